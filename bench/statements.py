"""Statements, speakers and kinds of a whole reading, beside the peers.

    python -m bench.statements --data DIR [--floors]

DIR holds ``polnear/dev``. Every article is read by the pipeline as a user's would be; the corpus marks
outermost statements with a cue, so only those are scored (``bench.attribution``). Speakers and kinds are
scored on the project's own gold (``bench/gold``) for the statements that were found. Names are compared
with those of spaCy's NER, which taught the name head. ``--floors`` ends with exit code 1 below a floor.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import spacy

from bench.attribution import score
from bench.floors import digest, hold
from bench.kinds import FIELDS, align, read_gold, score_kinds
from bench.polnear import GoldArticle, read_corpus
from bench.speakers import is_right
from sayso.reading.encoder import encode
from sayso.reading.names import find_names
from sayso.reading.pipeline import read_article
from sayso.reading.tokens import MODEL
from sayso.records import Article, Reading
from training.silver import KINDS

# Full F1, direct, mixed, indirect, content exact on the test split (dev where it says so).
PEERS = {
    "textacy": (26.8, 64.0, None, 2.0, 14.4),
    "sayswho": (26.1, 65.0, None, 0.0, 14.8),
    "GenderGapTracker": (41.8, 49.0, 51.0, 36.0, 34.6),
    "Citron, retrained": (49.6, 65.0, 60.0, 42.0, 38.6),
    "Citron, quotes repaired": (53.2, 66.0, 63.0, 47.0, 41.5),
    "one annotator, another": (75.3, 97.0, 87.0, 69.0, 68.8),
}
COLUMNS = ("full", "direct", "mixed", "indirect", "content exact")


def measure(articles: Sequence[GoldArticle]) -> dict[str, float]:
    """All figures in percent."""
    readings = {a.name: read_article(Article(a.text, id=a.name)) for a in articles}
    figures = score(
        (a.text, a.statements, [s for s in readings[a.name].statements if s.cue and not s.within])
        for a in articles
        if a.statements
    )
    return figures | _own_gold(readings) | {"names": _names(articles)}


def _own_gold(readings: Mapping[str, Reading]) -> dict[str, float]:
    rows = [row for row in read_gold() if row["doc"] in readings]
    statements = {name: reading.statements for name, reading in readings.items()}
    kinds = score_kinds(rows, statements)
    right = total = 0
    for row in rows:
        match = align(row, statements[row["doc"]])
        if match is None or not row["source"]:
            continue
        by_id = {actor.id: actor for actor in readings[row["doc"]].actors}
        gold = [[(start, end) for start, end in pieces] for pieces in row["speakers"]]
        total += 1
        right += is_right([by_id[speaker] for speaker in match.speakers], gold)
    return {"speakers": 100 * right / total} | {field: 100 * kinds[field] for field in FIELDS}


def _names(articles: Sequence[GoldArticle]) -> float:
    """F1 of the name head's names, span and kind, against those of spaCy's NER."""
    nlp = spacy.load(MODEL, exclude=["parser", "tagger", "attribute_ruler", "lemmatizer"])
    counts: Counter[str] = Counter()
    for article, doc in zip(articles, nlp.pipe(a.text for a in articles), strict=True):
        theirs = {(e.start_char, e.end_char, KINDS[e.label_]) for e in doc.ents if e.label_ in KINDS}
        ours = {(*name.span, name.kind) for name in find_names(encode(article.text))}
        counts.update(hits=len(ours & theirs), ours=len(ours), theirs=len(theirs))
    return 200 * counts["hits"] / (counts["ours"] + counts["theirs"])


def main() -> None:
    """Command line."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--floors", action="store_true")
    options = arguments.parse_args()
    folder = options.data / "polnear" / "dev"
    figures = measure(list(read_corpus(folder)))
    print(f"{'F1, percent':26}" + "".join(f"{name:>15}" for name in COLUMNS))
    print(f"{'sayso (dev)':26}" + "".join(f"{figures[name]:15.1f}" for name in COLUMNS))
    for peer, values in PEERS.items():
        print(f"{peer:26}" + "".join(f"{'-' if v is None else v:>15}" for v in values))
    print(f"full: precision {figures['full precision']:.1f}, recall {figures['full recall']:.1f}")
    print("on the project's own gold, of the statements found, percent right:")
    print("  " + ", ".join(f"{name} {figures[name]:.1f}" for name in ("speakers", *FIELDS)))
    print(f"names, F1 against spaCy's NER: {figures['names']:.1f}")
    files = [path for part in ("text", "attributions") for path in (folder / part).iterdir()]
    if not hold("statements", digest(files), figures) and options.floors:
        sys.exit(1)


if __name__ == "__main__":
    main()
