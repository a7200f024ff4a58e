"""What stands before and after a number and opens one of its ends, blurs it, or tells a trend."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import cast

from sayso.reading.figures.amounts import Amount
from sayso.reading.figures.lexicon import Phrases, phrases_by_first, phrases_by_last, word_set
from sayso.reading.figures.words import Words, is_hyphen
from sayso.records import Change

_LIST = "figures_bounds"
_PHRASAL = (
    ["make"],
    ["end"],
    ["set"],
    ["use"],
    ["give"],
    ["take"],
    ["bring"],
    ["add"],
)  # "made up 3 percent"
_TREND_REACH = 4
_BY_REACH = 8


@dataclass(frozen=True, slots=True)
class Bound:
    """What the words beside a number do to it; ``first`` and ``end`` take them in."""

    change: Change
    approximate: bool
    first: int
    end: int


def read_bound_before(words: Words, first: int) -> Bound:
    """The bound and the approximator before the word ``first``: ``at least``, ``an estimated``, ``well
    over``.
    """
    change: Change = "="
    approximate = False
    reached = at = first
    while (found := _phrase_before(words, at)) is not None:
        kind, at = found
        if kind:
            reached = at
            if kind == "~":
                approximate = True
            elif change == "=":
                change = kind
    if approximate and change == "=":
        change = "~"
    return Bound(change, approximate, reached, first)


def _phrase_before(words: Words, at: int) -> tuple[Change | None, int] | None:
    """The bound that ends before ``at`` and its first word; ``None`` for its kind where it is only to be
    passed over.
    """
    last = at - 1
    hyphen = is_hyphen(words.at(last)) and words.glued(at) and words.at(last - 1) == "sub"
    if hyphen:
        last -= 1
    for phrase, kind in _before().get(words.at(last), ()):
        start = last - len(phrase) + 1
        if words.matches(start, phrase) and not (_is_topic(words, phrase, start) or _is_verb(words, start)):
            return cast(Change, kind), start
    word = words.at(last)
    if word in word_set(_LIST, "between", "words"):
        return None, last
    if (
        word in word_set(_LIST, "between", "articles")
        and at < len(words)
        and words.at(at) in word_set(_LIST, "between", "words")
    ):
        return None, last
    return None


def _is_topic(words: Words, phrase: tuple[str, ...], start: int) -> bool:
    before = words.lemma[start - 1].lower() if start > 0 else ""
    if phrase == ("about",):
        return before in word_set(_LIST, "topics", "lemmas")
    if phrase == ("around",):
        return before in word_set(_LIST, "around", "no_bound_after")
    if phrase in {("over",), ("under",), ("above",), ("below",), ("near",), ("beyond",)}:
        if phrase == ("over",) and (_is_span(words, start) or _is_above(words, start)):
            return True
        return before in word_set(_LIST, "over", "no_bound_after")
    if phrase in (("average",), ("minimum",), ("maximum",)):
        return True
    return phrase == ("up", "to") and (
        words.tag[start] == "RP" or before in word_set(_LIST, "up_to", "no_bound_after")
    )


def _is_verb(words: Words, start: int) -> bool:
    """ "The agency estimated 1,200": here it reports, and what it reports may be exact."""
    if words.lower[start] != "estimated" or start == 0:
        return False
    return words.tag[start] in {"VBD", "VBN"} and words.tag[start - 1] in {"NN", "NNS", "NNP", "NNPS", "PRP"}


def _is_span(words: Words, over: int) -> bool:
    """``a 40% raise over four years``: "over" says during what; after "for" or "lasted" it is a bound."""
    unit = words.lemma[over + 2].lower() if over + 2 < len(words) else ""
    if unit not in word_set("units", "durations", "words"):
        return False
    before = words.lemma[over - 1].lower() if over else ""
    return before not in word_set(_LIST, "over", "bound_after")


def _is_above(words: Words, over: int) -> bool:
    """ "Shot down 29 drones *over* eight regions": in the air above them; not "in over 40 cities"."""
    after = range(over + 2, min(over + 5, len(words)))
    area = any(words.lemma[at].lower() in word_set(_LIST, "over", "areas") for at in after)
    return area and over > 0 and words.tag[over - 1] in {"NN", "NNS", "RP"}


def read_bound_after(words: Words, end: int) -> Bound:
    """The bound that starts at ``end``: ``or more``, ``-odd``, ``+``."""
    at = end
    if is_hyphen(words.at(at)) and words.glued(at) and words.glued(at + 1):
        at += 1
    for phrase, kind in phrases_by_first(_LIST, "after").get(words.at(at), ()):
        if not words.matches(at, phrase):
            continue
        following = words.tag[at + 1] if at + 1 < len(words) else ""
        apart = at == end and not words.glued(at)
        if apart and phrase in {("plus",), ("ish",)} and following != "NNS":
            continue
        if phrase in {("minimum",), ("maximum",)} and following.startswith("N"):
            continue
        if phrase[0] == "and" and _opens_another(words, at + len(phrase)):
            continue
        return Bound(cast(Change, kind), kind == "~", end, at + len(phrase))
    return Bound("=", False, end, end)


def _opens_another(words: Words, at: int) -> bool:
    """ "At least 40 deaths *and over* 100 injuries": the words belong to the number behind them."""
    return at < len(words) and words.tag[at] == "CD"


def read_trend(words: Words, amount: Amount, only_by: bool) -> Change:
    """``up`` or ``down`` where the number is the step of a trend: ``rose 3%``, ``grow sales by 35 per cent``.

    ``only_by``: what is counted is no measure ("lost 40 men" tells no trend), so only a step with "by"
    counts.
    """
    between = word_set(_LIST, "trend", "between")
    at = amount.first - 1
    by = False
    for _ in range(_TREND_REACH):
        if at < 0:
            return "="
        kind = _trend_of(words, at)
        if kind != "=":
            beside = (
                words.lower[at] in {"up", "down"} and words.at(at - 1) == ","
            )  # ", down 130,000 from July"
            return kind if by or beside or not only_by else "="
        word = words.lower[at]
        if word == "by":
            by = True
        elif word not in between and words.tag[at] != "RB":
            break
        at -= 1
    if by:
        for back in range(at, max(at - _BY_REACH, -1), -1):
            if words.lower[back] in {",", ";", ".", ":"}:
                break
            if words.tag[back].startswith("VB") and (kind := _trend_of(words, back)) != "=":
                return kind
    return "="


def _trend_of(words: Words, at: int) -> Change:
    tag = words.tag[at]
    lemma = words.lemma[at].lower()
    if not tag.startswith(("VB", "RB", "RP", "IN", "JJ")):
        return "="
    if lemma == "up" and words.lemma[at - 1 : at] in _PHRASAL:
        return "="
    if lemma in word_set(_LIST, "trend", "up"):
        return "up"
    return "down" if lemma in word_set(_LIST, "trend", "down") else "="


@cache
def _before() -> Phrases:
    return phrases_by_last(_LIST, "before")
