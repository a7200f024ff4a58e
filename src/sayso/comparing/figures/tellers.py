"""Numbers that count those who speak, and nobody of whom they speak: "two lawmakers said"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from sayso.records import Figure, Reading, Span, Statement

# "Thirty-six of the 37 rescued have asked for asylum": they are counted, though they speak.
_OF_A_NUMBER = re.compile(r" of (?:the|these|those|its|their) \d")


def teller_figures(reading: Reading) -> frozenset[str]:
    """The ids of the figures that stand in who speaks, or in the cue, and not in what is said.

    "Han, one of the lawmakers who attended": no number that counts what the lawmakers speak of. A number with
    a measure of its own counts all the same, unless the source begins with it ("Two wounded men said", not
    "clinics that took in 40 dead say"). Time is linear but for statements inside statements.
    """
    by_id = {one.id: one for one in reading.statements}
    spans = sorted((span, one.id) for one in reading.statements for span in (*one.source, *one.cue))
    starts = [span[0] for span, _ in spans]
    found: set[str] = set()
    for figure in reading.figures:
        at = bisect_right(starts, figure.span[0]) - 1
        if at < 0 or figure.span[1] > spans[at][0][1]:
            continue
        around, who = spans[at]
        outer = {one.id for one in _outward(by_id[who], by_id)}
        said = by_id.get(figure.statement or "")
        counts = figure.measure != "other" and figure.span[0] != around[0]
        counts = counts or _OF_A_NUMBER.match(reading.text, figure.span[1]) is not None
        if not counts and (said is None or said.id in outer or not _inside(figure, said.content)):
            found.add(figure.id)
    return frozenset(found)


def _outward(one: Statement, by_id: dict[str, Statement]) -> Iterator[Statement]:
    """The statements that a statement is reported inside of."""
    seen = {one.id}
    around = by_id.get(one.within or "")
    while around and around.id not in seen:
        yield around
        seen.add(around.id)
        around = by_id.get(around.within or "")


def _inside(figure: Figure, pieces: tuple[Span, ...]) -> bool:
    return any(start <= figure.span[0] and figure.span[1] <= end for start, end in pieces)
