"""Lists of rows: as JSON with a link to the next page, or as CSV."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, fields
from typing import Any, Generic, TypeVar

from fastapi import Request
from fastapi.responses import Response
from pydantic import BaseModel, Field

from sayso.api.negotiation import CSV, JSON, negotiate, to_csv, to_json
from sayso.api.parameters import write_cursor

Row = TypeVar("Row")


class Page(BaseModel, Generic[Row]):
    """Rows of an answer, and where it goes on."""

    items: list[Row]
    next: str | None = Field(
        description="Address of the page behind this one; null on the last.",
        examples=["/api/v1/statements?limit=50&cursor=M2Y5YzJhODFkMDdlNGIxYTpzMw"],
    )


def answer_page(
    request: Request, rows: Sequence[Any], kind: type[Any], *, limit: int | None = None, key: str = "id"
) -> Response:
    """A page of dataclass rows, in the format that ``Accept`` asks for.

    Args:
        request: says the format, and the address of the next page.
        rows: one page, in order.
        kind: the rows' class; its fields are CSV's columns.
        limit: the greatest number of rows; where the page is full there may be another. Without it there is
            no other page.
        key: the field that holds a row's public id.
    """
    as_ = negotiate(request, JSON, CSV)
    following = None
    if limit is not None and len(rows) == limit:
        cursor = write_cursor(getattr(rows[-1], key))
        following = request.url.include_query_params(cursor=cursor)
    link = f"{following.path}?{following.query}" if following else None
    if as_ == CSV:
        answer = to_csv(map(asdict, rows), [field.name for field in fields(kind)])
    else:
        answer = to_json({"items": [asdict(row) for row in rows], "next": link})
    if link:
        answer.headers["Link"] = f'<{link}>; rel="next"'
    return answer
