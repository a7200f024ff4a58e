"""Search over statements and articles."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, Field

from sayso.api.negotiation import CSV, JSON, negotiate, to_csv, to_json
from sayso.api.parameters import Words, on_sources
from sayso.errors import BadQuestion
from sayso.ledger.questions import Filters, Hit
from sayso.ledger.questions import search as find
from sayso.web.rendering import ledger_of

router = APIRouter(tags=["search"])


class SearchAnswer(BaseModel):
    """What holds the words."""

    items: list[Hit]
    ranked: bool = Field(
        description="The best first. False where there were too many to rank: then the newest come first."
    )


@router.get("/search", response_model=SearchAnswer, summary="Search statements and articles")
def search(
    request: Request,
    q: Annotated[
        Words, Query(description='Words; "a phrase", OR, -without, begin*.', examples=['"two boats" -ferry'])
    ],
    filters: Annotated[Filters, Depends(on_sources)],
) -> Response:
    """Statements first. One page, no cursor: narrow it to see others."""
    if filters.after:
        raise BadQuestion("search has one page", "raise the limit, or narrow it")
    as_ = negotiate(request, JSON, CSV)
    hits, many = find(ledger_of(request), q, filters=filters)
    if as_ == CSV:
        return to_csv(map(asdict, hits), [field.name for field in fields(Hit)])
    return to_json({"items": [asdict(hit) for hit in hits], "ranked": not many})
