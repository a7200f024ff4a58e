"""One JSON article to ``Article``.

An object is ``{"id", "text" | "html", "headline", "outlet", "published", "updated", "url", "bylines",
"language", "observed"}``; one of ``text`` and ``html`` is required. ``keys`` knows what others call the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Unpack

from sayso.errors import BadRecord
from sayso.intake.dates import to_iso
from sayso.intake.given import Given
from sayso.intake.html import from_html
from sayso.intake.jsonlines import KEYS, parse_record
from sayso.intake.keys import FACTS, settle
from sayso.intake.text import from_text
from sayso.records import Article

_KEY_CHARS, _KEYS_NAMED = 40, 12


def from_json(
    record: str | dict[str, Any], *, warnings: Iterable[str] = (), **given: Unpack[Given]
) -> Article:
    """An article from its JSON object, or from the line that holds one.

    What is given wins over the object's own keys. A number as ``id`` comes back in its decimal digits.
    ``warnings`` are of what happened on the way here.

    Raises:
        BadRecord: not JSON, not an object, a key of the wrong type, or neither ``text`` nor ``html``.
        InputError: whatever ``from_text`` and ``from_html`` raise.
    """
    found = parse_record(record) if isinstance(record, str) else record
    if not isinstance(found, dict):
        raise BadRecord(f"holds {_kind_of(found)}, not an object", KEYS)
    fields = settle(found).fields
    own: Given = {"id": _identifier(fields.get("id"))}
    for key in FACTS:
        value = fields.get(key)
        if not (value is None or isinstance(value, str)):
            raise BadRecord(f'"{key}" is {_kind_of(value)}, not a string', "put it in quotation marks")
        own[key] = value or None  # type: ignore[literal-required]
    facts: Given = {**own, **{key: value for key, value in given.items() if value is not None}}  # type: ignore[typeddict-item]
    for key, read in (("text", from_text), ("html", from_html)):
        value = fields.get(key)
        if isinstance(value, str):
            return _with_more(read(value, warnings=warnings, **facts), fields)
        if value is not None:
            raise BadRecord(f'"{key}" is {_kind_of(value)}, not a string', KEYS)
    raise BadRecord(f'has neither "text" nor "html"; {_held(found)}', KEYS)


def _with_more(article: Article, fields: dict[str, Any]) -> Article:
    """The article with what only records and pages tell, no flag."""
    updated = to_iso(fields.get("updated"))
    language = re.split("[-_]", (fields.get("language") or "").strip())[0].lower()
    warnings = article.warnings
    if fields.get("updated") and updated is None:
        warnings += (f"updated: {fields['updated']!r} is not one certain day; write it as YYYY-MM-DD",)
    return replace(
        article,
        updated=(None if updated == article.published else updated) or article.updated,
        bylines=fields.get("bylines") or article.bylines,
        language=language or article.language,
        warnings=warnings,
    )


def _held(record: dict[str, Any]) -> str:
    """The keys of a record that have something under them, in words."""
    keys = [f'"{key[:_KEY_CHARS]}"' for key, value in record.items() if value not in (None, "")]
    named = ", ".join(keys[:_KEYS_NAMED]) + (", …" if len(keys) > _KEYS_NAMED else "")
    return f"its keys are {named}" if keys else "there is nothing in it"


def _identifier(value: Any) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, str):
        return value
    raise BadRecord(f'"id" is {_kind_of(value)}, not a string', "put it in quotation marks")


def _kind_of(value: Any) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", str: "a string", list: "a list"}
    return "null" if value is None else names.get(type(value), "an object")
