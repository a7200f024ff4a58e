"""Numbers into which a whole is broken down: men and women, confirmed and suspected, by cause of death."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from sayso.comparing.figures.lexicon import cues_in
from sayso.comparing.figures.points import FigurePoint, changed

_OPENS = re.compile(r"\b(?:comprising|consisting of|made up of|composed of) ")
# "Most of the victims, 210, are from the south."
_MOST_OF = re.compile(
    r"\b(?:[Mm]ost|[Mm]any|[Ss]ome|[Hh]alf|[Tt]he majority|[Tt]he bulk) of (?:the|those|these) "
    r"(?:[a-z]+ ){0,2}?(?:victims|dead|deaths|killed|injured|wounded|missing|casualties|patients|cases)"
    r"(?:,| \(|,? (?:some|about|around|at least)) ?(?:some |about |around |at least )?$"
)
_ITEM = 5  # words of one item of a list: "11 unidentified young men"
_ITEMS = 8
# "Deaths (4 confirmed, 19 probable)": each is a part of what stands before the bracket.
_KIND = re.compile(
    r" (?:laboratory-)?"
    r"(?:confirmed|suspected|probable|possible|men|women|boys|girls|children|adults|males?|females?)\b"
)
# "31 bodies had yet to be identified", "with 54 men and 57 women identified".
_IDENTIFIED = re.compile(
    r"[^,.;]{0,40}\b(?:have|had|has|were|was|are|remain|remained) (?:\w+ ){0,3}(?:un)?identified\b"
)
_BOTH_IDENTIFIED = re.compile(r" and [\w,-]+ \w+ (?:un)?identified\b")
_BESIDE = 250  # characters between one cause of death and the next


def is_in_breakdown(point: FigurePoint) -> bool:
    """Whether a number is an item of "comprising 83 women and 80 men" or of "(4 confirmed, 19 probable)"."""
    before = point.before
    if _MOST_OF.search(before):
        return True
    if opened := list(_OPENS.finditer(before)):
        items = before[opened[-1].end() :].split(", ")
        return len(items) <= _ITEMS and all(
            len(item.split()) <= _ITEM and ";" not in item and "." not in item for item in items
        )
    bracket = before.rfind("(")
    return (
        bracket > 0
        and ")" not in before[bracket:]
        and _KIND.match(f"{_noun(point)}{point.after}") is not None
    )


def _noun(point: FigurePoint) -> str:
    """The words of the figure behind its number."""
    return "".join(point.words.partition(" ")[1:])


def is_identified(point: FigurePoint) -> bool:
    """Whether those are counted who have been identified: never all the dead."""
    return _IDENTIFIED.match(point.own[1]) is not None or _BOTH_IDENTIFIED.match(point.after) is not None


def with_causes(points: Sequence[FigurePoint]) -> list[FigurePoint]:
    """The points of one article; of the dead told of by what they died of, each number is a part of all.

    "Forty died of gunshot wounds, 45 of smoke": two such near each other break down a whole. One alone may be
    all the dead. Linear in the points.
    """
    found = list(points)
    causes = {
        at: frozenset(cue[0].lower() for cue in cues_in("cause", point.own_words))
        for at, point in enumerate(points)
        if point.subject == "killed" and point.slice is None
    }
    by_cause = [at for at, told in causes.items() if told]
    for one, other in pairwise(by_cause):
        apart = points[other].figure.span[0] - points[one].figure.span[1]
        if apart <= _BESIDE and causes[one] != causes[other]:
            for at in (one, other):
                found[at] = changed(points[at], slice="part")
    return found
