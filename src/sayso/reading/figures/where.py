"""The place that what a figure counts was at, as the words name it: ``Kursk Oblast``, ``Brod depot``."""

from __future__ import annotations

from sayso.reading.figures.clauses import clause
from sayso.reading.figures.lexicon import measure_table, word_set
from sayso.reading.figures.words import Words, is_hyphen

_PLACE_WORDS = 8
_OF_DISEASE = frozenset(
    {"outbreak", "epidemic", "pandemic", "virus", "disease", "fever", "case", "infection"}
)
_AT = frozenset({"in", "near", "at", "across", "outside", "inside", "around"})
_HEADS = frozenset(
    {"number", "crowd", "turnout", "figure", "strength", "contingent", "force", "presence", "garrison"}
)  # "the crowd in Liberty Square"
_TO_NUMBER = ("VB", "RB", "IN", "TO", "MD")
_TOTAL_REACH = 10


def read_where(words: Words, first: int, end: int) -> str | None:
    """The place that "in", "at" or "near" names soon after the counted words or at the head of their
    sentence, before "where", or behind the noun of a total: ``Kursk Oblast``.
    """
    opens, _ = words.sentence(first)
    if words.at(opens) in {"in", "at", "near", "across"} and "," in words.lower[opens : opens + _PLACE_WORDS]:
        comma = opens + words.lower[opens : opens + _PLACE_WORDS].index(",")
        if comma < first and (place := _place(words, opens, comma)):
            return place
    return _where_after(words, end) or _before_where(words, first, end) or _of_total(words, first)


def _before_where(words: Words, first: int, end: int) -> str | None:
    """ "In the southern province of *Derra*, where 9,000 people live"."""
    left = clause(words, first, end)[0]
    opener = next((at for at in (left, left - 1) if words.at(at) == "where"), 0)
    at = opener - 1 - (words.at(opener - 1) == ",")
    stop = at + 1
    while opener and at >= 0 and words.tag[at] in {"NNP", "NNPS"} and words.text[at][0].isupper():
        at -= 1
    start, finish = words.span(at + 1, stop) if opener and at + 1 < stop else (0, 0)
    return words.content[start:finish] or None


def _of_total(words: Words, first: int) -> str | None:
    """ "Put the crowd in *Liberty Square* at 60,000", "the toll in *Tolm* rose to 22"."""
    first -= words.at(first - 1) in {'"', "“"}
    if words.at(first - 1) not in {"at", "to"}:
        return None
    opens = max(words.sentence(first)[0], first - _TOTAL_REACH)
    at = first - 1
    while at > opens and (
        words.tag[at].startswith(_TO_NUMBER) or words.lower[at] in word_set("figures_places", "kinds")
    ):
        at -= 1
    stop = at + 1
    while at > opens and words.tag[at] in {"NNP", "NNPS"}:
        at -= 1
    named = at + 1 < stop and words.lower[at] in _AT
    heads = words.lower[opens:at]
    told = any(word in _HEADS or word in measure_table("totals") for word in heads)
    return _place(words, at, stop) if named and told else None


def _where_after(words: Words, end: int) -> str | None:
    _, closes = words.sentence(end - 1)
    at = end
    while at < min(end + _PLACE_WORDS, closes):
        lower = words.lower[at]
        if lower in {*_AT, "to", "left", "fled"}:
            place = _place(words, at, closes)
            if place and lower != "to":
                return place
        if words.tag[at] in {",", ":", ".", "CC"} or words.lower[at] in {"that", "who", "which"}:
            return None
        at += 1
    return None


_OF_PLACES = frozenset(
    {"the", "whole", "of", "all", "entire", "northern", "southern", "eastern", "western", "central"}
)


def _place(words: Words, preposition: int, closes: int) -> str | None:
    """The name behind a preposition: "in *Tolm*", "in the village of *Tolm*", "in the whole of *Varnia*"."""
    first = preposition + 1
    while words.at(first) in _OF_PLACES | word_set("figures_places", "kinds") and words.text[first].islower():
        first += 1
    stop = first
    days = word_set("figures_not_counted", "dates", "weekdays")
    while stop < closes and (
        (
            words.tag[stop] in {"NNP", "NNPS"}
            and words.text[stop][0].isupper()
            and words.lower[stop] not in days
        )
        or (stop > first and _joins_names(words, stop))
    ):
        stop += 1
    if words.at(stop) in {"'s", "’s"} and words.tag[stop + 1 : stop + 2] == ["NNP"]:
        return _place(words, stop, closes)  # "Varnia's *Tolm* region"
    if stop > first and stop < closes and words.tag[stop] in {"NN", "NNS"}:
        if words.lemma[stop].lower() in _OF_DISEASE:
            return None  # "in the Ebola outbreak"
        if words.lower[stop] in word_set("figures_places", "sites"):
            stop += 1  # "at the Brod *depot*"
        elif stop == first + 1 and words.text[first].isupper():
            return None  # "in RSF drone strikes"
    months = word_set("figures_not_counted", "dates", "months")
    if stop == first or words.lower[first] in months:
        return None
    start, finish = words.span(first, stop)
    return words.content[start:finish]


def _joins_names(words: Words, at: int) -> bool:
    """The hyphen of "El-Karam"."""
    tied = is_hyphen(words.lower[at]) and words.glued(at) and words.glued(at + 1)
    return tied and words.tag[at + 1] in {"NNP", "NNPS"}
