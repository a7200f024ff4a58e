"""The day for which a number holds: until when was counted, or when it was said."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date

from sayso.comparing.figures.periods import Period, period_of
from sayso.records import Figure, Reading, Span, Statement, Time

# Words that stand before a time until which was counted, or at which the number was given.
_UNTIL = re.compile(r"\b(?:by|until|till|as of|up to) (?:the )?(?:\w+ )?$", re.IGNORECASE)
_UNTIL_MONTH = re.compile(r"\b(?:as of|by (?:the )?(?:end of|mid-?|late )|up to)(?: the)? ?$", re.IGNORECASE)
_GIVING = re.compile(
    r"\b(?:spoken of|spoke of|put|puts|gave|given|estimated|up from|down from|said|reported|it was still"
    r"|believed|assessed)\b",
    re.IGNORECASE,
)
# "Closed its list in the last week of May at 1,688".
_CLOSED = re.compile(
    r"\bclosed (?:its|their|the) (?:own|\w+ ?list|list|count|tally|books|register|ledger|roll)\b"
)
_SINCE = re.compile(r"\b(?:since|until|during|over)(?: the)? \Z", re.IGNORECASE)
# "According to the authority, which a day earlier had put it at 33": when it said something else.
_ASIDE = re.compile(r", (?:which|who) [^.]{0,40}")
# "37,000 marched, against 48,000 last Saturday": that is the day of the other number.
_COMPARED = re.compile(
    r"\b(?:against|compared (?:with|to)|up from|down from|versus) (?:[\w,.]+ ){1,6}(?:on )?\Z", re.IGNORECASE
)
_OPENS_IN_THE_PAST = re.compile(
    r"\W*(?:[Ll]ast (?:year|month)|[Aa] (?:year|month) (?:ago|earlier)|[Ee]arlier this year"
    r"|(?:[Tt]wo|[Tt]hree|[Ss]everal) (?:years|months) (?:ago|earlier)"
    r"|[Ii]n (?:(?:early|late|mid) )?(?:19|20)\d\d)\b"
)
_THE_SAME = re.compile(r"\W*(?:(?:[Aa]ccording to|[Ii]n|[Bb]y) the same|[Tt]he same) [a-z]+\b")
_OF_TODAY = re.compile(
    r"\b(?:now|today|yesterday|currently|so far|to date|will|since then|this (?:week|month|year)|has|have"
    r"|is|are|(?:on|last|this) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_FIRST = re.compile(r"\s*(?:(?:In|On|At|Back in|Late in|Early in|As early as) (?:the )?)?")
_AT_FIRST = 12  # characters of a sentence in which a time begins that it begins with
_MONTH = 31  # days
_UNTIL_REACH = 40  # characters before a time in which words for it stand
# How many are missing is true of a moment, not of a stretch of days.
_OF_A_MOMENT = frozenset({"missing", "displaced"})
_OF = ("'s", "’s")


def counted_until(figure: Figure, sentence: Span, text: str, times: Sequence[Time]) -> date | None:
    """The day until which the words say that was counted: "46 had died by June 9", "as of March"."""
    start, end = sentence
    for time in times[bisect_left(times, start, key=lambda one: one.span[0]) :]:
        if time.span[0] >= end:
            return None
        if (period := period_of(time.value)) is None:
            continue
        ends = time.mod == "END"
        until = _UNTIL if period.days == 1 or ends else _UNTIL_MONTH
        # "Up to 300 on Monday": the number's own words do not count.
        first = max(start, time.span[0] - _UNTIL_REACH)
        before = text[max(first, figure.span[1]) if figure.span[1] <= time.span[0] else first : time.span[0]]
        if (period.days <= _MONTH or ends) and until.search(before):
            return period.last if time.mod != "MID" else period.first + (period.last - period.first) / 2
    return None


def said_in(
    statement: Statement | None, reading: Reading, start: int, times: Mapping[str, Time]
) -> Period | None:
    """The days on one of which something was said, if the article tells.

    That is the time of the statement, or the one with which the sentence at ``start`` begins ("In January,
    the agency said that 300 had died").
    """
    if statement is None:
        return None
    if time := times.get(statement.when or ""):
        # "In Sunday's strike" says when it happened, not when it was said.
        since = _SINCE.search(reading.text, max(0, time.span[0] - _AT_FIRST), time.span[0])
        aside = statement.source and _ASIDE.fullmatch(reading.text, statement.source[-1][1], time.span[0])
        other = since or aside or is_of_event(time, reading.text) or is_compared(time, reading.text, start)
        return None if other else period_of(time.value)
    if not statement.cue or statement.content[0][0] < statement.cue[0][0]:
        return None  # "In May 40 died, it said" tells when they died
    for time in reading.times[bisect_left(reading.times, start, key=lambda one: one.span[0]) :]:
        if time.span[0] > start + _AT_FIRST:
            return None
        if _FIRST.fullmatch(reading.text, start, time.span[0]):
            closed = reading.text.startswith(",", time.span[1]) and time.span[1] < statement.cue[0][0]
            return period_of(time.value) if closed else None
    return None


def goes_on_from_the_past(text: str, start: int, stop: int) -> bool:
    """Whether a sentence goes on in a paragraph that opens with a time long over, and names none of its own.

    "Last year, a document was leaked. Officials estimated that 15,000 had died": for when is not said. The
    sentence that opens the paragraph has the time itself.
    """
    line = text.rfind("\n", 0, start) + 1
    if _THE_SAME.match(text, start):  # "According to the same estimate", in the paragraph behind it
        line = text.rfind("\n", 0, len(text[:line].rstrip("\n"))) + 1
    opens = _OPENS_IN_THE_PAST.match(text, line) if line < start else None
    return opens is not None and _OF_TODAY.search(text, start, stop) is None


def is_compared(time: Time, text: str, start: int) -> bool:
    """Whether a time of the sentence at ``start`` is that of a number which is only set against another."""
    return _COMPARED.search(text, start, time.span[0]) is not None


def day_of(told: Period | None, published: date | None) -> date | None:
    """The day of what was said in ``told``; ``None`` where that is some day of a time that is over."""
    if told and told.days == 1:
        return told.last
    return None if told and published and told.last < published else published


def is_as_of(before_time: str, before: str, measure: str, period: Period) -> bool:
    """Whether a time says when the number was given or until when was counted, not when it happened."""
    if _UNTIL.search(before_time) or (measure in _OF_A_MOMENT and period.days == 1):
        return True
    return _CLOSED.search(before) is not None or (measure != "other" and _GIVING.search(before) is not None)


def is_of_event(time: Time, text: str) -> bool:
    """Whether a time is that of an event: "Sunday's strike"."""
    return text[slice(*time.span)].endswith(_OF) or text.startswith(_OF, time.span[1])
