"""Datasette: everything in the document is in a ledger, and every question runs on one."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sayso.export.datasette import describe
from sayso.ledger import Ledger, schema
from tests.export.sample import READING

DOCUMENT = describe("sayso")["databases"]["sayso"]
ANSWERS = {"speaker": "Petrescu", "about": "calm", "words": "shelling OR calm", "measure": "displaced"}


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with Ledger(tmp_path / "sayso.db") as ledger:
        ledger.add(READING, now="2027-05-06T00:00:00Z")
    connection = sqlite3.connect(tmp_path / "sayso.db")
    yield connection
    connection.close()


def columns(database: sqlite3.Connection, table: str) -> set[str]:
    return {row[1] for row in database.execute(f"PRAGMA table_info({table})")}


@pytest.mark.parametrize("table", DOCUMENT["tables"])
def test_what_is_described_is_there(table: str, database: sqlite3.Connection) -> None:
    described: dict[str, Any] = DOCUMENT["tables"][table]
    named = [*described["columns"], *described.get("facets", []), *filter(None, [described.get("sort_desc")])]
    assert set(named) <= columns(database, table)
    if "fts_table" in described:
        assert columns(database, described["fts_table"])


def test_every_table_is_described() -> None:
    assert DOCUMENT["tables"].keys() >= schema.metadata.tables.keys()


@pytest.mark.parametrize("name", DOCUMENT["queries"])
def test_every_question_runs(name: str, database: sqlite3.Connection) -> None:
    sql = DOCUMENT["queries"][name]["sql"]
    asked = {parameter: ANSWERS[parameter] for parameter in re.findall(r":(\w+)", sql)}
    rows = database.execute(sql, asked).fetchall()
    assert bool(rows) == (name != "changed_articles")


def test_it_is_json() -> None:
    assert json.loads(json.dumps(describe("x"))) == describe("x")
