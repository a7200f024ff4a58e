"""Adding and deciding over the API."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from sayso.access.audit import find_audit
from sayso.errors import NotEnglish
from sayso.ledger import Ledger
from sayso.ledger.bulk import Kept
from tests.served import fill, told, visit


@pytest.fixture
def where(tmp_path: Path) -> str:
    place = str(tmp_path / "l.db")
    fill(place)
    return place


@pytest.fixture
def api(where: str) -> Iterator[TestClient]:
    with visit(where, local_name="ana") as client:
        yield client


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Stands in for the reader, which takes seconds to start; holds what it was given."""
    given: list[object] = []

    def add(ledger: Ledger, source: object, facts: object) -> list[Kept]:
        given.append((source, facts))
        if source == b'{"text": "Bonjour."}':
            return [Kept("-", NotEnglish("is in French", "give an English text"))]
        return [Kept("-", ledger.add(told("twelve", 12, outlet="The Quay", day="2026-03-09")))]

    monkeypatch.setattr("sayso.api.resources.articles.add_handed_in", add)
    return given


def test_an_article_is_added_once_and_noted(api: TestClient, where: str, read: list[object]) -> None:
    sent = {"text": "Boats.", "outlet": "The Quay", "url": "https://quay.example/10"}
    first = api.post("/api/v1/articles", json=sent)
    assert first.status_code == 201
    assert first.headers["location"] == f"/api/v1/articles/{first.json()['revision']}"
    assert api.get(first.json()["reading"]).json()["text"]
    second = api.post("/api/v1/articles", json=sent)
    assert (second.status_code, second.json()["status"]) == (200, "known")
    assert read[0] == (
        b'{"text": "Boats."}',
        {"url": "https://quay.example/10", "outlet": "The Quay", "headline": None, "published": None},
    )
    with Ledger(where) as ledger:
        acts = find_audit(ledger)
    assert [(act.who, act.action, act.subject) for act in acts] == [
        ("ana", "added", first.json()["revision"])
    ] * 2


def test_an_address_alone_is_fetched(api: TestClient, read: list[object]) -> None:
    api.post("/api/v1/articles", json={"url": "https://quay.example/10"})
    assert read == [("https://quay.example/10", {"outlet": None, "headline": None, "published": None})]


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({}, "E302"),
        ({"outlet": "The Quay"}, "E302"),
        ({"text": "a", "html": "b"}, "E302"),
        ({"text": ""}, "E302"),
        ({"url": "file:///etc/passwd"}, "E302"),
        ({"text": "a", "colour": "red"}, "E302"),
        ({"text": "a", "published": "yesterday"}, "E302"),
        ({"text": "Bonjour."}, "E106"),
    ],
)
def test_what_cannot_be_added_is_a_problem_and_not_noted(
    api: TestClient, where: str, read: list[object], sent: dict[str, str], code: str
) -> None:
    answer = api.post("/api/v1/articles", json=sent)
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    with Ledger(where) as ledger:
        assert find_audit(ledger) == []


def test_a_key_of_others_leads_to_ours(api: TestClient) -> None:
    answer = api.post("/api/v1/articles", json={"text": "a", "title": "b", "body": "c", "colour": "red"})
    assert answer.json()["detail"] == (
        "body.title: there is no such key; headline is what it is called here; "
        "body.body: there is no such key; text or html is what it is called here; "
        "body.colour: there is no such key"
    )


def test_private_addresses_are_refused(api: TestClient) -> None:
    answer = api.post("/api/v1/articles", json={"url": "http://127.0.0.1:1/"})
    assert (answer.status_code, answer.json()["code"]) == (403, "E201")


def test_a_body_that_is_too_large_is_refused_before_it_is_read(api: TestClient) -> None:
    answer = api.post("/api/v1/articles", content=b" " * 25_000_001)
    assert (answer.status_code, answer.json()["code"]) == (413, "E104")

    def pieces() -> Iterator[bytes]:
        for _ in range(26):
            yield b" " * 1_000_000

    answer = api.post("/api/v1/articles", content=pieces())
    assert (answer.status_code, answer.json()["code"]) == (413, "E104")


def test_a_decision_is_made_counts_and_is_taken_back(api: TestClient, where: str) -> None:
    statement = api.get("/api/v1/statements?about=lost").json()["items"][0]
    sent = {"kind": "wrong_speaker", "record": statement["id"], "value": "Una Holm", "remark": "see line 1"}
    made = api.post("/api/v1/decisions", json=sent)
    assert (made.status_code, made.json()["made_by"]) == (201, "ana")
    spoken = api.get("/api/v1/statements?by=Una%20Holm").json()["items"]
    assert [one["id"] for one in spoken] == [statement["id"]]
    undone = api.post(f"/api/v1/decisions/{made.json()['id']}/undo", json={})
    assert (undone.json()["state"], undone.json()["undone_by"]) == ("undone", "ana")
    assert api.get("/api/v1/statements?by=Una%20Holm").json()["items"] == []
    again = api.post(f"/api/v1/decisions/{made.json()['id']}/undo", json={})
    assert (again.status_code, again.json()["code"]) == (422, "E303")
    with Ledger(where) as ledger:
        acts = find_audit(ledger)
    assert [(act.who, act.action, act.subject) for act in acts] == [
        ("ana", "undid", made.json()["id"]),
        ("ana", "decided", made.json()["id"]),
    ]


def test_decisions_are_listed_page_by_page(api: TestClient) -> None:
    statements = api.get("/api/v1/statements?about=lost&limit=5").json()["items"]
    for one in statements:
        api.post("/api/v1/decisions", json={"kind": "not_a_statement", "record": one["id"]})
    seen, following = [], "/api/v1/decisions?limit=2"
    while following:
        page = api.get(following).json()
        seen += [one["record"] for one in page["items"]]
        following = page["next"]
    assert seen == [one["id"] for one in reversed(statements)]
    assert not {one["id"] for one in statements} & {
        one["id"] for one in api.get("/api/v1/statements").json()["items"]
    }


@pytest.mark.parametrize(
    "sent",
    [
        {"kind": "same_actor", "record": "ffffffffffffffff:a1"},
        {"kind": "not_a_statement", "record": "ffffffffffffffff:a1"},
        {"kind": "nonsense", "record": "ffffffffffffffff:s1"},
        {"kind": "wrong_speaker", "record": "ffffffffffffffff:s1", "value": "a\0b"},
    ],
)
def test_a_decision_that_does_not_fit_is_a_problem(api: TestClient, sent: dict[str, str]) -> None:
    answer = api.post("/api/v1/decisions", json=sent)
    assert answer.status_code == 422
    assert answer.json()["code"] in ("E302", "E303")
