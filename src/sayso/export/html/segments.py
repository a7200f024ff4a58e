"""Overlapping spans as a row of segments: each stretch of words with every mark that covers it.

Spans of a reading may nest and cross (a figure across the edge of a statement), elements of a page may
only nest. So the text is cut at every edge, and each stretch carries its own marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from sayso.records import Span

Role = Literal["content", "source", "cue", "figure", "time", "asked"]
# At one offset the outermost mark opens first; of marks over the same words the earlier role is outermost.
_ORDER: dict[Role, int] = {"asked": 0, "content": 1, "source": 2, "cue": 3, "figure": 4, "time": 5}


@dataclass(frozen=True, slots=True)
class Mark:
    """What a stretch of words is: the role it has in the records ``ids``.

    ``depth`` is 1 for the content of an outermost statement and one more for each it stands within;
    ``place`` counts the pieces of one record's role from 0, and ``last`` is its last piece.
    """

    span: Span
    role: Role
    ids: tuple[str, ...]
    depth: int = 0
    place: int = 0
    last: bool = True


@dataclass(frozen=True, slots=True)
class Segment:
    """Words between two edges, the marks over them (outermost first), and which begin or end here."""

    span: Span
    marks: tuple[Mark, ...]
    opening: tuple[Mark, ...]
    closing: tuple[Mark, ...]


def segments(span: Span, marks: Iterable[Mark]) -> Iterator[Segment]:
    """The words of ``span`` cut at the edges of ``marks``, in text order, without gaps.

    Args:
        span: the stretch of text, in code points; marks are cut at its ends.
        marks: any marks that overlap ``span``; others are passed over.

    Cost: a sort of the marks, then each segment once with the marks that cover it.
    """
    start, end = span
    inside = sorted(
        (mark for mark in marks if mark.span[0] < min(end, mark.span[1]) and mark.span[1] > start),
        key=lambda mark: (mark.span[0], -mark.span[1], _ORDER[mark.role]),
    )
    edges = {start, end}
    edges.update(edge for mark in inside for edge in mark.span if start < edge < end)
    cuts = sorted(edges)
    covering: list[Mark] = []
    waiting = iter(inside)
    following = next(waiting, None)
    for left, right in pairwise(cuts):
        covering = [mark for mark in covering if mark.span[1] > left]
        while following is not None and following.span[0] <= left:
            covering.append(following)
            following = next(waiting, None)
        yield Segment(
            (left, right),
            tuple(covering),
            tuple(mark for mark in covering if mark.span[0] == left),
            tuple(mark for mark in reversed(covering) if mark.span[1] == right),
        )
