"""The date or time of day at which what a figure counts was so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from sayso.reading.figures.ellipsis import is_compared
from sayso.reading.figures.status import clause
from sayso.reading.figures.words import Words
from sayso.records import Time

_BEFORE_WHEN = frozenset({" ", ", "})
_YEAR_DIGITS = 4
_HELD = 4  # words from a number to the time that is its own: "from 597 million crowns a year earlier"
_NOUNS = (["NN"], ["NNS"])


class TimeFinder:
    """Finds the date or time of day that stands in a figure's clause."""

    def __init__(self, times: Sequence[Time]) -> None:
        self._times = sorted(
            (time for time in times if time.type in {"DATE", "TIME"}), key=lambda time: time.span
        )
        self._starts = [time.span[0] for time in self._times]

    def find(self, words: Words, first: int, end: int) -> str | None:
        """The nearest date or time of the clause around the words from ``first`` to ``end``."""
        if not self._times:
            return None
        left, right = clause(words, first, end)
        if (named := self._named_before(words, left)) is not None:
            return named
        begin, stop = words.starts[first], words.ends[end - 1]
        if words.at(right) == "since" and (since := self._starting(words, right + 1)) is not None:
            return since
        low = bisect_left(self._starts, words.starts[left])
        high = bisect_left(self._starts, words.ends[right - 1])
        near = [
            (max(time.span[0] - stop, begin - time.span[1]), time.id)
            for time in self._times[low:high]
            if (time.span[1] <= begin or time.span[0] >= stop)
            and not self._is_anothers(words, time, first, end)
        ]
        return min(near)[1] if near else None

    def _starting(self, words: Words, at: int) -> str | None:
        """The time that starts with the word at ``at``."""
        place = bisect_left(self._starts, words.starts[at]) if at < len(words) else len(self._times)
        found = place < len(self._times) and self._starts[place] == words.starts[at]
        return self._times[place].id if found else None

    def _is_anothers(self, words: Words, time: Time, first: int, end: int) -> bool:
        """Whether a time tells of another number, or only which one a thing is.

        A revolt of 20 is not of 2026 for being over "the *2026* budget".
        """
        starts, stops = bisect_left(words.starts, time.span[0]), bisect_left(words.starts, time.span[1])
        year = time.span[1] - time.span[0] == _YEAR_DIGITS and words.text[starts].isdigit()
        if year and words.tag[starts - 1] in {"DT", "PRP$"} and words.tag[stops : stops + 1] in _NOUNS:
            return True
        # "Cut to 22 from 51 last year": 51 of last year; "to 41 from 59 a year earlier, missing the 45".
        between = range(end, starts) if starts >= end else range(max(starts - _HELD, 0), starts)
        return any(
            words.tag[at] == "CD"
            and words.tag[at - 1] != "CD"
            and not (len(words.text[at]) == _YEAR_DIGITS and words.text[at].isdigit())
            and (words.at(at - 1) == "from" or is_compared(words, at))
            for at in between
        )

    def _named_before(self, words: Words, left: int) -> str | None:
        """The time that a clause with "when" is about: "since *1997*, when 31 people died"."""
        opener = next((at for at in (left, left - 1) if words.at(at) == "when"), 0)
        if not opener:
            return None
        place = bisect_left(self._starts, words.starts[opener]) - 1
        near = place >= 0 and words.content[self._times[place].span[1] : words.starts[opener]] in _BEFORE_WHEN
        return self._times[place].id if near else None
