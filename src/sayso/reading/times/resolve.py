"""From meanings to calendar places: each is resolved against the anchors, in the order of the text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from sayso.reading.times.anchors import Anchors
from sayso.reading.times.meaning import Base, Fixed, Holiday, Length, Meaning, Nth, Shift, Turn, Within
from sayso.reading.times.place import (
    PORTIONS,
    Place,
    at_clock,
    day_place,
    holiday,
    month_place,
    week_place,
)
from sayso.reading.times.tense import Tense

_FAR = 240  # days: beyond it a writer names the year
_NEAR = 60
_LEAP_CYCLE = 8  # years between two 29ths of February at most
_OPEN_VALUES = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "FN": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX"}
TenseOf = Callable[[], Tense | None]


def resolve(meaning: Meaning, anchors: Anchors, tense: TenseOf, *, heading: bool = False) -> Place | Fixed | Length:
    """The place a meaning names, or what stays as it is.

    Args:
        meaning: what the words commit to.
        anchors: the publication day and the story so far.
        tense: gives the tense of the clause; called only where it decides.
        heading: whether the words have a line of their own.

    Returns:
        A ``Place`` (fields that no anchor settles stay open), or the ``Fixed``/``Length`` itself.
    """
    if isinstance(meaning, Fixed | Length):
        return meaning
    if isinstance(meaning, Shift):
        return _shift(meaning, anchors, tense)
    if isinstance(meaning, Turn):
        return _turn(meaning, anchors)
    if isinstance(meaning, Holiday):
        return _holiday(meaning, anchors, tense)
    if isinstance(meaning, Within):
        outer = resolve(meaning.outer, anchors, tense)
        if not isinstance(outer, Place):
            return meaning.inner if isinstance(meaning.inner, Place) else outer
        return _within(meaning.inner, outer)
    return _place(meaning, anchors, tense, heading=heading)


def _place(place: Place, anchors: Anchors, tense: TenseOf, *, heading: bool) -> Place:
    if place.year is not None:
        return place
    if place.clock and place.month is None and place.day is None:
        day = anchors.clock_day(heading=heading)
        return replace(day, clock=place.clock, zone=place.zone) if day else place
    if anchors.narrative and anchors.story is not None:
        return _told(place, anchors)
    if anchors.published is None:
        return place
    if place.weekday is not None:
        return _weekday(place.weekday, anchors.published, tense())
    if place.month is not None or place.portion is not None:
        return _nearest(place, anchors.published, tense)
    if place.day is not None:
        return _day_of_month(place.day, anchors)
    return place


def _day_of_month(day: int, anchors: Anchors) -> Place:
    month = anchors.base("story", "M")
    if month is None or month.month is None:
        return Place(day=day)
    return Place(month.year, month.month, day)


def _told(place: Place, anchors: Anchors) -> Place:
    """In a narrative the year is that of the story, or the next where the months have turned."""
    story = anchors.story
    if story is None or story.year is None:
        return place
    if place.weekday is not None:
        day = anchors.base("story", "D")
        start = day.date if day else None
        return day_place(start + timedelta((place.weekday - start.isoweekday()) % 7)) if start else place
    if place.month is None and place.portion is None:
        return _day_of_month(place.day, anchors) if place.day is not None else place
    reached = story.month or (PORTIONS[story.portion][0] if story.portion else None)
    month = place.month or PORTIONS[place.portion or "SP"][0]
    turned = reached is not None and reached >= 11 and month <= 2 and not story.before_christ
    return replace(place, year=story.year + turned, before_christ=story.before_christ)


def _weekday(weekday: int, published: date, tense: Tense | None) -> Place:
    back = (published.isoweekday() - weekday) % 7
    if tense == "future" or (tense == "present" and back > 0):
        return day_place(published + timedelta(-back % 7 if back else 0))
    return day_place(published - timedelta(back))


def _nearest(place: Place, published: date, tense: TenseOf) -> Place:
    """The year before, of or after publication that fits the tense; none of them far away while another is near."""
    fitting = []
    for year in range(max(published.year - _LEAP_CYCLE, 1), published.year + _LEAP_CYCLE + 1):
        candidate = replace(place, year=year)
        if bounds := candidate.bounds:
            fitting.append((candidate, *bounds))
    if not fitting:
        return place

    def distance(entry: tuple[Place, date, date]) -> int:
        _, first, last = entry
        return max((first - published).days, (published - last).days, 0)

    nearest = min(fitting, key=distance)
    if distance(nearest) <= 1:
        return nearest[0]
    past = max((entry for entry in fitting if entry[1] <= published), key=lambda e: e[1])
    ahead = min((entry for entry in fitting if entry[2] >= published), key=lambda e: e[1])
    chosen, other = (ahead, past) if tense() == "future" else (past, ahead)
    if tense() in (None, "present"):
        chosen, other = nearest, nearest
    if place.day is not None and distance(chosen) > _FAR and distance(other) < _NEAR:
        chosen = other
    return chosen[0]


def _shift(shift: Shift, anchors: Anchors, tense: TenseOf) -> Place | Fixed:
    own_day = shift.base == "story" and shift.clock and shift.count == 0
    base = anchors.clock_day(heading=False) if own_day else anchors.base(shift.base, shift.unit)
    if base is None or base.year is None or base.before_christ:
        if base is not None and base.year is not None and shift.unit == "Y":
            return Place(base.year - int(shift.count), before_christ=True)
        clock = f"T{shift.clock}" if shift.clock else ""
        return Fixed("TIME" if clock else "DATE", _OPEN_VALUES.get(shift.unit, "XXXX") + clock)
    unit, count = shift.unit, shift.count
    if count != int(count):
        unit, count = {"Y": ("M", count * 12), "DE": ("Y", count * 10), "CE": ("Y", count * 100)}.get(unit, (unit, count))
    return _moved(base, unit, int(count), shift, tense)


def _moved(base: Place, unit: str, count: int, shift: Shift, tense: TenseOf) -> Place | Fixed:
    year = base.year or 0
    bounds = base.bounds
    if not 1 < year + count * {"DE": 10, "CE": 100, "Y": 1}.get(unit, 0) < 9000 or bounds is None or abs(count) > 100_000:
        return Fixed("DATE", "PAST_REF" if count < 0 else "FUTURE_REF")
    if unit == "Y":
        keeps_quarter = base.portion and base.portion[0] == "Q" and shift.base == "story"
        return Place(year + count, portion=base.portion if keeps_quarter else None)
    if unit == "DE":
        return Place(year // 10 * 10 + 10 * count, scale=10)
    if unit == "CE":
        return Place(year // 100 * 100 + 100 * count, scale=100)
    first = bounds[0]
    if unit == "M":
        return month_place(year, first.month + count)
    if unit == "Q":
        quarter = (first.month - 1) // 3 + count
        return Place(year + quarter // 4, portion=f"Q{quarter % 4 + 1}")
    if unit == "WE":
        # On Monday "the weekend" is the one just over; later in the week the tense tells.
        ahead = tense() == "future"
        if count == 0 and shift.base == "published" and not ahead and (first.isoweekday() <= 2 or tense() == "past"):
            count = -1 if first.isoweekday() < 6 else 0
        return week_place(first + timedelta(weeks=count), weekend=True)
    if unit in ("W", "FN"):
        return week_place(first + timedelta(weeks=count * (2 if unit == "FN" else 1)))
    if unit == "D":
        return at_clock(day_place(first + timedelta(count)), shift.clock)
    return at_clock(day_place(first), "XX")


def _turn(turn: Turn, anchors: Anchors) -> Place:
    base = anchors.base(turn.base, "D" if turn.place.weekday is not None else "M")
    bounds = base.bounds if base else None
    if bounds is None:
        return turn.place
    day = bounds[0]
    if turn.place.weekday is not None:
        return day_place(_turned_weekday(day, turn.place.weekday, turn.count))
    candidates = [replace(turn.place, year=day.year + step) for step in (-2, -1, 0, 1, 2)]
    with_bounds = [(place, place.bounds) for place in candidates if place.bounds]
    if turn.count < 0:
        return [place for place, bounds in with_bounds if bounds and bounds[1] < day][-1]
    if turn.count > 0:
        return next(place for place, bounds in with_bounds if bounds and bounds[0] > day)
    return replace(turn.place, year=day.year)


def _turned_weekday(day: date, weekday: int, count: int) -> date:
    """ "last Friday" lies in the seven days before, "next Friday" in those after; "this Friday" in the week running."""
    ahead = (weekday - day.isoweekday()) % 7
    if count > 0:
        return day + timedelta(ahead or 7)
    if count < 0:
        return day + timedelta(ahead - 7)
    return day + timedelta(weekday - day.isoweekday())


def _holiday(found: Holiday, anchors: Anchors, tense: TenseOf) -> Place:
    if found.year is not None:
        return day_place(holiday(found.rule, found.year))
    if anchors.narrative:
        story = anchors.story
        year = story.year if story and not story.before_christ else None
    else:
        year = anchors.published.year if anchors.published else None
    if year is None or not 1 < year < 9000:
        return Place(month=int(found.rule[:2]), day=int(found.rule[3:5])) if found.rule[2:3] == "-" else Place()
    if anchors.narrative or anchors.published is None:
        return day_place(holiday(found.rule, year))
    days = [holiday(found.rule, year + step) for step in (-1, 0, 1)]
    published = anchors.published
    nearest = min(days, key=lambda day: abs((day - published).days))
    if tense() == "past" and nearest > published:
        nearest = max(day for day in days if day <= published)
    elif tense() == "future" and nearest < published:
        nearest = min(day for day in days if day >= published)
    return day_place(nearest)


def _within(inner: Place | Nth, outer: Place) -> Place:
    if isinstance(inner, Nth):
        return _nth(inner, outer)
    if inner.clock:
        return replace(outer, clock=inner.clock, zone=inner.zone)
    if inner.day is not None and inner.month is None:
        return replace(outer, day=inner.day)
    return replace(inner, year=outer.year, before_christ=outer.before_christ)


def _nth(nth: Nth, outer: Place) -> Place:
    bounds = outer.bounds
    if bounds is None:
        return outer
    first, last = bounds
    if nth.weekday is not None:
        return day_place(_nth_weekday(nth, first, last))
    if nth.unit == "D":
        return day_place(last + timedelta(nth.count + 1) if nth.count < 0 else first + timedelta(nth.count - 1))
    if nth.unit == "WE":
        return week_place(_nth_weekday(replace(nth, weekday=6), first, last), weekend=True)
    if nth.unit == "W":
        # The last week is the last full one; the n-th the ISO week that holds its middle.
        if nth.count < 0:
            sunday = last - timedelta(last.isoweekday() % 7)
            return week_place(sunday)
        return week_place(first + timedelta(7 * nth.count - 4))
    if nth.unit == "M":
        return month_place(first.year, 13 + nth.count if nth.count < 0 else first.month + nth.count - 1)
    return outer


def _nth_weekday(nth: Nth, first: date, last: date) -> date:
    weekday = nth.weekday or 1
    if nth.count < 0:
        return last - timedelta((last.isoweekday() - weekday) % 7 + 7 * (-nth.count - 1))
    return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth.count - 1))
