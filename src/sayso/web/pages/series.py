"""``/series``: figures that count the same thing, in time; ``/series/REV:f2``: the series of one figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from sayso.comparing.contrasts import Contrast, find_contrasts
from sayso.comparing.dossier.compiling import title_of
from sayso.comparing.figures import FigurePoint, Series
from sayso.comparing.matter import Matter
from sayso.comparing.origins import Origins, find_origins
from sayso.errors import NoSuchRecord
from sayso.export.values import commitment
from sayso.web.charts.intervals import IntervalChart, interval_chart
from sayso.web.matters import PAGE_LIMIT, matter_around
from sayso.web.pages.record import FigureId
from sayso.web.questions import Asked, Limit, ask
from sayso.web.rendering import render

router = APIRouter()

_LISTED = 12
_CONTRASTS = 60


@dataclass(frozen=True, slots=True)
class Row:
    """A figure in the table under the chart, and the origin it rests on."""

    point: FigurePoint
    means: str
    origin: str
    known: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A series as pages show it."""

    series: Series
    title: str
    origins: Origins
    chart: IntervalChart | None
    rows: tuple[Row, ...]
    articles: int


@router.get("/series")
def all_series(request: Request, q: Asked = "", limit: Limit = PAGE_LIMIT) -> HTMLResponse:
    """The series of a question, those with most articles first."""
    question = ask(request, q, limit)
    matter = question.matter
    found = [
        one
        for one in matter.series
        if (_articles(one.points) > 1 or (question.subject and question.subject.sought))
        and question.wanted({point.id for point in one.points})
    ]
    found.sort(key=lambda one: (one.measure == "other", -_articles(one.points), one.id))
    shown = [show(matter, one) for one in found[:_LISTED]]
    return render(request, "series.html", question=question, shown=shown, found=len(found))


@router.get("/series/{record}")
def one_series(request: Request, record: FigureId, limit: Limit = PAGE_LIMIT) -> HTMLResponse:
    """The series that holds a figure, with how its figures stand to each other and to other counts."""
    matter = matter_around(request, [record.partition(":")[0]], limit)
    series = next((one for one in matter.series if record in {point.id for point in one.points}), None)
    if series is None:
        raise NoSuchRecord(f"no figure has the id {record!r}", "follow a link of an article's page")
    contrasts = find_contrasts(matter, {point.id for point in series.points})
    return render(
        request,
        "one-series.html",
        record=record,
        matter=matter,
        one=show(matter, series),
        contrasts=sorted(contrasts, key=_order)[:_CONTRASTS],
    )


def show(matter: Matter, series: Series) -> Shown:
    """A series with its chart, a row a source, and its table."""
    ids = [point.id for point in series.points]
    origins = find_origins(matter, ids)
    points = {point.id: point for point in series.points}
    voices, rows = [], []
    for origin in origins.origins:
        own = [points[chain.record] for chain in origin.chains if chain.record in points]
        own.sort(key=lambda point: (str(point.as_of or ""), point.id))
        voices.append((origin.name, origin.known, own))
        rows += [Row(point, commitment(point.figure, "–"), origin.name, origin.known) for point in own]
    rows.sort(key=lambda row: (str(row.point.as_of or ""), row.point.id))
    title = title_of(matter, tuple(ids))
    return Shown(series, title, origins, interval_chart(voices), tuple(rows), _articles(series.points))


def _articles(points: Sequence[FigurePoint]) -> int:
    return len({point.article for point in points})


def _order(contrast: Contrast) -> tuple[int, str, str]:
    kinds = ("conflict", "revision", "different_scope", "undetermined", "compatible", "same")
    return kinds.index(contrast.relation.kind), contrast.a.id, contrast.b.id
