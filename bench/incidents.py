"""How many were killed and injured, answered over all articles of each incident.

    python -m bench.incidents IN.jsonl OUT.jsonl [--floors]

IN has a line an incident: ``{"incident", "docs": [{"id", "title", "dct", "uri", "text"}]}``; where it also
has ``killed`` and ``injured``, the answers are scored. Every article is read and added to one new ledger;
the answers come from what that ledger gives back. Reading is nearly all of the cost: about 0.3 ms a word.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.floors import digest, hold
from sayso.comparing.figures import figure_points, tally
from sayso.errors import SaysoError
from sayso.ledger import Ledger
from sayso.reading.pipeline import read_article
from sayso.records import Article

Row = dict[str, Any]


def articles(incident: Row) -> Iterator[Article]:
    """The articles of an incident, each with its headline as its first line."""
    for number, doc in enumerate(incident["docs"]):
        text, title = doc["text"], (doc.get("title") or "").strip()
        whole = text if not title or text.startswith(title) else f"{title}\n\n{text}"
        # Two pages of one address are two articles here: the corpus has no revisions.
        yield Article(
            whole,
            id=f"{incident['incident']}-{number}",
            headline=title or None,
            published=doc.get("dct"),
            language="en",
        )


def answer(ledger: Ledger, incident: Row) -> Row:
    """The tally over the articles of one incident, from the ledger; one that cannot be read is left out."""
    points = []
    for article in articles(incident):
        try:
            added = ledger.add(read_article(article))
        except SaysoError as error:
            print(f"{incident['incident']}: {error}", file=sys.stderr)
            continue
        points += figure_points(ledger.reading(added.revision), added.revision, added.article)
    found = tally(points)
    return {
        "incident": incident["incident"],
        "killed": found.killed,
        "injured": found.wounded,
        "reasons": list(found.reasons),
    }


def score(gold: list[Row], answers: list[Row]) -> dict[str, float]:
    """Percent answered exactly, over all and over those with two or more."""
    figures = {}
    for key in ("killed", "injured"):
        pairs = [(one[key], other[key]) for one, other in zip(gold, answers, strict=True)]
        for name, rows in ((key, pairs), (f"{key} 2+", [pair for pair in pairs if pair[0] >= 2])):
            figures[name] = round(100 * sum(one == other for one, other in rows) / max(1, len(rows)), 1)
    return figures


def main() -> int:
    """Writes the answers and prints the scores; 1 when floors are asked for and one is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("input", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--floors", action="store_true")
    options = parser.parse_args()
    incidents = [json.loads(line) for line in options.input.read_text(encoding="utf-8").splitlines() if line]
    with TemporaryDirectory() as folder, Ledger(Path(folder) / "incidents.db") as ledger:
        answers = [answer(ledger, incident) for incident in incidents]
    lines = [json.dumps(found, ensure_ascii=False) + "\n" for found in answers]
    options.output.write_text("".join(lines), encoding="utf-8")
    if not all("killed" in incident for incident in incidents):
        return 0
    figures = score(incidents, answers)
    print("  ".join(f"{name} {value}" for name, value in figures.items()))
    held = hold("incidents", digest([options.input]), figures)
    return 1 if options.floors and not held else 0


if __name__ == "__main__":
    sys.exit(main())
