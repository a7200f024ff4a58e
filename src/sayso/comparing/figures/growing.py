"""Counts that can only grow, and words that say that one has grown within a day."""

from __future__ import annotations

import re

from sayso.comparing.figures.points import FigurePoint

GROWING = frozenset(
    {
        "killed",
        "wounded",
        "casualties",
        "captured",
        "arrested",
        "sent",
        "affected",
        "infected",
        "rescued",
        "recovered",
    }
)
"""What can only be counted more while the same thing is counted."""
# "The toll has risen to 62".
_RISEN = re.compile(
    r"\b(?:rises?|risen|rose|rising|climbs?|climbed|jumps?|jumped|grows?|grew|grown|increased|soars?|soared"
    r"|raised|raises|now)\b",
    re.IGNORECASE,
)
# "Sixty-two people were killed, up from 40".
_UP_FROM = re.compile(r"[^.;]{0,40}\bup from\b")
_SO_FAR = re.compile(
    r"\b(?:so far|until now|by (?:noon|midday|dawn|morning)|as of (?:noon|midday|dawn)|in the first hours"
    r"|initial|preliminary)\b",
    re.IGNORECASE,
)
_PARTS_OF_DAY = {"dawn": 0, "morning": 1, "noon": 2, "midday": 2, "afternoon": 3, "evening": 4, "night": 5}
_SAID_AT = re.compile(
    r"\b(?:said|says|told|announced|reported|put|puts|gave|confirmed|as of|by|until)\b[^.;]{0,40}?"
    rf"\b(?P<part>{'|'.join(_PARTS_OF_DAY)})\b",
    re.IGNORECASE,
)


def grew_in_a_day(one: FigurePoint, other: FigurePoint) -> bool:
    """Whether the words of two figures of one day say that the higher, ``other``, is that of a later hour.

    "The toll has risen to 62" after "40 bodies have been found so far" was published; "in the evening" after
    "in the morning". Not where two only give two numbers.
    """
    if one.subject not in GROWING:
        return False
    hours = _hour(one), _hour(other)
    if hours[0] is not None and hours[1] is not None:
        return hours[0] < hours[1]
    published = [point.published or "" for point in (one, other)]
    later = all(len(hour) > len("2026-01-31") for hour in published) and published[0] < published[1]
    risen = _RISEN.search(other.own_words) or _UP_FROM.match(other.after) or _SO_FAR.search(one.own_words)
    return later and risen is not None


def _hour(point: FigurePoint) -> int | None:
    """The part of the day in which a number was given, if its sentence says: 0 is before the morning."""
    found = _SAID_AT.search(point.sentence)
    return _PARTS_OF_DAY[found["part"].lower()] if found else None
