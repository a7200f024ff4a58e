"""The day a time is counted from: the publication day, or the day the story has reached.

News counts from its publication; a narrative (a history, an obituary's life story) from the dates it
tells. Which of the two a text is follows from its own dates, not from where it comes from.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from sayso.reading.times.meaning import Base, Meaning, Shift, Turn
from sayso.reading.times.place import Place, day_place

_YEARS_BACK = 2  # an explicit date so many years before publication tells of another time
_ENOUGH = 4  # explicit dates that make a narrative


def publication_day(published: str | None) -> date | None:
    """The calendar day of an ISO 8601 day or time; ``None`` where it is missing or malformed."""
    if not published:
        return None
    try:
        return datetime.fromisoformat(published.strip().replace("Z", "+00:00")).date()
    except ValueError:
        try:
            return date.fromisoformat(published.strip()[:10])
        except ValueError:
            return None


def is_narrative(meanings: Iterable[Meaning], published: date | None) -> bool:
    """Whether a text tells of dates long before its publication rather than of its own days.

    Dates that name month and year, years back, speak for it (and years before Christ); such dates
    near publication, and words like "today", "last week" or "Monday", against it.
    """
    told = near = now = 0
    for meaning in meanings:
        if isinstance(meaning, Place):
            if meaning.before_christ:
                told += 1
            elif meaning.year is not None and meaning.month is not None:
                far = published is None or meaning.year <= published.year - _YEARS_BACK
                told, near = told + far, near + (not far)
            elif meaning.weekday is not None:
                now += 1
        elif isinstance(meaning, Shift | Turn) and meaning.base == "published":
            now += 1
    return told >= _ENOUGH and told > near and told > 3 * now


class Anchors:
    """Where in time a text stands, as far as it has been read."""

    def __init__(self, published: date | None, *, narrative: bool) -> None:
        self.published = published
        self.narrative = narrative
        self._last: Place | None = None
        self._last_day: Place | None = None
        self._last_month: Place | None = None

    def tell(self, place: Place) -> None:
        """Remember a resolved place: the story has reached it."""
        if place.year is None or place.scale > 1:
            return
        self._last = place
        if place.month is not None or place.portion:
            self._last_month = place
        if place.is_day:
            self._last_day = place

    @property
    def story(self) -> Place | None:
        """The last place told of."""
        return self._last

    def base(self, base: Base, unit: str) -> Place | None:
        """The place that a shift by ``unit`` is counted from, ``None`` where nothing is known.

        A day is counted from the last day told of, a month from the last month or day, a year from
        the last date of any kind.
        """
        published = day_place(self.published) if self.published else None
        if base == "published" and not self.narrative:
            return published
        if self.narrative:
            told = self._last_fitting(unit)
            return told or (None if self._last else published)
        return self._last_fitting(unit) or published

    def _last_fitting(self, unit: str) -> Place | None:
        if unit in ("D", "W", "WE", "FN", "TH", "TM", "TS"):
            last, day = self._last, self._last_day
            if last is None or day is None or last is day:
                return day
            within = last.bounds and day.bounds and last.bounds[0] <= day.bounds[0] <= last.bounds[1]
            return day if within or not self.narrative else day
        if unit in ("M", "Q"):
            return self._last_month
        return self._last
