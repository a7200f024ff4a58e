"""Stretches of days: what a TIMEX3 value commits to, as its first and last day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.reading.times.place import PORTIONS, Place

_VALUE = re.compile(
    r"(?P<year>\d{2,4})"
    r"(?:-(?:(?P<portion>[A-Z][A-Z\d])|W(?P<week>\d\d)(?:-(?:WE|(?P<weekday>\d)))?"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?"
    r"(?:T.*)?"
)
_SCALES = {4: 1, 3: 10, 2: 100}


@dataclass(frozen=True, slots=True)
class Period:
    """All days from ``first`` to ``last``, both of them included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    @property
    def words(self) -> str:
        """``2024-11-21`` or ``2024-11-01 to 2024-11-30``."""
        return f"{self.first}" if self.first == self.last else f"{self.first} to {self.last}"

    def overlaps(self, other: Period) -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last


def period_of(value: str) -> Period | None:
    """First and last day of a TIMEX3 date or time; ``None`` where it is open or a length.

    ``2024-11``, ``2025-SP``, ``2024-W51``, ``199`` (a decade) and ``2024-11-21TEV`` are read; ``PXD``,
    ``XXXX-09-03`` and ``PRESENT_REF`` are not.
    """
    found = _VALUE.fullmatch(value)
    if found is None or len(found["year"]) not in _SCALES or found["portion"] not in {None, *PORTIONS}:
        return None
    scale = _SCALES[len(found["year"])]
    place = Place(
        year=int(found["year"]) * scale,
        month=_number(found["month"]),
        day=_number(found["day"]),
        week=_number(found["week"]),
        portion=found["portion"],
        scale=scale,
    )
    try:
        bounds = place.bounds
    except ValueError:  # a month or a week that does not exist, such as a 54th week
        return None
    if bounds is not None and found["weekday"]:
        day = bounds[0] + timedelta(int(found["weekday"]) - 1)
        return Period(day, day)
    return Period(*bounds) if bounds else None


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None
