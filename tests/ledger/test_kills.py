"""``kill -9`` while adding: every acknowledged article is whole, none half. See also ``bench.kills``."""

from __future__ import annotations

from pathlib import Path

from bench.kills import kill_often
from tests.ledger.server import Server


def test_kills_leave_a_sqlite_ledger_whole(tmp_path: Path) -> None:
    assert kill_often(str(tmp_path / "sayso.db"), kills=8, seed=1) > 0


def test_kills_leave_a_postgresql_ledger_whole(server: Server) -> None:
    where = server.make_database()
    assert kill_often(where, kills=8, seed=2) > 0
    server.drop_database(where)
