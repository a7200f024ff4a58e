"""The tables that readings are laid out in, with their columns: one definition for CSV and Parquet.

Columns are named as in the ledger's views, so that a file and a query can be compared.
"""

from __future__ import annotations

from typing import Literal

Type = Literal["text", "integer", "number", "truth"]

_PLACE: dict[str, Type] = {"span_start": "integer", "span_end": "integer"}
_ABOUT: dict[str, Type] = dict.fromkeys(
    ("id", "article", "revision", "outlet", "url", "headline", "published", "as_of"), "text"
)


def _texts(*names: str) -> dict[str, Type]:
    return dict.fromkeys(names, "text")


COLUMNS: dict[str, dict[str, Type]] = {
    "articles": _texts(
        "article", "revision", "given_id", "outlet", "url", "headline", "bylines", "published", "updated",
        "observed", "as_of", "language", "notes", "warnings", "text",
    ),
    "actors": {
        **_ABOUT,
        **_texts("name", "kind", "country", "roles"),
        "mentions": "integer",
        **_texts("words"),
        **_PLACE,
    },
    "mentions": {**_ABOUT, **_texts("actor", "name", "words"), **_PLACE},
    "statements": {
        **_ABOUT,
        **_texts("speakers", "speaker_ids", "source", "cue", "content"),
        **_PLACE,
        **_texts(
            "source_spans", "cue_spans", "content_spans", "mode", "source_kind", "identification", "stance",
            "route", "addressees", "addressee_ids", "said_when", "said_when_id", "where_said", "within",
            "about", "alternatives",
        ),
    },
    "figures": {
        **_ABOUT,
        **_texts("words"),
        **_PLACE,
        "low": "number",
        "high": "number",
        "approximate": "truth",
        **_texts("change", "unit", "counted"),
        "counted_start": "integer",
        "counted_end": "integer",
        **_texts(
            "measure", "counted_of", "counted_of_ids", "scope", "status", "counted_when", "counted_when_id",
            "where_counted", "statement",
        ),
    },
    "times": {**_ABOUT, **_texts("words"), **_PLACE, **_texts("type", "value", "mod")},
    "events": {
        **_ABOUT,
        **_texts("words"),
        **_PLACE,
        **_texts(
            "type", "mode", "actors", "actor_ids", "recipients", "recipient_ids", "done_when", "done_when_id",
            "where_done", "status", "statement",
        ),
    },
}  # fmt: skip
"""Table to column to type, all in the order in which they are written."""
