"""Speed of a whole reading beside spaCy's full pipeline, in one process and one run.

    python -m bench.speed --data DIR [--articles 84] [--floors]

Words per CPU second on one thread, model load excluded, the two taking turns so that a busy machine
slows both. Also prints the process's peak memory. With ``--floors`` a ratio below its floor is an error: for
a quiet machine, since what shares its caches slows the encoder more than spaCy.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import spacy

from bench.floors import digest, hold
from bench.polnear import read_corpus
from bench.turns import speeds
from sayso.reading.pipeline import read_articles
from sayso.reading.tokens import MODEL
from sayso.records import Article


def measure(texts: Sequence[str]) -> dict[str, float]:
    """``sayso`` and ``spaCy`` in words per CPU second, and their ``ratio``."""
    full = spacy.load(MODEL)

    def sayso(part: Sequence[str]) -> Iterable[object]:
        return read_articles(Article(text) for text in part)

    readers: dict[str, Callable[[Sequence[str]], Iterable[object]]] = {"sayso": sayso, "spaCy": full.pipe}
    found = speeds(readers, texts, lambda text: len(text.split()))
    return found | {"ratio": found["sayso"] / found["spaCy"]}


def main() -> None:
    """Command line."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--articles", type=int, default=84)
    arguments.add_argument("--floors", action="store_true", help="fail below bench/floors.toml")
    options = arguments.parse_args()
    if os.environ.get("OMP_NUM_THREADS") != "1":
        # NumPy counts its threads when it is loaded, and a thread that waits for work counts as CPU time.
        os.execve(  # noqa: S606
            sys.executable,
            [sys.executable, "-m", "bench.speed", *sys.argv[1:]],
            os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
        )
    folder = options.data / "polnear" / "dev"
    figures = measure([article.text for article in read_corpus(folder)][: options.articles])
    for name, value in figures.items():
        print(f"{name:8}{value:10,.2f}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:,.0f} MB, spaCy's pipeline included")
    held = hold("speed", digest((folder / "text").iterdir()), {"ratio": figures["ratio"]})
    if options.floors and not held:
        sys.exit(1)


if __name__ == "__main__":
    main()
