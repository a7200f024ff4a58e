"""Sets the decoder's thresholds on training articles that the model has not seen.

    python -m bench.thresholds --data DIR [--articles 40]

Held out are the articles that ``training.train --hold-out N`` leaves out. Coordinate search, one
threshold at a time; prints full F1 and content exact for each setting tried.
"""

from __future__ import annotations

import argparse
from dataclasses import asdict, replace
from pathlib import Path

from bench.attribution import score
from bench.polnear import read_corpus
from sayso.reading.assembly import assemble
from sayso.reading.encoder import encode
from sayso.reading.quotations import find_quotations
from sayso.reading.statements import DEFAULTS, decode, judge_cues

GRID = {
    "score": (0.45, 0.5, 0.55, 0.6),
    "speech": (0.3, 0.4, 0.55),
    "hearsay": (0.0, 0.55),
    "sourceless": (0.6, 0.8, 0.9),
    "begin": (0.0, 0.5, 1.0),
    "tags": (0.4, 0.5, 0.6),
    "contest": (4.0, 8.0),
    "cue": (0.1, 0.25),
}


def main() -> None:
    """Command line."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--articles", type=int, default=40)
    options = arguments.parse_args()
    corpus = list(read_corpus(options.data / "polnear" / "train"))
    step = len(corpus) // options.articles
    articles = [a for a in corpus[::step][: options.articles] if a.statements]
    encoded = [encode(a.text) for a in articles]
    quotations = [find_quotations(a.text) for a in articles]
    # Nothing is left out for a threshold that the search is still to try.
    lowest = replace(DEFAULTS, score=0.0, speech=0.0, rare=0.0, hearsay=0.0)
    judged = {floor: [judge_cues(e, replace(lowest, cue=floor)) for e in encoded] for floor in GRID["cue"]}
    best, best_full = DEFAULTS, -1.0
    for name, values in GRID.items():
        for value in values:
            tried = replace(best, **{name: value})
            figures = score(
                (
                    a.text,
                    a.statements,
                    [s for s in assemble(a.text, e.pieces, decode(e, j, tried), q) if s.cue],
                )
                for a, e, j, q in zip(articles, encoded, judged[tried.cue], quotations, strict=True)
            )
            full, exact = figures["full"], figures["content exact"]
            print(f"{name} {value}: full {full:.2f} content exact {exact:.2f}", flush=True)
            if full + exact > best_full:
                best, best_full = tried, full + exact
    print(asdict(best))


if __name__ == "__main__":
    main()
