"""Times counted from another: "three weeks ago", "a year earlier", "the next day", "last March"."""

from __future__ import annotations

from sayso.reading.times.cascade import Found, rule
from sayso.reading.times.items import Item
from sayso.reading.times.meaning import Base, Fixed, Length, Sense, Shift, Turn
from sayso.reading.times.place import Place

_NODE = {
    "D": "Day", "W": "Week", "WE": "Week", "FN": "Week", "M": "Month", "Y": "Year", "Q": "Quarter",
    "DE": "Decade", "CE": "Century", "NI": "Part", "TH": "Clock", "TM": "Clock", "TS": "Clock",
}  # fmt: skip
_THROUGHOUT = ("over", "within", "throughout")  # "over the next year" is a year long
_ENDS = ("end", "ended", "ending", "ends", "finish", "finished", "close", "closed")  # "the day" of trade
_DISTANCE = {"MORE_THAN": "BEFORE", "LESS_THAN": "AFTER"}  # "more than a year ago" lies before that year
_FEW = 12
_LASTING = ("lasted", "spent", "took", "takes", "lasts", "for", "after", "over", "within", "in", "than")
_CLOSES = frozenset(["", ".", ",", ";", ":", ")", "\n", '"', "”"])


def _direction(found: Found) -> tuple[int, Base] | None:
    """Steps and base of the words before a unit; ``None`` where they name no one time."""
    turn = found.value("turn")
    if turn is None:
        if found.has("same") or found.has("that"):
            return 0, "story"
        return 0, "published"
    count, base = turn
    if _word(found, "turn") == "following" and not found.has("the"):
        return None  # "Following Monday's debate"
    if found.has("the") and _word(found, "turn") == "next":
        base = "story"  # "the next day" follows the day told of, "next week" the day of writing
    return count, base


def _word(found: Found, kind: str) -> str:
    item = found.all(kind)[0]
    return found.context.text[item.start : item.end].lower()


def _unit_turn(found: Found) -> list[Item] | None:
    unit = found.value("unit", "quarter")
    if found.has("the") and found.has("turn") and found.context.before(found.start).lower() in _THROUGHOUT:
        return found.whole("Length", Sense(Length(1, unit)))
    direction = _direction(found)
    if direction is None or unit in ("TH", "TM", "TS"):
        return None
    count, base = direction
    if found.value("turn") == [-1, "published"] and found.context.after(found.end).lower() in ("of", "in"):
        return None  # "the last week of March"
    if unit == "D" and found.has("turn") and _word(found, "turn") in ("last", "past"):
        return None
    if unit == "NI":
        return found.whole("Part", Sense(Shift("D", count, base, "NI")))
    return found.whole(_NODE[unit], Sense(Shift(unit, count, base)))


def _day_part(found: Found) -> list[Item] | None:
    """ "this morning", "last night", "the next evening"."""
    direction = _direction(found)
    if direction is None:
        return None
    count, base = direction
    return found.whole("Part", Sense(Shift("D", count, base, found.value("part", "night"))))


def _named_turn(found: Found) -> list[Item] | None:
    """ "last March", "this spring", "the following Monday"."""
    direction = _direction(found)
    if direction is None:
        return None
    kind, place = next(
        (kind, place)
        for word, kind, place in (
            ("month", "Month", Place(month=found.value("month", "short_month"))),
            ("short_month", "Month", Place(month=found.value("month", "short_month"))),
            ("weekday", "Day", Place(weekday=found.value("weekday"))),
            ("season", "Season", Place(portion=found.value("season"))),
        )
        if found.has(word)
    )
    name = found.all("month", "short_month", "weekday", "season")[0]
    if kind != "Season" and found.context.text[name.start].islower():
        return None
    return found.whole(kind, Sense(Turn(place, *direction)))


def _weekday_beside(found: Found) -> list[Item] | None:
    """ "the Saturday before", where no noun or clause says before what."""
    follows = found.context.text[found.end : found.end + 1]
    if found.context.text[found.all("weekday")[0].start].islower() or follows not in _CLOSES:
        return None
    count = -1 if found.has("before") else 1
    return found.whole("Day", Sense(Turn(Place(weekday=found.value("weekday")), count, "story")))


def _weekdays_ago(found: Found) -> list[Item] | None:
    """ "two Fridays ago"."""
    count = found.value("number", "day")
    if found.context.text[found.all("weekdays")[0].start].islower() or not 1 < count <= _FEW:
        return None
    return found.whole("Day", Sense(Turn(Place(weekday=found.value("weekdays")), -int(count), "published")))


def _week_on(found: Found) -> list[Item] | None:
    """ "a week on Monday", "Monday week": the Monday after next."""
    weeks = {"W": 1, "FN": 2}.get(found.value("unit"))
    named = found.context.text[found.all("weekday")[0].start].isupper()
    lasted = found.has("on") and found.context.before(found.start).lower() in _LASTING
    alone = found.has("on") or found.context.text[found.end : found.end + 1] in _CLOSES
    if weeks is None or not named or lasted or not alone:
        return None
    return found.whole("Day", Sense(Turn(Place(weekday=found.value("weekday")), 1 + weeks, "published")))


def _deictic(found: Found) -> list[Item] | None:
    context = found.context
    if context.text[found.start].isupper() and context.tag_before(found.start) in ("NNP", "NNPS"):
        return None  # USA Today
    return found.whole("Day", Sense(Shift("D", found.value("deictic"), "published")))


def _tonight(found: Found) -> list[Item]:
    return found.whole("Part", Sense(Shift("D", 0, "published", "NI")))


def _beside_deictic(found: Found) -> list[Item] | None:
    """ "the day before yesterday", "the day after tomorrow"."""
    if found.value("unit") != "D":
        return None
    step = -1 if found.has("before") else 1
    return found.whole("Day", Sense(Shift("D", found.value("deictic") + step, "published")))


def _away(found: Found) -> list[Item] | None:
    """ "three weeks ago", "two days later", "six months from now", "in two weeks' time"."""
    sense = found.value("Length")
    length = sense.meaning
    if not isinstance(length, Length):
        return None
    back = found.has("ago", "earlier", "previously", "before")
    sign = -1 if back else 1
    base: Base = "published" if found.has("ago", "moment", "deictic", "hence", "time") else "story"
    if found.has("time") and found.context.before(found.start).lower() not in ("in", "within"):
        return None
    if found.has("before", "after") and not _clause_ends(found):
        return None
    kind = _NODE[length.unit]
    if length.count is None:
        return found.whole("Ref", Sense(Fixed("DATE", "PAST_REF" if back else "FUTURE_REF")))
    mod = _DISTANCE.get(sense.mod, sense.mod) if back and sense.mod else sense.mod
    return found.whole(kind, Sense(Shift(length.unit, sign * length.count, base), mod))


def _clause_ends(found: Found) -> bool:
    following = found.context.after(found.end)
    return (
        following == ""
        or following[0] in ".,;:)\"'”’—-"
        or found.context.tag_after(found.end) in ("CC", "VBD")
    )


def _year_before(found: Found) -> list[Item] | None:
    """ "the year before", "the day after": only where the clause ends there."""
    unit = found.value("unit")
    if not _clause_ends(found) or unit in ("TH", "TM", "TS"):
        return None
    count = -1 if found.has("before") else 1
    if unit == "NI":
        return found.whole("Part", Sense(Shift("D", count, "story", "NI")))
    return found.whole(_NODE[unit], Sense(Shift(unit, count, "story")))


def _later_in(found: Found) -> list[Item]:
    """ "earlier this year", "later that month", "earlier today": still that year, month or day."""
    item = found.items[-1]
    return found.whole(item.kind, item.value)


def _the_unit(found: Found) -> list[Item] | None:
    """The unit running: "the end of the year", "for the day", "over the weekend"."""
    unit = found.value("unit")
    if unit not in ("D", "W", "M", "Y", "DE", "CE", "WE"):
        return None
    item = next(item for item in found.items if item.kind == "the")
    sense = Sense(Shift(unit, 0, "story" if unit == "D" else "published"))
    lead = found.context.before(found.start).lower()
    for_the_day = unit == "D" and (lead in _ENDS or (lead == "for" and _clause_ends(found)))
    if unit != "WE" and not found.has("edge", "rest", "early", "later", "earlier") and not for_the_day:
        return None
    return [
        *(other for other in found.items if other.start < item.start),
        Item(_NODE[unit], item.start, found.end, sense),
    ]


def _same(found: Found) -> list[Item]:
    return found.whole("same", None)


def _moment(found: Found) -> list[Item] | None:
    item, context = found.items[0], found.context
    if item.kind == "open":
        if context.before(item.start).lower() in ("most", "more"):
            return None
        word = context.text[item.start : item.end]
        if context.tag(item.start)[:2] not in ("JJ", "NN") or (
            word[0].isupper() and context.tag(item.start) == "NNP"
        ):
            return None
    return found.whole("Ref", Sense(Fixed("DATE", item.value)))


def _the_past(found: Found) -> list[Item] | None:
    word = _word(found, "turn")
    if word != "past" or found.context.tag_after(found.end)[:2] in ("NN", "JJ", "CD"):
        return None
    return found.whole("Ref", Sense(Fixed("DATE", "PAST_REF")))


SHIFTS = (
    rule("the unit (before|after) deictic", _beside_deictic),
    rule("deictic", _deictic),
    rule("tonight", _tonight),
    rule("(the|this|that) same", _same),
    rule("Length hyphen? (ago|earlier|later|previously|hence|before|after)", _away),
    rule("Length from (moment|deictic)", _away),
    rule("Length apostrophe? time", _away),
    rule("the unit (before|after)", _year_before),
    rule("the weekday (before|after)", _weekday_beside),
    rule("(the|this)? turn <PART>", _day_part),
    rule("(this|that|same) part", _day_part),
    rule("(the|this)? turn (month|season|weekday)", _named_turn),
    rule("(this|that|same) (month|season|weekday)", _named_turn),
    rule("(the|this)? turn (unit|quarter)", _unit_turn),
    rule("(this|that|same) (unit|quarter)", _unit_turn),
    rule("((edge|rest) of|(early|earlier|later) in) the unit", _the_unit),
    rule("the unit", _the_unit),
    rule("moment|open", _moment),
    rule("the turn", _the_past),
)

# Before the rules for sets and lengths, which would take their parts.
WEEKDAYS_AWAY = (
    rule("(number|day) weekdays ago", _weekdays_ago),
    rule("a unit on weekday", _week_on),
    rule("(turn|this)? weekday unit", _week_on),
)
LATER_IN = (rule("(earlier|later) (in|on)? (Day|Week|Month|Season|Year|Part)", _later_in),)
