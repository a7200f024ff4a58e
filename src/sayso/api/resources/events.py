"""Events: who did what to whom."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from sayso.api.pages import Page, answer_page
from sayso.api.parameters import Words, on_articles, record_path
from sayso.api.resources.record import Record, answer_record
from sayso.ledger.questions import EventRow, Filters, find_events
from sayso.web.rendering import ledger_of

router = APIRouter(tags=["events"])


@router.get("/events", response_model=Page[EventRow], summary="List who did what to whom, the newest first")
def list_events(
    request: Request,
    filters: Annotated[Filters, Depends(on_articles)],
    type: Annotated[Words | None, Query(description="PLOVER's type, such as ASSAULT.")] = None,
    of: Annotated[Words | None, Query(description="Somebody who acts in it or whom it befalls.")] = None,
) -> Response:
    """Coded in PLOVER."""
    rows = find_events(ledger_of(request), type=type, of=of, filters=filters)
    return answer_page(request, rows, EventRow, limit=filters.limit)


@router.get("/events/{id}", response_model=Record, summary="One event")
def show_event(request: Request, id: Annotated[str, record_path("e", "an event")]) -> Response:
    """All that is known of it."""
    return answer_record(request, id, "events")
