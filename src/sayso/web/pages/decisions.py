"""``/decisions``: what people decided, newest first; making one and taking it back."""

from __future__ import annotations

import re
from typing import Annotated

from fastapi import APIRouter, Form, Path, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from sayso.access.identity import note, who
from sayso.access.sites import safe_next
from sayso.errors import NoSuchRecord
from sayso.ledger import Ledger
from sayso.ledger.decided import ABOUT_ACTORS
from sayso.ledger.decisions import decide, find_decisions, undo
from sayso.ledger.naming import folded
from sayso.ledger.questions import Filters
from sayso.ledger.questions.actors import find_actors
from sayso.web.rendering import ledger_of, render

router = APIRouter()

_SHOWN = 200
_LOOKED_AT = 20
_ID = re.compile(r"[0-9a-f]{4,16}:a\d{1,6}")
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
    ledger, about_actors = ledger_of(request), kind in ABOUT_ACTORS
    made = decide(
        ledger,
        kind,  # type: ignore[arg-type]
        _actor(ledger, record) if about_actors else record.strip(),
        made_by=who(request).name,
        other=_actor(ledger, other) if about_actors else other.strip() or None,
        value=value.strip() or None,
        remark=remark.strip() or None,
    )
    note(request, "decided", made.id, made.kind)
    return RedirectResponse(f"{safe_next(back)}#decide", 303)


def _actor(ledger: Ledger, given: str) -> str:
    """An id (``REV:a1``) as it is; of a name, who goes by it in the newest article, whole or in part.

    Raises:
        NoSuchRecord: no article names anybody so.
    """
    given = given.strip()
    if _ID.fullmatch(given):
        return given
    named = find_actors(ledger, name=given, filters=Filters(limit=_LOOKED_AT)) if given else []
    if not named:
        raise NoSuchRecord(f"no article names anybody {given!r}", "write the name as an article does")
    return next((one.id for one in named if folded(one.name) == folded(given)), named[0].id)


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
