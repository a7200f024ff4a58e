"""Reads PolNeAR's brat files: articles with their attributions, as records.

Corpus: Newell, Margolin & Ruths 2018, "An Attribution Relations Corpus for Political News" (LREC).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.records import Span, Statement

_SPAN_LINE = re.compile(r"^(T\d+)\t(\w+) (\d+ \d+(?:;\d+ \d+)*)\t")
_EVENT_LINE = re.compile(r"^E\d+\t(\S.*)$")


@dataclass(frozen=True)
class GoldArticle:
    """One article of the corpus with its first annotator's attributions."""

    name: str
    text: str
    statements: tuple[Statement, ...]


def read_corpus(folder: Path) -> Iterator[GoldArticle]:
    """The articles under ``folder`` (which holds ``text/`` and ``attributions/``), by name."""
    annotators: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        annotators[path.stem.rsplit("_", 1)[0]].append(path)
    for path in sorted((folder / "text").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        found = annotators.get(path.stem)
        yield GoldArticle(path.stem, text, _read_statements(found[0]) if found else ())


def _read_statements(path: Path) -> tuple[Statement, ...]:
    spans: dict[str, list[Span]] = {}
    statements: list[Statement] = []
    # Not splitlines(): the covered text in a line may hold any other line separator.
    for line in path.read_bytes().decode("utf-8").split("\n"):
        if match := _SPAN_LINE.match(line):
            pieces = (piece.split() for piece in match[3].split(";"))
            spans[match[1]] = [(int(start), int(end)) for start, end in pieces]
        elif (match := _EVENT_LINE.match(line)) and ":" in line:
            roles: dict[str, list[Span]] = defaultdict(list)
            for argument in match[1].split()[1:]:
                role, _, key = argument.partition(":")
                roles[role.rstrip("0123456789").lower()] += spans.get(key, [])
            content, cue, source = (tuple(sorted(roles[r])) for r in ("content", "cue", "source"))
            statements.append(Statement(f"s{len(statements) + 1}", content, cue, source))
    return tuple(statements)
