"""The figures of one reading, ready to be compared with those of other articles."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from sayso.comparing.figures.clauses import own_words
from sayso.comparing.figures.facets import with_facets
from sayso.comparing.figures.frames import read_frame
from sayso.comparing.figures.inheriting import with_subjects
from sayso.comparing.figures.lexicon import group_of
from sayso.comparing.figures.owners import owners_of_bodies
from sayso.comparing.figures.periods import Period, period_of
from sayso.comparing.figures.points import FigurePoint
from sayso.comparing.figures.sentences import sentence_around, sentence_ends
from sayso.records import Figure, Reading, Statement, Time

# Words that stand before a time until which was counted, or at which the number was given.
_UNTIL = re.compile(r"\b(?:by|until|till|as of|up to) (?:the )?(?:\w+ )?$", re.IGNORECASE)
_GIVING = re.compile(
    r"\b(?:spoken of|spoke of|put|puts|gave|given|estimated|up from|down from|said|reported|it was still)\b",
    re.IGNORECASE,
)
# How many are missing is true of a moment, not of a stretch of days.
_SUFFERED = frozenset({"killed", "wounded", "casualties", "missing"})
_OF_A_MOMENT = frozenset({"missing", "displaced"})
_OF = ("'s", "’s")
_NAMED = re.compile(r"(?:[Tt]he [A-Z]|(?![Tt]he )[A-Z])")  # "The ministry" is not whose soldiers they are
# "The army said it had killed 25 fighters" are not its own.
_KILLED_THEM = re.compile(
    r"\b(?:killed|killing|kill|wounded|wounding|injured|eliminated|captured|destroyed|neutrali[sz]ed)"
    r"(?: (?:and|or) \w+)?(?: (?:at least|more than|about|some|around|up to|nearly|over))? ?$"
)
_COUNTED_BY = re.compile(
    r"\b[Bb]y (?P<who>[A-Z][\w-]+(?: [A-Z][\w-]+)?)['’]s (?:own )?(?:count|tally|estimate|reckoning)"
)
_WINDOW = 300  # characters before a figure in which the nearest word for an occasion is looked for


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
    points: list[FigurePoint] = []
    for figure in reading.figures:
        statement = statements.get(figure.statement or "")
        start, stop = sentence_around(len(reading.text), figure.span, ends)
        said = _said(statement, times, reading.text)
        time = times.get(figure.when or "")
        period = period_of(time.value) if time else None
        before, after = reading.text[start : figure.span[0]], reading.text[figure.span[1] : stop]
        if (
            time
            and period
            and not _is_of_event(time, reading.text)
            and _is_as_of(reading.text[start : time.span[0]], before, figure.measure, period)
        ):
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
                        for actor in figure.of or _own(figure, statement, whose, before)
                        if (actor in whose or (actor in bodies and _NAMED.match(names[actor])))
                        and not _counts(names[actor], before)
                    )
                ),
                period=period,
                as_of=_as_of(figure, (before, after), start, reading.times) or said or published,
                topics=topics,
                frame=frame,
            )
        )
    windows = [
        reading.text[max(0, point.figure.span[0] - _WINDOW) : point.figure.span[0]] for point in points
    ]
    own = own_words([(point.figure.span, point.before, point.after) for point in points])
    points = [replace(point, own=words) for point, words in zip(points, own, strict=True)]
    sayers = [span for statement in reading.statements for span in statement.source]
    return with_facets(with_subjects(points, windows), sayers)


def _counts(name: str, before: str) -> bool:
    """Whether somebody gives the number: in "by Ukraine's count" the dead are not Ukraine's."""
    return any(found["who"] == name for found in _COUNTED_BY.finditer(before))


def _as_of(figure: Figure, around: tuple[str, str], start: int, times: Sequence[Time]) -> date | None:
    """The day until which the words say that was counted: "46 had died by June 9"."""
    end = figure.span[1] + len(around[1])
    for time in times:
        if start <= time.span[0] < end and (period := period_of(time.value)) and period.days == 1:
            sentence = f"{around[0]}{' ' * (figure.span[1] - figure.span[0])}{around[1]}"
            if _UNTIL.search(sentence, 0, time.span[0] - start):
                return period.last
    return None


def _own(
    figure: Figure, statement: Statement | None, whose: Mapping[str, str], before: str
) -> tuple[str, ...]:
    """Whose soldiers a state or its army counts where it does not say so: its own, unless it killed them."""
    if _KILLED_THEM.search(before):
        return ()
    unit = (figure.unit or "").rpartition(" ")
    soldiers = group_of(unit[2]) == "soldiers" or unit[2] == "man"
    if not (statement and soldiers and figure.measure in _SUFFERED) or any(
        word[:1].isupper() for word in unit[0].split()
    ):
        return ()
    return statement.speakers if len(statement.speakers) == 1 and statement.speakers[0] in whose else ()


def _is_as_of(before_time: str, before: str, measure: str, period: Period) -> bool:
    """Whether a time says when the number was given or until when was counted, not when it happened."""
    if _UNTIL.search(before_time) or (measure in _OF_A_MOMENT and period.days == 1):
        return True
    return measure != "other" and _GIVING.search(before) is not None


def _names(statement: Statement | None, names: dict[str, str]) -> tuple[str, ...]:
    return tuple(names[speaker] for speaker in statement.speakers if speaker in names) if statement else ()


def _said(statement: Statement | None, times: dict[str, Time], text: str) -> date | None:
    """The day on which it was said, if that is one day."""
    time = times.get(statement.when or "") if statement else None
    # "In Sunday's strike" says when it happened, not when it was said.
    if time is None or _is_of_event(time, text):
        return None
    period = period_of(time.value)
    return period.first if period and period.days == 1 else None


def _is_of_event(time: Time, text: str) -> bool:
    """ "Sunday's strike"."""
    return text[slice(*time.span)].endswith(_OF) or text.startswith(_OF, time.span[1])


def _day(moment: str | None) -> date | None:
    try:
        return date.fromisoformat((moment or "")[:10])
    except ValueError:
        return None
