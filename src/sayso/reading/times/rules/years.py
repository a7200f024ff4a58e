"""When a bare number is a year: "in 2003", "the 1848 revolution", not "2003 people" or "Resolution 1973"."""

from __future__ import annotations

from sayso.reading.times.cascade import Found, rule
from sayso.reading.times.items import Item
from sayso.reading.times.lexicon import lexicon
from sayso.reading.times.meaning import Sense
from sayso.reading.times.place import Place

_FIRST_CERTAIN, _LAST_CERTAIN = 1900, 2060  # other years need a preposition or an article before them
_LEADS = frozenset({"early", "late", "mid", "mid-", "spring", "summer", "autumn", "winter"})
_AMOUNTS = frozenset({"than", "about", "some", "nearly", "almost", "least", "$", "#", "us$", "€", "£", "no."})
_OF_SHARE = ("% (", "percent (", "per cent (")  # "53% (1684) of the deaths"
_GLUE_BEFORE = frozenset("-–/$€£¥#№.,:+&@_")
_GLUE_AFTER = frozenset("/:%°_@")
_PREPOSED = ("IN", "TO", "-LRB-", "DT", "CC", ",")
_PIVOT = 50  # '49 is 2049, '50 is 1950


def full_year(short: int) -> int:
    """The year of a two-digit one."""
    return short + (2000 if short < _PIVOT else 1900)


def _year(found: Found) -> list[Item] | None:
    item, context = found.items[0], found.context
    lead = context.before(item.start).lower()
    heads_line = lead == "" and context.after(item.end) in ("", ":")
    certain = heads_line or lead in _LEADS
    if not certain and (_glued(found) or _counts(found, lead) or not _placed(found)):
        return None
    return found.whole("Year", Sense(Place(item.value)))


def _glued(found: Found) -> bool:
    """Whether the number is part of a longer code, amount or score."""
    text, start, end = found.context.text, found.start, found.end
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return (
        before in _GLUE_BEFORE
        or before.isalnum()
        or after in _GLUE_AFTER
        or after.isalnum()
        or (after == "-" and text[end + 1 : end + 2].isdigit())
    )


def _counts(found: Found, lead: str) -> bool:
    """Whether the number counts or numbers something: "2000 people", "about 2000", "Resolution 1973"."""
    after, known = found.context.after(found.end), lexicon()
    return (
        after.startswith(("%", "$"))
        or after.lower().strip(".,;:)") in known.measured
        or lead in _AMOUNTS
        or lead.strip(".") in known.numbered
        or found.context.text[max(found.start - 9, 0) : found.start].endswith(_OF_SHARE)
    )


def _placed(found: Found) -> bool:
    """Whether a year can stand here."""
    context, tag = found.context, found.context.tag_before(found.start)
    if _FIRST_CERTAIN <= found.items[0].value < _LAST_CERTAIN:
        return tag not in ("JJR", "RBR")
    return tag == "DT" or (tag in _PREPOSED and context.tag_after(found.end) not in ("NNS", "CD"))


def _short_year(found: Found) -> list[Item] | None:
    if found.context.tag_before(found.start) not in _PREPOSED:
        return None
    return found.whole("Year", Sense(Place(full_year(found.value("short_year")))))


YEARS = (
    rule("year", _year),
    rule("short_year", _short_year),
)
