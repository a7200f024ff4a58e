"""A noun that stands before its number: ``the number of drills was cut to 22 from 51``."""

from __future__ import annotations

from sayso.reading.figures.counted import Counted, read_counted
from sayso.reading.figures.lexicon import word_set
from sayso.reading.figures.words import Words

_REACH = 14
_LEADS = frozenset({"to", "at", "from", "by"})
_STOPS = frozenset(';:()!?"“”')


def read_numbered(words: Words, first: int, end: int) -> Counted | None:
    """What "the number of" says that the bare number from ``first`` to ``end`` counts. Looks at 14 words."""
    if words.at(first - 1) not in _LEADS:
        return None
    if words.at(first - 1) == "to" and words.matches(end, ("the", "number", "of")):
        return read_counted(words, end + 3)  # "bringing to 642 the number of ships"
    linked = False
    for at in range(first - 2, max(first - _REACH, words.sentence(first)[0]) - 1, -1):
        if words.lower[at] in _STOPS:
            return None
        linked = linked or words.lemma[at].lower() in word_set("figures_harm", "verbs", "linking")
        if words.lower[at] == "number" and words.at(at + 1) == "of":
            return read_counted(words, at + 2) if linked else None
    return None
