"""Ledgers on both databases. PostgreSQL's tests are skipped, with the reason, where there is no server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.ledger import Ledger
from tests.ledger.server import NoServer, Server, running_server


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server."""
    running = running_server()
    try:
        found = running.__enter__()
    except NoServer as error:
        pytest.skip(str(error))
    yield found
    running.__exit__(None, None, None)


@pytest.fixture(scope="session")
def template(server: Server) -> Iterator[str]:
    """A database with an empty ledger, which copies are made of: faster than migrating each."""
    where = server.make_database()
    Ledger(where).close()
    yield where.rpartition("/")[2]
    server.drop_database(where)


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty ledger."""
    if request.param == "sqlite":
        path = str(tmp_path / "sayso.db")
        Ledger(path).close()
        yield path
        return
    server: Server = request.getfixturevalue("server")
    made = server.make_database(request.getfixturevalue("template"))
    yield made
    server.drop_database(made)


@pytest.fixture
def ledger(where: str) -> Iterator[Ledger]:
    """An empty ledger."""
    with Ledger(where) as opened:
        yield opened
