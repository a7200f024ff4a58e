"""Days and intervals in a reader's words: ``3 September 2025``, ``6 to 12 January 2025``."""

from __future__ import annotations

import re
from datetime import date, timedelta

from sayso.export.moments import moment
from sayso.records import Time

_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?")
_ONE_DAY = timedelta(1)
_SPACE = "\N{NO-BREAK SPACE}"


def day(moment_or_day: str | None) -> str:
    """An ISO 8601 day, month, year or moment as a reader writes it; empty for ``None``.

    An interval has both its days, and what they share once: ``30 March to 2 April 2025``, ``September 2024``.
    """
    if not moment_or_day:
        return ""
    first, _, last = moment_or_day.partition("/")
    return _interval(first, last) if last else moment(Time("", (0, 0), "DATE", first[:10]))


def days(first: str | None, last: str | None) -> str:
    """The days from a first one to a last one, once where they are one; empty where neither is known.

    Lines break beside the dash only.
    """
    if not (first and last) or first[:10] == last[:10]:
        return day(first or last).replace(" ", _SPACE)
    begin, end = _date(first), _date(last)
    shared = _shared(begin, end) if begin and end else 0
    parts = _without_shared(day(first), day(last), shared)
    return " – ".join(part.replace(" ", _SPACE) for part in parts)


def told(reason: str) -> str:
    """A reason with its days as a reader writes them."""
    return _DAY.sub(lambda found: day(found[0]), reason)


def _interval(first: str, last: str) -> str:
    begin, end = _date(first), _date(last)
    if begin is None or end is None:
        return f"{day(first)} to {day(last)}"
    shared = _shared(begin, end)
    if begin.day == 1 and (end + _ONE_DAY).day == 1:
        if (shared, begin.month, end.month) == (1, 1, 12):
            return str(begin.year)
        if shared == 2:
            return day(first[:7])
        first, last = first[:7], last[:7]
    return " to ".join(_without_shared(day(first), day(last), shared))


def _shared(begin: date, end: date) -> int:
    """How many words two days have in common at their end: the year, or the month with it."""
    if begin.year != end.year:
        return 0
    return 2 if begin.month == end.month else 1


def _without_shared(first: str, last: str, shared: int) -> tuple[str, str]:
    words = first.split(" ")
    return " ".join(words[: len(words) - shared]), last


def _date(moment_or_day: str) -> date | None:
    # Python takes the week "2024-W05" for its Monday.
    if not _DAY.match(moment_or_day):
        return None
    try:
        return date.fromisoformat(moment_or_day[:10])
    except ValueError:
        return None
