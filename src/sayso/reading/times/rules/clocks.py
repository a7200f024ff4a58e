"""Times of day: "10:57", "3 p.m. EST", "Tuesday night", "the morning of April 19", "midnight"."""

from __future__ import annotations

import re

from sayso.reading.times.cascade import Found, rule
from sayso.reading.times.items import Item
from sayso.reading.times.meaning import Sense, Shift, Within
from sayso.reading.times.place import Place

_NOON = 12
_ON_CLOCK = re.compile(r"(?P<hour>[01]?\d|2[0-4])(?P<mark>[.:]?)(?P<minute>[0-5]\d)")
_AT = frozenset({"at", "by", "around", "about", "until", "from", "before", "after", "approximately"})
_PLACE_WORDS = 2
_SMALL = frozenset({"small", "wee"})
_BETWEEN_LIGHTS = frozenset({"dawn", "daybreak", "dusk", "nightfall"})


def _time(hour: int, minute: int, half_day: str | None) -> str | None:
    if half_day:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half_day == "p" else 0)
    return f"{hour:02d}:{minute:02d}" if hour <= 24 and minute < 60 else None


def _zone(found: Found) -> str:
    item = next((item for item in found.items if item.kind == "zone"), None)
    if item is None or not found.context.text[item.start].isupper():
        return ""
    return str(item.value)


def _clock(found: Found) -> list[Item] | None:
    """A clock time; in figures with a colon it is taken for one, unless it is a score or a ratio."""
    words = str(found.value("clock"))
    hour, minute = (int(number) for number in words.split(":")[:2])
    time = _time(hour, minute, found.value("half_day"))
    if time is None:
        return None
    if not found.has("half_day", "zone", "o_clock") and len(words.partition(":")[2]) != 2:
        return None
    return found.whole("Clock", Sense(Place(clock=time, zone=_zone(found))))


def _hour(found: Found) -> list[Item] | None:
    time = _time(int(found.value("day", "number")), 0, found.value("half_day"))
    return found.whole("Clock", Sense(Place(clock=time, zone=_zone(found)))) if time else None


def _military(found: Found) -> list[Item] | None:
    """ "0600 GMT"."""
    digits = found.context.text[found.items[0].start : found.items[0].end]
    if len(digits) != 4 or not digits.isdigit() or not _zone(found):
        return None
    time = _time(int(digits[:2]), int(digits[2:]), None)
    return found.whole("Clock", Sense(Place(clock=time, zone=_zone(found)))) if time else None


def _hours(found: Found) -> list[Item] | None:
    """ "At about 23.00 hrs", "at 0630 hours": of the clock, where the figures can be that."""
    if found.value("units") != "TH":
        return None
    number = found.items[0]
    digits = found.context.text[number.start : number.end]
    match = _ON_CLOCK.fullmatch(digits)
    if not match or (match["mark"] == "" and found.context.before(found.start).lower() not in _AT):
        return None
    time = _time(int(match["hour"]), int(match["minute"]), None)
    return found.whole("Clock", Sense(Place(clock=time))) if time else None


def _noon(found: Found) -> list[Item]:
    return found.whole("Clock", Sense(Place(clock=found.value("noon"))))


def _overnight(found: Found) -> list[Item] | None:
    if found.context.tag_after(found.end)[:2] == "NN":
        return None
    return found.whole("Part", Sense(Shift("D", 0, "published", "NI")))


def _joined(found: Found) -> list[Item]:
    """A day with a time of it, in either order: the time within the day."""
    day = next(item for item in found.items if item.kind == "Day")
    clock = next(item for item in found.items if item.kind in ("Clock", "part", "night"))
    inner = clock.value.meaning if clock.kind == "Clock" else Place(clock=clock.value)
    kind = "Clock" if clock.kind == "Clock" else "Part"
    return found.whole(kind, Sense(Within(inner, day.value.meaning), day.value.mod or found.value("early")))


def _clock_joined(found: Found) -> list[Item] | None:
    clock = next(item for item in found.items if item.kind == "Clock")
    if not isinstance(clock.value.meaning, Place) or clock.value.meaning.day is not None:
        return None
    return _joined(found)


def _clock_beside(found: Found) -> list[Item] | None:
    """ "3 p.m. on Tuesday": two times, the clock's within the day."""
    clock, joint, day = found.items
    if not isinstance(clock.value.meaning, Place) or clock.value.meaning.day is not None:
        return None
    return [
        Item("Clock", clock.start, clock.end, Sense(Within(clock.value.meaning, day.value.meaning))),
        joint,
        day,
    ]


def _clock_of_place(found: Found) -> list[Item] | None:
    """ "11:47 p.m. local time on Sunday", "4 a.m. Kyiv time on Monday": the words between say where."""
    where = found.all("gap")[0]
    if len(found.context.text[where.start : where.end].split()) > _PLACE_WORDS:
        return None
    clock, day = found.items[0], found.items[-1]
    if not isinstance(clock.value.meaning, Place) or clock.value.meaning.day is not None:
        return None
    joined = Item("Clock", clock.start, clock.end, Sense(Within(clock.value.meaning, day.value.meaning)))
    return [joined, *found.items[1:]]


def _early_hours(found: Found) -> list[Item] | None:
    """ "the early hours of Tuesday", "the small hours of Tuesday"."""
    size = next((found.context.text[item.start : item.end].lower() for item in found.all("gap")), "small")
    if found.value("units") != "TH" or size not in _SMALL:
        return None
    day = found.items[-1]
    return found.whole("Part", Sense(Within(Place(clock="MO"), day.value.meaning), "START"))


def _two_zones(found: Found) -> list[Item] | None:
    """ "2:37 p.m. (0637 GMT) on Monday": the day holds for both."""
    day = found.items[-1]
    gaps = [found.context.text[item.start : item.end].strip() for item in found.all("gap")]
    if gaps != ["(", ")"]:
        return None
    return [
        Item("Clock", item.start, item.end, Sense(Within(item.value.meaning, day.value.meaning)))
        if item.kind == "Clock" and isinstance(item.value.meaning, Place)
        else item
        for item in found.items
    ]


def _dawn(found: Found) -> list[Item] | None:
    """ "dawn on Tuesday"."""
    part = found.items[0]
    if found.context.text[part.start : part.end].lower() not in _BETWEEN_LIGHTS:
        return None
    return _joined(found)


def _part_alone(found: Found) -> list[Item] | None:
    """ "in the morning": of the day told of."""
    item = next(item for item in found.items if item.kind == "the")
    sense = Sense(Shift("D", 0, "story", found.value("part")))
    return [found.items[0], Item("Part", item.start, found.end, sense)]


WITH_ZONE = (rule("(number|year) zone", _military),)

HOURS = (rule("(number|year|clock) units", _hours),)

CLOCKS = (
    rule("clock half_day? zone?", _clock),
    rule("(day|number) (half_day|o_clock) half_day? zone?", _hour),
    rule("noon", _noon),
    rule("overnight", _overnight),
    rule("Clock gap Clock gap (on|comma)? Day", _two_zones),
    rule("Clock gap time (on|comma) Day", _clock_of_place),
    rule("Clock (on|comma) Day", _clock_beside),
    rule("Clock of? Day", _clock_joined),
    rule("Day Clock", _clock_joined),
    rule("the? early? <PART> units? of the? Day", _joined),
    rule("early? Day <PART>", _joined),
    rule("the? early units of the? Day", _early_hours),
    rule("the gap units of the? Day", _early_hours),
    rule("part on Day", _dawn),
    rule("in the part", _part_alone),
)
