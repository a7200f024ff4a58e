"""``/series``: figures that count the same thing, in time; ``/series/REV:f2``: the series of one figure."""

from __future__ import annotations

from fastapi import Request
from fastapi.responses import HTMLResponse

from sayso.comparing.contrasts import find_contrasts
from sayso.comparing.dossier.titles import title_of
from sayso.comparing.sides import set_side_by_side
from sayso.errors import NoSuchRecord
from sayso.web.matters import PAGE_LIMIT, matter_around
from sayso.web.pages.record import FigureId
from sayso.web.questions import Asked, Limit, ask
from sayso.web.rendering import render
from sayso.web.routing import comparing_router
from sayso.web.shown import articles_of, show

router = comparing_router()

_LISTED = 12
_PAIRS = 40


@router.get("/series")
def all_series(request: Request, q: Asked = "", limit: Limit = PAGE_LIMIT) -> HTMLResponse:
    """The series of a question: those that it names first, then those with most articles."""
    question = ask(request, q, limit)
    matter = question.matter
    found = [
        one
        for one in matter.series
        if (articles_of(one.all_points) > 1 or (question.subject and question.subject.sought))
        and question.wanted({point.id for point in one.all_points})
    ]
    found.sort(
        key=lambda one: (
            -question.named(one.points),
            -question.shared(title_of(matter, tuple(point.id for point in one.points))),
            one.measure == "other",
            -articles_of(one.points),
            one.id,
        )
    )
    shown = [show(matter, one) for one in found[:_LISTED]]
    return render(request, "series.html", question=question, shown=shown, found=len(found))


@router.get("/series/{record}")
def one_series(request: Request, record: FigureId, limit: Limit = PAGE_LIMIT) -> HTMLResponse:
    """The series that holds a figure, with how its figures stand to each other and to other counts."""
    matter = matter_around(request, [record.partition(":")[0]], limit)
    series = matter.series_of(record)
    if series is None:
        raise NoSuchRecord(f"no figure has the id {record!r}", "follow a link of an article's page")
    contrasts = find_contrasts(matter, {point.id for point in series.all_points})
    pairs = set_side_by_side(one for one in contrasts if one.relation.kind != "same")
    return render(
        request,
        "one-series.html",
        record=record,
        matter=matter,
        one=show(matter, series),
        pairs=pairs[:_PAIRS],
    )
