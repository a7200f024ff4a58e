"""``/timeline``: what the articles of a question say, day by day."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from fastapi import Request
from fastapi.responses import HTMLResponse

from sayso.comparing.dossier.entries import in_time
from sayso.comparing.figures import FigurePoint
from sayso.comparing.matter import Member
from sayso.records import Statement
from sayso.web.matters import PAGE_LIMIT
from sayso.web.questions import Asked, Limit, Question, ask
from sayso.web.rendering import render
from sayso.web.routing import comparing_router

router = comparing_router()

_FIGURES, _STATEMENTS = 6, 4


@dataclass(frozen=True, slots=True)
class Entry:
    """One revision: what it counts, and who speaks in it and says what, as far as that was asked for."""

    member: Member
    figures: tuple[FigurePoint, ...]
    voices: tuple[tuple[str, tuple[Statement, ...]], ...]


@router.get("/timeline")
def timeline(request: Request, q: Asked = "", limit: Limit = PAGE_LIMIT) -> HTMLResponse:
    """Articles by day, the earliest first and the undated last, each with its figures and statements."""
    question = ask(request, q, limit)
    members = sorted(question.matter.members, key=lambda one: (not in_time(one)[0], in_time(one)))
    entries = [_entry(question, member) for member in members]
    days = [(day, list(own)) for day, own in groupby(entries, lambda entry: in_time(entry.member)[0][:10])]
    return render(request, "timeline.html", question=question, days=days)


def _entry(question: Question, member: Member) -> Entry:
    matter = question.matter
    points = [matter.points[member.id(one.id)] for one in member.reading.figures if one.measure != "other"]
    if question.subject and question.subject.sought:
        points = [point for point in points if question.wanted({point.id})]
    names = {actor.id: actor.name for actor in member.reading.actors}
    said = [
        (one, ", ".join(names[who] for who in one.speakers))
        for one in member.reading.statements
        if one.speakers and one.cue and one.within is None
    ]
    if question.subject and question.subject.sought:
        standing = {point.figure.statement for point in points}
        said = [pair for pair in said if pair[0].id in standing]
    voices = tuple(
        (who, tuple(one for one, _ in own)) for who, own in groupby(said[:_STATEMENTS], itemgetter(1))
    )
    return Entry(member, tuple(points[:_FIGURES]), voices)
