"""Statements: who said what."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from sayso.api.pages import Page, answer_page
from sayso.api.parameters import Words, on_sources, record_path
from sayso.api.resources.record import Record, answer_record
from sayso.ledger.questions import Filters, StatementRow, find_statements
from sayso.web.rendering import ledger_of

router = APIRouter(tags=["statements"])


@router.get("/statements", response_model=Page[StatementRow], summary="List who said what, the newest first")
def list_statements(
    request: Request,
    filters: Annotated[Filters, Depends(on_sources)],
    by: Annotated[Words | None, Query(description="The speaker's name, or a part of it.")] = None,
    about: Annotated[Words | None, Query(description="Words of what is said, as in the search box.")] = None,
) -> Response:
    """As people decided: what is no statement is not there, a speaker set right is."""
    rows = find_statements(ledger_of(request), by=by, about=about, filters=filters)
    return answer_page(request, rows, StatementRow, limit=filters.limit)


@router.get("/statements/{id}", response_model=Record, summary="One statement")
def show_statement(request: Request, id: Annotated[str, record_path("s", "a statement")]) -> Response:
    """All that is known of it."""
    return answer_record(request, id, "statements")
