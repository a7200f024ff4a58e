"""The date or time of day at which what a figure counts was so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from sayso.reading.figures.clauses import clause
from sayso.reading.figures.ellipsis import is_compared
from sayso.reading.figures.words import Words
from sayso.records import Time

_BEFORE_WHEN = frozenset({" ", ", "})
_YEAR_DIGITS = 4
_HELD = 4  # words from a number to the time that is its own: "from 597 million crowns a year earlier"
_REACH = 16  # words behind a number in which its time is looked for
_FRONTED = 2  # words before the time that opens a sentence: "as of"
_LEADS = frozenset({"IN", "DT", "RB", "JJ", "TO"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUPERLATIVE = frozenset({"JJS", "RBS"})
_AGAINST = frozenset({("as", "in"), ("as", "at"), ("as", "on"), ("compared", "with"), ("compared", "to")})
_NOUNS = (["NN"], ["NNS"])


class TimeFinder:
    """Finds the date or time of day that stands in a figure's clause."""

    def __init__(self, times: Sequence[Time]) -> None:
        self._times = sorted(
            (time for time in times if time.type in {"DATE", "TIME"} and not time.value.endswith("_REF")),
            key=lambda time: time.span,
        )
        self._starts = [time.span[0] for time in self._times]

    def find(  # noqa: PLR0911
        self, words: Words, first: int, end: int, said: str | None = None
    ) -> str | None:
        """The nearest date or time of the clause around the words from ``first`` to ``end``.

        ``said``: the time at which it was said, which is not when it was so.
        """
        if not self._times:
            return None
        if words.at(first - 1) == "(" and words.at(end) == ")":
            first, end = first - 1, end + 1  # "£6 billion ($6.56 billion) in the third quarter"
        left, right = clause(words, first, end, reach_right=_REACH)
        verb = not _FINITE.isdisjoint(words.tag[end : end + 2])
        if verb and words.at(first - 1) in {"and", "but", "while"}:
            left = first  # "ten arrived on Wednesday and five more are on their way"
        if (named := self._named_before(words, left)) is not None:
            return named
        begin, stop = words.starts[first], words.ends[end - 1]
        if words.at(first - 1) in _POSSESSIVE and (own := self._ending(words, first - 1)) is not None:
            return own
        # "The *most* on a single day since May"; not "most of them children".
        most = any(words.tag[at] in _SUPERLATIVE and words.at(at + 1) != "of" for at in range(end, right))
        if (
            words.at(right) == "since"
            and not most
            and (since := self._starting(words, right + 1)) is not None
        ):
            return since
        compared = is_compared(words, first)
        low = bisect_left(self._starts, begin if compared else words.starts[left])
        high = bisect_left(self._starts, words.ends[right - 1])
        near = [
            (max(time.span[0] - stop, begin - time.span[1]), time.id)
            for time in self._times[low:high]
            if (time.span[1] <= begin or time.span[0] >= stop)
            and time.id != said
            and not self._is_anothers(words, time, first, end)
        ]
        if near:
            return min(near)[1]
        if words.at(right) == "when" and not compared and (event := self._of_event(words, right)) is not None:
            return event
        return None if compared else self._fronted(words, first)

    def _fronted(self, words: Words, first: int) -> str | None:
        """The time that opens the sentence: "*As of 20 August*, 312 had died and 89 were missing"."""
        opens = words.past_dateline(words.sentence(first)[0])
        place = bisect_left(self._starts, words.starts[opens])
        if place == len(self._times):
            return None
        start, end = self._times[place].span
        at, after = bisect_left(words.starts, start), bisect_left(words.starts, end)
        led = at <= opens + _FRONTED and all(tag in _LEADS for tag in words.tag[opens:at])
        opening = words.at(after) == "," or (at > opens and words.tag[opens] == "IN")
        return self._times[place].id if led and after < first and opening else None

    def _starting(self, words: Words, at: int) -> str | None:
        """The time that starts with the word at ``at``."""
        place = bisect_left(self._starts, words.starts[at]) if at < len(words) else len(self._times)
        found = place < len(self._times) and self._starts[place] == words.starts[at]
        return self._times[place].id if found else None

    def _of_event(self, words: Words, when: int) -> str | None:
        """The time of the event that tells when: "63 were killed *when fighters stormed it on Tuesday*"."""
        stop = min(clause(words, when + 1, when + 2, reach_right=_REACH)[1], len(words) - 1)
        place = bisect_left(self._starts, words.starts[when])
        found = place < len(self._times) and self._times[place].span[1] <= words.ends[stop]
        return self._times[place].id if found else None

    def _ending(self, words: Words, stop: int) -> str | None:
        """The time that ends before the word at ``stop``: "*Wednesday*'s 803 arrivals"."""
        place = bisect_left(self._starts, words.starts[stop]) - 1
        return (
            self._times[place].id if place >= 0 and self._times[place].span[1] == words.starts[stop] else None
        )

    def _is_anothers(self, words: Words, time: Time, first: int, end: int) -> bool:
        """Whether a time tells of another number, or only which one a thing is.

        A revolt of 20 is not of 2026 for being over "the *2026* budget".
        """
        starts, stops = bisect_left(words.starts, time.span[0]), bisect_left(words.starts, time.span[1])
        year = time.span[1] - time.span[0] == _YEAR_DIGITS and words.text[starts].isdigit()
        if year and words.tag[starts - 1] in {"DT", "PRP$"} and words.tag[stops : stops + 1] in _NOUNS:
            return True
        if words.at(starts - 1) in {"from", "than"} and words.lower[stops - 1] in {
            "earlier",
            "before",
            "ago",
        }:
            return True  # "grew 73% from a year earlier to $39 billion"
        if starts >= end and _is_measured_against(words, end, starts):
            return True
        if starts >= end and _is_of_next_verb(words, end, starts):
            return True
        if stops <= first and (
            _is_of_relative(words, starts, stops, first) or _is_which(words, stops, first)
        ):
            return True
        # "Cut to 22 from 51 last year": 51 of last year; "to 41 from 59 a year earlier, missing the 45".
        opens = words.sentence(first)[0]
        between = range(end, starts) if starts >= end else range(max(starts - _HELD, opens), starts)
        return any(
            words.tag[at] == "CD"
            and words.tag[at - 1] != "CD"
            and not (len(words.text[at]) == _YEAR_DIGITS and words.text[at].isdigit())
            and (_is_left(words, at) or is_compared(words, at))
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


def _is_left(words: Words, number: int) -> bool:
    """Whether a number is what is moved from: "from 51", "from a peak of 56,000"."""
    named = words.at(number - 1) == "of" and words.at(number - 3) in {"a", "the", "an"}
    return words.at(number - 4 if named else number - 1) == "from"


def _is_measured_against(words: Words, end: int, time: int) -> bool:
    """Whether a number is only set against another time: "19 more *than* in 2022"."""
    between = words.lower[end:time]
    return "than" in between or any(pair in _AGAINST for pair in pairwise(between))


def _is_of_relative(words: Words, time: int, after: int, first: int) -> bool:
    """ "Those who fled in *2011* are going home, bringing the number to 2.8 million": when they fled."""
    opens = words.sentence(time)[0]
    relative = next(
        (at for at in range(time - 1, max(opens, time - _REACH), -1) if words.tag[at] == "WP"), None
    )
    if relative is None or "," in words.lower[relative:time]:
        return False
    return any(words.tag[at] in _FINITE for at in range(after, first))


def _is_which(words: Words, after: int, first: int) -> bool:
    """ "The toll from *Thursday's* fire has reached 59": which fire, not when the toll was so."""
    return words.at(after) in _POSSESSIVE and any(words.tag[at] in _FINITE for at in range(after, first))


def _is_of_next_verb(words: Words, end: int, time: int) -> bool:
    """ "Will cost 250 million *and bring* savings from 2028": when it will bring them."""
    return any(
        words.tag[at] == "CC" and words.tag[at + 1] == "VB" and "CD" in words.tag[at + 1 : time]
        for at in range(end, time - 1)
    )
