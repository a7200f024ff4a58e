"""Moments of publication, which may be days or times with an offset."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime

_PERIOD = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.*)?)?$")
_WEEK = re.compile(r"(?P<year>\d{4})-W(?P<week>\d\d)$")
_DAY = len("2026-01-31")


def order(a: str | None, b: str | None) -> int | None:
    """-1 or 1 where the one ISO 8601 moment is surely before the other, else ``None``.

    A day against a time on the same day tells nothing, and neither does a text that is no moment.
    """
    if not a or not b:
        return None
    if len(a) <= _DAY or len(b) <= _DAY:
        return None if a[:_DAY] == b[:_DAY] else (-1 if a[:_DAY] < b[:_DAY] else 1)
    try:
        one, two = datetime.fromisoformat(a), datetime.fromisoformat(b)
    except ValueError:
        return None
    if (one.tzinfo is None) != (two.tzinfo is None):
        one, two = one.replace(tzinfo=None), two.replace(tzinfo=None)
    return None if one == two else (-1 if one < two else 1)


def period_of(value: str | None) -> tuple[int, int] | None:
    """First and last day of a TIMEX3 value that is a day, a week or a month; ``None`` for every other."""
    if week := _WEEK.match(value or ""):
        try:
            monday = date.fromisocalendar(int(week["year"]), int(week["week"]), 1).toordinal()
        except ValueError:
            return None
        return monday, monday + 6
    found = _PERIOD.match(value or "")
    if found is None:
        return None
    year, month = int(found["year"]), int(found["month"])
    try:
        if found["day"]:
            day = date(year, month, int(found["day"])).toordinal()
            return day, day
        return date(year, month, 1).toordinal(), date(year, month, monthrange(year, month)[1]).toordinal()
    except ValueError:
        return None


def day_number(moment: str | None) -> int | None:
    """The day of an ISO 8601 moment, counted from the first of year 1."""
    try:
        return date.fromisoformat(moment[:_DAY]).toordinal() if moment else None
    except ValueError:
        return None
