"""An article's words with the names and base phrases found in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.reading.actors.countries import country_word
from sayso.reading.actors.naming import Naming
from sayso.reading.actors.phrases import Phrase
from sayso.reading.actors.terms import terms
from sayso.reading.actors.words import Text
from sayso.records import Span

LINKS = frozenset({"of", "for", "at", "from", "in", "on", "with", "to"})
"""Prepositions that tie a phrase to the one before it."""
_CLOSE_LINKS = frozenset({"of", "for", "at", "from"})
_MAX_TAIL = 2
_OF_THEM = (["them"], ["us"], ["those"], ["these"], ["whom"])


@dataclass(frozen=True, slots=True)
class Outline:
    """What the later steps look things up in; ``phrase_at`` gives each word's phrase by number, or -1."""

    text: Text
    namings: Sequence[Naming]
    phrases: Sequence[Phrase]
    phrase_at: Sequence[int]

    def phrase_of(self, word: int) -> Phrase | None:
        """The phrase that ``word`` stands in."""
        number = self.phrase_at[word]
        return self.phrases[number] if number >= 0 else None


def outline_of(text: Text, namings: Sequence[Naming], phrases: Sequence[Phrase]) -> Outline:
    """The outline of one article."""
    phrase_at = [-1] * len(text)
    for number, phrase in enumerate(phrases):
        for word in phrase.words:
            phrase_at[word] = number
    return Outline(text, namings, phrases, phrase_at)


def _is_work(text: Text, phrase: Phrase) -> bool:
    """Whether a description is of a work, which its maker names: "a survey *by* the pollster Forsa"."""
    return terms().sorts.get(text.lemmas[phrase.head]) == "work"


def first_country(text: Text, phrase: range) -> int:
    """Where the countries begin that share a phrase's noun: "*U.S., South Korean and* Ukrainian officials".

    The phrase's own first word where there is only one.
    """
    word = phrase.start
    joined = word > 0 and text.lowers[word - 1] == "and"
    if not joined and not any(text.tags[inside] == "CC" for inside in phrase):
        return word
    while word > 1 and text.lowers[word - 1] in (",", "and"):
        before = word - 1 - (text.lowers[word - 2] == ",")
        first = next(
            (before - n for n in (2, 1) if country_word(text.exact(range(before - n, before)))), word
        )
        if first == word:
            break
        word = first
    return phrase.start if word and text.tags[word - 1] == "IN" else word


def extent(outline: Outline, number: int) -> Span:
    """Where a description stands, with its owner before it and the phrases tied to it after it.

    "in", "on", "with" and "to" tie only names ("police in Oslo"), since they may tell of an event.
    """
    text, phrases = outline.text, outline.phrases
    phrase = phrases[number]
    start, stop = phrase.words.start, phrase.words.stop
    if phrase.owner is not None:
        start = phrases[phrase.owner].words.start
    elif phrase.plural and not phrase.determiner:
        start = first_country(text, phrase.words)
    if text.lowers[stop : stop + 1] == ["of"] and text.lowers[stop + 1 : stop + 2] in _OF_THEM:
        return text.starts[start], text.ends[stop + 1]
    for following in range(number + 1, min(number + 1 + _MAX_TAIL, len(phrases))):
        tail = phrases[following]
        if stop >= len(text) or tail.words.start != stop + 1:
            break
        if text.tags[stop] == "POS" and tail.owner == following - 1 > number:
            stop = tail.words.stop  # "a doctor at Tolm's *main hospital*"
            continue
        links = _CLOSE_LINKS if tail.naming is None else LINKS
        made = text.lowers[stop] == "by" and tail.naming is not None and _is_work(text, phrase)
        if text.lowers[stop] not in links and not made:
            break
        stop = tail.words.stop
    return text.starts[start], text.ends[stop - 1]
