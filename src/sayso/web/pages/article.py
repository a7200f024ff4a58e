"""``/articles/REV``: one revision, its words with their notes; ``/words/REV:120-180``: a permalink."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from sayso.errors import NoSuchRecord
from sayso.export.html.article import article_page
from sayso.export.html.rules import rules
from sayso.ledger.questions import find_revisions
from sayso.records import Reading, Span
from sayso.web.links import article_address, links_of
from sayso.web.rendering import ledger_of, render

router = APIRouter()

Revision = Annotated[str, Path(pattern="^[0-9a-f]{6,16}$")]
_MOST_RULES = 2_000
_FOREVER = f"public, max-age={int(timedelta(days=30).total_seconds())}, immutable"


@router.get("/articles/{revision}")
def article(
    request: Request, revision: Revision, words: Annotated[str, Query(pattern=r"^(\d+-\d+)?$")] = ""
) -> HTMLResponse:
    """The page of a revision with its newest reading, as people decided."""
    ledger = ledger_of(request)
    reading = ledger.decided(revision)
    states = find_revisions(ledger, revision)
    state = next(one for one in states if one.revision.startswith(revision))
    page = article_page(reading, links_of(state.revision, reading), _span(reading, words) if words else None)
    return render(request, "article-page.html", page=page, state=state, states=states)


@router.get("/words/{place}")
def words(request: Request, place: Annotated[str, Path(pattern=r"^[0-9a-f]{6,16}:\d+-\d+$")]) -> Response:
    """Leads to the words on the page of their revision."""
    revision, _, span = place.partition(":")
    found = _span(ledger_of(request).reading(revision), span)
    return RedirectResponse(article_address(revision, found), 303)


@router.get("/rules/{statements}-{voices}.css")
def rules_of_page(
    statements: Annotated[int, Path(ge=0, le=_MOST_RULES)], voices: Annotated[int, Path(ge=0, le=_MOST_RULES)]
) -> Response:
    """The rules for pages with so many statements and voices, the same for ever."""
    return Response(rules(statements, voices), media_type="text/css", headers={"cache-control": _FOREVER})


def _span(reading: Reading, words: str) -> Span:
    start, end = (int(number) for number in words.split("-"))
    if not start < end <= len(reading.text):
        raise NoSuchRecord(
            f"the article has no words from {start} to {end}", "follow a link of the article's page"
        )
    return start, end
