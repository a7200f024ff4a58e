"""``/search``: statements and articles that hold some words."""

from __future__ import annotations

from typing import Annotated, get_args

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from sayso.ledger.questions import Filters, find_openings
from sayso.ledger.questions import search as find
from sayso.records import Identification, SourceKind
from sayso.web.rendering import ledger_of, render

router = APIRouter()

_HITS = 60
Day = Annotated[str, Query(pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?)?$")]
Words = Annotated[str, Query(max_length=400)]


@router.get("/search")
def search(
    request: Request,
    *,
    q: Words = "",
    outlet: Words = "",
    since: Day = "",
    until: Day = "",
    source_kind: str = "",
    identification: str = "",
) -> HTMLResponse:
    """What holds the words, statements first; filters narrow it."""
    chosen = {
        "outlet": outlet,
        "since": since,
        "until": until,
        "source_kind": source_kind if source_kind in get_args(SourceKind) else "",
        "identification": identification if identification in get_args(Identification) else "",
    }
    filters = Filters(**{name: value or None for name, value in chosen.items()}, limit=_HITS)  # type: ignore[arg-type]
    hits, many = find(ledger_of(request), q, filters=filters) if q.strip() else ([], False)
    unnamed = [hit.id.partition(":")[0] for hit in hits if not hit.headline]
    return render(
        request,
        "search.html",
        q=q,
        chosen=chosen,
        hits=hits,
        openings=find_openings(ledger_of(request), unnamed) if unnamed else {},
        many=many,
        most=_HITS,
        kinds=get_args(SourceKind),
        identifications=get_args(Identification),
    )
