"""What comes back: "every day", "each March", "twice a week", "$5 a day", "on Mondays", "daily"."""

from __future__ import annotations

from sayso.reading.times.cascade import Found, rule
from sayso.reading.times.items import Item
from sayso.reading.times.meaning import Fixed, Length, Sense
from sayso.reading.times.place import Place

_AWAY = frozenset({"ago", "earlier", "later", "before", "after"})


def _is_away(found: Found) -> bool:
    """ "1.4 times a year *before*" tells of the year before."""
    return found.context.after(found.end).lower().strip(".,;:") in _AWAY


def _set(found: Found, value: str) -> list[Item]:
    return found.whole("Set", Sense(Fixed("SET", value)))


def _every(found: Found) -> list[Item] | None:
    part = found.value("part", "night")
    if part:
        return _set(found, f"XXXX-XX-XXT{part}")
    place = next(
        (
            place
            for kind, place in (
                ("weekday", Place(weekday=found.value("weekday"))),
                ("month", Place(month=found.value("month"))),
                ("season", Place(portion=found.value("season"))),
            )
            if found.has(kind)
        ),
        None,
    )
    if place is not None:
        return _set(found, place.value)
    count = found.value("day", "number") or (2 if found.has("other", "second") else 1)
    unit = found.value("unit", "units", "quarter")
    if found.has("couple"):
        count = None
    elif count != int(count) or (unit in ("TM", "TS") and found.has("each")):
        return None
    return _set(found, "XXXX-WXX-WE" if unit == "WE" else Length(count, unit).value)


def _rate(found: Found) -> list[Item] | None:
    """ "15 a year", "three meals a day", "per month": after a number, a plural or money."""
    context = found.context
    unit = found.value("unit")
    if unit in ("NI", "WE") or unit is None:
        return None
    if context.text[found.end : found.end + 1] == "-" or _is_away(found):
        return None
    if found.has("a"):
        tag, before = context.tag_before(found.start), context.before(found.start).lower()
        if not (
            tag in ("CD", "NNS", "$") or before in ("once", "twice", "percent", "%", "million", "billion")
        ):
            return None
        if tag == "NNS" and unit in ("W", "M", "Y", "DE", "CE") and not _counted_plural(found):
            return None
    elif unit in ("TH", "TM", "TS") and context.before(found.start).lower() in (
        "miles",
        "kilometers",
        "kilometres",
        "km",
    ):
        return None
    return _set(found, Length(1, unit).value)


def _counted_plural(found: Found) -> bool:
    """Whether the plural before "a year" has a number or "many" before it: "400 people a year"."""
    words = found.context.text[max(found.start - 60, 0) : found.start].rpartition("\n")[2].split()[-5:-1]
    return any(word[:1].isdigit() or word.lower() in _COUNTING for word in words)


_COUNTING = frozenset(
    (
        "many",
        "hundreds",
        "thousands",
        "millions",
        "billions",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
    )
)


def _times_a_unit(found: Found) -> list[Item] | None:
    unit = found.value("unit")
    return None if _is_away(found) or unit in ("NI", "WE") else _set(found, Length(1, unit).value)


def _weekdays(found: Found) -> list[Item]:
    return _set(found, Place(weekday=found.value("weekdays")).value)


def _adverb(found: Found) -> list[Item] | None:
    item, context = found.items[0], found.context
    following = context.after(item.end)
    if following[:1].isupper() and context.before(item.start).lower() in ("the", "a"):
        return None  # "the daily Danas"
    if context.text[item.start].isupper() and (following[:1].isupper() or context.tag(item.start) == "NNP"):
        return None
    return _set(found, item.value)


SETS = (
    rule("(every|each) <PART>", _every),
    rule("(every|each) (weekday|month|season)", _every),
    rule("(every|each) (other|second|day|number|couple)? (unit|units|quarter)", _every),
    rule("(once|twice|((number|day) times)) (a|per|every|each) unit", _times_a_unit),
    rule("(a|per) unit", _rate),
    rule("weekdays", _weekdays),
    rule("adverb", _adverb),
)
