"""JSON articles: one object, a list of them, or one a line, streamed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from sayso.errors import BadRecord, InputError, TooLarge
from sayso.intake.decoding import decode
from sayso.intake.limits import JSON_SIZE_BYTES, TEXT_SIZE_BYTES

_CHUNK_BYTES = 1 << 16
KEYS = 'give {"text": …} or {"html": …}'
"""What to do about a record that is none."""


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
        document = parse_record(text)
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
        return isinstance(parse_record(line.decode("utf-8-sig")), dict)
    except (BadRecord, UnicodeDecodeError):
        return False


def parse_record(text: str) -> Any:
    """What a record's JSON text holds.

    Raises:
        BadRecord: it is no JSON.
    """
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        why = "too many levels" if isinstance(error, RecursionError) else str(error)
        raise BadRecord(f"is not JSON ({why})", KEYS) from error
