"""A figure of one article, with all that comparing needs to know of that article."""

from __future__ import annotations

import calendar
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sayso.comparing.figures.lexicon import cue_in, group_of
from sayso.comparing.figures.owners import owners_of_bodies
from sayso.comparing.figures.periods import Period, period_of
from sayso.comparing.figures.subjects import is_unsaid, last_aspect, read_subject
from sayso.records import Figure, Reading, Span, Statement, Time

# A full stop ends a sentence before a capital, unless a short word, a title or an initial stands before it.
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z\d])|\n+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Cpl|Sgt|Adm|Cmdr|Gov|Sen|Rep|Rev|St|Mt|No|vs|etc|Jan|Feb|Mar|Apr"
    r"|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Corp|Co|Ltd)|\b[A-Z])\.$"
)
# "4 p.m. on Friday", "4 p.m. Moscow time" go on; before anything else the hour ends its sentence.
_HOUR = re.compile(r"\b[ap]\.m\.$")
_OF_HOUR = re.compile(
    r"(?:E[SD]T|P[SD]T|C[SD]T|M[SD]T|GMT|UTC|CET|BST|Mon|Tue|Wed|Thu|Fri|Sat|Sun|\w+ time\b"
    r"|Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
# Words that stand before a time until which was counted, or at which the number was given.
_UNTIL = re.compile(r"\b(?:by|until|till|as of|up to) (?:the )?(?:\w+ )?$", re.IGNORECASE)
_GIVING = re.compile(
    r"\b(?:spoken of|spoke of|put|puts|gave|given|estimated|up from|down from|said|reported|it was still)\b",
    re.IGNORECASE,
)
# How many are missing is true of a moment, not of a stretch of days.
_SUFFERED = frozenset({"killed", "wounded", "casualties", "missing"})
_OF_A_MOMENT = frozenset({"missing", "displaced"})
_MONTH = 31
_HEAD = 400  # characters in which an article says what it tells of
_PROPER = re.compile(r"(?<=[a-z,;:] )[A-Z][\w-]{3,}|^[A-Z]{4,}\b", re.MULTILINE)
_CALENDAR = frozenset(
    word.casefold()
    for word in (*calendar.day_name, *calendar.month_name, "president", "minister", "ministry")
)
_NAMED = re.compile(r"(?:[Tt]he [A-Z]|(?![Tt]he )[A-Z])")  # "The ministry" is not whose soldiers they are
_WINDOW = 300  # characters before a figure in which the nearest word for an occasion is looked for
REMEMBERED = 4096
"""Points of which what their words say is remembered: each is compared with many others."""
_NEAR_BEFORE = 600  # characters within which a number without words of its own takes up the one before it


@dataclass(frozen=True, slots=True)
class FigurePoint:
    """One figure as a series keeps it: both ends, the day it holds for, on whose word, and the exact words.

    Attributes:
        id: of the figure, unique over all articles (``REV:f2``).
        figure: the record itself. Its ids point into its own article.
        words: the exact words of the figure.
        before: the exact words of its sentence before it.
        after: the exact words of its sentence after it.
        article: the article's id; two revisions of one article share it.
        revision: the revision's id.
        outlet: who published it, if known.
        published: when this revision appeared (its update, else its publication), ISO 8601, if known.
        speakers: on whose word it stands, nearest first; empty in the article's own voice or where unnamed.
        reported: whether it stands in a statement at all.
        of: names of whose the counted are.
        period: the days in which what is counted happened, if the words say.
        as_of: the day for which it holds: that of the statement, else that of publication.
        subject: what it is about (``read_subject``).
        inherited_slice: the slice of a whole that the number before it counts, where it only gives another
            number for that.
        echo: whether it only names a number told elsewhere, "the 148 of the company".
        topics: names of the article's actors but for groups: they tell whether two articles share a matter.
        places: capitalised words of the article's beginning, among them the places that it tells of.
        origin: the far end of its say-so, to be filled by whoever follows it; ``None`` while unknown.
    """

    id: str
    figure: Figure
    words: str
    before: str
    after: str
    article: str
    revision: str
    outlet: str | None = None
    published: str | None = None
    speakers: tuple[str, ...] = ()
    reported: bool = False
    of: tuple[str, ...] = ()
    period: Period | None = None
    as_of: date | None = None
    subject: str = ""
    inherited_slice: str | None = None
    echo: bool = False
    topics: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    origin: str | None = None

    def __hash__(self) -> int:
        """By the id alone: what is remembered of a point is looked up for each comparison."""
        return hash(self.id)

    @property
    def sentence(self) -> str:
        """The exact words of the sentence around it."""
        return f"{self.before}{self.words}{self.after}".strip()


def figure_points(
    reading: Reading,
    revision: str | None = None,
    article: str | None = None,
    names: Mapping[str, str] | None = None,
    owners: Mapping[str, str] | None = None,
) -> list[FigurePoint]:
    """The figures of one reading as points, in text order.

    Args:
        reading: what one article says.
        revision: its id in the ledger; the reading's own id if none is given.
        article: the id that all revisions of the page share; the revision's id if none is given.
        names: the names of the reading's actors by id, one for each actor over all articles; the
            article's own names if none are given.
        owners: whose the reading's bodies are by actor id; what the article itself says if none are given.
    """
    revision = revision or reading.id or ""
    names = {actor.id: actor.name for actor in reading.actors} | dict(names or {})
    whose = {**owners_of_bodies(reading), **(owners or {})}
    times = {time.id: time for time in reading.times}
    statements = {statement.id: statement for statement in reading.statements}
    ends = _sentence_ends(reading.text)
    published = _day(reading.article.updated or reading.article.published)
    # "Reporters" and "officials" are spoken of everywhere.
    topics = frozenset(
        names[actor.id] for actor in reading.actors if actor.kind != "group" and names[actor.id][:1].isupper()
    )
    places = _capitalised(reading)
    # A leader who sends soldiers does so for his country.
    bodies = {actor.id for actor in reading.actors if actor.kind != "person"}
    points: list[FigurePoint] = []
    for figure in reading.figures:
        statement = statements.get(figure.statement or "")
        start, stop = _sentence(len(reading.text), figure.span, ends)
        said = _said(statement, times)
        time = times.get(figure.when or "")
        period = period_of(time.value) if time else None
        before, after = reading.text[start : figure.span[0]], reading.text[figure.span[1] : stop]
        if time and period and _is_as_of(reading.text[start : time.span[0]], before, figure.measure, period):
            said, period = period.last, None
        points.append(
            FigurePoint(
                id=f"{revision}:{figure.id}",
                figure=figure,
                words=reading.text[slice(*figure.span)],
                before=before,
                after=after,
                article=article or revision,
                revision=revision,
                outlet=reading.article.outlet,
                published=reading.article.updated or reading.article.published,
                speakers=_names(statement, names),
                reported=statement is not None,
                of=tuple(
                    dict.fromkeys(
                        whose.get(actor, names[actor])
                        for actor in figure.of or _own(figure, statement, whose)
                        if actor in whose or (actor in bodies and _NAMED.match(names[actor]))
                    )
                ),
                period=period,
                as_of=None if "at the time" in after else said or published,
                topics=topics,
                places=places,
            )
        )
    windows = [
        reading.text[max(0, point.figure.span[0] - _WINDOW) : point.figure.span[0]] for point in points
    ]
    return with_subjects(points, windows)


def near_in_time(one: FigurePoint, other: FigurePoint) -> bool:
    """Whether both hold for days within a month of each other."""
    if one.as_of is None or other.as_of is None:
        return False
    return abs((one.as_of - other.as_of).days) <= _MONTH


def _capitalised(reading: Reading) -> frozenset[str]:
    """Capitalised words of the first lines, but for those that begin a sentence or name a time."""
    head = reading.text[:_HEAD]
    found = {match[0].casefold() for match in _PROPER.finditer(head)}
    return frozenset(found - _CALENDAR - set(re.findall(r"\w+", (reading.article.outlet or "").casefold())))


def _own(figure: Figure, statement: Statement | None, whose: Mapping[str, str]) -> tuple[str, ...]:
    """Whose soldiers a state or its army counts where it does not say so: its own."""
    unit = (figure.unit or "").rpartition(" ")
    soldiers = group_of(unit[2]) == "soldiers" or unit[2] == "man"
    if not (statement and soldiers and figure.measure in _SUFFERED) or any(
        word[:1].isupper() for word in unit[0].split()
    ):
        return ()
    return statement.speakers if len(statement.speakers) == 1 and statement.speakers[0] in whose else ()


def with_subjects(points: Sequence[FigurePoint], windows: Sequence[str]) -> list[FigurePoint]:
    """The points of one article, in text order, with what each is about.

    A number that is only given ("the union spoke of a million") is about what the last one before it is
    about, up to 600 characters away, else about what the words before it (``windows``, one for each point)
    or all others of the article are about.
    """
    own = [read_subject(point.figure, point.before, point.after) for point in points]
    aspects = {
        subject for point, subject in zip(points, own, strict=True) if point.figure.measure == "other"
    } - {""}
    theme = next(iter(aspects)) if len(aspects) == 1 else ""
    found: list[FigurePoint] = []
    last: FigurePoint | None = None
    for point, said, window in zip(points, own, windows, strict=True):
        near = last if last and point.figure.span[0] - last.figure.span[1] <= _NEAR_BEFORE else None
        before = near.subject if near else last_aspect(window) or theme
        subject = (
            said
            if said not in {"", "affected"}
            else read_subject(point.figure, point.before, point.after, before)
        )
        whole = None
        if near and not said and subject and _counts_nation(near):
            whole = "nation"
        same_breath = near is not None and near.figure.span[0] - len(near.before) == point.figure.span[
            0
        ] - len(point.before)
        period = point.period
        if subject == "attended" and period is None and near and same_breath:
            period = near.period
        found.append(replace(point, subject=subject, inherited_slice=whole, period=period))
        if not is_unsaid(subject):
            last = found[-1]
    return found


def _counts_nation(point: FigurePoint) -> bool:
    return point.inherited_slice == "nation" or cue_in("nation", point.sentence) is not None


def _is_as_of(before_time: str, before: str, measure: str, period: Period) -> bool:
    """Whether a time says when the number was given or until when was counted, not when it happened."""
    if _UNTIL.search(before_time) or (measure in _OF_A_MOMENT and period.days == 1):
        return True
    return measure != "other" and _GIVING.search(before) is not None


def _names(statement: Statement | None, names: dict[str, str]) -> tuple[str, ...]:
    return tuple(names[speaker] for speaker in statement.speakers if speaker in names) if statement else ()


def _said(statement: Statement | None, times: dict[str, Time]) -> date | None:
    """The day on which it was said, if that is one day."""
    time = times.get(statement.when or "") if statement else None
    period = period_of(time.value) if time else None
    return period.first if period and period.days == 1 else None


def _day(moment: str | None) -> date | None:
    try:
        return date.fromisoformat((moment or "")[:10])
    except ValueError:
        return None


def _sentence_ends(text: str) -> list[int]:
    """Where sentences begin, without the first. Linear in the text's length."""
    return [
        found.end()
        for found in _SENTENCE_END.finditer(text)
        if "\n" in found[0]
        or not (
            _ABBREVIATION.search(text, max(found.start() - 6, 0), found.start())
            or (
                _HOUR.search(text, max(found.start() - 6, 0), found.start())
                and _OF_HOUR.match(text, found.end())
            )
        )
    ]


def _sentence(length: int, span: Span, ends: list[int]) -> Span:
    """From where the sentence of the figure at ``span`` begins to where the next one does."""
    place = bisect_right(ends, span[0])
    after = bisect_right(ends, span[1] - 1)
    return ends[place - 1] if place else 0, ends[after] if after < len(ends) else length
