"""When what two figures count happened."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.comparing.figures.lexicon import cue_in, cues_in
from sayso.comparing.figures.periods import Period
from sayso.comparing.figures.points import REMEMBERED, FigurePoint
from sayso.comparing.figures.verdicts import Comparison, ends

# A day or a long weekend is one occurrence; four weeks and more are a stretch that holds many.
_SHORT_DAYS = 4
_LONG_DAYS = 27
_FAR = 3
_WEEK = 7
_LONG_AGO = 300  # days after which a dated event is another one than what is told of now
# A crowd or those sent have their days; how many suffered is asked of a stretch of time.
_OF_A_STRETCH = frozenset({"killed", "wounded", "casualties", "missing", "infected", "displaced", "hospital"})
_END_OF = re.compile(
    r"\b(?:(?:end|middle|beginning|start|close) of|by|until|till|as of|up to|before)(?: the)? $",
    re.IGNORECASE,
)
_CALENDAR = re.compile(r"(?:last|this)\b|\w+ (?:earlier|before)\b", re.IGNORECASE)
_EARLIER = re.compile(r"\bearlier (?:in )?$", re.IGNORECASE)
_DURING = re.compile(r"\b(?:in|over|during|within|for)(?: the)? $", re.IGNORECASE)
# Before a number, with a word for when it was given: "put the number of dead at 300 last week".
_GIVEN = re.compile(
    r"\b(?:put|puts|spoke of|spoken of|gave|given|estimated|named|cited|set)\b",
    re.IGNORECASE,
)
# "About 600 died, the agency told lawmakers last week": when it was told.
_TOLD = re.compile(
    r", (?:[\w.'’-]+ ){1,8}?(?:said|told|announced|reported|estimated|added|wrote|confirmed)\b[^,;.]{0,60}$"
)
# "A civil war that has killed at least 40,000 people": all its dead, not those of a raid in it.
_WAR_HAS = re.compile(
    r"\b(?:war|conflict|insurgency|offensive|uprising|fighting)(?: between [^,.;]{3,60}?)?,?"
    r" (?:(?:that|which) )?(?:has|have) (?:also |already |so far |since )?"
    r"(?:killed|left|claimed|cost|wounded|displaced)\b",
    re.IGNORECASE,
)
# "The worst fire since 164 people were killed", "it came four days after 21 people were killed in a crush".
_THAN_ANOTHER = re.compile(
    r"\b(?:deadliest|worst|bloodiest|biggest|largest|heaviest|gravest|first)\b[^.;]{0,80}\bsince"
    r"(?! (?:the |its |their )?\w+ (?:began|started|broke out))[^.;]{0,80}$"
    r"|\b(?:[Tt]he|[Tt]his|[Ii]t|[Tt]hat)(?: (?:tragedy|fire|blaze|attack|strike|raid|disaster|accident"
    r"|crash|blast|explosion|shooting|stampede|incident|collapse|sinking|quake|earthquake|flood|bombing"
    r"|massacre))? (?:comes?|came|occurred|happened|follows?|followed)[^.;]{0,30}"
    r" (?:hours?|days?|weeks?|months?|years?|night) after [^.;]{0,80}$",
)
# "Since the siege began in January".
_SINCE_BEGAN = re.compile(
    r"\bsince (?:the|their|its) (?:\w+ ){1,2}(?:began|started|broke out|erupted|resumed)\b", re.IGNORECASE
)
_WHEN = re.compile(r"[^.;]{0,60}?, when\b")
_OVER = 14  # days after the end of a stretch of time of which a count no longer is one of all


def read_window(point: FigurePoint) -> str | None:
    """The words for a stretch of time that has a count of its own: "last week", "since the war began".

    "Last week's floods" are an event, "the last week of May" has its days, "by the end of last year" says
    until when was counted, "put at 300 last week" and ", the agency said last week" when the number was
    given, "since May, when it spoke of 300" how old it is.
    """
    if point.subject not in _OF_A_STRETCH:
        return None
    words = point.own_words
    for cue in cues_in("window", words):
        before, after = words[: cue.start()], words[cue.end() :]
        event = after.startswith(("'s", "’s", " of ")) or _END_OF.search(before)
        given = _GIVEN.search(point.own[0]) or _TOLD.search(before)
        if _EARLIER.search(before):  # "put the dead at 300 and the wounded at 2,700 earlier this month"
            given = given or _GIVEN.search(point.before)
        if not event and not (given and _CALENDAR.match(cue[0]) and not _DURING.search(before)):
            return cue[0]
    since = (
        *cues_in("long_since", words),
        *_SINCE_BEGAN.finditer(words),
        *_WAR_HAS.finditer(f"{point.own[0]}{point.words}"),
    )
    return next((cue[0] for cue in since if not _WHEN.match(words, cue.end())), None)


def _is_long(window: str) -> bool:
    began = _SINCE_BEGAN.match(window) or _WAR_HAS.match(window)
    return cue_in("long_since", window) is not None or began is not None


def compare_events(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """ "Another strike killed seven" is not of the strike that is told of."""
    for another, told in ((one, other), (other, one)):
        cue = cue_in("another_event", another.own_words)
        if cue and ends(one) != ends(other) and not cue_in("another_event", told.own_words):
            return Comparison("different", f"{another.words} are those of {cue}")
        if _is_of_another(another) and not _is_of_another(told):
            return Comparison("different", f"{another.words} are those of an event of before")
    if _is_of_another(one) and _is_of_another(other) and ends(one) != ends(other):
        return Comparison("unknown", "each is of an event of before")
    return None


@lru_cache(REMEMBERED)
def _is_of_another(point: FigurePoint) -> bool:
    """Whether those of an earlier event are counted, with which what is told of is compared."""
    return point.subject in _OF_A_STRETCH and _THAN_ANOTHER.search(point.before) is not None


def compare_windows(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """A week or a war against what an article tells of."""
    if (one.window is None) == (other.window is None):
        if one.window and one.window.casefold() != (other.window or "").casefold():
            if _is_long(one.window) and _is_long(other.window or ""):
                return None
            return Comparison("different", f"one counts {one.window}, the other {other.window}")
        return None
    own, bare = (one, other) if one.window else (other, one)
    # An article on a war counts all its dead without saying since when; they are not a few of them.
    long = _is_long(own.window or "")
    of_war = cue_in("since_war", own.window or "") is not None
    if long and not bare.frame.sudden and not (of_war and _far_less(bare, own)):
        return None
    return Comparison("different", f"one counts {own.window}, the other does not")


def _far_less(one: FigurePoint, other: FigurePoint) -> bool:
    most = max((end for end in ends(one) if end is not None), default=0)
    least = min((end for end in ends(other) if end is not None), default=0)
    return most * _FAR < least


def compare_periods(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """Spans of time that lie apart, or of which one is a day and the other weeks."""
    left, right = one.happened, other.happened
    if left is None or right is None:
        return _long_before(one, other) or _long_before(other, one) or _over(one, other) or _over(other, one)
    apart = not left.overlaps(right)
    nested = min(left.days, right.days) <= _SHORT_DAYS and max(left.days, right.days) >= _LONG_DAYS
    if apart or nested:
        return Comparison("different", f"they count different spans of time: {left.words} and {right.words}")
    return None


def _long_before(past: FigurePoint, other: FigurePoint) -> Comparison | None:
    """ "The flood of 1958 left 2,600 dead" says nothing of the one that is told of now."""
    if past.happened is None or other.happened is not None or other.as_of is None:
        return None
    if (other.as_of - past.happened.last).days < _LONG_AGO:
        return None
    return Comparison("different", f"one counts those of {past.happened.words}, the other those of now")


def _over(past: FigurePoint, other: FigurePoint) -> Comparison | None:
    """ "Four thousand followed in January" are not the 15,000 in all of April."""
    if other.slice != "total" or past.slice == "total" or not _is_over(past):
        return None
    period = past.happened.words if past.happened else ""
    return Comparison("different", f"one counts those of {period}, the other all")


def _is_over(past: FigurePoint) -> bool:
    """Whether those of a stretch of time are counted that is long over."""
    if past.happened is None or past.as_of is None or past.happened.days < _LONG_DAYS:
        return False
    return (past.as_of - past.happened.last).days >= _OVER


def sent_when_unsaid(one: FigurePoint, other: FigurePoint) -> str | None:
    """When those of one figure were sent, where the other does not say.

    Troops are sent time and again: 15,000, without a word of when, need not be those of January.
    """
    for past, bare in ((one, other), (other, one)):
        if past.subject == bare.subject == "sent" and bare.happened is None and _is_over(past):
            return past.happened.words if past.happened else None
    return None


def compare_crowds(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """Crowds of days that lie apart are different crowds."""
    if one.subject != other.subject or one.subject not in {"attended", "arrested"}:
        return None
    left, right = _crowd_days(one), _crowd_days(other)
    if left is None or right is None or left.overlaps(right):
        return None
    apart = max(left.first, right.first) - min(left.last, right.last)
    if apart.days < (2 if one.period and other.period else _SHORT_DAYS):
        return None
    return Comparison("different", f"they count different crowds: {left.words} and {right.words}")


def _crowd_days(point: FigurePoint) -> Period | None:
    if point.period and point.period.days <= _WEEK:
        return point.period
    return Period(point.as_of, point.as_of) if point.as_of else None
