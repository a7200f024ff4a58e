"""A whole ledger as JSON lines: readings with what the ledger knows of each, then the decisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from sqlalchemy import Integer

from sayso.errors import BadRecord
from sayso.export.jsonl import to_line, to_record
from sayso.export.jsonl_record import WRITE_AGAIN, from_record
from sayso.ledger import Ledger, schema
from sayso.ledger.transfer import (
    Filed,
    Seen,
    Selection,
    file_decision,
    file_reading,
    find_decisions,
    find_filed,
)

UNKNOWN_READER = "0"
"""Reader of a line that does not say: older than all, so that ``sayso reread`` looks at it again."""

_AT_ONCE = 100


def write_ledger(ledger: Ledger, wanted: Selection, out: BinaryIO) -> int:
    """Writes the wanted readings and the decisions about them, one a line, and returns how many readings."""
    written = 0
    for filed in find_filed(ledger, wanted):
        own = {"reader": filed.reader, "read_at": filed.read_at, "added": filed.added}
        out.write(to_line({**to_record(filed.reading), "ledger": {**own, "first": filed.first._asdict()}}))
        written += 1
    for decision in find_decisions(ledger, wanted):
        out.write(to_line({"decision": decision}))
    return written


def keep_lines(
    ledger: Ledger, lines: Iterable[tuple[int, dict[str, Any] | BadRecord]], *, now: str
) -> Iterator[str | BadRecord]:
    """Keeps what the lines hold, a hundred in a transaction.

    Args:
        ledger: where to.
        lines: numbered, as ``jsonl.read_records`` gives them.
        now: the time of adding for readings that were not in a ledger before.

    Yields:
        For each line what became of it, once it is on disk: the status of a reading, ``"decision"``, or the
        error. A decision that undoes one further on waits for it.
    """
    held: list[tuple[int, dict[str, Any] | BadRecord]] = []
    waiting: list[tuple[int, dict[str, Any]]] = []
    for line in lines:
        held.append(line)
        if len(held) == _AT_ONCE:
            yield from _keep(ledger, held, waiting, now)
            held = []
    yield from _keep(ledger, held, waiting, now)
    while waiting:
        again, waiting = waiting, []
        yield from _keep(ledger, again, waiting, now)
        if len(waiting) == len(again):
            yield from (_bad(number, "undoes a decision that is not there") for number, _ in waiting)
            return


def _keep(
    ledger: Ledger,
    lines: Iterable[tuple[int, dict[str, Any] | BadRecord]],
    waiting: list[tuple[int, dict[str, Any]]],
    now: str,
) -> list[str | BadRecord]:
    kept: list[str | BadRecord] = []
    with ledger.writes() as connection:
        for number, record in lines:
            if isinstance(record, BadRecord):
                kept.append(record)
                continue
            try:
                if "decision" not in record:
                    kept.append(file_reading(connection, _filed(record, now)).status)
                elif file_decision(connection, _decision(record["decision"])):
                    kept.append("decision")
                else:
                    waiting.append((number, record))
            except BadRecord as error:
                kept.append(_bad(number, error.what, error.do))
    return kept


def _filed(record: dict[str, Any], now: str) -> Filed:
    reading = from_record(record)
    own = record.get("ledger")
    if own is None:
        seen = Seen(now, reading.article.url, reading.article.outlet)
        return Filed(reading, UNKNOWN_READER, now, now, seen)
    first = own.get("first") if isinstance(own, dict) else None
    if not isinstance(first, dict):
        raise BadRecord("ledger is not what an export writes", WRITE_AGAIN)
    moments = (own.get("reader"), own.get("read_at"), own.get("added"), first.get("added"))
    where = (first.get("url"), first.get("outlet"))
    if not all(isinstance(value, str) for value in moments) or not all(
        isinstance(value, str | None) for value in where
    ):
        raise BadRecord("ledger is not what an export writes", WRITE_AGAIN)
    reader, read_at, added, first_added = map(str, moments)
    return Filed(reading, reader, read_at, added, Seen(first_added, *where))


def _decision(fields: object) -> dict[str, Any]:
    """A decision's columns, each of its type."""
    columns = [column for column in schema.decision.c if column.name != "id"]
    if not isinstance(fields, dict):
        raise BadRecord("decision is not an object", WRITE_AGAIN)
    found = {column.name: fields.get(column.name) for column in columns}
    for column in columns:
        whole = isinstance(column.type, Integer) and column.name != "undoes"
        value = found[column.name]
        if (value is None and not column.nullable) or type(value) not in (int if whole else str, type(None)):
            raise BadRecord(f"decision.{column.name} is missing or of another type", WRITE_AGAIN)
    return found


def _bad(number: int, what: str, do: str = WRITE_AGAIN) -> BadRecord:
    return BadRecord(what, do, f"line {number}")
