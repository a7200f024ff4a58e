"""What became of those who did the harm: ``killed three before being shot dead by police``."""

from __future__ import annotations

from sayso.reading.figures.befalling import joined_to
from sayso.reading.figures.harm import outcome, read_harm
from sayso.reading.figures.lexicon import measure_table
from sayso.reading.figures.words import Words
from sayso.records import Measure

_REACH = 30
_STOPS = frozenset(";:.!?")


def ends_before(words: Words, end: int) -> Measure | None:
    """What befell whoever stands before ``end`` after what he did; ``None`` where nothing is told.

    Looks at thirty words.
    """
    if end >= len(words) or not words.tag[end].startswith(("VB", "RB", ",", "WP")):
        return None
    for at in range(end, min(end + _REACH, words.sentence(end)[1] - 2)):
        if words.lower[at] in _STOPS:
            return None
        if words.lower[at] == "before" and words.lower[at + 1] == "being":
            told = at + 2 + words.tag[at + 2].startswith("RB")
            state = measure_table("states").get(words.at(told))
            if told < len(words) and (harm := read_harm(words, told)):
                return harm  # "before being shot to death"
            return outcome(words, told, joined_to(words, told) or state) if state else None
    return None
