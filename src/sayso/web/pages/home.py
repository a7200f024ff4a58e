"""``/``: what the ledger holds and what was added lately."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from sayso.ledger.questions import count_all
from sayso.web.rendering import ledger_of, render

router = APIRouter()


@router.get("/")
def home(request: Request) -> HTMLResponse:
    """The first page."""
    return render(request, "home.html", stats=count_all(ledger_of(request)))
