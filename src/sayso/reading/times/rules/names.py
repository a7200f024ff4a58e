"""Months, weekdays and seasons by themselves: "in March", "Wednesday", "the summer", "on the 20th"."""

from __future__ import annotations

from sayso.reading.times.cascade import Found, rule
from sayso.reading.times.items import Item
from sayso.reading.times.lexicon import lexicon
from sayso.reading.times.meaning import Sense
from sayso.reading.times.place import Place

_LEADS_IN = ("IN", "TO", "DT", "CC", "RB", "JJ", "PRP$")  # tags before a month that is surely one
_PROPER = ("NNP", "NNPS")
_WALKS_TO = frozenset({"to", "on", "from", "for", "of", "against"})
_STARTS = frozenset({"", "the", "a", '"', "“"})
_BEFORE_DAY = frozenset({"on", "by", "until", "till", "since", "from", "before", "after"})


def _in_title(found: Found) -> bool:
    """Whether the next word makes this part of a name: "Sunday Times"."""
    after = found.context.after(found.end)
    return after[:1].isupper() and after.lower().strip(".,;:") in lexicon().titles


def _month(found: Found) -> list[Item] | None:
    """A month by itself; verbs and people ("Theresa May", "April Jones") are left alone."""
    item, context = found.items[0], found.context
    word, tag = context.text[item.start : item.end], context.tag(item.start)
    shouted = len(word) < 6 and word.isupper() and tag != "NNP"
    if word.islower() or tag[:2] in ("MD", "VB") or shouted or _in_title(found):
        return None
    if _names_a_person(found) or (word == "March" and _is_a_walk(found)):
        return None
    return found.whole("Month", Sense(Place(month=item.value)))


def _names_a_person(found: Found) -> bool:
    context = found.context
    before, tag = context.before(found.start), context.tag_before(found.start)
    if tag in _LEADS_IN or context.text[found.start - 1 : found.start] in ("-", "–", "/"):
        return False
    surname = tag in _PROPER and before[:1].isupper() and before[-1:].isalnum()
    forename = context.after(found.end)[:1].isupper() and context.tag_after(found.end) in _PROPER
    return surname or forename


def _is_a_walk(found: Found) -> bool:
    """ "the March to Versailles", "the Long March", "the Women's March"."""
    context = found.context
    before, tag = context.before(found.start), context.tag_before(found.start)
    lead = before.lower()
    known, _ = lexicon().words.get(lead, ("", None))
    named = before[:1].isupper() and tag in ("JJ", "NNP", "POS") and known not in ("early", "turn")
    opens = lead in _STARTS or lead.endswith(("'s", "’s"))
    after = context.after(found.end).lower()
    ends = lead == "the" and context.text[found.end : found.end + 1] in (".", ",")
    return named or ends or (opens and after in _WALKS_TO)


def _short_month(found: Found) -> list[Item] | None:
    context = found.context
    if not context.text[found.start].isupper() or context.tag_before(found.start) not in _LEADS_IN[:4]:
        return None
    return found.whole("Month", Sense(Place(month=found.value("short_month"))))


def _weekday(found: Found) -> list[Item] | None:
    before = found.context.before(found.start).lower().lstrip("'\"“‘`")
    if not found.context.text[found.start].isupper() or _in_title(found) or before in lexicon().epithets:
        return None
    return found.whole("Day", Sense(Place(weekday=found.items[0].value)))


def _season(found: Found) -> list[Item] | None:
    """A season; not a hot spring, a steep fall, the fall of a city, or the Spring Offensive."""
    item, context = found.items[-1], found.context
    word, tag = context.text[item.start : item.end], context.tag(item.start)
    before, the = context.tag_before(found.start), found.has("the")
    noun = tag[:2] == "NN"
    if word.lower() == "fall":
        fits = noun and before in ("IN", "DT") and context.after(item.end).lower() != "of"
    elif word.lower() == "spring":
        fits = before not in ("JJ", "NN", "CD", "VB", "TO", "PRP$") and (the or tag == "NN")
    else:
        fits = (noun or the) and not (
            word[0].isupper() and tag == "NNP" and context.tag_after(item.end) == "NNP"
        )
    return found.whole("Season", Sense(Place(portion=item.value))) if fits else None


def _day(found: Found) -> list[Item] | None:
    """ "on the 20th": a day of the month told of."""
    context = found.context
    spelled = not context.text[found.items[-1].start].isdigit()
    counts = context.tag_after(found.end)[:2] in ("NN", "JJ", "CD", "HY")
    if spelled or counts or context.before(found.start).lower() not in _BEFORE_DAY:
        return None
    return found.whole("Day", Sense(Place(day=found.value("ordinal"))))


NAMES = (
    rule("the ordinal", _day),
    rule("month", _month),
    rule("short_month dot?", _short_month),
    rule("weekday", _weekday),
    rule("the? season", _season),
)
