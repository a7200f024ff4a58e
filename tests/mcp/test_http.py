"""The server over HTTP: who reaches it, and that it answers the same."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from sayso.access.audit import find_audit
from sayso.cli.main import run
from sayso.ledger import Ledger
from sayso.mcp.http import create_http_app
from sayso.mcp.server import create_server
from sayso.web.settings import ServerSettings
from tests.served import open_to_roles

VERSION = "2025-06-18"
HEADERS = {"accept": "application/json, text/event-stream", "mcp-protocol-version": VERSION}


def call(tool: str, **arguments: Any) -> dict[str, Any]:
    return {
        "jsonrpc": "2.0",
        "id": 1,
        "method": "tools/call",
        "params": {"name": tool, "arguments": arguments},
    }


@pytest.fixture
def own(place: str, tmp_path: Path) -> str:
    """A copy of the ledger that a test may write to."""
    copy = str(tmp_path / "own.db")
    shutil.copy(place, copy)
    return copy


def visit(where: str, **settings: Any) -> Iterator[TestClient]:
    with Ledger(where) as ledger:
        server = create_server(ledger, allow_writes=True, by="ana")
        app = create_http_app(server, ledger, ServerSettings(where, **settings))
        with TestClient(app, base_url="http://127.0.0.1:8711", headers=HEADERS) as client:
            yield client


@pytest.fixture
def client(own: str) -> Iterator[TestClient]:
    """Of a server without sign-in."""
    yield from visit(own)


def test_it_answers_this_machine(client: TestClient) -> None:
    answer = client.post("/mcp", json=call("search", words="boats"))
    assert answer.status_code == 200
    assert answer.json()["result"]["structuredContent"]["hits"]


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "quay.example"},
        {"host": "127.0.0.1.quay.example:8711"},
        {"origin": "https://quay.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"sec-fetch-site": "cross-site"},
    ],
    ids=str,
)
def test_it_refuses_other_names_and_sites(client: TestClient, headers: dict[str, str]) -> None:
    answer = client.post("/mcp", json=call("search", words="boats"), headers=headers)
    assert answer.status_code == 403
    assert "boats" not in answer.text


def test_reading_leaves_nothing_in_the_audit_trail_and_deciding_does(client: TestClient, own: str) -> None:
    said = client.post("/mcp", json=call("who_said", by="Ivo Brandt", outlet="The Herald")).json()
    record = said["result"]["structuredContent"]["statements"][0]["id"]
    with Ledger(own) as ledger:
        assert find_audit(ledger) == []
        client.post("/mcp", json=call("decide", kind="not_a_statement", record=record))
        assert [entry.action for entry in find_audit(ledger)] == ["decided"]


def test_with_sign_in_tokens_read_and_editors_write(own: str) -> None:
    tokens = open_to_roles(own)
    for client in visit(own, sign_in=True, local_name="local"):
        ask = call("who_said", by="Ivo Brandt", outlet="The Herald")
        assert client.post("/mcp", json=ask).status_code == 401
        assert client.post("/mcp", json=ask, headers={"authorization": "Bearer no"}).status_code == 401
        reader = {"authorization": f"Bearer {tokens['reader']}"}
        said = client.post("/mcp", json=ask, headers=reader).json()["result"]["structuredContent"]
        decide = call("decide", kind="not_a_statement", record=said["statements"][0]["id"])
        refused = client.post("/mcp", json=decide, headers=reader).json()["result"]
        assert refused["isError"]
        assert refused["content"][0]["text"].startswith("E203")
        editor = {"authorization": f"Bearer {tokens['editor']}"}
        made = client.post("/mcp", json=decide, headers=editor).json()["result"]["structuredContent"]
        assert made["made_by"] == "editor"


def test_it_does_not_listen_elsewhere_without_sign_in(place: str) -> None:
    assert run(["mcp", "--ledger", place, "--http", "--host", "0.0.0.0", "--port", "0"]) == 5  # noqa: S104
    assert run(["mcp", "--ledger", place, "--http", "--host", "0.0.0.0", "--port", "0", "--sign-in"]) == 5  # noqa: S104
