"""How often the speakers of a statement are right, on the gold beside the corpus's own statements.

Run: ``python -m bench.speakers --data DIR`` (DIR holds ``polnear/dev``). The statements are the corpus's,
so that only the resolving of speakers is measured; names come from the reader's own model. A statement is
right when its speakers are as many as the gold's, and each one's mentions overlap a different gold mention.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import click

from bench.polnear import GoldArticle, read_corpus
from sayso.reading.actors import resolve_actors
from sayso.reading.encoder import encode
from sayso.reading.names import find_names
from sayso.reading.tokens import tokenize
from sayso.records import Actor, Article, Span

GOLD = Path(__file__).parent / "gold" / "statements_polnear_dev.jsonl"


def is_right(found: list[Actor], gold: list[list[Span]]) -> bool:
    """Whether each gold speaker (the pieces of one mention) is one of ``found``, and nobody is left over."""
    left = list(found)
    for pieces in gold:
        match = next((actor for actor in left if _overlaps(actor.mentions, pieces)), None)
        if match is None:
            return False
        left.remove(match)
    return not left


def _overlaps(mentions: tuple[Span, ...], pieces: list[Span]) -> bool:
    return any(start < stop and begin < end for start, end in mentions for begin, stop in pieces)


def judge(article: GoldArticle, rows: list[dict[str, Any]]) -> list[tuple[bool, bool]]:
    """For each gold row of ``article``: has the statement a source, and are its speakers right?"""
    names = find_names(encode(article.text))
    actors, statements = resolve_actors(
        tokenize(article.text), names, article.statements, Article(article.text)
    )
    by_id = {actor.id: actor for actor in actors}
    judged = []
    for row in rows:
        statement = statements[row["index"]]
        found = [by_id[speaker] for speaker in statement.speakers]
        gold = [[(start, end) for start, end in pieces] for pieces in row["speakers"]]
        judged.append((bool(statement.source), is_right(found, gold)))
    return judged


@click.command()
@click.option(
    "--data", type=click.Path(exists=True, path_type=Path), required=True, help="Folder of the corpora."
)
def main(data: Path) -> None:
    """Print the share of statements whose speakers are right."""
    rows = defaultdict(list)
    for line in GOLD.read_text("utf-8").splitlines():
        row = json.loads(line)
        rows[row["doc"]].append(row)
    judged = [
        verdict
        for article in read_corpus(data / "polnear" / "dev")
        if article.name in rows
        for verdict in judge(article, rows[article.name])
    ]
    groups = {
        "with a source": [right for sourced, right in judged if sourced],
        "all": [right for _, right in judged],
    }
    for group, verdicts in groups.items():
        print(f"speakers right, statements {group:<14} {sum(verdicts) / len(verdicts):.3f} ({len(verdicts)})")


if __name__ == "__main__":
    main()
