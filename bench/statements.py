"""Statements on PolNeAR: quality beside the peers.

python -m bench.statements --data DIR [--split dev] [--limit N]
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.attribution import score
from bench.polnear import GoldArticle, read_corpus
from sayso.reading.assembly import assemble
from sayso.reading.encoder import encode
from sayso.reading.quotations import find_quotations
from sayso.reading.statements import find_statements
from sayso.records import Statement


def found_in(
    articles: Sequence[GoldArticle],
) -> Iterator[tuple[str, Sequence[Statement], Sequence[Statement]]]:
    """(text, gold, found) of each article."""
    for article in articles:
        encoded = encode(article.text)
        found = assemble(
            article.text, encoded.pieces, find_statements(encoded), find_quotations(article.text)
        )
        yield article.text, article.statements, [s for s in found if s.cue]


def main() -> None:
    """Command line."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--split", default="dev")
    arguments.add_argument("--limit", type=int)
    options = arguments.parse_args()
    articles = [a for a in read_corpus(options.data / "polnear" / options.split) if a.statements][
        : options.limit
    ]
    for name, value in score(found_in(articles)).items():
        print(f"{name:28}{value:6.1f}")


if __name__ == "__main__":
    main()
