"""What questions have in common: the filters, the cursor, ids."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import replace
from datetime import date
from typing import Annotated, Any

from fastapi import Depends, Path, Query
from pydantic import BeforeValidator

from sayso.errors import BadQuestion
from sayso.ledger.questions import Filters
from sayso.records import Identification, SourceKind

NO_CONTROLS = r"^[^\x00-\x1f\x7f]*$"

Words = Annotated[str, Query(min_length=1, max_length=500, pattern=NO_CONTROLS)]
Revision = Annotated[
    str,
    Path(
        pattern="^[0-9a-f]{4,16}$",
        description="Public id of an article's revision, or the beginning of it that only one has.",
        examples=["3f9c2a81d07e4b1a"],
    ),
]
Limit = Annotated[int, Query(ge=1, le=500, description="At most so many rows.")]
Compared = Annotated[int, Query(ge=2, le=200, description="At most so many articles are compared.")]
Asked = Annotated[
    str | None,
    Query(
        min_length=1,
        max_length=500,
        pattern=NO_CONTROLS,
        description="An id, a URL or words; without it, the newest articles are compared.",
        examples=["ferry"],
    ),
]

_CURSOR = re.compile(r"[0-9a-f]{16}(?::[a-z]\d{1,7})?")


def _only_days(value: object) -> object:
    """Refuses what else would be taken for a day: a number, as the seconds since 1970."""
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
        raise ValueError("a day is written as in 2026-03-02")
    return value


Day = Annotated[date | None, BeforeValidator(_only_days)]
_DAY = "ISO 8601 day, compared with the day of the last change or of publication; included."


def on_articles(
    *,
    outlet: Annotated[
        str | None, Query(max_length=500, pattern=NO_CONTROLS, description="Exact name.")
    ] = None,
    since: Annotated[Day, Query(description=_DAY)] = None,
    until: Annotated[Day, Query(description=_DAY)] = None,
    all_revisions: Annotated[
        bool, Query(description="Also revisions that a newer one of the same article has replaced.")
    ] = False,
    limit: Limit = 50,
    cursor: Annotated[
        str | None, Query(max_length=100, description="From `next` of the page before; nothing else.")
    ] = None,
) -> Filters:
    """The filters that every list of records has."""
    return Filters(
        outlet=outlet,
        since=since.isoformat() if since else None,
        until=until.isoformat() if until else None,
        all_revisions=all_revisions,
        limit=limit,
        after=read_cursor(cursor),
    )


def on_sources(
    articles: Annotated[Filters, Depends(on_articles)],
    source_kind: Annotated[SourceKind | None, Query(description="What kind of source speaks.")] = None,
    identification: Annotated[
        Identification | None, Query(description="How the source is identified.")
    ] = None,
) -> Filters:
    """The filters on articles and those on sources."""
    return replace(articles, source_kind=source_kind, identification=identification)


def write_cursor(public_id: str) -> str:
    """A cursor behind the row of that id. What is in it is nobody's business, so that it may change."""
    return base64.urlsafe_b64encode(public_id.encode()).decode().rstrip("=")


def read_cursor(cursor: str | None) -> str | None:
    """The id of the row that a cursor stands behind.

    Raises:
        BadQuestion: it is no cursor.
    """
    if cursor is None:
        return None
    try:
        found = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True).decode()
    except (binascii.Error, ValueError):
        found = ""
    if not _CURSOR.fullmatch(found):
        raise BadQuestion("this is no cursor", "take it from 'next' of the page before")
    return found


def record_path(kind: str, name: str) -> Any:
    """The path parameter that names a record."""
    return Path(
        pattern=f"^[0-9a-f]{{4,16}}:{kind}[0-9]{{1,7}}$",
        description=f"Public id of {name}.",
        examples=[f"3f9c2a81d07e4b1a:{kind.strip('[]')[:1]}3"],
    )
