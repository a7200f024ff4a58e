"""From meanings to calendar places: each is resolved against the anchors, in the order of the text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from sayso.reading.times.anchors import Anchors
from sayso.reading.times.meaning import Fixed, Holiday, Length, Meaning, Shift, Turn, Within
from sayso.reading.times.place import PORTIONS, Place, day_place, holiday
from sayso.reading.times.shifting import shifted, turned, within
from sayso.reading.times.tense import Tense

_FAR = 240  # days: beyond it a writer names the year of a day
_NEAR = 60
_AHEAD = (
    21  # the same for a day ahead of a clause in the past: "ordered a rerun on Oct. 18", written on the 6th
)
_LEAP_CYCLE = 8  # years between two 29ths of February at most
TenseOf = Callable[[], Tense | None]


def resolve(
    meaning: Meaning, anchors: Anchors, tense: TenseOf, *, heading: bool = False
) -> Place | Fixed | Length:
    """The place a meaning names, or what stays as it is.

    Args:
        meaning: what the words commit to.
        anchors: the publication day and the story so far.
        tense: gives the tense of the clause; called only where it decides.
        heading: whether the words have a line of their own.

    Returns:
        A ``Place`` (fields that no anchor settles stay open), or the ``Fixed``/``Length`` itself.
    """
    found: Place | Fixed | Length
    match meaning:
        case Shift():
            found = shifted(meaning, anchors, tense)
        case Turn():
            found = turned(meaning, anchors)
        case Holiday():
            found = _holiday(meaning, anchors, tense)
        case Within(inner, outer):
            found = within(inner, resolve(outer, anchors, tense))
        case Place():
            found = _place(meaning, anchors, tense, heading=heading)
        case _:
            found = meaning
    return found


def _place(place: Place, anchors: Anchors, tense: TenseOf, *, heading: bool) -> Place:
    if place.year is not None:
        return place
    if place.clock and place.month is None and place.day is None:
        day = anchors.clock_day(heading=heading)
        return replace(day, clock=place.clock, zone=place.zone) if day else place
    if anchors.narrative and anchors.story is not None:
        return _told(place, anchors.story, anchors)
    return _published(place, anchors, tense) if anchors.published else place


def _published(place: Place, anchors: Anchors, tense: TenseOf) -> Place:
    """What a date without its year means on the day of publication."""
    published = anchors.published or date.min
    if place.weekday is not None:
        return _weekday(place.weekday, published, tense())
    if place.month is not None or place.portion is not None:
        return _nearest(place, published, tense)
    return _day_of_month(place.day, anchors) if place.day is not None else place


def _day_of_month(day: int, anchors: Anchors) -> Place:
    month = anchors.base("story", "M")
    if month is None or month.month is None:
        return Place(day=day)
    return Place(month.year, month.month, day)


def _told(place: Place, story: Place, anchors: Anchors) -> Place:
    """In a narrative the year is that of the story, or the next where the months have turned."""
    if place.weekday is not None:
        day = anchors.base("story", "D")
        start = day.known_day if day else None
        return day_place(start + timedelta((place.weekday - start.isoweekday()) % 7)) if start else place
    if place.month is None and place.portion is None:
        return _day_of_month(place.day, anchors) if place.day is not None else place
    reached = story.month or (PORTIONS[story.portion][0] if story.portion else 0)
    month = place.month or PORTIONS[place.portion or "SP"][0]
    turns = reached >= 11 and month <= 2 and not story.before_christ
    return replace(place, year=(story.year or 0) + turns, before_christ=story.before_christ)


_JUST_OVER = range(1, 46)  # days within which firms report on a quarter


def _weekday(weekday: int, published: date, tense: Tense | None) -> Place:
    back = (published.isoweekday() - weekday) % 7
    if tense in ("future", "present"):
        return day_place(published + timedelta(-back % 7))
    return day_place(published - timedelta(back))


def _nearest(place: Place, published: date, tense: TenseOf) -> Place:
    """The year around publication that fits the tense.

    Where the tense says nothing, the nearest; a quarter is then the one over, since quarters are
    reported. A day far off in the direction of the tense, and near in the other, is the near one; near ahead
    of a clause in the past is a week.
    """
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
    past = max((entry for entry in fitting if entry[1] <= published), key=lambda entry: entry[1])
    ahead = min((entry for entry in fitting if entry[2] >= published), key=lambda entry: entry[1])
    direction = tense() if distance(nearest) > 1 else None
    if (
        direction == "future"
        and (place.portion or "S")[0] == "Q"
        and (published - past[2]).days in _JUST_OVER
    ):
        chosen, other = past, ahead  # "will record a loss in the third quarter", said in October
    elif direction == "future":
        chosen, other = ahead, past
    elif direction == "past" or (place.portion or "S")[0] in "QH":
        chosen, other = past, ahead
    else:
        chosen, other = nearest, nearest
    near = _AHEAD if direction == "past" else _NEAR
    if place.day is not None and distance(chosen) > _FAR and distance(other) < near:
        chosen = other
    return chosen[0]


def _holiday(found: Holiday, anchors: Anchors, tense: TenseOf) -> Place:
    """The holiday in the year told of, or the one nearest to publication that fits the tense."""
    published, story = anchors.published, anchors.story
    year = found.year
    if year is None and anchors.narrative and story is not None and not story.before_christ:
        year = story.year
    if year is not None and 1 < year < 9000:
        return day_place(holiday(found.rule, year))
    if published is None:
        fixed = found.rule[2:3] == "-"
        return Place(month=int(found.rule[:2]), day=int(found.rule[3:5])) if fixed else Place()
    days = [holiday(found.rule, published.year + step) for step in (-1, 0, 1)]
    nearest = min(days, key=lambda day: abs((day - published).days))
    if nearest > published and tense() == "past":
        nearest = max(day for day in days if day <= published)
    elif nearest < published and tense() == "future":
        nearest = min(day for day in days if day >= published)
    return day_place(nearest)
