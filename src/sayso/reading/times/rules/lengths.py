"""Durations: "two weeks", "a few days", "12-year", "more than half a century", "the past two years"."""

from __future__ import annotations

from sayso.reading.times.cascade import Found, rule
from sayso.reading.times.items import Item
from sayso.reading.times.meaning import Fixed, Length, Sense

_LONG_ENOUGH = ("D", "W", "M", "Y", "DE", "CE")  # a bare plural of these is a time: "for weeks"


def _unit(found: Found) -> str:
    item = found.all("unit", "units", "second", "quarter", "night")[-1]
    return "TS" if item.kind == "second" else str(item.value)


def mod_of(found: Found) -> str | None:
    """The modifier of a quantity: about, nearly, at least, no more than, …"""
    if found.has("least"):
        return "EQUAL_OR_MORE"
    if found.has("most"):
        return "EQUAL_OR_LESS"
    if found.has("than"):
        more = found.has("more") and found.items[0].kind != "filler"
        if found.has("no", "not"):
            return "EQUAL_OR_LESS" if more else "EQUAL_OR_MORE"
        return "MORE_THAN" if more else "LESS_THAN"
    mod = found.value("about")
    return str(mod) if mod else ("APPROX" if found.has("some") and found.has("number", "day") else None)


def _is_age(found: Found) -> bool:
    """Ages are figures, not times: "a 26-year-old", "nine years old", "26 years of age"."""
    following = found.context.text[found.end : found.end + 8].lower()
    return following.startswith(("-old", " old", " - old", " of age", "-olds"))


def _quantity(found: Found) -> float | None:
    count = found.value("day", "number", "year")
    return None if count is None else float(count)


def _counted(found: Found) -> list[Item] | None:
    unit, context = _unit(found), found.context
    if _is_age(found) or unit == "NI":
        return None
    if unit == "Q" and (not found.has("filler") or context.after(found.end) == "of"):
        return None
    if unit == "TS" and found.has("second") and _quantity(found) != 1:
        return None
    first = next(
        item for item in found.items if item.kind in ("day", "number", "year", "vague", "couple", "some")
    )
    edge = context.text[first.start - 1 : first.start] if first.start else ""
    if edge and (edge.isalnum() or edge in "$€£.,:/"):
        return None
    return found.whole("Length", Sense(Length(_quantity(found), unit), mod_of(found)))


def _two_counts(found: Found) -> list[Item] | None:
    """ "60 to 90 days": two lengths that share their unit."""
    one, two = found.all("day", "number", "year")
    unit = _unit(found)
    if _is_age(found) or unit in ("NI", "Q"):
        return None
    edge = found.context.text[one.start - 1 : one.start] if one.start else ""
    if edge and (edge.isalnum() or edge in "$€£.,:/-"):
        return None
    joints = [item for item in found.items if one.end <= item.start < two.start]
    return [
        Item("Length", found.start, one.end, Sense(Length(one.value, unit))),
        *joints,
        Item("Length", two.start, found.end, Sense(Length(two.value, unit))),
    ]


def _a_unit(found: Found) -> list[Item] | None:
    unit = _unit(found)
    if _is_age(found) or unit in ("NI", "Q", "WE") or found.context.text.startswith("-to-", found.end):
        return None
    if found.has("second") and found.context.tag_after(found.end)[:2] in ("NN", "JJ", "VB", "CD"):
        return None
    if unit == "TM" and found.context.tag(found.items[-1].start)[:2] == "JJ":
        return None
    after = found.context.tag_after(found.end)
    count = 0.5 if found.has("half") else 1.0
    if count == 1 and after in ("NN", "NNS") and found.context.text[found.end : found.end + 1] != "-":
        return None  # "a day trip", "a week night"
    return found.whole("Length", Sense(Length(count, unit), mod_of(found)))


def _and_a_half(found: Found) -> list[Item] | None:
    sense = found.value("Length")
    length = sense.meaning
    return found.whole("Length", Sense(Length((length.count or 0) + 0.5, length.unit), sense.mod))


def _bare(found: Found) -> list[Item] | None:
    """A plural by itself, where only a time can stand: "for weeks", "days of fighting", "years ago"."""
    item, context = found.items[-1], found.context
    tag, before = context.tag_before(found.start), context.before(found.start).lower()
    if item.value not in _LONG_ENOUGH:
        hurried = item.value in ("TM", "TH") and before in ("in", "within", "just", "for")
        return found.whole("Length", Sense(Length(None, item.value))) if hurried else None
    after = context.after(item.end).lower().strip(".,;:")
    counted = after in ("ago", "earlier", "later")
    opens = after in ("of", "after", "before") and tag in _OPENERS
    led = tag == "IN" and before in ("for", "in", "within", "over", "after", "by")
    if not (counted or opens or led or found.has("about", "than")):
        return None
    return found.whole("Length", Sense(Length(None, item.value), mod_of(found)))


_OPENERS = ("", ".", ",", ":", "-LRB-", "``", "IN", "VBD", "VBN", "RB", "CC")


def _long(found: Found) -> list[Item]:
    if found.has("long"):
        return found.whole("Length", Sense(Fixed("DURATION", found.value("long"))))
    unit = found.value("unit", "units")
    plural = found.has("units")
    return found.whole("Length", Sense(Length(None if plural else 1.0, unit)))


def _turned(found: Found) -> list[Item] | None:
    """ "the past two weeks", "the first ten months"."""
    sense = found.value("Length")
    if found.has("the") or found.has("turn") or found.has("this", "that", "these"):
        return found.whole("Length", sense)
    return None


def _last_unit(found: Found) -> list[Item] | None:
    """ "the past year", "the last week": a stretch up to now; "the last week of March" is not."""
    unit = found.value("unit")
    word = found.context.text[found.all("turn")[0].start : found.end].lower()
    if unit in ("NI", "WE", "TM") or found.context.after(found.end).lower() == "of":
        return None
    if not (word.startswith("past") or (word.startswith("last") and unit in ("W", "M", "Y", "DE", "TH"))):
        return None
    return found.whole("Length", Sense(Length(1, unit)))


def _recent(found: Found) -> list[Item] | None:
    """ "recent years", "the coming weeks": a stretch that the writer leaves open."""
    if found.value("units") not in _LONG_ENOUGH:
        return None
    if found.has("open"):
        return found.whole("Ref", Sense(Fixed("DATE", found.value("open"))))
    count, base = found.value("turn")
    if count > 0 and base == "published":
        return found.whole("Ref", Sense(Fixed("DATE", "FUTURE_REF")))
    return found.whole("Length", Sense(Length(None, found.value("units"))))


def _over(found: Found) -> list[Item] | None:
    """ "over the decade", "$84 billion over 10 years": during, not more than."""
    context = found.context
    if context.text[found.start : found.start + 4].lower() != "over":
        return None
    lead, tag = context.before(found.start).lower(), context.tag_before(found.start)
    if lead == "" or tag in ("IN", "RB", "DT") or lead in _STAYS:
        return None
    return [Item("gap", found.start, found.items[0].end), *found.items[1:]]


def _compared(found: Found) -> list[Item] | None:
    """ "11% more than a year earlier", "300 fewer than a year before": compared with then, not longer ago."""
    context = found.context
    counted = context.tag_before(found.start) == "CD" or context.before(found.start).lower().endswith(
        _COUNTED
    )
    return [Item("gap", found.start, found.items[1].end), *found.items[2:]] if counted else None


_COUNTED = ("%", "percent", "cent", "points", "times", "deaths", "cases", "people")
_STAYS = (
    "is",
    "was",
    "were",
    "be",
    "been",
    "last",
    "lasted",
    "lasts",
    "take",
    "took",
    "takes",
    "taken",
    "spent",
    "spend",
    "waited",
)
_MORE = "(about|some|at (least|most)|((no|not)? (more|less) than))?"
_HOW_MANY = "(<NUMBER>|vague|a? couple of?|some)"

LENGTHS = (
    rule("about (<NUMBER>|vague|a)", _over),
    rule("(more|less) than (<NUMBER>|vague|a)", _compared),
    rule("long", _long),
    rule("(units|unit) hyphen filler", _long),
    rule("(<NUMBER>) (hyphen|to|or|and) (<NUMBER>) hyphen? filler{0,2} (units|unit)", _two_counts),
    rule(f"{_MORE} {_HOW_MANY} hyphen? filler{{0,2}} hyphen? (<UNIT>|night)", _counted),
    rule(f"{_MORE} half hyphen? (a|the)? unit", _a_unit),
    rule(f"{_MORE} a filler{{0,2}} hyphen? (unit|second)", _a_unit),
    rule("Length and a half", _and_a_half),
    rule("the (number|vague|couple) turn units", _counted),
    rule("the? (open|turn) units", _recent),
    rule("(the|this) turn unit", _last_unit),
    rule("(the|these)? (turn|this|ordinal) Length", _turned),
    rule("(about|((more|less) than))? units", _bare),
)
