"""A figure of one article, with all that comparing needs to know of that article."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from sayso.comparing.figures.periods import Period, period_of
from sayso.records import Figure, Reading, Span, Statement

# A full stop ends a sentence before a capital, unless a short word, a title or an initial stands before it.
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z\d])|\n+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Cpl|Sgt|Adm|Cmdr|Gov|Sen|Rep|Rev|St|Mt|No|vs|etc|Jan|Feb|Mar|Apr"
    r"|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Corp|Co|Ltd|a\.m|p\.m)|\b[A-Z])\.$"
)


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
        topics: names of the article's actors but for groups: they tell whether two articles share a matter.
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
    topics: frozenset[str] = frozenset()
    origin: str | None = None

    @property
    def sentence(self) -> str:
        """The exact words of the sentence around it."""
        return f"{self.before}{self.words}{self.after}".strip()


def figure_points(
    reading: Reading, revision: str | None = None, article: str | None = None
) -> list[FigurePoint]:
    """The figures of one reading as points, in text order.

    Args:
        reading: what one article says.
        revision: its id in the ledger; the reading's own id if none is given.
        article: the id that all revisions of the page share; the revision's id if none is given.
    """
    revision = revision or reading.id or ""
    names = {actor.id: actor.name for actor in reading.actors}
    times = {time.id: time.value for time in reading.times}
    statements = {statement.id: statement for statement in reading.statements}
    ends = _sentence_ends(reading.text)
    published = _day(reading.article.updated or reading.article.published)
    # "Reporters" and "officials" are spoken of everywhere.
    topics = frozenset(
        actor.name for actor in reading.actors if actor.kind != "group" and actor.name[:1].isupper()
    )
    # A leader who sends soldiers does so for his country.
    bodies = {actor.id for actor in reading.actors if actor.kind != "person"}
    points = []
    for figure in reading.figures:
        statement = statements.get(figure.statement or "")
        start, stop = _sentence(len(reading.text), figure.span, ends)
        said = _said(statement, times)
        points.append(
            FigurePoint(
                id=f"{revision}:{figure.id}",
                figure=figure,
                words=reading.text[slice(*figure.span)],
                before=reading.text[start : figure.span[0]],
                after=reading.text[figure.span[1] : stop],
                article=article or revision,
                revision=revision,
                outlet=reading.article.outlet,
                published=reading.article.updated or reading.article.published,
                speakers=_names(statement, names),
                reported=statement is not None,
                of=tuple(names[actor] for actor in figure.of if actor in bodies),
                period=period_of(times.get(figure.when or "", "")),
                as_of=said or published,
                topics=topics,
            )
        )
    return points


def _names(statement: Statement | None, names: dict[str, str]) -> tuple[str, ...]:
    return tuple(names[speaker] for speaker in statement.speakers if speaker in names) if statement else ()


def _said(statement: Statement | None, times: dict[str, str]) -> date | None:
    """The day on which it was said, if that is one day."""
    period = period_of(times.get(statement.when or "", "")) if statement else None
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
        if "\n" in found[0] or not _ABBREVIATION.search(text, max(found.start() - 6, 0), found.start())
    ]


def _sentence(length: int, span: Span, ends: list[int]) -> Span:
    """From where the sentence of the figure at ``span`` begins to where the next one does."""
    place = bisect_right(ends, span[0])
    after = bisect_right(ends, span[1] - 1)
    return ends[place - 1] if place else 0, ends[after] if after < len(ends) else length
