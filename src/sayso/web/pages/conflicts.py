"""``/conflicts``: figures that cannot both be true; and, if asked, those that only seem to conflict."""

from __future__ import annotations

from fastapi import Request
from fastapi.responses import HTMLResponse

from sayso.comparing.contrasts import find_contrasts
from sayso.comparing.sides import set_side_by_side
from sayso.web.matters import PAGE_LIMIT
from sayso.web.questions import Asked, Limit, ask
from sayso.web.rendering import render
from sayso.web.routing import comparing_router

router = comparing_router()

_SHOWN = 60


@router.get("/conflicts")
def conflicts(
    request: Request, q: Asked = "", others: bool = False, limit: Limit = PAGE_LIMIT
) -> HTMLResponse:
    """Pairs of figures, side by side, with the reason in words."""
    question = ask(request, q, limit)
    kinds = ("conflict", "revision", "different_scope") if others else ("conflict",)
    found = [
        one
        for one in find_contrasts(question.matter)
        if one.relation.kind in kinds and question.wanted({one.a.id, one.b.id})
    ]
    pairs = set_side_by_side(found)
    return render(
        request,
        "conflicts.html",
        question=question,
        others=others,
        pairs=pairs[:_SHOWN],
        found=len(pairs),
        members=question.matter.by_revision,
    )
