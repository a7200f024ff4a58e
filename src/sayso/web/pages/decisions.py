"""``/decisions``: what people decided, newest first; making one and taking it back."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Path, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from sayso.access.identity import note, who
from sayso.access.sites import safe_next
from sayso.ledger.decisions import decide, find_decisions, undo
from sayso.web.rendering import ledger_of, render

router = APIRouter()

_SHOWN = 200
Short = Annotated[str, Form(max_length=1_000)]
Back = Annotated[str, Form(max_length=2_000)]


@router.get("/decisions")
def decisions(request: Request) -> HTMLResponse:
    """The list, and a form for two actors."""
    found = find_decisions(ledger_of(request), limit=_SHOWN)
    return render(request, "decisions.html", decisions=found, most=_SHOWN)


@router.post("/decisions")
def make(
    request: Request,
    *,
    kind: Short,
    record: Short,
    other: Short = "",
    value: Short = "",
    remark: Short = "",
    back: Back = "/decisions",
) -> Response:
    """Keeps a decision and goes back to where it was made."""
    made = decide(
        ledger_of(request),
        kind,  # type: ignore[arg-type]
        record.strip(),
        made_by=who(request).name,
        other=other.strip() or None,
        value=value.strip() or None,
        remark=remark.strip() or None,
    )
    note(request, "decided", made.id, made.kind)
    return RedirectResponse(f"{safe_next(back)}#decide", 303)


@router.post("/decisions/{decision}/undo")
def take_back(
    request: Request,
    decision: Annotated[str, Path(pattern="^[0-9a-f]{4,16}$")],
    back: Back = "/decisions",
) -> Response:
    """Takes a decision back and goes back to where that was asked."""
    undone = undo(ledger_of(request), decision, made_by=who(request).name)
    note(request, "undid", undone.id, undone.kind)
    return RedirectResponse(f"{safe_next(back)}#decide", 303)
