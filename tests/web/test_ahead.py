"""What readers are likely to ask is compared before they do, and never while they do."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from sayso.comparing.filing import file_new
from sayso.comparing.gathering import choose
from sayso.ledger import Ledger
from sayso.ledger.decisions import decide
from sayso.ledger.questions import find_statements
from sayso.web import ahead, lately, matters
from sayso.web.ahead import Ahead
from tests.served import told, until, visit

_OUTLETS = ("The Quay", "The Herald", "The Post")


@pytest.fixture
def book(tmp_path: Path) -> str:
    """A ledger with three articles."""
    where = str(tmp_path / "l.db")
    with Ledger(where) as ledger:
        ledger.add_all(
            [told("two", 2, outlet=one, day=f"2026-03-0{day}") for day, one in enumerate(_OUTLETS, 2)]
        )
        file_new(ledger)
    return where


@pytest.fixture
def client(book: str) -> Iterator[TestClient]:
    with visit(book) as made:
        yield made


@pytest.fixture
def begin(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Ahead]]:
    """Begins comparing ahead in the server of ``client``."""
    monkeypatch.setattr(ahead, "_LOOK_S", 0.02)
    monkeypatch.setattr(ahead, "_QUIET_S", 0.02)
    begun: list[Ahead] = []

    def start(mine: Callable[[str], bool] = lambda _: True) -> Ahead:
        state = _state(client)
        one = Ahead(state.ledger, state.matters, state.turns, mine)
        begun.append(one)
        one.start()
        return one

    yield start
    for one in begun:
        one.end()


def _state(client: TestClient) -> Any:
    app = client.app
    assert isinstance(app, FastAPI)
    return app.state


def _is_compared(client: TestClient, *revisions: str) -> bool:
    state = _state(client)
    found = state.matters.find(choose(state.ledger, revisions, limit=matters.PAGE_LIMIT))
    return found is not None and found.finished is not None


def _articles(where: str) -> list[str]:
    with Ledger(where) as ledger:
        return [row.revision for row in find_statements(ledger)]


def _is_nothing_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        pytest.fail("it is compared only now")

    monkeypatch.setattr(matters, "load", fail)


def test_the_newest_articles_are_compared_before_anybody_asks(
    client: TestClient, book: str, begin: Callable[..., Ahead], monkeypatch: pytest.MonkeyPatch
) -> None:
    begin()
    until(lambda: _is_compared(client) and all(_is_compared(client, one) for one in _articles(book)))
    _is_nothing_loaded(monkeypatch)
    with Ledger(book) as ledger:
        record = find_statements(ledger)[0].id
    page = client.get(f"/statements/{record}")
    assert page.status_code == 200
    assert lately.HEADER not in page.headers
    assert client.get("/series").status_code == 200


def test_pages_are_those_that_would_be_made_when_asked_for(
    client: TestClient, book: str, begin: Callable[..., Ahead]
) -> None:
    addresses = ["/series", "/conflicts", "/timeline", "/api/v1/series"]
    addresses += [f"/dossier?q={one}" for one in _articles(book)]
    asked = [client.get(address).text for address in addresses]
    _state(client).matters._kept.clear()
    _state(client).matters._last.clear()
    begin()
    until(lambda: _is_compared(client) and all(_is_compared(client, one) for one in _articles(book)))
    assert [client.get(address).text for address in addresses] == asked


def test_what_joins_and_what_people_decide_is_compared_again(
    client: TestClient, book: str, begin: Callable[..., Ahead]
) -> None:
    begin()
    until(lambda: _is_compared(client))
    with Ledger(book) as ledger:
        ledger.add(told("nine", 9, outlet="The Echo", day="2026-03-09"))
    until(lambda: _is_compared(client))
    assert "The Echo" in client.get("/timeline").text
    with Ledger(book) as ledger:
        decide(ledger, "wrong_speaker", find_statements(ledger)[0].id, value="Ivo Brandt", made_by="ana")
    until(lambda: _is_compared(client))
    assert "Ivo Brandt" in client.get("/timeline").text


def test_a_process_compares_what_it_is_asked_about_only(
    client: TestClient, book: str, begin: Callable[..., Ahead]
) -> None:
    first = _articles(book)[0]
    assert begin(lambda article: article == first)._questions() == [((first,), matters.PAGE_LIMIT)]
    assert begin(lambda article: not article)._questions() == [((), matters.PAGE_LIMIT)]


def test_what_was_asked_lately_comes_first(
    client: TestClient, book: str, begin: Callable[..., Ahead]
) -> None:
    asked = _articles(book)[-1]
    client.get(f"/dossier?q={asked}")
    client.get(f"/dossier?q={asked}&limit=400")  # Too much to be compared before anybody asks again.
    assert begin()._questions()[:2] == [((asked,), 40), ((), 40)]


def test_nothing_is_compared_while_a_page_is_made(
    client: TestClient, book: str, begin: Callable[..., Ahead]
) -> None:
    with _state(client).turns.making():
        begin()
        threading.Event().wait(0.3)
        assert not _is_compared(client)
    until(lambda: _is_compared(client))


def test_it_goes_on_behind_what_fails(
    client: TestClient,
    book: str,
    begin: Callable[..., Ahead],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    broken = _articles(book)[0]
    real = ahead.load

    def load(ledger: Ledger, chosen: Any) -> Any:
        made = real(ledger, chosen)
        if chosen == choose(ledger, [broken], limit=matters.PAGE_LIMIT):
            raise RuntimeError("broken")
        return made

    monkeypatch.setattr(ahead, "load", load)
    monkeypatch.setattr(ahead, "_newest", lambda _: [broken, "0" * 16])
    begin()
    until(lambda: "broken" in caplog.text)
    assert client.get(f"/dossier?q={broken}").status_code == 200


def test_it_ends_in_the_middle(client: TestClient, begin: Callable[..., Ahead]) -> None:
    with _state(client).turns.making():
        one = begin()
        threading.Event().wait(0.1)
        one.end()
        assert not one._thread.is_alive()
