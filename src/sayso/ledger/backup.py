"""A whole ledger -> one file, while adding goes on; and whether such a file is whole.

The file is gzip of JSON lines, the same from SQLite and PostgreSQL, so that either can be restored into the
other: a head; for each table a line that names its columns, and a line for each row; a last line with the
number of rows and the SHA-256 of all lines before it.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from sqlalchemy import Connection, Table, select, tuple_

from sayso import __version__
from sayso.errors import LedgerDamaged, LedgerMissing, LedgerTooNew, Refused, SetupError
from sayso.ledger import schema
from sayso.ledger.ledger import Ledger
from sayso.ledger.migrations import HEAD, VERSIONS

FORMAT = 1
_AT_ONCE = 5_000
_HEAD = "sayso backup"


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup says of itself: the schema's version, when it was made, and how many rows it holds."""

    version: str
    made_at: str
    rows: int


def write_backup(ledger: Ledger, path: Path, *, replace: bool = False) -> Backup:
    """Writes everything the ledger holds, as it stands at this moment; writers are not held up.

    The file holds what the ledger holds, hashes of passwords and tokens too; only its owner can read it.
    An older file stays until the new one is whole and on disk. Memory does not grow with the ledger.

    Raises:
        Refused: the file is there, and ``replace`` is false.
        SetupError: it cannot be written.
        LedgerError: the ledger cannot be read.

    Cost: about a second for a thousand articles.
    """
    if path.exists() and not replace:
        raise Refused("there is a file of that name", "name another, or give --replace", str(path))
    made_at = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    partial = path.with_name(f"{path.name}.partial")
    try:
        with open(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            rows = _write(ledger, file, made_at)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise SetupError(f"cannot be written: {error.strerror}", "name another file", str(path)) from error
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    return Backup(HEAD, made_at, rows)


def _write(ledger: Ledger, file: BinaryIO, made_at: str) -> int:
    digest = hashlib.sha256()
    rows = 0
    # No name and no time in the head: the same ledger at the same moment gives the same bytes.
    with gzip.GzipFile(filename="", mode="wb", compresslevel=3, fileobj=file, mtime=0) as packed:

        def put(line: Any) -> None:
            encoded = json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
            digest.update(encoded)
            packed.write(encoded)

        put({_HEAD: FORMAT, "schema": HEAD, "sayso": __version__, "made_at": made_at})
        with ledger.reads() as connection:
            for table in schema.metadata.sorted_tables:
                put({"table": table.name, "columns": [column.name for column in table.columns]})
                for row in _rows(connection, table):
                    put(row)
                    rows += 1
        put({"rows": rows, "sha256": digest.hexdigest()})
    return rows


def _rows(connection: Connection, table: Table) -> Iterator[list[Any]]:
    """All rows of a table in the order of its primary key."""
    key = list(table.primary_key.columns)
    places = [table.columns.values().index(column) for column in key]
    query = select(table).order_by(*key).limit(_AT_ONCE)
    last: list[Any] | None = None
    while True:
        page = query if last is None else query.where(tuple_(*key) > tuple_(*(last[at] for at in places)))
        for row in connection.execute(page):
            last = list(row)
            yield last
            found = True
        if last is None or not found:
            return
        found = False


def check_backup(path: Path) -> Backup:
    """Reads a backup to its end and sees that it is whole. Memory does not grow with it.

    Raises:
        LedgerMissing: there is no such file.
        LedgerDamaged: it is no backup, is cut off, or its digest is another.
        LedgerTooNew: a later version of sayso made it.
    """
    digest = hashlib.sha256()
    rows = 0
    head: dict[str, Any] = {}
    for line, encoded in _lines(path):
        if not head:
            head = _checked_head(line, path)
        elif isinstance(line, dict) and "sha256" in line:
            if (line["rows"], line["sha256"]) != (rows, digest.hexdigest()):
                raise _damaged(path, "its digest is another")
            return Backup(head["schema"], head["made_at"], rows)
        elif isinstance(line, list):
            rows += 1
        digest.update(encoded)
    raise _damaged(path, "it is cut off")


def read_tables(path: Path) -> Iterator[tuple[str, list[str], Iterator[list[Any]]]]:
    """The tables of a backup that ``check_backup`` found whole: name, columns, rows, in order."""
    lines = (line for line, _ in _lines(path))
    next(lines)
    line = next(lines)

    def rows() -> Iterator[list[Any]]:
        nonlocal line
        for line in lines:
            if isinstance(line, dict):
                return
            yield line

    while "table" in line:
        yield line["table"], line["columns"], rows()


def _lines(path: Path) -> Iterator[tuple[Any, bytes]]:
    try:
        with gzip.open(path, "rb") as packed:
            for encoded in packed:
                yield json.loads(encoded), encoded
    except FileNotFoundError as error:
        raise LedgerMissing("there is no such backup", "check the path", str(path)) from error
    except (OSError, EOFError, zlib.error, ValueError) as error:
        raise _damaged(path, f"it cannot be read to its end: {error}") from error


def _checked_head(line: Any, path: Path) -> dict[str, Any]:
    if not isinstance(line, dict) or _HEAD not in line:
        raise _damaged(path, "it does not begin like a backup")
    if line[_HEAD] != FORMAT or line["schema"] not in VERSIONS:
        raise LedgerTooNew(
            f"was made by a later version of sayso (schema {line['schema']}, this one knows up to {HEAD})",
            "upgrade sayso",
            str(path),
        )
    return line


def _damaged(path: Path, why: str) -> LedgerDamaged:
    return LedgerDamaged(f"is no backup, or is damaged ({why})", "take another backup", str(path))
