"""When and where what two figures count happened."""

from __future__ import annotations

import re

from sayso.comparing.figures.periods import Period
from sayso.comparing.figures.points import FigurePoint
from sayso.comparing.figures.verdicts import Comparison

# A day or a long weekend is one occurrence; four weeks and more are a stretch that holds many.
_SHORT_DAYS = 4
_LONG_DAYS = 27
_WEEK = 7
_LONG_AGO = 300  # days after which a dated event is another one than what is told of now


def compare_periods(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """Spans of time that lie apart, or of which one is a day and the other weeks."""
    left, right = one.period, other.period
    if left is None or right is None:
        return _long_before(one, other) or _long_before(other, one)
    apart = not left.overlaps(right)
    nested = min(left.days, right.days) <= _SHORT_DAYS and max(left.days, right.days) >= _LONG_DAYS
    if apart or nested:
        return Comparison("different", f"they count different spans of time: {left.words} and {right.words}")
    return None


def _long_before(past: FigurePoint, other: FigurePoint) -> Comparison | None:
    """ "The flood of 1958 left 2,600 dead" says nothing of the one that is told of now."""
    if past.period is None or other.period is not None or other.as_of is None:
        return None
    if (other.as_of - past.period.last).days < _LONG_AGO:
        return None
    return Comparison("different", f"one counts those of {past.period.words}, the other those of now")


def compare_crowds(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """Crowds of days that lie apart are different crowds."""
    if one.subject != other.subject or one.subject not in {"attended", "arrested"}:
        return None
    left, right = _crowd_days(one), _crowd_days(other)
    if left is None or right is None or left.overlaps(right):
        return None
    apart = max(left.first, right.first) - min(left.last, right.last)
    if apart.days < (2 if one.period and other.period else _SHORT_DAYS):
        return None
    return Comparison("different", f"they count different crowds: {left.words} and {right.words}")


def _crowd_days(point: FigurePoint) -> Period | None:
    if point.period and point.period.days <= _WEEK:
        return point.period
    return Period(point.as_of, point.as_of) if point.as_of else None


def compare_places(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """Places that share no word."""
    left, right = one.figure.where, other.figure.where
    if left is None or right is None or _names(left) & _names(right):
        return None
    return Comparison("different", f"they count in different places: {left} and {right}")


def _names(place: str) -> set[str]:
    return {word for word in re.findall(r"\w+", place.lower()) if len(word) > 2}
