"""Whom a list of the dead names: ``identified the dead as Ana Roll, 31, and Ben Holt``, ``Killed were …``."""

from __future__ import annotations

from sayso.reading.figures.people import is_person_noun
from sayso.reading.figures.words import Words, is_hyphen

_LONGEST = 60  # words of a list
_HEAD = 14  # words before it that say who is named
_NAMING = frozenset({"identify", "name", "list"})
_DEAD = frozenset({"dead", "deceased", "killed", "died", "slain"})
_LISTED = frozenset({",", ";", "and", "of", "year", "old", "years", "jr", "jr.", "sr."})
_TAGS = ("NNP", "CD", "DT", "PRP$", "JJ", "HYPH")


def is_named_among_dead(words: Words, first: int) -> bool:
    """Whether the person whose words begin at ``first`` stands in a list of those who died.

    Looks at 75 words before it.
    """
    opens = words.sentence(first)[0]
    at = first - 1
    while at > max(opens, first - _LONGEST) and _goes_on(words, at):
        at -= 1
    if words.at(at) in {"were", "was"}:  # "Killed were Ana Roll and Ben Holt"
        return at == opens + 1 and words.lower[opens] in _DEAD
    if words.at(at) != "as":
        return False
    head = range(max(opens, at - _HEAD), at)
    naming = any(words.lemma[word].lower() in _NAMING for word in head)
    return naming and not _DEAD.isdisjoint(words.lower[head.start : at])


def _goes_on(words: Words, at: int) -> bool:
    lower = words.lower[at]
    return (
        lower in _LISTED or words.tag[at].startswith(_TAGS) or is_person_noun(words, at) or is_hyphen(lower)
    )
