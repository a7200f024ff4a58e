"""Places in the calendar, known as far as the words say, and how they are written in TIMEX3."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

# First and last month of the parts of a year; winter runs on into the next year.
PORTIONS = {
    "SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14),
    "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12),
}  # fmt: skip

_DIGITS = {1: 4, 10: 3, 100: 2}  # of a year, a decade (197), a century (18)


@dataclass(frozen=True, slots=True)
class Place:
    """A day, week, month, part of a year, year, decade or century; ``None`` is what the words leave open.

    ``scale`` is 1 for a year, 10 for a decade, 100 for a century (``year`` is then its first year).
    ``weekday`` (1 = Monday) counts only while ``day`` is open. ``portion`` is one of ``PORTIONS``;
    ``clock`` a time of day (``16:15``) or its part (``MO``, ``AF``, ``EV``, ``NI``); ``zone`` as in ISO 8601.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    week: int | None = None
    weekday: int | None = None
    portion: str | None = None
    weekend: bool = False
    scale: int = 1
    before_christ: bool = False
    fiscal: bool = False
    clock: str | None = None
    zone: str = ""

    @property
    def value(self) -> str:
        """The TIMEX3 value, ``X`` for each digit that is open."""
        return self._day_value + (f"T{self.clock}{self.zone}" if self.clock else "")

    @property
    def _day_value(self) -> str:
        year = ("BC" if self.before_christ else "FY" if self.fiscal else "") + self._year_value
        day = "XX" if self.day is None else f"{self.day:02d}"
        if self.portion:
            inner = f"-{self.portion}"
        elif self.month is not None:
            inner = f"-{self.month:02d}" + (f"-{day}" if self.day is not None or self.clock else "")
        elif self.day is not None or (self.clock and self.week is None and self.weekday is None):
            inner = f"-XX-{day}"
        elif self.week is not None or self.weekday is not None or self.weekend:
            week = "XX" if self.week is None else f"{self.week:02d}"
            inner = f"-W{week}" + ("-WE" if self.weekend else f"-{self.weekday}" if self.weekday else "")
        else:
            inner = ""
        return year + inner

    @property
    def _year_value(self) -> str:
        if self.year is None:
            return "XXXX"
        return f"{self.year // self.scale:0{_DIGITS[self.scale]}d}"

    @property
    def is_day(self) -> bool:
        """Whether this is one known day."""
        return self.known_day is not None

    @property
    def known_day(self) -> date | None:
        """The day, if all of it is known and it exists."""
        if None in (self.year, self.month, self.day) or self.before_christ:
            return None
        try:
            return date(self.year or 0, self.month or 0, self.day or 0)
        except ValueError:
            return None

    @property
    def bounds(self) -> tuple[date, date] | None:
        """First and last day, if the year is known and after Christ."""
        if self.year is None or self.before_christ or not 1 <= self.year <= 9000:
            return None
        if self.portion:
            first, last = PORTIONS[self.portion]
            return date(self.year, first, 1), _month_end(self.year + (last > 12), (last - 1) % 12 + 1)
        if self.month is not None:
            if self.day is not None:
                return (day, day) if (day := self.known_day) else None
            return date(self.year, self.month, 1), _month_end(self.year, self.month)
        if self.week is not None:
            monday = date.fromisocalendar(self.year, self.week, 1)
            return monday, monday + timedelta(6)
        return date(self.year, 1, 1), date(self.year + self.scale - 1, 12, 31)


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def day_place(day: date) -> Place:
    """A day as a place."""
    return Place(day.year, day.month, day.day)


def week_place(day: date, *, weekend: bool = False) -> Place:
    """The ISO week that holds ``day``, or its weekend."""
    year, week, _ = day.isocalendar()
    return Place(year, week=week, weekend=weekend)


def month_place(year: int, month: int) -> Place:
    """A month as a place; months below 1 and above 12 run into the years around."""
    return Place(year + (month - 1) // 12, (month - 1) % 12 + 1)


def at_clock(place: Place, clock: str | None, zone: str = "") -> Place:
    """The same day at a time or in a part of it."""
    return replace(place, clock=clock, zone=zone) if clock else place


def easter(year: int) -> date:
    """Western Easter Sunday (the Gregorian computus, Meeus/Jones/Butcher)."""
    century, in_century = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (in_century // 4) - epact - in_century % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def holiday(rule: str, year: int) -> date:
    """The day of a holiday in a year, by its rule in ``lexicon/times_holidays.toml``."""
    if rule.startswith("easter"):
        return easter(year) + timedelta(int(rule[6:]))
    if "-" in rule[:3]:
        month, day = rule.split("-")
        return date(year, int(month), int(day))
    month_number, weekday, count = map(int, rule.split())
    days = [
        date(year, month_number, day)
        for day in range(1, calendar.monthrange(year, month_number)[1] + 1)
        if date(year, month_number, day).isoweekday() == weekday
    ]
    return days[count - 1 if count > 0 else count]
