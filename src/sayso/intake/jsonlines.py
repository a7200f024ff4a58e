"""JSON articles: one object, a list of them, or one a line, streamed.

An object is ``{"id", "text" | "html", "published", "outlet", "url", "headline", "observed"}``; one of
``text`` and ``html`` is required, every other key is ignored.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO, Unpack

from sayso.errors import BadRecord, InputError, TooLarge
from sayso.intake.decoding import decode
from sayso.intake.given import Given
from sayso.intake.html import from_html
from sayso.intake.limits import JSON_SIZE_BYTES, TEXT_SIZE_BYTES
from sayso.intake.text import from_text
from sayso.records import Article

FACTS = ("published", "outlet", "url", "headline", "observed")
_CHUNK_BYTES = 1 << 16
_KEYS = 'give {"text": …} or {"html": …}'


def from_json(record: str | dict[str, Any], **given: Unpack[Given]) -> Article:
    """An article from its JSON object, or from the line that holds one.

    What is given wins over the object's own keys. A number as ``id`` comes back in its decimal digits.

    Raises:
        BadRecord: not JSON, not an object, a key of the wrong type, or neither ``text`` nor ``html``.
        InputError: whatever ``from_text`` and ``from_html`` raise.
    """
    fields = _parse(record) if isinstance(record, str) else record
    if not isinstance(fields, dict):
        raise BadRecord(f"holds {_kind_of(fields)}, not an object", _KEYS)
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
            return read(value, **facts)
        if value is not None:
            raise BadRecord(f'"{key}" is {_kind_of(value)}, not a string', _KEYS)
    raise BadRecord('has neither "text" nor "html"', _KEYS)


def split_records(stream: BinaryIO, head: bytes = b"") -> Iterator[tuple[int | None, str | InputError]]:
    """Each record's line number and its JSON text, or why there is none.

    Args:
        stream: read to its end; lines are streamed, so that a file of them may have any size.
        head: what was already read of it.

    Yields:
        ``(number, line)`` for JSON lines, counted from 1; ``(None, document)`` for one JSON document and
        ``(n, object)`` for the members of a list.
    """
    lines = _lines(stream, head)
    begin: list[tuple[int, bytes | TooLarge]] = []
    for number, line in lines:
        begin.append((number, line))
        if isinstance(line, TooLarge) or line.strip(b" \t\r\xef\xbb\xbf"):
            break
    if not begin:
        return
    number, first = begin[-1]
    if isinstance(first, bytes) and not _is_object(first):
        yield from _document(first, lines)
        return
    yield from _decoded(number, first)
    for number, line in lines:
        if isinstance(line, TooLarge) or line.strip():
            yield from _decoded(number, line)


def _document(
    first: bytes, lines: Iterator[tuple[int, bytes | TooLarge]]
) -> Iterator[tuple[int | None, str | InputError]]:
    """A JSON document over many lines, or lines of which the first is broken."""
    parts, size = [(1, first)], len(first)
    for number, line in lines:
        if isinstance(line, TooLarge):
            yield None, line
            return
        size += len(line) + 1
        if size > JSON_SIZE_BYTES:
            what = f"the JSON document has more than {JSON_SIZE_BYTES:,} bytes"
            yield None, TooLarge(what, "write one article a line (.jsonl)")
            return
        parts.append((number, line))
    try:
        text = decode(b"\n".join(part for _, part in parts)).text
    except InputError as error:
        yield None, error
        return
    try:
        document = _parse(text)
    except BadRecord as error:
        if sum(_is_object(part) for _, part in parts[1:]) > len(parts) // 2:
            for number, part in parts:
                if part.strip():
                    yield from _decoded(number, part)
        else:
            yield None, error
        return
    if isinstance(document, list):
        for position, member in enumerate(document, 1):
            yield position, json.dumps(member)
    else:
        yield None, text


def _decoded(number: int, line: bytes | TooLarge) -> Iterator[tuple[int | None, str | InputError]]:
    if isinstance(line, TooLarge):
        yield number, line
        return
    try:
        yield number, line.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r")
    except UnicodeDecodeError:
        yield number, BadRecord("is not UTF-8", "JSON is written in UTF-8")


def _lines(stream: BinaryIO, head: bytes) -> Iterator[tuple[int, bytes | TooLarge]]:
    """Numbered lines; one above the limit is passed over without being held."""
    number, held, skipping = 1, head, False
    while True:
        *whole, held = held.split(b"\n")
        for line in whole:
            yield number, _too_long() if skipping or len(line) > TEXT_SIZE_BYTES else line
            number, skipping = number + 1, False
        if len(held) > TEXT_SIZE_BYTES:
            held, skipping = b"", True
        chunk = stream.read(_CHUNK_BYTES)
        if not chunk:
            break
        held = chunk if skipping and b"\n" not in chunk else held + chunk
    if held or skipping:
        yield number, _too_long() if skipping else held


def _too_long() -> TooLarge:
    return TooLarge(f"the line has more than {TEXT_SIZE_BYTES:,} bytes", "split the article")


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(_parse(line.decode("utf-8-sig")), dict)
    except (BadRecord, UnicodeDecodeError):
        return False


def _parse(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        why = "too many levels" if isinstance(error, RecursionError) else str(error)
        raise BadRecord(f"is not JSON ({why})", _KEYS) from error


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
