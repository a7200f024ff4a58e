"""The article line by line: the words of each paragraph, and the notes that stand level with it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from sayso.export.headline import is_headline
from sayso.export.html.notes import Note
from sayso.export.html.stretches import Marked, Stretch
from sayso.records import Reading, Span

RowKind = Literal["headline", "paragraph", "remark"]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the text with its notes; a remark is the outlet's own note about its page."""

    kind: RowKind
    span: Span
    stretches: tuple[Stretch, ...]
    notes: tuple[Note, ...]


def rows(reading: Reading, text: str, marked: Marked, notes: Iterable[Note]) -> Iterator[Row]:
    """The lines that hold words, in text order.

    The first is the headline where it is known to be it, and where no headline is known and that line
    does not end like a sentence.

    Args:
        reading: the article with its records.
        text: the text to show, as long as the reading's.
        marked: its marks.
        notes: its notes; each goes to the line on which its words begin.
    """
    lines = list(_lines(reading, text))
    starts = [span[0] for _, span in lines]
    beside: dict[int, list[Note]] = defaultdict(list)
    for note in notes:
        beside[max(0, bisect_right(starts, _place(note)) - 1)].append(note)
    for place, (line_kind, span) in enumerate(lines):
        can_be_headline = place == 0 and line_kind == "paragraph" and len(lines) > 1
        is_first = can_be_headline and is_headline(text[slice(*span)], reading.article.headline)
        kind: RowKind = "headline" if is_first else line_kind
        yield Row(kind, span, tuple(marked.stretches(span)), tuple(beside[place]))


def _lines(reading: Reading, text: str) -> Iterator[tuple[RowKind, Span]]:
    """The lines of ``text`` that hold words, cut at the edges of the outlet's notes."""
    remarks = sorted(note.span for note in reading.article.notes)
    edges = {edge for remark in remarks for edge in remark}
    edges.update(place + 1 for place, character in enumerate(text) if character == "\n")
    start = 0
    for end in sorted(edges | {len(text)}):
        words = text[start:end]
        if words.strip():
            inner = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
            is_remark = any(remark[0] <= inner[0] and inner[1] <= remark[1] for remark in remarks)
            yield "remark" if is_remark else "paragraph", inner
        start = end


def _place(note: Note) -> int:
    statement = note.voiced.statement
    pieces = statement.content or statement.source or statement.cue
    return pieces[0][0] if pieces else 0
