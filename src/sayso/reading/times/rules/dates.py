"""Dates by name and number: "Sept. 3", "14-15 December 2004", "June 2024", "the 1970s", "241 BC"."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.reading.times.cascade import Found, rule
from sayso.reading.times.items import Item
from sayso.reading.times.lexicon import lexicon
from sayso.reading.times.meaning import Holiday, Sense
from sayso.reading.times.place import Place
from sayso.reading.times.rules.years import full_year

_OWN_AGE = re.compile(r"\b(?:his|her|their|my|your|our) (?:early |mid[- ]?|late )?$", re.IGNORECASE)
_OWN_AGE_REACH = 16
_BEFORE_PORTION = frozenset(
    {"in", "for", "of", "since", "by", "during", "from", "to", "until", "early", "late", "mid"}
)


def _sense(place: Place) -> Sense:
    return Sense(place)


def _year(found: Found) -> int | None:
    year: int | None = found.value("year")
    short = found.value("short_year")
    return full_year(short) if year is None and short is not None else year


def _month(found: Found) -> int:
    month: int = found.value("month", "short_month")
    return month


def _date(found: Found) -> list[Item] | None:
    day = found.value("day", "ordinal")
    if not 1 <= day <= 31 or _is_verb(found):
        return None
    return found.whole("Day", _sense(Place(_year(found), _month(found), day)))


def _is_verb(found: Found) -> bool:
    """ "may" and "march" that are no months: in lower case, or tagged as verbs."""
    item = next(item for item in found.items if item.kind in ("month", "short_month"))
    word = found.context.text[item.start : item.end]
    return word.islower()


def _range(found: Found) -> list[Item] | None:
    """Two days of one month are two dates; what stands once is shared."""
    days = found.all("day", "ordinal")
    month = next(item for item in found.items if item.kind in ("month", "short_month"))
    first, last = days[0], days[-1]
    if _is_verb(found) or not 1 <= first.value <= 31 or not 1 <= last.value <= 31:
        return None
    if found.has("and") and found.context.tag_after(found.end) in ("NNS", "NN", "JJ"):
        return None
    month_first = month.start < first.start
    items = []
    for day in days:
        start = found.start if day is first and month_first else day.start
        end = found.end if day is last else day.end
        items.append(Item("Day", start, end, _sense(Place(_year(found), month.value, day.value))))
    joints = [item for item in found.items if items[0].end <= item.start < items[-1].start]
    return sorted(
        [*items, *(j for j in joints if all(not i.start <= j.start < i.end for i in items))],
        key=lambda item: item.start,
    )


def _month_year(found: Found) -> list[Item] | None:
    if _is_verb(found):
        return None
    return found.whole("Month", _sense(Place(_year(found), _month(found))))


def _iso(found: Found) -> list[Item] | None:
    day, _, clock = str(found.context.text[found.start : found.end]).partition("T")
    year, month, number = map(int, day.split("-"))
    place = Place(year, month, number)
    if place.known_day is None:
        return None
    return found.whole("Clock" if clock else "Day", _sense(replace(place, clock=clock or None)))


def _slashed(found: Found) -> list[Item] | None:
    """With a dot the day stands first; with a slash only a number above 12 tells, else they stay open."""
    words = found.context.text[found.start : found.end]
    one, two, year = map(int, words.replace("/", ".").split("."))
    if "." in words or one > 12:
        one, two = two, one
    elif two <= 12 and one != two:
        return found.whole("Year", _sense(Place(year)))
    place = Place(year, one, two)
    return found.whole("Day", _sense(place)) if place.known_day else None


def _holiday(found: Found) -> list[Item] | None:
    following = found.context.after(found.end)
    if following.lower().strip(".,;:") in lexicon().festive:
        return None
    if (
        following[:1].isupper()
        and found.value("year") is None
        and found.context.tag_after(found.end) == "NNP"
    ):
        return None
    return found.whole("Day", Sense(Holiday(found.value("holiday"), found.value("year"))))


def _before_christ(found: Found) -> list[Item] | None:
    era = next(item for item in found.items if item.kind == "era")
    number = found.value("number", "year", "day")
    if not found.context.text[era.start].isupper() or number != int(number):
        return None
    return found.whole("Year", _sense(Place(int(number), before_christ=era.value < 0)))


def _years_before_christ(found: Found) -> list[Item] | None:
    """ "264 to 241 BC": the era holds for both."""
    first, second = found.all("number", "year", "day")
    last = found.all("era")[0]
    if not found.context.text[last.start].isupper() or last.value > 0:
        return None
    joint = found.items[1]
    return [
        Item("Year", first.start, first.end, _sense(Place(int(first.value), before_christ=True))),
        joint,
        Item("Year", second.start, last.end, _sense(Place(int(second.value), before_christ=True))),
    ]


def _decade(found: Found) -> list[Item] | None:
    if _OWN_AGE.search(found.context.text, max(0, found.start - _OWN_AGE_REACH), found.start):
        return None  # "a man in his early thirties"
    return found.whole("Decade", _sense(Place(found.value("tens"), scale=10)))


def _century(found: Found) -> list[Item] | None:
    if found.value("unit", "units") != "CE":
        return None
    number = found.value("ordinal", "second")
    era = found.value("era")
    before = era is not None and era < 0
    return found.whole("Century", _sense(Place((number - 1) * 100, scale=100, before_christ=before)))


def _season_year(found: Found) -> list[Item]:
    return found.whole("Season", _sense(Place(_year(found), portion=found.value("season"))))


def _portion_alone(found: Found) -> list[Item] | None:
    """ "in Q3": not the name of a thing ("an Audi Q3")."""
    context = found.context
    if context.before(found.start).lower() not in _BEFORE_PORTION:
        return None
    return found.whole("Quarter", _sense(Place(portion=found.value("portion"))))


def _portion_year(found: Found) -> list[Item]:
    code = next(item.value for item in found.items if item.kind == "portion")
    return found.whole("Quarter", _sense(Place(_year(found), portion=code)))


def _fiscal(found: Found) -> list[Item]:
    return found.whole("Year", _sense(Place(_year(found), fiscal=True)))


def _years(found: Found) -> list[Item] | None:
    """ "1915-16", "2009-2011": two years."""
    first, last = found.items[0], found.items[-1]
    digits = found.context.text[last.start : last.end]
    if found.context.text[found.start - 1 : found.start] in ("-", "–", "/", "$"):
        return None
    if last.kind != "year" and (len(digits) != 2 or not digits.isdigit()):
        return None
    end = last.value if last.kind == "year" else first.value // 100 * 100 + int(digits)
    if not 0 < end - first.value < 200:
        return None
    return [
        Item("Year", first.start, first.end, _sense(Place(first.value))),
        *found.items[1:-1],
        Item("Year", last.start, last.end, _sense(Place(end))),
    ]


_WEEKDAY = "((weekday|short_weekday dot?) comma?)?"

DATES = (
    rule("iso", _iso),
    rule("slashed", _slashed),
    rule("holiday comma? year", _holiday),
    rule("holiday", _holiday),
    rule("<MONTH> <NUMERAL> (hyphen|dash|to|through|and|or) <NUMERAL> (comma? year)?", _range),
    rule("<NUMERAL> (hyphen|dash|to|through|and|or) <NUMERAL> of? <MONTH> (comma? year)?", _range),
    rule(f"{_WEEKDAY} (the? <NUMERAL> (of the?)? <MONTH>) (of|comma)? (year|short_year)", _date),
    rule(f"{_WEEKDAY} <MONTH> the? <NUMERAL> (of|comma)? (year|short_year)", _date),
    rule("<MONTH> (of the?|comma)? (year|short_year)", _month_year),
    rule(f"{_WEEKDAY} <MONTH> the? <NUMERAL>", _date),
    rule(f"{_WEEKDAY} the? <NUMERAL> (of the?)? <MONTH>", _date),
    rule("the? season of? year", _season_year),
    rule("portion (of|comma|fiscal)? year", _portion_year),
    rule("portion", _portion_alone),
    rule("fiscal unit? year", _fiscal),
    rule("(number|year|day) (hyphen|to|and) (number|year|day) era", _years_before_christ),
    rule("(number|year|day) era", _before_christ),
    rule("era (number|year|day)", _before_christ),
    rule("the? <ORDINAL> hyphen? (unit|units) era?", _century),
    rule("the? tens", _decade),
    rule("year (hyphen|slash) (year|day|number)", _years),
)
