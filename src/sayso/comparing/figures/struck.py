"""The day on which the sudden event befell that an article tells of."""

from __future__ import annotations

import re
from datetime import date

from sayso.comparing.figures.lexicon import SUFFERED
from sayso.comparing.figures.periods import period_of
from sayso.records import Reading

_HEAD = 700  # characters: the first paragraphs
_BEFORE = 60  # characters before a time in which what befell is looked for
_SAID_AS_OF = frozenset({"total", "additional", "per_period"})
# "The clinic was hit on Saturday": the time belongs to the verb.
_BLOW = re.compile(
    r"\b(?:hit|struck|targeted|attacked|bombed|shelled|exploded|collapsed|capsized|sank|crashed|derailed)\b"
    r"[^.;\n]{0,25}$"
)


def day_struck(reading: Reading) -> date | None:
    """The first day in an article's first 700 characters on which something sudden befell somebody.

    The day of a count of those harmed, unless it is that of a toll, or one behind a verb that tells of a
    blow; not a day on which something was said.
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
        if time.id in harmed or _BLOW.search(reading.text[max(0, start - _BEFORE) : start]):
            return period.first
    return None
