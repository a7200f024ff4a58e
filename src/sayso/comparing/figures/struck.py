"""The day on which the sudden event befell that an article tells of."""

from __future__ import annotations

import re
from datetime import date

from sayso.comparing.figures.lexicon import SUFFERED, cue_in
from sayso.comparing.figures.occasions import is_of_event
from sayso.comparing.figures.periods import period_of
from sayso.records import Reading, Time

_HEAD = 700  # characters: the first paragraphs
_BEFORE = 60  # characters before a time in which what befell is looked for
_SAID_AS_OF = frozenset({"total", "additional", "per_period"})
# "The clinic was hit on Saturday": the time belongs to the verb.
_BLOW = re.compile(
    r"\b(?:hit|struck|targeted|attacked|bombed|shelled|exploded|collapsed|capsized|sank|crashed|derailed)\b"
    r"[^.;\n]{0,25}$"
)
# "By Tuesday night 1,530 had been confirmed dead", "put the dead at 1,204 on Monday": the day of the count.
_COUNTED = re.compile(
    r"\b(?:[Bb]y|[Uu]ntil|[Tt]ill|[Aa]s of|[Uu]p to) $"
    r"|\b(?:puts?|gave|raised|revised|spoke of|stood at|rose to|risen to)\b[^.;\n]{0,45}$"
)
_EVENT = 30  # characters behind "Sunday's" in which it is told what befell


def day_struck(reading: Reading) -> date | None:
    """The first day in an article's first 700 characters on which something sudden befell somebody.

    The day of a count of those harmed, unless it is that of a toll, one behind a verb that tells of a blow,
    or that of an event ("Sunday's quake"); not a day on which something was said or counted.
    """
    said = {one.when for one in reading.statements}
    harmed = {one.when for one in reading.figures if one.measure in SUFFERED and one.scope not in _SAID_AS_OF}
    for time in sorted(reading.times, key=lambda one: one.span):
        start = time.span[0]
        if start >= _HEAD:
            return None
        period = period_of(time.value)
        if period is None or period.days != 1 or time.id in said:
            continue
        before = reading.text[max(0, start - _BEFORE) : start]
        harm = time.id in harmed and not _COUNTED.search(before)
        if harm or _BLOW.search(before) or _is_of_blow(time, reading.text):
            return period.first
    return None


def _is_of_blow(time: Time, text: str) -> bool:
    """Whether a time is that of a sudden event: "Sunday's quake"."""
    return (
        is_of_event(time, text) and cue_in("sudden", text[time.span[1] : time.span[1] + _EVENT]) is not None
    )
