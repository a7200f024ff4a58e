"""The day a time is counted from: the publication day, or the day the story has reached.

News counts from its publication; a narrative (a history, an obituary's life story) from the dates it
tells. Which of the two a text is follows from its own dates, not from where it comes from.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from sayso.reading.times.meaning import Base, Meaning, Shift, Turn
from sayso.reading.times.place import Place, day_place

_FIRST_NEWS, _LAST_NEWS = 1450, 3000  # years; beyond them lies an error of the feed
_YEARS_BACK = 2  # an explicit date so many years before publication tells of another time
_FAR, _AHEAD_FAR = 10, 4  # a jump over more years than this is looked at with so many dates after it
_RECENT = 7  # days
_ENOUGH = 4  # explicit dates that make a narrative


def publication_day(published: str | None) -> date | None:
    """The calendar day of an ISO 8601 day or time; ``None`` where it is missing or malformed."""
    if not published:
        return None
    words = published.strip()
    for text in (words, words[:10]):
        try:
            day = datetime.fromisoformat(text).date()
        except ValueError:
            continue
        return day if _FIRST_NEWS <= day.year <= _LAST_NEWS else None
    return None


def is_narrative(meanings: Iterable[tuple[Meaning, bool]], published: date | None) -> bool:
    """Whether a text tells of dates long before its publication rather than of its own days.

    Dates that name month and year, years back, speak for it (and years before Christ); such dates
    near publication, and words like "today", "last week" or "Monday", against it. Each meaning comes
    with whether it has a line of its own: a year there heads a chapter of a chronicle.
    """
    told = near = now = 0
    for meaning, alone in meanings:
        if isinstance(meaning, Place):
            if meaning.before_christ:
                told += 1
            elif meaning.year is not None and (meaning.month is not None or alone):
                far = published is None or meaning.year <= published.year - _YEARS_BACK
                told, near = told + far * (2 if alone else 1), near + (not far)
            elif meaning.weekday is not None:
                now += 1
        elif isinstance(meaning, Shift | Turn) and meaning.base == "published":
            now += 1
    return told >= _ENOUGH and told > near and told > 2 * now


def find_asides(meanings: Sequence[Meaning]) -> set[int]:
    """Indexes of places in a year that the text visits once and leaves for where it was.

    "In May 1941 … (he told it in 1998) … in June 1941": what is counted from the story passes 1998 by.
    """
    dated = [
        (index, meaning.year)
        for index, meaning in enumerate(meanings)
        if isinstance(meaning, Place) and meaning.year is not None and meaning.scale == 1
    ]
    asides = set()
    here: int | None = None
    for number, (index, year) in enumerate(dated):
        ahead = 0 if here is None else _AHEAD_FAR if abs(year - here) > _FAR else 1
        coming = [following for _, following in dated[number + 1 : number + 1 + ahead]]
        if here is not None and any(year > here >= back or year < here <= back for back in coming):
            asides.add(index)
        else:
            here = year
    return asides


class Anchors:
    """Where in time a text stands, as far as it has been read."""

    def __init__(self, published: date | None, *, narrative: bool) -> None:
        self.published = published
        self.narrative = narrative
        self._last: Place | None = None
        self._last_day: Place | None = None
        self._last_month: Place | None = None
        self._day_of_line: Place | None = None

    def new_line(self) -> None:
        """A new line begins: its clock times no longer belong to the days of the line before."""
        self._day_of_line = None

    def tell(self, place: Place) -> None:
        """Remember a resolved place: the story has reached it."""
        if place.year is None or place.scale > 1:
            return
        self._last = place
        if place.month is not None or place.portion:
            self._last_month = place
        if place.is_day:
            self._last_day = self._day_of_line = place

    @property
    def story(self) -> Place | None:
        """The last place told of."""
        return self._last

    def clock_day(self, *, heading: bool) -> Place | None:
        """The day a time of day belongs to: the last one in its line, or the last told of if that is recent.

        A clock time that has a line of its own (``heading``, as in a running report) is of the day of
        publication.
        """
        published = day_place(self.published) if self.published else None
        if heading and published:
            return published
        if self._day_of_line is not None or published is None:
            return self._day_of_line or self._last_day
        told = self._last_day.known_day if self._last_day else None
        if told is None or self.published is None:
            return published
        recent = abs((self.published - told).days) <= _RECENT
        return self._last_day if recent or self.narrative else published

    def base(self, base: Base, unit: str) -> Place | None:
        """The place that a shift by ``unit`` is counted from, ``None`` where nothing is known.

        A day is counted from the last day told of, a month from the last month or day, a year from
        the last date of any kind.
        """
        published = day_place(self.published) if self.published else None
        if base == "published" and not self.narrative:
            return published
        if self.narrative and self._last is not None:
            return self._last_fitting(unit)
        return self._last_fitting(unit) or published

    def _last_fitting(self, unit: str) -> Place | None:
        if unit in ("Y", "DE", "CE"):
            return self._last
        return self._last_month if unit in ("M", "Q") else self._last_day
