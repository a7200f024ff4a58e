"""``kill -9`` while adding: every acknowledged article is whole, none half. See also ``bench.kills``."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from bench.kills import kill_often
from sayso.ledger.database import address

SERVER = os.environ.get("SAYSO_TEST_POSTGRES")


def test_kills_leave_a_sqlite_ledger_whole(tmp_path: Path) -> None:
    assert kill_often(str(tmp_path / "sayso.db"), kills=8, seed=1) > 0


@pytest.mark.skipif(not SERVER, reason="SAYSO_TEST_POSTGRES names no server")
def test_kills_leave_a_postgresql_ledger_whole() -> None:
    url = address(SERVER or "").set(database="sayso_kills")
    with (
        create_engine(address(SERVER or ""))
        .execution_options(isolation_level="AUTOCOMMIT")
        .connect() as server
    ):
        server.execute(text("DROP DATABASE IF EXISTS sayso_kills WITH (FORCE)"))
        server.execute(text("CREATE DATABASE sayso_kills"))
    where = url.set(drivername="postgresql").render_as_string(hide_password=False)
    assert kill_often(where, kills=8, seed=2) > 0
