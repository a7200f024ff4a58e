"""JSON lines, both ways: one reading a line, complete, so that what is written comes back equal.

A line is the reading record (docs/reading-record.md). Two keys of ``article`` appear beside it, only where
they say something: ``observed``, and ``warnings``, those of the reading's warnings that intake gave.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from sayso.errors import BadRecord
from sayso.export.json import escaped
from sayso.export.jsonl_record import WRITE_AGAIN, from_record
from sayso.records import Reading


def to_record(reading: Reading) -> dict[str, Any]:
    """``Reading.to_dict``, and what a ledger keeps of the article besides; ``from_record`` turns it back.

    ``Article.given_as`` is no part of the record and is left out.
    """
    record = reading.to_dict()
    if reading.article.observed is not None:
        record["article"]["observed"] = reading.article.observed
    if reading.article.warnings:
        record["article"]["warnings"] = list(reading.article.warnings)
    return record


def write_jsonl(readings: Iterable[Reading], out: BinaryIO) -> int:
    """Writes each reading as one line of UTF-8 and returns how many; holds one at a time."""
    written = 0
    for reading in readings:
        out.write(to_line(to_record(reading)))
        written += 1
    return written


def to_line(record: dict[str, Any]) -> bytes:
    """``record`` as one line of JSON with its line end, in UTF-8."""
    return escaped(json.dumps(record, ensure_ascii=False)).encode() + b"\n"


def read_jsonl(lines: Iterable[bytes]) -> Iterator[Reading]:
    """The readings of ``lines`` (an open file will do), one at a time; empty lines are passed over.

    Raises:
        BadRecord: at the line that holds no reading, with its number.
    """
    for number, record in read_records(lines):
        if isinstance(record, BadRecord):
            raise record
        try:
            yield from_record(record)
        except BadRecord as error:
            raise BadRecord(error.what, error.do, f"line {number}") from error


def read_records(lines: Iterable[bytes]) -> Iterator[tuple[int, dict[str, Any] | BadRecord]]:
    """Each line's number, counted from 1, and its JSON object, or why it holds none."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield number, _object(line, f"line {number}")


def _object(line: bytes, where: str) -> dict[str, Any] | BadRecord:
    try:
        record = json.loads(line.decode("utf-8-sig"), parse_constant=_refuse)
    except (ValueError, RecursionError):
        return BadRecord("is not JSON", WRITE_AGAIN, where)
    return record if isinstance(record, dict) else BadRecord("is not an object", WRITE_AGAIN, where)


def _refuse(constant: str) -> None:
    raise ValueError(constant)
