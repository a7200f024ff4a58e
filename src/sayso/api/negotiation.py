"""What ``Accept`` asks for, and answers in the formats there are (RFC 9110, section 12)."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from fastapi import Request
from fastapi.responses import Response

from sayso.errors import NotOffered
from sayso.export.csv import guarded

JSON, CSV, JSON_LD = "application/json", "text/csv", "application/ld+json"
_MOST_RANGES = 50


def negotiate(request: Request, *offered: str) -> str:
    """The offered media type that the request likes best; the first of equals, and without ``Accept``.

    Raises:
        NotOffered: it likes none of them.
    """
    wanted = ",".join(request.headers.getlist("accept")) or "*/*"
    ranges = [_range(one) for one in wanted.split(",")[:_MOST_RANGES]]
    best = max(offered, key=lambda media: (_quality(media, ranges), -offered.index(media)))
    if _quality(best, ranges) <= 0:
        raise NotOffered(f"this is not there as {wanted[:100]}", f"accept {' or '.join(offered)}")
    return best


def to_csv(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> Response:
    """Rows as CSV (RFC 4180) with a line of headings; no cell is taken for a formula."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(columns)
    for row in rows:
        table.writerow([_cell(row[column]) for column in columns])
    return Response(out.getvalue(), media_type=f"{CSV}; charset=utf-8; header=present")


def to_json(document: object, media_type: str = JSON) -> Response:
    """JSON as it stands."""
    return Response(json.dumps(document, ensure_ascii=False), media_type=media_type)


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        value = "; ".join(map(str, value))
    return guarded(value) if isinstance(value, str) else value


def _range(words: str) -> tuple[str, float]:
    media, *parameters = (part.strip().lower() for part in words.split(";"))
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return media, min(1.0, max(0.0, float(value)))
            except ValueError:
                return media, 0.0
    return media, 1.0


def _quality(media: str, ranges: Sequence[tuple[str, float]]) -> float:
    """That of the most exact range the media type is in; 0 where it is in none."""
    for wanted in (media, f"{media.partition('/')[0]}/*", "*/*"):
        found = [quality for name, quality in ranges if name == wanted]
        if found:
            return max(found)
    return 0.0
