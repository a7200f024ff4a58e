"""One record of an article, with its exact words."""

from __future__ import annotations

from typing import Any

from fastapi import Request
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict

from sayso.api.negotiation import JSON, negotiate, to_json
from sayso.errors import NoSuchRecord
from sayso.ledger.keys import find_keys
from sayso.web.rendering import ledger_of


class Record(BaseModel):
    """A record as in the reading record, with the exact words of its spans and the revision it is in.

    `id` is public; the ids it refers to, such as those of its speakers, are those within the article.
    """

    model_config = ConfigDict(extra="allow")

    id: str
    revision: str
    words: list[str]


def answer_record(request: Request, public_id: str, kind: str) -> Response:
    """The record of ``kind`` (statements, figures, events, actors), as people decided.

    Raises:
        NoSuchRecord: the revision or the record is not there, or people decided that it is none.
    """
    negotiate(request, JSON)
    revision, _, local = public_id.partition(":")
    reading = ledger_of(request).decided(revision)
    plain = reading.to_dict()
    found: dict[str, Any] | None = next((one for one in plain[kind] if one["id"] == local), None)
    if found is None:
        raise NoSuchRecord(f"the article has no {local}", "see it whole with its reading")
    spans = found.get("content") or found.get("mentions") or ([found["span"]] if "span" in found else [])
    full = find_keys(reading.article).revision_id
    return to_json(
        {
            **found,
            "id": f"{full}:{local}",
            "revision": full,
            "words": [reading.text[start:end] for start, end in spans],
        }
    )
