"""A backup -> a ledger. What stands at that place is replaced at the end, at once, or not at all."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection, Engine, MetaData, Table, create_engine, insert, inspect, text

from sayso.errors import LedgerLocked, LedgerReadOnly, Refused
from sayso.ledger import schema
from sayso.ledger.backup import Backup, check_backup, read_tables
from sayso.ledger.database import address, explained
from sayso.ledger.dialect import WRITES, is_sqlite, lock_writers, prepare
from sayso.ledger.journal import choose_journal
from sayso.ledger.ledger import Ledger
from sayso.ledger.migrations import upgrade
from sayso.ledger.views import drop_views

_AT_ONCE = 5_000


def restore_backup(path: Path, where: str, *, replace: bool = False) -> Backup:
    """Makes a ledger of a backup, of the same or an earlier version, from SQLite or PostgreSQL.

    The backup is read to its end and checked first, the new ledger checked before it takes its place.

    Args:
        path: the backup.
        where: the ledger's place, as for ``Ledger``.
        replace: whether a ledger that is there may be replaced.

    Raises:
        Refused: something is there, and ``replace`` is false.
        LedgerError: the backup is damaged or newer, or the place cannot be written to or is in use. What was
            there stays as it was.
    """
    found = check_backup(path)
    if address(where).get_backend_name() == "sqlite":
        _restore_file(path, found, Path(address(where).database or ""), replace=replace)
    else:
        _restore_server(path, found, where, replace=replace)
    return found


def _restore_file(path: Path, found: Backup, target: Path, *, replace: bool) -> None:
    if target.exists() and not replace:
        raise _refused(str(target))
    made = target.with_name(f"{target.name}.restored")
    _remove(made)
    try:
        with explained(str(target)), _engine(str(made)) as engine:
            prepare(engine)
            with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
                _fill(connection, path, found)
        with Ledger(made) as ledger:
            ledger.check()
        _close(made)
        # All of it is in the file now; WAL mode is a mark in it, which goes with it to its place.
        with _engine(str(made)) as engine:
            choose_journal(engine)
        if target.exists():
            _close(target)
        os.replace(made, target)
    except OSError as error:
        raise LedgerReadOnly(
            f"cannot be written ({error.strerror})", "check the path", str(target)
        ) from error
    finally:
        _remove(made)


def _restore_server(path: Path, found: Backup, where: str, *, replace: bool) -> None:
    with _engine(where) as engine, explained(engine.url.render_as_string(hide_password=True)):
        with engine.connect() as connection:
            is_empty = not inspect(connection).get_table_names()
        if not is_empty:
            if not replace:
                raise _refused(engine.url.render_as_string(hide_password=True))
            # Also sees that it is a ledger, and no newer one.
            Ledger(where).close()
        with engine.connect() as connection, connection.begin():
            lock_writers(connection)
            drop_views(connection)
            for name in (*schema.metadata.tables, "alembic_version"):
                connection.execute(text(f"DROP TABLE IF EXISTS {name} CASCADE"))
            _fill(connection, path, found)
    Ledger(where).close()


@contextmanager
def _engine(where: str) -> Iterator[Engine]:
    engine = create_engine(address(where))
    try:
        yield engine
    finally:
        engine.dispose()


def _fill(connection: Connection, path: Path, found: Backup) -> None:
    """Makes the tables as they were in that version, and loads them."""
    upgrade(connection, found.version)
    _load(connection, path)


def _load(connection: Connection, path: Path) -> None:
    for name, columns, rows in read_tables(path):
        table = Table(name, MetaData(), autoload_with=connection, resolve_fks=False)
        while some := list(islice(rows, _AT_ONCE)):
            connection.execute(insert(table), [dict(zip(columns, row, strict=True)) for row in some])
        if "id" in table.columns and not is_sqlite(connection):
            _count_on(connection, name)


def _count_on(connection: Connection, table: str) -> None:
    """Has PostgreSQL count up from the greatest id; SQLite does so by itself."""
    # Of a table without a sequence its name is null, and then nothing is set.
    sequence = f"pg_get_serial_sequence('{table}', 'id')"
    greatest = f"SELECT setval({sequence}, coalesce(max(id), 1), max(id) IS NOT NULL) FROM {table}"  # noqa: S608
    connection.execute(text(greatest))


def _close(file: Path) -> None:
    """Takes what stands in the write-ahead log into the file, which nobody else may have open for that."""
    try:
        connection = sqlite3.connect(file, timeout=5)
        try:
            mode = connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
        finally:
            connection.close()
    except sqlite3.OperationalError as error:
        if "locked" not in str(error):
            raise
        mode = "wal"
    except sqlite3.DatabaseError:
        # It is damaged, which is what backups are for.
        mode = "delete"
    if mode == "wal":
        raise LedgerLocked("another process has it open", "let that process finish and try again", str(file))
    for ending in ("-wal", "-shm"):
        Path(f"{file}{ending}").unlink(missing_ok=True)


def _remove(file: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        Path(f"{file}{ending}").unlink(missing_ok=True)


def _refused(place: str) -> Refused:
    return Refused("there is a ledger already", "name another with --ledger, or give --replace", place)
