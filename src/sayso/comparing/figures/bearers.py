"""Whose a share or a sum is: one party's votes are not another's, one donor's aid not another's."""

from __future__ import annotations

import calendar
import re
from functools import lru_cache

from sayso.comparing.figures.points import REMEMBERED, FigurePoint
from sayso.comparing.figures.purposes import purpose
from sayso.comparing.figures.verdicts import Comparison, listed

# What many have at once, each his own.
_OF_EACH = frozenset(
    {
        "votes",
        "polls",
        "approval",
        "aid",
        "spending",
        "investment",
        "profit",
        "revenue",
        "debt",
        "stake",
        "contracts",
    }
)
_NAME = re.compile(r"\b[A-Z][\w-]{2,}")
_NO_BEARERS = frozenset(
    (*calendar.day_name, *calendar.month_name, "The", "That", "This", "They", "And", "But")
)
# "By noon 41 percent had cast their ballots" is not the turnout of the day.
_BY_HOUR = re.compile(r"\b[Bb]y (?:noon|midday|mid-?afternoon|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b)")


def compare_bearers(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """Whose two shares or sums of one purpose are, where both say."""
    aim = purpose(one.subject)
    if aim != purpose(other.subject):
        return None
    if aim == "turnout" and _by_hour(one) != _by_hour(other):
        return Comparison("different", "one is for an hour of the day only")
    if aim not in _OF_EACH:
        return None
    left, right = bearers(one), bearers(other)
    if left and right and not left & right:
        return Comparison("different", f"one is that of {listed(left)}, the other that of {listed(right)}")
    return None


@lru_cache(REMEMBERED)
def bearers(point: FigurePoint) -> frozenset[str]:
    """The names before a number in its own words: ``Greens`` of "the Greens have 35 percent"."""
    return frozenset(_NAME.findall(point.own[0])) - _NO_BEARERS


@lru_cache(REMEMBERED)
def _by_hour(point: FigurePoint) -> bool:
    return _BY_HOUR.search(point.own_words) is not None
