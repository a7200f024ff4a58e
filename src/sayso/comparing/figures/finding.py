"""The figures of one reading, ready to be compared with those of other articles."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from sayso.comparing.figures.areas import area_of
from sayso.comparing.figures.clauses import own_words
from sayso.comparing.figures.facets import with_facets
from sayso.comparing.figures.frames import read_frame
from sayso.comparing.figures.inheriting import with_subjects
from sayso.comparing.figures.occasions import (
    counted_until,
    day_of,
    goes_on_from_the_past,
    is_as_of,
    is_compared,
    is_of_event,
    said_in,
)
from sayso.comparing.figures.owners import owners_of_bodies
from sayso.comparing.figures.periods import period_of
from sayso.comparing.figures.points import FigurePoint, changed
from sayso.comparing.figures.sentences import sentence_around, sentence_ends
from sayso.comparing.figures.tellers import teller_figures
from sayso.comparing.figures.whose import bearers_of
from sayso.records import Figure, Reading, Span, Statement, Time

_NAMED = re.compile(r"(?:[Tt]he [A-Z]|(?![Tt]he )[A-Z])")  # "The ministry" is not whose soldiers they are
_WINDOW = 300  # characters before a figure in which the nearest word for an occasion is looked for
_BESIDE = 4  # characters between a number and the time that belongs to it
_LENGTHS = frozenset({"minute", "hour", "day", "night", "week", "month", "year"})


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
    points = worded_points(reading, revision, article, names, owners)
    windows = [
        reading.text[max(0, point.figure.span[0] - _WINDOW) : point.figure.span[0]] for point in points
    ]
    sayers = [span for statement in reading.statements for span in statement.source]
    return with_facets(with_subjects(points, windows), sayers)


def worded_points(
    reading: Reading,
    revision: str | None = None,
    article: str | None = None,
    names: Mapping[str, str] | None = None,
    owners: Mapping[str, str] | None = None,
) -> list[FigurePoint]:
    """The figures with their words (see ``figure_points``), before it is asked what each counts."""
    revision = revision or reading.id or ""
    names = {actor.id: actor.name for actor in reading.actors} | dict(names or {})
    whose = owners_of_bodies(reading) if owners is None else owners
    times = {time.id: time for time in reading.times}
    statements = {statement.id: statement for statement in reading.statements}
    ends = sentence_ends(reading.text)
    published = _day(reading.article.updated or reading.article.published)
    # "Reporters" and "officials" are spoken of everywhere.
    topics = frozenset(
        names[actor.id] for actor in reading.actors if actor.kind != "group" and names[actor.id][:1].isupper()
    )
    frame = read_frame(reading)
    # A leader who sends soldiers does so for his country.
    bodies = {actor.id for actor in reading.actors if actor.kind != "person"}
    tellers = teller_figures(reading)
    points: list[FigurePoint] = []
    for figure in reading.figures:
        statement = statements.get(figure.statement or "")
        start, stop = sentence_around(len(reading.text), figure.span, ends)
        told = said_in(statement, reading, start, times)
        said = day_of(told, published)
        time = times.get(figure.when or "") or _compared_to(figure, statement, times, reading.text, start)
        period = period_of(time.value) if time else None
        if told is None and time is None and goes_on_from_the_past(reading.text, start, stop):
            said = None
        before, after = reading.text[start : figure.span[0]], reading.text[figure.span[1] : stop]
        if (
            time
            and period
            and not is_of_event(time, reading.text)
            and is_as_of(reading.text[start : time.span[0]], before, figure.measure, period)
        ):
            told, said, period = period, period.last, None
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
                area=area_of(" ".join(reading.text[slice(*span)] for span in statement.source))
                if statement
                else None,
                of=tuple(
                    dict.fromkeys(
                        whose.get(actor, names[actor])
                        for actor in bearers_of(figure, statement, whose, reading, start)
                        if actor in whose
                        or (actor in bodies and _NAMED.match(names[actor]) and not _is_case(figure))
                    )
                ),
                period=period,
                said=told if told and told.days > 1 else None,
                as_of=_not_after(
                    counted_until(figure, (start, stop), reading.text, reading.times) or said, published
                ),
                teller=figure.id in tellers,
                topics=topics,
                frame=frame,
            )
        )
    # "Over the past 24 hours the army lost 810 men": a length of time parts no words from the number.
    lengths = {point.id for point in points if point.figure.unit in _LENGTHS}
    counts = [point for point in points if point.id not in lengths]
    own = dict(
        zip((point.id for point in counts), own_words([_spoken(point) for point in counts]), strict=True)
    )
    return [
        changed(point, own=own[point.id] if point.id in own else own_words([_spoken(point)])[0])
        for point in points
    ]


def _is_case(figure: Figure) -> bool:
    """Whether cases are counted: "63 cases of Ebola" are nobody's, whatever the reader takes Ebola for."""
    return (figure.unit or "").endswith(("case", "infection"))


def _compared_to(
    figure: Figure, statement: Statement | None, times: Mapping[str, Time], text: str, start: int
) -> Time | None:
    """The time behind a number that is set against another: "37,000, against *48,000* last Saturday"."""
    time = times.get(statement.when or "") if statement else None
    beside = time is not None and 0 < time.span[0] - figure.span[1] <= _BESIDE
    return time if time and beside and is_compared(time, text, start) else None


def _spoken(point: FigurePoint) -> tuple[Span, str, str]:
    return point.figure.span, point.before, point.after


def _names(statement: Statement | None, names: dict[str, str]) -> tuple[str, ...]:
    return tuple(names[speaker] for speaker in statement.speakers if speaker in names) if statement else ()


def _not_after(day: date | None, published: date | None) -> date | None:
    """What is to be "by the end of the year" was planned on the day of the article."""
    return published if day and published and day > published else day


def _day(moment: str | None) -> date | None:
    try:
        return date.fromisoformat((moment or "")[:10])
    except ValueError:
        return None
