"""Figures: how many, and on whose word."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from sayso.api.pages import Page, answer_page
from sayso.api.parameters import Words, on_sources, record_path
from sayso.api.resources.record import Record, answer_record
from sayso.ledger.questions import FigureRow, Filters, find_figures
from sayso.records import Measure
from sayso.web.rendering import ledger_of

router = APIRouter(tags=["figures"])


@router.get("/figures", response_model=Page[FigureRow], summary="List stated quantities, the newest first")
def list_figures(
    request: Request,
    filters: Annotated[Filters, Depends(on_sources)],
    measure: Annotated[Measure | None, Query(description="What is counted.")] = None,
    of: Annotated[Words | None, Query(description="Whose people or things are counted.")] = None,
    where: Annotated[Words | None, Query(description="Words of the place where they are counted.")] = None,
) -> Response:
    """`low` and `high` are the least and the greatest that the words commit to; null is open."""
    rows = find_figures(ledger_of(request), measure=measure, of=of, where=where, filters=filters)
    return answer_page(request, rows, FigureRow, limit=filters.limit)


@router.get("/figures/{id}", response_model=Record, summary="One figure")
def show_figure(request: Request, id: Annotated[str, record_path("f", "a figure")]) -> Response:
    """All that is known of it."""
    return answer_record(request, id, "figures")
