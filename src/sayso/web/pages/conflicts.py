"""``/conflicts``: figures that cannot both be true; and, if asked, those that only seem to conflict."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from sayso.web.matters import PAGE_LIMIT, matters_of
from sayso.web.questions import Asked, Limit, ask
from sayso.web.rendering import render

router = APIRouter()

_SHOWN = 80


@router.get("/conflicts")
def conflicts(
    request: Request, q: Asked = "", others: bool = False, limit: Limit = PAGE_LIMIT
) -> HTMLResponse:
    """Pairs of figures, side by side, with the reason in words."""
    question = ask(request, q, limit)
    kinds = ("conflict", "revision", "different_scope") if others else ("conflict",)
    found = [
        one
        for one in matters_of(request).contrasts(question.matter)
        if one.relation.kind in kinds and question.wanted({one.a.id, one.b.id})
    ]
    found.sort(key=lambda one: (kinds.index(one.relation.kind), str(one.b.as_of or ""), one.a.id, one.b.id))
    return render(
        request,
        "conflicts.html",
        question=question,
        others=others,
        pairs=found[:_SHOWN],
        found=len(found),
        members=question.matter.by_revision,
    )
