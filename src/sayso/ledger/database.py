"""Opening the database behind a ledger: the address, the engine, the schema's version."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError

from sayso.errors import LedgerDamaged, LedgerMissing, LedgerTooNew, SetupError
from sayso.ledger.dialect import prepare
from sayso.ledger.explaining import explain
from sayso.ledger.journal import choose_journal
from sayso.ledger.migrations import HEAD, VERSIONS, migrate

DEFAULT = "sayso.db"


def address(where: str | os.PathLike[str]) -> URL:
    """The SQLAlchemy URL of a ledger: a path is a SQLite file, ``postgresql://…`` a server.

    Raises:
        SetupError: the address names another kind of database, or its driver is not installed.
    """
    given = os.fspath(where)
    if "://" not in given:
        return URL.create("sqlite", database=given)
    try:
        url = make_url(given)
    except ArgumentError as error:
        raise SetupError(
            f"{given!r} is not an address of a database", "give a path or postgresql://…"
        ) from error
    if url.get_backend_name() == "postgresql":
        return url.set(drivername="postgresql+pg8000")
    if url.get_backend_name() == "sqlite":
        return url
    raise SetupError(f"a ledger cannot live in {url.get_backend_name()}", "give a path or postgresql://…")


def place_of(where: str | os.PathLike[str]) -> str:
    """A ledger's path, or its URL without the password: what may be shown of where it is."""
    path = os.fspath(where)
    return address(where).render_as_string(hide_password=True) if "://" in path else path


def open_engine(where: str | os.PathLike[str], *, create: bool) -> Engine:
    """An engine on a ledger whose schema is of this version.

    Args:
        where: a path or a database URL.
        create: make the ledger where there is none; bring an older one to this version.

    Raises:
        LedgerError: it is missing, newer, damaged or cannot be reached.
        SetupError: see ``address``.
    """
    url = address(where)
    place = place_of(where)
    file = url.database if url.get_backend_name() == "sqlite" else None
    if file and file != ":memory:" and not Path(file).exists() and not create:
        raise LedgerMissing("there is no ledger here", "add articles first: sayso add SOURCE", place)
    try:
        # A server may have hung up on a connection that was kept for later.
        engine = create_engine(url, pool_pre_ping=url.get_backend_name() != "sqlite")
    except ImportError as error:
        raise SetupError(
            "PostgreSQL needs a driver", "install it with: pip install 'sayso[postgresql]'"
        ) from error
    prepare(engine)
    with explained(place):
        _check_version(engine, place, create=create)
        if create:
            # What another program left in another mode, or a restore by sayso 0.1, would have readers and the
            # writer wait for each other.
            choose_journal(engine)
    return engine


@contextmanager
def explained(place: str) -> Iterator[None]:
    """Turns what a database driver reports into the house's errors."""
    try:
        yield
    except DBAPIError as error:
        raise explain(error, place) from error
    except OSError as error:
        raise LedgerMissing(f"cannot be opened ({error.strerror})", "check the path", place) from error


def _check_version(engine: Engine, place: str, *, create: bool) -> None:
    with engine.connect() as connection:
        found = _version(connection, place)
        if found == HEAD:
            return
        if found is not None and found not in VERSIONS:
            raise LedgerTooNew(
                f"was written by a later version of sayso (schema {found}, this one knows up to {HEAD})",
                "upgrade sayso",
                place,
            )
        if found is None and not create:
            raise LedgerMissing("there is no ledger here", "add articles first: sayso add SOURCE", place)
    migrate(engine)


def _version(connection: Connection, place: str) -> str | None:
    tables = inspect(connection).get_table_names()
    if "alembic_version" in tables:
        return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "") or None
    if tables:
        raise LedgerDamaged("holds other tables and is no ledger", "name another with --ledger", place)
    return None
