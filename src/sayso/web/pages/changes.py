"""``/changes/REV``: what a page claims now and did not claim before."""

from __future__ import annotations

from itertools import pairwise

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from sayso.comparing.changes import find_changes
from sayso.ledger.questions import find_revisions
from sayso.web.pages.article import Revision
from sayso.web.rendering import ledger_of, render

router = APIRouter()

_STATES = 20


@router.get("/changes/{revision}")
def changes(request: Request, revision: Revision) -> HTMLResponse:
    """The changes between each state of the page and the next, the newest first."""
    ledger = ledger_of(request)
    states = find_revisions(ledger, revision)
    readings = {one.revision: ledger.reading(one.revision) for one in states[:_STATES]}
    steps = [
        (new, old, find_changes(readings[old.revision], readings[new.revision]))
        for new, old in pairwise(states[:_STATES])
    ]
    title = readings[states[0].revision].article.title
    return render(request, "changes.html", states=states, title=title, steps=steps, most=_STATES)
