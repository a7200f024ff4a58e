"""Parts and edges of times: "the spring of this year", "late 2024", "the first half of 2024"."""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.times.cascade import Found, rule
from sayso.reading.times.items import Item
from sayso.reading.times.meaning import Length, Nth, Sense, Shift, Within
from sayso.reading.times.place import Place
from sayso.reading.times.rules.shifts import LATER_IN

_PORTIONS = {"quarter": ("Q", 4), "half": ("H", 2)}
_TIMES = ("Day", "Week", "Month", "Season", "Quarter", "Year", "Decade", "Century", "Part")


def _inner_year(found: Found) -> list[Item] | None:
    """ "August of that year", "March last year", "the spring of this year"."""
    inner, outer = found.all("Month", "Season", "Quarter", "Day")[0], found.all("Year")[-1]
    place = inner.value.meaning
    if not isinstance(place, Place) or place.year is not None or place.weekday is not None:
        return None
    return found.whole(inner.kind, Sense(Within(place, outer.value.meaning), inner.value.mod))


def _day_of_week(found: Found) -> list[Item] | None:
    """ "On Monday last week", "on Tuesday of next week"."""
    day, week = found.value("Day").meaning, found.value("Week").meaning
    if not isinstance(day, Place) or day.weekday is None or not isinstance(week, Shift):
        return None
    return found.whole("Day", Sense(Within(Nth(1, "D", day.weekday), week)))


def _shared_year(found: Found) -> list[Item] | None:
    """ "January through June 2015", "January and March of last year": the year holds for both."""
    one, joint, two = found.items
    first, last = one.value.meaning, two.value.meaning
    if isinstance(first, Place) and isinstance(last, Within) and isinstance(last.inner, Place):
        if first.year is not None or None in (first.month, last.inner.month):
            return None
        turned = (first.month or 0) > (last.inner.month or 0)  # "between November and March of last year"
        shared = Sense(Within(first, last.outer), one.value.mod)
        return None if turned else [Item(one.kind, one.start, one.end, shared), joint, two]
    if not isinstance(first, Place) or not isinstance(last, Place) or one.kind != two.kind:
        return None
    if (
        first.year is not None
        or last.year is None
        or first.month is None
        or last.month is None
        or first.month > last.month
    ):
        return None
    return [
        Item(one.kind, one.start, one.end, Sense(replace(first, year=last.year), one.value.mod)),
        joint,
        two,
    ]


def _inner_month(found: Found) -> list[Item] | None:
    """ "the 28th of that month"."""
    return found.whole(
        "Day", Sense(Within(Place(day=found.value("day", "ordinal")), found.value("Month").meaning))
    )


def _portion(found: Found) -> list[Item] | None:
    """ "the third quarter of this year", "the first half of 2024", "the fourth quarter"."""
    kind = "quarter" if found.has("quarter") else "half"
    code, most = _PORTIONS[kind]
    count = found.value("ordinal", "second")
    if found.has("latter", "turn"):
        last = found.value("latter") == "last" or found.value("turn") == [-1, "published"]
        count = most if last else 2 if found.has("half") else None
    if count is None or not 1 <= count <= most:
        return None
    year = found.value("Year")
    if kind == "half" and year is None:
        return None
    inner = Place(portion=f"{code}{count:g}")
    return found.whole("Quarter", Sense(Within(inner, year.meaning) if year else inner))


def _portion_of_this(found: Found) -> list[Item] | None:
    """ "The first half of the year": of the year running."""
    if found.value("unit") != "Y":
        return None
    kind = "quarter" if found.has("quarter") else "half"
    code, most = _PORTIONS[kind]
    count = found.value("ordinal", "second")
    if count is None or not 1 <= count <= most:
        return None
    running = Shift("Y", 0, "published")
    return found.whole("Quarter", Sense(Within(Place(portion=f"{code}{count:g}"), running)))


def _first_months(found: Found) -> list[Item] | None:
    """ "the first six months of 2025": its first half."""
    length = found.value("Length").meaning
    words = found.context.text[found.start : found.end].lower().removeprefix("the ").partition(" ")[0]
    if not isinstance(length, Length) or length.unit != "M" or words not in ("first", "last", "final"):
        return None
    portions = {3: "Q1", 6: "H1"} if words == "first" else {3: "Q4", 6: "H2"}
    if length.count not in portions:
        return None
    inner = Place(portion=portions[int(length.count)])
    return found.whole("Quarter", Sense(Within(inner, found.value("Year").meaning)))


def _nth(found: Found) -> list[Item] | None:
    """ "the last week of March", "the first Monday in May"."""
    outer = found.items[-1]
    turn, ordinal = found.value("turn"), found.value("ordinal", "second")
    if turn is not None and turn[0] != -1:
        return None
    count = -1 if ordinal is None else int(ordinal)
    if found.has("weekday"):
        return found.whole("Day", Sense(Within(Nth(count, "D", found.value("weekday")), outer.value.meaning)))
    unit = found.value("unit")
    kind = {"D": "Day", "W": "Week", "WE": "Week", "M": "Month"}.get(unit)
    if kind is None:
        return None
    return found.whole(kind, Sense(Within(Nth(count, unit), outer.value.meaning)))


def _edge(found: Found) -> list[Item] | None:
    """ "the end of March", "mid-January", "early in 1914"."""
    outer = found.items[-1] if found.items[-1].kind in _TIMES else found.all(*_TIMES)[0]
    mod = found.value("edge", "early") or outer.value.mod
    return found.whole(outer.kind, Sense(outer.value.meaning, mod))


COMBINING = (
    rule("the? (Month|Season) (of|in|comma)? Year", _inner_year),
    rule("Day (of|comma)? Year", _inner_year),
    rule("Day of? Week", _day_of_week),
    rule("(Day|Month) (hyphen|dash|to|through|and) (Day|Month)", _shared_year),
    rule("the? <NUMERAL> of Month", _inner_month),
    rule("the? <ORDINAL> hyphen? (quarter|half) (of|comma)? Year", _portion),
    rule("the? <ORDINAL> hyphen? (quarter|half) of the unit", _portion_of_this),
    rule("the? (latter|turn) (half|quarter) of Year", _portion),
    rule("the? <ORDINAL> hyphen? quarter", _portion),
    rule("Length of Year", _first_months),
    rule("the? (turn|ordinal|second) (unit|weekday) (of|in) (Month|Year|Season)", _nth),
    *LATER_IN,
    rule("the? early hyphen? <WHEN>", _edge),
    rule("early hyphen? Part", _edge),
    rule("the? early (in|on) (Day|Month|Season|Year|Week|Part)", _edge),
    rule("the? (edge|rest) of <WHEN>", _edge),
    rule("Year hyphen? edge", _edge),
    rule("edge hyphen <WHEN>", _edge),
)
