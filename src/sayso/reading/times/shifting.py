"""Steps through the calendar: units counted from a place, named places beside it, parts within it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from sayso.reading.times.anchors import Anchors
from sayso.reading.times.meaning import Fixed, Length, Nth, Shift, Turn
from sayso.reading.times.place import Place, at_clock, day_place, month_place, week_place
from sayso.reading.times.tense import Tense

_FIRST_YEAR, _LAST_YEAR = 9, 9000  # what lies beyond, and near the edges of ``datetime``, stays open
_OPEN = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "FN": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX",
}  # fmt: skip
_SMALLER: dict[str, tuple[str, int]] = {"Y": ("M", 12), "DE": ("Y", 10), "CE": ("Y", 100)}
_YEARS = {
    "CE": 100,
    "DE": 10,
    "Y": 1,
    "Q": 1 / 4,
    "M": 1 / 12,
    "FN": 1 / 26,
    "W": 1 / 52,
    "WE": 1 / 52,
    "D": 1 / 365,
}


def _quarter_place(year: int, quarter: int) -> Place:
    return Place(year + quarter // 4, portion=f"Q{quarter % 4 + 1}")


_MOVES: dict[str, Callable[[date, int], Place]] = {
    "CE": lambda day, count: Place(day.year // 100 * 100 + 100 * count, scale=100),
    "DE": lambda day, count: Place(day.year // 10 * 10 + 10 * count, scale=10),
    "Y": lambda day, count: Place(day.year + count),
    "Q": lambda day, count: _quarter_place(day.year, (day.month - 1) // 3 + count),
    "M": lambda day, count: month_place(day.year, day.month + count),
    "FN": lambda day, count: week_place(day + timedelta(weeks=2 * count)),
    "W": lambda day, count: week_place(day + timedelta(weeks=count)),
    "WE": lambda day, count: week_place(day + timedelta(weeks=count), weekend=True),
    "D": lambda day, count: day_place(day + timedelta(count)),
}


def shifted(shift: Shift, anchors: Anchors, tense: Callable[[], Tense | None]) -> Place | Fixed:
    """``shift.count`` units from its base; open where no base is known.

    Hours and minutes away lie on the base's day at an open time. A year from a quarter is the same
    quarter ("a year earlier" in reports). Fractions are taken in the next smaller unit.
    """
    if shift.clock and shift.count == 0 and shift.base == "story":
        base = anchors.clock_day(heading=False)
    else:
        base = anchors.base(shift.base, shift.unit)
    if base is not None and base.before_christ and shift.unit == "Y":
        return Place((base.year or 0) - int(shift.count), before_christ=True)
    bounds = base.bounds if base else None
    if base is None or bounds is None:
        clock = f"T{shift.clock}" if shift.clock else ""
        return Fixed("TIME" if clock else "DATE", _OPEN.get(shift.unit, "XXXX") + clock)
    unit, count = shift.unit, shift.count
    if count != int(count) and unit in _SMALLER:
        unit, factor = _SMALLER[unit]
        count *= factor
    day, steps = bounds[0], int(count)
    if not _FIRST_YEAR < day.year + steps * _YEARS.get(unit, 0) < _LAST_YEAR:
        return Fixed("DATE", "PAST_REF" if steps < 0 else "FUTURE_REF")
    if unit == "WE" and shift.base == "published" and steps == 0 and _weekend_is_over(day, tense):
        steps = -1
    if unit not in _MOVES:
        return at_clock(day_place(day), "XX")
    place = _MOVES[unit](day, steps)
    if unit == "Y" and shift.base == "story" and (base.portion or "")[:1] == "Q":
        place = replace(place, portion=base.portion)
    return at_clock(place, shift.clock)


def _weekend_is_over(published: date, tense: Callable[[], Tense | None]) -> bool:
    """On Monday "the weekend" is the one just over; later in the week the tense tells."""
    weekday = published.isoweekday()
    return weekday < 6 and tense() != "future" and (weekday <= 2 or tense() == "past")


def turned(turn: Turn, anchors: Anchors) -> Place:
    """The named place before, at or after the base; open where no base is known."""
    base = anchors.base(turn.base, "D" if turn.place.weekday is not None else "M")
    bounds = base.bounds if base else None
    if bounds is None or bounds[0].year <= _FIRST_YEAR:
        return turn.place
    day = bounds[0]
    if turn.place.weekday is not None:
        return day_place(_turned_weekday(day, turn.place.weekday, turn.count))
    near = [replace(turn.place, year=day.year + step) for step in (-2, -1, 0, 1, 2)]
    spans = [(place, place.bounds or (date.min, date.max)) for place in near]
    if turn.count < 0:
        return [place for place, (_, last) in spans if last < day][-1]
    if turn.count > 0:
        return next(place for place, (first, _) in spans if first > day)
    return near[2]


def _turned_weekday(day: date, weekday: int, count: int) -> date:
    """ "last Friday": in the seven days before; "next Friday": in those after; "this Friday": this week's;
    "two Fridays ago": in the seven before those.
    """
    ahead = (weekday - day.isoweekday()) % 7
    if count > 0:
        return day + timedelta((ahead or 7) + 7 * (count - 1))
    if count < 0:
        return day + timedelta(ahead + 7 * count)
    return day + timedelta(weekday - day.isoweekday())


def within(inner: Place | Nth, outer: Place | Fixed | Length) -> Place | Fixed | Length:
    """A part of something larger; the part alone where the larger is open."""
    if not isinstance(outer, Place):
        return inner if isinstance(inner, Place) else outer
    if isinstance(inner, Nth):
        return _nth(inner, outer)
    if inner.clock:
        return replace(outer, clock=inner.clock, zone=inner.zone)
    if inner.day is not None and inner.month is None:
        return replace(outer, day=inner.day)
    return replace(inner, year=outer.year, before_christ=outer.before_christ)


def _nth(nth: Nth, outer: Place) -> Place:
    """A week is the ISO week that holds the middle of the n-th seven days; the last is the last full one."""
    bounds = outer.bounds
    if bounds is None:
        return outer
    (first, last), count = bounds, nth.count
    back = count < 0
    if nth.unit == "WE" or nth.weekday is not None:
        day = _nth_weekday(first, last, nth.weekday or 6, count)
        return week_place(day, weekend=True) if nth.unit == "WE" else day_place(day)
    if nth.unit == "D":
        return day_place(last + timedelta(count + 1) if back else first + timedelta(count - 1))
    if nth.unit == "W":
        return week_place(
            last - timedelta(last.isoweekday() % 7) if back else first + timedelta(7 * count - 4)
        )
    return month_place(first.year, 13 + count if back else first.month + count - 1)


def _nth_weekday(first: date, last: date, weekday: int, count: int) -> date:
    if count < 0:
        return last - timedelta((last.isoweekday() - weekday) % 7 + 7 * (-count - 1))
    return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (count - 1))
