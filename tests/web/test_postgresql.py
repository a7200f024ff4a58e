"""One command serves a ledger on PostgreSQL, and its pages are those of SQLite, word for word."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from fastapi.testclient import TestClient

from sayso.access.accounts import add_account
from sayso.ledger import Ledger
from sayso.ledger.questions import find_statements
from sayso.web.app import create_app
from sayso.web.settings import ServerSettings
from tests.ledger.server import NoServer, running_server
from tests.web import library
from tests.web.conftest import find_addresses

_PASSWORD = "correct horse battery"  # noqa: S105
_RANKED = {"search"}
"""The two databases rank matches by different sums."""


@pytest.fixture(scope="module")
def postgresql() -> Iterator[str]:
    """The same ledger as the other tests' on PostgreSQL, with an editor."""
    try:
        with running_server() as server:
            where = server.make_database()
            library.fill(where)
            with Ledger(where) as ledger:
                add_account(ledger, "ana", _PASSWORD, "editor", by="test")
            yield where
    except NoServer as error:
        pytest.skip(str(error))


@pytest.fixture
def served_to_a_team(postgresql: str) -> Iterator[str]:
    """The address of ``sayso serve --sign-in``, the ledger's address in the environment."""
    command = [sys.executable, "-c", "from sayso.cli.main import main; main()", "serve", "--sign-in"]
    with subprocess.Popen(  # noqa: S603
        [*command, "--port", "0"],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1", "SAYSO_LEDGER": postgresql},
    ) as server:
        assert server.stderr
        try:
            line = server.stderr.readline()
            assert "postgresql" not in line, "the address, which may hold a password, is not shown"
            found = re.search(r"http://127\.0\.0\.1:\d+", line)
            assert found, line
            yield found[0]
        finally:
            server.terminate()
            server.wait(30)
        assert "Traceback" not in server.stderr.read()


def _words(page: str) -> str:
    """A page without the moments of adding and deciding."""
    return re.sub(r'datetime="[^"]*"', "", page)


def test_every_page_is_that_of_sqlite(postgresql: str, tmp_path: Path) -> None:
    # A ledger of its own: in the one that all tests share some have decided and undone.
    where = str(tmp_path / "sayso.db")
    library.fill(where)
    addresses = find_addresses(where)
    assert find_addresses(postgresql) == addresses
    with (
        TestClient(create_app(ServerSettings(postgresql)), base_url="http://127.0.0.1") as one,
        TestClient(create_app(ServerSettings(where)), base_url="http://127.0.0.1") as other,
    ):
        for name, address in addresses.items():
            mine, theirs = one.get(address), other.get(address)
            assert mine.status_code == theirs.status_code, name
            if name not in _RANKED:
                assert _words(mine.text) == _words(theirs.text), name


def test_one_command_serves_a_team(served_to_a_team: str, postgresql: str) -> None:
    with Ledger(postgresql) as ledger:
        record = find_statements(ledger, by="Ivo Brandt")[0].id
    with httpx.Client(base_url=served_to_a_team, trust_env=False, timeout=30, follow_redirects=True) as ana:
        assert ana.get("/readyz").json() == {"status": "ok"}
        assert ana.get("/").url.path == "/sign-in"
        assert ana.post("/sign-in", data={"name": "ana", "password": _PASSWORD}).url.path == "/"
        form = {"kind": "wrong_speaker", "record": record, "value": "Sofia Brandt"}
        decided = ana.post("/decisions", data={**form, "back": f"/statements/{record}"})
        assert "Sofia Brandt" in decided.text
        assert ana.get("/sources", params={"name": "Sofia Brandt"}).text.count("/statements/") > 0
        assert "Sofia Brandt" in ana.get("/sources").text
        undo = re.search(r'action="(/decisions/[0-9a-f]+/undo)"', decided.text)
        assert undo
        assert ana.post(undo[1]).status_code == 200
        added = ana.post("/add", data={"text": "Mayor Edda Quarn said the bridge is closed."})
        assert added.url.path.startswith("/articles/")
        assert "Edda Quarn" in added.text


def test_readers_at_once_are_all_answered(served_to_a_team: str, addresses: dict[str, str]) -> None:
    with httpx.Client(base_url=served_to_a_team, trust_env=False, timeout=120) as ana:
        ana.post("/sign-in", data={"name": "ana", "password": _PASSWORD})
        names = [name for name in addresses if name != "nothing there"]
        with ThreadPoolExecutor(10) as readers:
            found = list(readers.map(lambda name: ana.get(addresses[name]).status_code, names))
    assert set(found) <= {200}
