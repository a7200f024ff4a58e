"""The process that compares makes the same pages, and its end takes no page with it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from starlette.requests import Request

from sayso.ledger import Ledger
from sayso.ledger.questions import find_statements
from sayso.web import apart
from sayso.web.apart import Apart
from tests.served import told, visit
from tests.web.conftest import find_addresses


@pytest.fixture(scope="module")
def there(where: str) -> Iterator[TestClient]:
    with visit(where, comparers=2) as made:
        yield made


def _process(client: TestClient) -> apart._Process:
    app = client.app
    made: Apart = app.state.apart  # type: ignore[attr-defined]
    return made.process(0)


def test_pages_are_the_same_as_in_the_server_itself(there: TestClient, where: str) -> None:
    wanted = {"statement", "figure", "series", "one series", "conflicts", "origins", "timeline", "dossier"}
    addresses = [address for name, address in find_addresses(where).items() if name in wanted]
    with visit(where) as here:
        for address in (
            *addresses, "/dossier?q=zeppelin", "/series/0123456789abcdef:f1", "/series/none",
            "/timeline?limit=1", "/api/v1/series", "/api/v1/conflicts?q=zeppelin",
            "/api/v1/series?limit=none",
        ):  # fmt: skip
            headers = {"accept": "text/html" if "api" not in address else "application/json"}
            one, other = there.get(address, headers=headers), here.get(address, headers=headers)
            assert (one.status_code, one.text) == (other.status_code, other.text), address
            assert dict(one.headers) == dict(other.headers), address


def test_what_has_been_sent_is_not_sent_again(there: TestClient) -> None:
    tag = there.get("/api/v1/series").headers["etag"]
    assert there.get("/api/v1/series", headers={"if-none-match": tag}).status_code == 304


def test_only_who_may_is_answered(where: str) -> None:
    with visit(where, comparers=1, sign_in=True) as client:
        assert client.get("/timeline").status_code == 303
        assert client.get("/api/v1/series").status_code == 401


def test_a_decision_shows_at_once(tmp_path_factory: pytest.TempPathFactory) -> None:
    where = str(tmp_path_factory.mktemp("decided") / "l.db")
    with Ledger(where) as ledger:
        ledger.add(told("two", 2, outlet="The Quay", day="2026-03-02"))
        record = find_statements(ledger)[0].id
    with visit(where, comparers=1) as client:
        assert "Ivo Brandt" not in client.get("/timeline").text
        form = {"kind": "wrong_speaker", "record": record, "value": "Ivo Brandt", "back": "/timeline"}
        client.post("/decisions", data=form)
        assert "Ivo Brandt" in client.get("/timeline").text


def test_a_process_that_ends_is_followed_by_another(there: TestClient) -> None:
    ended = _process(there)
    ended.end()
    assert there.get("/timeline").status_code == 200
    assert _process(there) is not ended


def test_what_is_about_one_article_comes_to_one_process(there: TestClient) -> None:
    article = "0123456789abcdef"
    for address in (
        f"/figures/{article}:f1",
        f"/dossier?q={article}:f2&limit=80",
        f"/api/v1/series?q={article}",
    ):
        scope = {
            "type": "http",
            "path": address.partition("?")[0],
            "headers": [],
            "server": ("127.0.0.1", 80),
        }
        query = address.partition("?")[2].encode()
        assert apart._about(Request({**scope, "query_string": query})) == article
    assert there.get("/dossier?q=zeppelin").status_code == 200


def test_what_is_added_is_found_by_every_process(tmp_path: Path) -> None:
    where = str(tmp_path / "l.db")
    with visit(where, comparers=2) as client, Ledger(where) as ledger:
        for day, outlet in enumerate(("The Quay", "The Post", "The Herald", "The Echo", "The Star"), 2):
            ledger.add(told("two", 2, outlet=outlet, day=f"2026-03-{day:02}"))
        for record in [row.id for row in find_statements(ledger)]:
            for _ in range(200):
                if "The Echo" in (page := client.get(f"/statements/{record}").text) and "The Star" in page:
                    break
                threading.Event().wait(0.02)
            assert "The Echo" in page


def test_where_every_process_ends_the_page_says_so_and_others_are_answered(
    where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "_CODE", "raise SystemExit(3)")
    with visit(where, comparers=1) as client:
        answer = client.get("/timeline", headers={"accept": "text/html"})
        assert answer.status_code == 503
        assert "E307" in answer.text
        assert client.get("/api/v1/series").json()["code"] == "E307"
        assert client.get("/").status_code == 200


def test_it_ends_with_the_server(where: str) -> None:
    with visit(where, comparers=1) as client:
        process = _process(client)
        assert client.get("/timeline").status_code == 200
    assert process._process.wait(10)
