"""What a description says of somebody, and whether that can be said of an actor."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.reading.actors.drafts import Draft
from sayso.reading.actors.phrases import Phrase
from sayso.reading.actors.terms import terms, word_set

COLOURLESS = word_set("colourless")
OPPOSED = word_set("parties")


@dataclass(frozen=True, slots=True)
class Said:
    """What a description says: its noun, the words beside it, a country and whose it is."""

    noun: str
    modifiers: frozenset[str]
    country: str | None
    owner: Draft | None


def agrees(phrase: Phrase, said: Said, draft: Draft) -> bool:
    """Whether number, gender and country allow that ``draft`` is meant."""
    # "The group" may be the protesters; "the man" is none of "four men", "the agency" none of "aid agencies".
    of_one_noun = said.noun in draft.nouns and terms().sorts.get(said.noun) == "body"
    single = draft.kind != "group" or terms().sorts.get(said.noun) == "person" or of_one_noun
    if draft.plural != phrase.plural and single:
        return False
    gender = terms().role_gender.get(said.noun)
    if gender and draft.gender not in (gender, None):
        return False
    return not said.country or draft.country in (said.country, None)


def contradict(modifiers: frozenset[str], words: frozenset[str]) -> bool:
    """Whether what is said now cannot be said of somebody called by ``words``."""
    mine, theirs = modifiers & OPPOSED, words & OPPOSED
    if mine and theirs and not mine & theirs:
        return True
    if "former" in words and not modifiers:
        return True
    return "vice" in words and "vice" not in modifiers
