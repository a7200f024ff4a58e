"""``/sources``: who is cited; with a name, all that they said, the newest first."""

from __future__ import annotations

from itertools import groupby
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from sayso.export.html.kinds import KINDS
from sayso.ledger.decisions import find_decisions
from sayso.ledger.naming import folded
from sayso.ledger.questions import Filters, StatementRow, find_openings, find_statements
from sayso.ledger.questions.actors import find_actors
from sayso.web.counting import SOURCES, cited_lately
from sayso.web.pages.search import Day, Words
from sayso.web.rendering import ledger_of, render

router = APIRouter()

_ROWS = 60


@router.get("/sources")
def sources(
    request: Request,
    *,
    name: Words = "",
    about: Words = "",
    until: Day = "",
    limit: Annotated[int, Query(ge=1, le=500)] = _ROWS,
) -> HTMLResponse:
    """The list of sources, or the page of one."""
    ledger = ledger_of(request)
    if not name.strip():
        found = cited_lately(ledger, SOURCES)
        return render(request, "sources.html", sources=found, kinds=KINDS, most=SOURCES.limit)
    filters = Filters(until=until or None, limit=limit + 1)
    named = find_actors(ledger, name=name, filters=Filters(limit=_ROWS))
    actor = next((one for one in named if folded(one.name) == folded(name)), None)
    rows = find_statements(ledger, by=name, about=about or None, filters=filters)
    return render(
        request,
        "source.html",
        name=name,
        about=about,
        days=[(day, list(said)) for day, said in groupby(rows[:limit], _day)],
        more=len(rows) > limit,
        limit=limit,
        count=min(len(rows), limit),
        openings=find_openings(ledger, {row.revision for row in rows if not row.outlet}),
        outlets=sorted({row.outlet for row in rows[:limit] if row.outlet}),
        kinds=KINDS,
        actor=actor.id if actor else "",
        decisions=find_decisions(ledger, about=actor.id) if actor else [],
    )


def _day(row: StatementRow) -> str:
    return (row.as_of or "")[:10]
