"""Articles: listed, read, added."""

from __future__ import annotations

import json
from dataclasses import asdict
from io import BytesIO
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from sayso.access import note
from sayso.api.models import AddedArticle, ArticleWithRevisions, NewArticle
from sayso.api.negotiation import JSON, JSON_LD, negotiate, to_json
from sayso.api.pages import Page, answer_page
from sayso.api.parameters import Revision, on_articles
from sayso.errors import NotText, SaysoError
from sayso.export.schema_org import write_schema_org
from sayso.export.web_annotation import write_web_annotation
from sayso.ledger.questions import Filters, RevisionRow, find_articles, find_revisions
from sayso.records import Reading
from sayso.web.adding import add_handed_in
from sayso.web.rendering import ledger_of

router = APIRouter(tags=["articles"])

_AS_LINKED: dict[int | str, dict[str, Any]] = {200: {"content": {JSON_LD: {"schema": {"type": "object"}}}}}
_READING: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The reading record, or JSON-LD: schema.org, or W3C Web Annotation.",
        "content": {JSON: {"schema": {"type": "object"}}, JSON_LD: {"schema": {"type": "object"}}},
    }
}


@router.get("/articles", response_model=Page[RevisionRow], summary="List articles, the newest first")
def list_articles(request: Request, filters: Annotated[Filters, Depends(on_articles)]) -> Response:
    """One row an article: its newest revision, or all of them with `all_revisions`."""
    rows = find_articles(ledger_of(request), filters=filters)
    return answer_page(request, rows, RevisionRow, limit=filters.limit, key="revision")


@router.get(
    "/articles/{id}",
    responses=_AS_LINKED,
    response_model=ArticleWithRevisions,
    summary="An article with its revisions",
)
def show_article(request: Request, id: Revision) -> Response:
    """`id` is that of the article or of one of its revisions. As JSON-LD, what its newest revision says."""
    as_ = negotiate(request, JSON, JSON_LD)
    rows = find_revisions(ledger_of(request), id)
    first = [row for row in rows if row.article == rows[0].article]
    if as_ == JSON_LD:
        return _linked(request, ledger_of(request).decided(first[0].revision))
    return to_json({"id": first[0].article, "revisions": [asdict(row) for row in first]})


@router.get("/articles/{id}/reading", responses=_READING, response_model=None, summary="What an article says")
def show_reading(
    request: Request,
    id: Revision,
    decided: Annotated[bool, Query(description="As people decided; else as the machine read it.")] = True,
) -> Response:
    """Every statement, figure, time, event and actor of a revision, with the exact words.

    For JSON-LD of the W3C Web Annotation model, accept
    `application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"`; without the profile it is schema.org.
    """
    as_ = negotiate(request, JSON, JSON_LD)
    ledger = ledger_of(request)
    reading = ledger.decided(id) if decided else ledger.reading(id)
    if as_ == JSON:
        return to_json(reading.to_dict())
    return _linked(request, reading)


def _linked(request: Request, reading: Reading) -> Response:
    """A reading as JSON-LD, in the vocabulary that was asked for."""
    out = BytesIO()
    if "anno.jsonld" in request.headers.get("accept", ""):
        write_web_annotation([reading], out)
        return Response(out.getvalue(), media_type=f'{JSON_LD};profile="http://www.w3.org/ns/anno.jsonld"')
    write_schema_org([reading], out)
    return Response(out.getvalue(), media_type=JSON_LD)


@router.post(
    "/articles",
    status_code=201,
    response_model=AddedArticle,
    responses={200: {"model": AddedArticle, "description": "The ledger had it already."}},
    summary="Add an article",
)
def add_article(request: Request, new: NewArticle) -> Response:
    """Reads it and keeps it; takes two seconds and more. Adding it again is adding it once.

    With `text` or `html`, that is read, and `url` says where it was published; with `url` alone, the page is
    fetched, if it is not inside a private network.
    """
    negotiate(request, JSON)
    given = {key: getattr(new, key) for key in ("url", "outlet", "headline", "published")}
    if new.text is None and new.html is None:
        source: str | bytes = new.url or ""
        given.pop("url")
    else:
        body = {"text": new.text} if new.text is not None else {"html": new.html}
        try:
            source = json.dumps(body, ensure_ascii=False).encode()
        except UnicodeEncodeError as error:
            raise NotText("holds half a surrogate pair", "write it as UTF-8") from error
    kept = add_handed_in(ledger_of(request), source, given)  # type: ignore[arg-type]
    outcome = kept[0].outcome
    if isinstance(outcome, SaysoError):
        raise outcome
    note(request, "added", outcome.revision, new.url)
    answer = to_json(
        {
            "status": outcome.status,
            "article": outcome.article,
            "revision": outcome.revision,
            "reading": f"/api/v1/articles/{outcome.revision}/reading",
        }
    )
    if outcome.status != "known":
        answer.status_code = 201
        answer.headers["Location"] = f"/api/v1/articles/{outcome.revision}"
    return answer
