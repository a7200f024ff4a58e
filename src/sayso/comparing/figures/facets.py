"""What each figure of an article says of its count, found once and compared many times."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from sayso.comparing.figures.breakdowns import is_identified, with_causes
from sayso.comparing.figures.groups import general_group, part_group, read_group
from sayso.comparing.figures.lexicon import SUFFERED, is_people
from sayso.comparing.figures.periods import Period
from sayso.comparing.figures.points import FigurePoint, changed
from sayso.comparing.figures.sides import with_sides
from sayso.comparing.figures.slices import read_slice
from sayso.comparing.figures.told_groups import goes_on_from
from sayso.comparing.figures.where import with_places
from sayso.comparing.figures.windows import read_window
from sayso.records import Span

_CONFIRMED_DEATHS = re.compile(r"\bconfirmed (?:[A-Z]{2,} |[a-z]+ )?deaths\b(?! of\b)", re.IGNORECASE)
_CERTAINTIES = frozenset({"suspected", "probable", "confirmed", "laboratory-confirmed", "presumed"})
# Before a day on which a number was reached or given, not on which it happened: "rose to 57 on Sunday".
_REACHED = re.compile(
    r"\b(?:rose|risen|rise|climbed|jumped|grew|grown|increased|stood|stands|reached|put|said|says|told|announced|reported"
    r"|raised|raising|accepted|confirmed|counted|gave|given|declared|updated|revised|fell|fallen|dropped)\b",
    re.IGNORECASE,
)
# "44 people had died, not the 57 given by the office": the number is another's, told to be set against.
_RATHER = re.compile(r"\b(?:not|instead of|rather than)(?: the)? $")
# "The ministry, which had spoken of 44": for which day is not said.
_SAID_BEFORE = re.compile(
    r"\b(?:had|which) (?:earlier |previously |first |at first )?"
    r"(?:spoken|spoke|put(?= (?:it|that|this|at|the|its|their)\b)|given|gave|said|estimated|claimed)\b"
    r"|\bhad (?:earlier|previously|first|initially) (?:reported|announced|counted|confirmed|recorded)\b"
    r"|\bat the time\b"
    r"|\bpreviously (?:put|gave|said|spoke|estimated|reported|announced|counted|confirmed|recorded)\b"
    r"|\b(?:once|initially|originally|previously) (?:reported|put|given|estimated|announced|reckoned|thought)"
    r" (?:at|to be|as)\b"
    r"|\bwhen (?:\w+ ){1,4}(?:spoke|gave|put|reported|announced|named)\b"
    r"|\b(?:previous|earlier|prior) (?:figure|estimate|count|toll|tally|number)\b"
    r"|\b(?:figure|estimate|count|toll|tally|number)\b[^,.;]{0,20} on the (?:first|second)"
    r" (?:day|night|morning|evening)\b"
)
# "The ministry had previously reported that the toll reached 7,000".
_HAD_SAID_THAT = re.compile(
    r"\bhad (?:earlier|previously|first|initially) "
    r"(?:said|reported|announced|estimated|claimed|confirmed) that [^,.;:]{0,80}$"
)
# "Previously, it was reported that the toll exceeded 1,300".
_BEFORE_THAT = re.compile(
    r"\W*(?:Previously|Initially|At first|Until then|Earlier reports?|Initial reports?"
    r"|(?:A|The) (?:previous|earlier) toll)\b"
)
# "Cut its toll to 54 from 58", "up from 58": the value of before.
_FROM = re.compile(r"(?:^|\b(?:up|down)|,)\s*from (?:about |some |at least |more than |the )*$")
# "The crash in 1997 that left 229 dead", "the 1997 crash that claimed 229 lives": of another time.
_EVENT_OF = re.compile(
    r"\b(?P<year>(?:1[5-9]|20)\d\d)\b[^.;:]{0,60}? (?:that|which) (?:\w+ ){0,2}?"
    r"(?:killed|killing|claimed|left|resulted|took|cost|injured|caused|saw)\b[^.;:,]{0,20}$"
)
# "The quake of 1974 killed 1,100", "the worst since 1998, when 67 died"; "since January" goes on until now.
_OF_YEAR = re.compile(r"\bof (?P<of>(?:1[5-9]|20)\d\d)\b|\b(?:in|since) (?P<when>(?:1[5-9]|20)\d\d), when\b")
_SINCE = re.compile(r"\b[Ss]ince (?!\d{4}, when)")
_OF_THEM_IN = re.compile(r"\s+of (?:them|whom|these) (?:in|at|near) ")
_BEFALLEN = SUFFERED | {"displaced", "rescued", "hospital", "trapped", "arrested", "captured"}
# "Has confirmed 24 deaths and 1,150 cases": both.
_CERTAIN_OF_BOTH = re.compile(
    r"\b(?P<how>confirmed|suspected)(?: (?!cases\b|infections\b)[\w,-]+){1,6}?"
    r" and(?: (?:about|some|around|at least|more than))? $",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"\b(?:another|a further)\b", re.IGNORECASE)
# "The 6,000 given by the ministry in June": when the number was given.
_GIVEN_BY = re.compile(
    r"^[^.;]{0,40}\b(?:given|named|released|published|announced|reported|estimated|cited|put out) by\b"
)
_IN_A_PART = re.compile(r"\b(?:in|at) (?:the (?:capital|city|town|centre|center)\b|[A-Z])")
# "Which a day earlier had put it at 33".
_AGO = re.compile(
    r"\b(?:(?P<number>an?|one|two|three|four|five|six) )?(?:days?|weeks?) (?:earlier|before)\b", re.IGNORECASE
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_WEEK = 7  # days
_AND = re.compile(r"(?: [a-z]+){0,3} and ")
_SHORT_DAYS = 4
_NEAR_BEFORE = 200  # characters within which a bare number counts what the last one does


def with_facets(points: Sequence[FigurePoint], sayers: Sequence[Span] = ()) -> list[FigurePoint]:
    """The points of one article, in text order, with who, where, when and which slice each counts.

    ``sayers`` are the spans of those who speak. Linear in the points and their sentences.
    """
    found: list[FigurePoint] = []
    last: FigurePoint | None = None
    for point in points:
        before = last if last and _one_sentence(last, point) else None
        own = _with_own(point, before)
        if last and own.slice == "additional" and _adds_to_another(own, last):
            own = changed(own, slice=None)
        if last and before and own.slice is None and last.slice == "hospital" and _goes_on(last, own):
            own = changed(own, slice=last.slice)
        if last and before and own.figure.counted is None and goes_on_from(own, last):
            own = changed(own, group=last.group)
        last = _taking_up(own, last)
        found.append(last)
    return with_sides(with_causes([_by_place(point) for point in with_places(general_group(found), sayers)]))


def _adds_to_another(point: FigurePoint, last: FigurePoint) -> bool:
    """Whether "another 41" only lists them beside those told of before: "27 died. Another 41 are missing"."""
    listed = _ANOTHER.search(f"{point.own[0]}{point.words}") is not None
    near = point.figure.span[0] - last.figure.span[1] <= _NEAR_BEFORE
    return listed and near and {point.subject, last.subject} <= _BEFALLEN and point.subject != last.subject


def _with_own(point: FigurePoint, before: FigurePoint | None) -> FigurePoint:
    """The point with what its own words say; ``before`` is the one before it in its sentence."""
    sure = changed(point, certainty=_certainty(point, before))
    return changed(
        sure,
        group=read_group(sure),
        slice=read_slice(sure, before),
        window=read_window(sure),
        happened=_happened(sure),
        as_of=_as_of(sure),
        echo=sure.echo or (sure.figure.status == "denied" and _RATHER.search(sure.before) is not None),
    )


def _as_of(point: FigurePoint) -> date | None:
    """The day it holds for: of a number of before, only where the words tell how long before."""
    before = (
        _SAID_BEFORE.search(point.own_words)
        or _BEFORE_THAT.match(point.before)
        or _HAD_SAID_THAT.search(point.before)
    )
    if not (before or _FROM.search(point.own[0])):
        return point.as_of
    ago = _AGO.search(point.own_words)
    if ago is None or point.as_of is None:
        return None
    if str(point.as_of) != (point.published or "")[: len("2031-06-03")]:
        return point.as_of  # the reader knows the day
    number = _NUMBERS.get((ago["number"] or "a").lower(), 1)
    return point.as_of - timedelta(number * (_WEEK if "week" in ago[0].lower() else 1))


def _by_place(point: FigurePoint) -> FigurePoint:
    """ "Of the dead, 38 came from Solanta", "14 of them in Osk": the place says which part."""
    if point.slice == "part" and point.named_place and _OF_THEM_IN.match(point.after):
        return changed(point, slice=None, place=point.named_place)
    by_place = point.place and point.slice in {"part", "alone"} and not is_identified(point)
    return changed(point, slice=None) if by_place else point


def _taking_up(point: FigurePoint, last: FigurePoint | None) -> FigurePoint:
    """A bare number counts what the last one does: "the office counted 6,200 deaths, the ministry 9,100"."""
    if last is None or not point.bare or point.subject != last.subject:
        return point
    if point.figure.span[0] - last.figure.span[1] > _NEAR_BEFORE:
        return point
    window = last.window if point.slice != "total" else None
    beside = _one_sentence(point, last)
    nation = beside and last.slice == "nation" and not _IN_A_PART.search(point.own_words)
    part = last.slice if nation or (beside and last.slice == "part") else None
    group = point.group
    if part_group(last) and point.figure.counted and point.figure.counted[1] <= last.figure.span[0]:
        group = ""  # "25 people died, three of them civilians. A week earlier they had spoken of five."
    return changed(
        point,
        of=point.of or last.of,
        group=group or (last.group if is_people(last.group.lstrip("~")) else ""),
        slice=point.slice or part,
        window=point.window or window,
    )


def _goes_on(one: FigurePoint, other: FigurePoint) -> bool:
    """Whether "and" alone joins two: "the clinic had received 43 dead and 96 wounded"."""
    between = other.before[len(other.before) - (other.figure.span[0] - one.figure.span[1]) :]
    return other.subject in SUFFERED and _AND.fullmatch(between) is not None


def _one_sentence(one: FigurePoint, other: FigurePoint) -> bool:
    return one.figure.span[0] - len(one.before) == other.figure.span[0] - len(other.before)


def _happened(point: FigurePoint) -> Period | None:
    """The days of ``period``, unless they are those on which the number was given or reached."""
    period = point.period
    if period is not None and _SINCE.search(point.own_words):
        return None
    if period is None:
        return _long_ago(point)
    if _FROM.search(point.own[0]) and point.bare:
        return None
    if _GIVEN_BY.search(point.own[1]):
        return None
    if period.days > _SHORT_DAYS:
        return period
    given = _REACHED.search(point.own_words) and point.figure.scope != "additional"
    return None if given and point.as_of and period.last <= point.as_of else period


def _long_ago(point: FigurePoint) -> Period | None:
    year = _OF_YEAR.search(point.own_words)
    event = _EVENT_OF.search(point.before)
    if point.as_of is None or not (year or event):
        return None
    then = int(event["year"] if event else year["of"] or year["when"] if year else 0)
    return Period(date(then, 1, 1), date(then, 12, 31)) if then < point.as_of.year else None


def _certainty(point: FigurePoint, before: FigurePoint | None) -> str | None:
    """``confirmed``, ``suspected``, … where the number's own words say so, the nearest one."""
    if point.subject not in {"infected", "killed"}:
        return None
    left = re.findall(r"[\w-]+", point.own[0].lower())[::-1]
    right = re.findall(r"[\w-]+", f"{point.words} {point.own[1]}".lower())
    if point.subject == "killed":  # "had been confirmed" is said of any toll
        # "Confirmed deaths" of an epidemic are no more than those.
        confirmed = _CONFIRMED_DEATHS.search(f"{point.own[0]}{point.words}") is not None
        return "presumed" if "presumed" in {*left, *right} else "confirmed" if confirmed else None
    near = min(
        ((at, word) for words in (left, right) for at, word in enumerate(words) if word in _CERTAINTIES),
        default=None,
    )
    if near:
        return str(near[1])
    if shared := _CERTAIN_OF_BOTH.search(point.before):
        return shared["how"].lower()
    return before.certainty if before and point.figure.unit is None else None
