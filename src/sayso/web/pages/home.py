"""``/``: an article to hand in, what was added lately, and how much there is; ``/help``: keys and signs."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, NamedTuple

from fastapi import APIRouter, File, Form, Request, UploadFile
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from sayso.access.identity import note
from sayso.errors import EmptyInput, SaysoError
from sayso.export.html.kinds import KINDS
from sayso.export.passed_over import passed_over
from sayso.intake.given import Given
from sayso.ledger.questions import find_openings, find_revisions
from sayso.ledger.writer import Added
from sayso.web.adding import add_handed_in
from sayso.web.counting import count_lately
from sayso.web.rendering import ledger_of, render

router = APIRouter()

_LATELY = 20
_EMPTY = {"text": "", "url": "", "headline": "", "outlet": "", "published": ""}
Fact = Annotated[str, Form(max_length=2_000)]


class HandedIn(NamedTuple):
    """What became of something handed in of which not all was read."""

    added: list[Added]
    failed: list[SaysoError]
    passed_over: str


@router.get("/")
def home(request: Request) -> HTMLResponse:
    """The first page."""
    return _home(request)


@router.get("/help")
def help_(request: Request) -> HTMLResponse:
    """What the keys do and the signs mean."""
    return render(request, "help.html", kinds=list(KINDS.values()))


@router.post("/add")
def add(
    request: Request,
    *,
    text: Annotated[str, Form()] = "",
    url: Fact = "",
    headline: Fact = "",
    outlet: Fact = "",
    published: Fact = "",
    file: Annotated[UploadFile | None, File()] = None,
) -> Response:
    """Reads what was pasted, chosen or named, and leads to its page.

    Where nothing can be read, or not all of it, the first page says what was wrong and what was passed over.
    """
    filled = {"text": text, "url": url, "headline": headline, "outlet": outlet, "published": published}
    given: Given = {
        "headline": headline.strip() or None,
        "outlet": outlet.strip() or None,
        "published": published.strip() or None,
    }
    data = file.file.read() if file and file.size else text.encode(errors="replace")
    if data:
        given["url"] = url.strip() or None
    skipped: Counter[str] = Counter()
    try:
        if not data and not url.strip():
            raise EmptyInput("nothing was handed in", "paste an article, choose a file or give a URL")
        kept = add_handed_in(ledger_of(request), data or url.strip(), given, skipped)
    except SaysoError as error:
        return _home(request, wrong=error, filled=filled)
    added = [one.outcome for one in kept if isinstance(one.outcome, Added)]
    for one in added:
        note(request, "added", one.revision, one.status)
    failed = [one.outcome for one in kept if isinstance(one.outcome, SaysoError)]
    if failed or skipped:
        return _home(request, outcome=HandedIn(added, failed, passed_over(skipped)))
    return RedirectResponse(f"/articles/{added[0].revision}" if len(added) == 1 else "/", 303)


def _home(
    request: Request,
    wrong: SaysoError | None = None,
    filled: dict[str, str] | None = None,
    outcome: HandedIn | None = None,
) -> HTMLResponse:
    ledger = ledger_of(request)
    added = find_revisions(ledger, limit=2 * _LATELY)
    articles = {one.article: one for one in reversed(added)}
    lately = [one for one in added if articles[one.article] is one][:_LATELY]
    return render(
        request,
        "home.html",
        status=422 if wrong else 200,
        stats=count_lately(ledger),
        lately=lately,
        states=Counter(one.article for one in added),
        openings=find_openings(ledger, [one.revision for one in lately if not one.headline]),
        wrong=wrong,
        outcome=outcome,
        filled=filled or _EMPTY,
    )
