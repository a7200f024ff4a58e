"""Two attacks on one city are two: counts of those harmed whose articles tell of other days."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache

from sayso.comparing.figures.lexicon import SUFFERED, cue_in
from sayso.comparing.figures.points import REMEMBERED, FigurePoint

_FEW = timedelta(days=4)  # a blow and what is told of it in the next days
_LONG = timedelta(days=14)


def other_blow(one: FigurePoint, other: FigurePoint) -> tuple[str, bool] | None:
    """Why two counts of those harmed are not of one event, and whether that is certain.

    ``None`` where they may be. Where one article alone tells the day, two weeks leave it open.
    """
    sudden = one.frame.sudden and other.frame.sudden
    if not sudden or one.subject not in SUFFERED or other.subject not in SUFFERED:
        return None
    left, right = one.frame.struck, other.frame.struck
    if left and right:
        first, last = sorted((left, right))
        return (f"they count those of two days: {first} and {last}", True) if last - first > _FEW else None
    told = left or right
    if not (_may_recur(one) and _may_recur(other)):
        return None  # the same town is seldom shaken twice in a season
    if told is None or one.as_of is None or other.as_of is None or abs(one.as_of - other.as_of) <= _LONG:
        return None
    return f"only one says on which day: {told}", False


@lru_cache(REMEMBERED)
def _may_recur(point: FigurePoint) -> bool:
    """Whether an article begins with what befalls one place time and again: an attack."""
    return cue_in("attack", point.frame.first) is not None
