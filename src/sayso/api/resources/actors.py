"""Actors, and who is cited how often."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from sayso.api.pages import Page, answer_page
from sayso.api.parameters import Words, on_articles, on_sources, record_path
from sayso.api.resources.record import Record, answer_record
from sayso.comparing.cited import Cited
from sayso.errors import BadQuestion
from sayso.ledger.questions import ActorRow, Filters, find_actors
from sayso.web.counting import cited_lately
from sayso.web.rendering import ledger_of

router = APIRouter(tags=["actors"])


@router.get("/actors", response_model=Page[ActorRow], summary="List who acts or speaks in which article")
def list_actors(
    request: Request,
    filters: Annotated[Filters, Depends(on_articles)],
    name: Annotated[Words | None, Query(description="What they go by, or a part of it.")] = None,
) -> Response:
    """One row an actor and article, the newest first."""
    rows = find_actors(ledger_of(request), name=name, filters=filters)
    return answer_page(request, rows, ActorRow, limit=filters.limit)


@router.get("/actors/{id}", response_model=Record, summary="One actor of one article")
def show_actor(request: Request, id: Annotated[str, record_path("a", "an actor")]) -> Response:
    """Every place where the article names them."""
    return answer_record(request, id, "actors")


@router.get("/sources", response_model=Page[Cited], summary="Who is cited most")
def list_sources(request: Request, filters: Annotated[Filters, Depends(on_sources)]) -> Response:
    """On whose word statements stand, under which names, how many, in how many articles and outlets.

    One page, no cursor.
    """
    if filters.after:
        raise BadQuestion("this list has one page", "raise the limit, or narrow it")
    return answer_page(request, cited_lately(ledger_of(request), filters), Cited)
