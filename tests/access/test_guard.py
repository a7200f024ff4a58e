"""What the guard lets in, and how every answer leaves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from sayso.access.rates import Rate
from sayso.access.sites import safe_next
from sayso.errors import TooManyRequests
from tests.served import bearer, fill, open_to_roles, visit


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> str:
    place = str(Path(tmp_path_factory.mktemp("guard")) / "l.db")
    fill(place)
    return place


@pytest.fixture(scope="module")
def alone(where: str) -> Iterator[TestClient]:
    """A server without sign-in."""
    with visit(where) as client:
        yield client


@pytest.mark.parametrize(
    "path", ["/", "/sign-in", "/api/v1/me", "/api/v1/nothing", "/healthz", "/type/page.css"]
)
def test_every_answer_has_the_security_headers(alone: TestClient, path: str) -> None:
    headers = alone.get(path).headers
    policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
    assert policy["default-src"] == policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["form-action"] == "'self'"
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == headers["cross-origin-resource-policy"] == "same-origin"


def test_refusals_have_them_too(alone: TestClient) -> None:
    assert "content-security-policy" in alone.get("/", headers={"host": "evil.example"}).headers
    assert "content-security-policy" in alone.post("/add", headers={"origin": "https://evil.example"}).headers


@pytest.mark.parametrize(
    ("host", "fine"),
    [
        ("127.0.0.1", True), ("127.0.0.1:8710", True), ("localhost:8710", True), ("LocalHost", True),
        ("[::1]:8710", True), ("[::1]", True), ("news.example", False), ("127.0.0.1.news.example", False),
        ("localhost.news.example:8710", False), ("", False), ("127.0.0.2", False),
    ],
)  # fmt: skip
def test_a_loopback_server_goes_by_its_own_names_only(alone: TestClient, host: str, fine: bool) -> None:
    answer = alone.get("/api/v1/me", headers={"host": host})
    assert answer.status_code == (200 if fine else 403)


def test_a_server_goes_by_the_names_it_was_given(where: str) -> None:
    with visit(where, names=("News.example",)) as client:
        assert client.get("/api/v1/me", headers={"host": "news.example:443"}).status_code == 200
        assert client.get("/api/v1/me", headers={"host": "other.example"}).status_code == 403


@pytest.mark.parametrize(
    ("headers", "fine"),
    [
        ({}, True),
        ({"sec-fetch-site": "same-origin"}, True),
        ({"sec-fetch-site": "none"}, True),
        ({"sec-fetch-site": "cross-site"}, False),
        ({"sec-fetch-site": "same-site"}, False),
        ({"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}, False),
        ({"origin": "http://127.0.0.1"}, True),
        ({"origin": "http://127.0.0.1:1"}, False),
        ({"origin": "https://evil.example"}, False),
        ({"origin": "null"}, False),
    ],
)
def test_other_sites_cannot_write(alone: TestClient, headers: dict[str, str], fine: bool) -> None:
    body = {"kind": "not_a_statement", "record": "ffffffffffffffff:s1"}
    answer = alone.post("/api/v1/decisions", json=body, headers=headers)
    assert answer.status_code == (404 if fine else 403)


def test_other_sites_can_link_here_and_not_fetch(alone: TestClient) -> None:
    link = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}
    assert alone.get("/", headers=link).status_code == 200
    assert alone.get("/", headers={**link, "sec-fetch-mode": "no-cors"}).status_code == 403


@pytest.mark.parametrize("length", ["-1", "1e3", "99999999999999999999999999", "25000001", "ten"])
def test_a_length_that_is_none_or_too_great_is_refused(alone: TestClient, length: str) -> None:
    answer = alone.post("/api/v1/decisions", content=b"", headers={"content-length": length})
    assert answer.status_code == 413


def test_strangers_may_send_little(where: str, tmp_path: Path) -> None:
    with visit(str(tmp_path / "l.db"), sign_in=True) as client:
        assert client.post("/sign-in", data={"name": "x" * 10_000}).status_code == 413


def test_an_error_inside_is_not_shown(alone: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object, **_named: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr("sayso.api.resources.accounts.who", fail)
    answer = alone.get("/api/v1/me")
    assert (answer.status_code, answer.json()["code"]) == (500, "E000")
    assert "secret" not in answer.text


def test_web_sockets_are_closed(alone: TestClient) -> None:
    from starlette.websockets import WebSocketDisconnect  # noqa: PLC0415

    with pytest.raises(WebSocketDisconnect), alone.websocket_connect("/"):
        pass


def test_a_rate_lets_a_burst_through_and_then_so_many_a_second() -> None:
    moment = [0.0]
    rate = Rate(per_s=0.5, burst=3, clock=lambda: moment[0])
    for _ in range(3):
        rate.spend("ana")
    with pytest.raises(TooManyRequests) as caught:
        rate.spend("ana")
    assert caught.value.wait_s == 2
    rate.spend("ben")
    moment[0] = 2.0
    rate.spend("ana")
    with pytest.raises(TooManyRequests):
        rate.spend("ana")
    rate.forgive("ana")
    rate.spend("ana")


def test_who_asks_too_much_is_told_to_wait(tmp_path: Path) -> None:
    place = str(tmp_path / "l.db")
    tokens = open_to_roles(place)
    with visit(place, sign_in=True) as client:
        statuses = {client.get("/healthz").status_code for _ in range(60)}
        assert statuses == {200}
        while (answer := client.get("/api/v1/me")).status_code == 401:
            pass
        assert (answer.status_code, answer.json()["code"]) == (429, "E204")
        assert int(answer.headers["retry-after"]) >= 1
        assert client.get("/api/v1/me", headers=bearer(tokens["reader"])).status_code == 200


@given(st.text())
def test_no_redirect_leads_elsewhere(wanted: str) -> None:
    found = safe_next(wanted)
    assert found.startswith("/")
    assert not found.startswith(("//", "/\\"))
    assert "\n" not in found
