"""While articles are added, what was compared last is shown at once, and says that newer ones are coming."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from sayso.comparing import filing
from sayso.comparing.gathering import load
from sayso.comparing.matter import Matter
from sayso.ledger import Ledger
from sayso.ledger.questions import find_statements
from sayso.web import lately, matters
from tests.served import told, until, visit

_ONE = {"outlet": "The Quay", "day": "2026-03-02"}
_OTHER = {"outlet": "The Herald", "day": "2026-03-03"}


@pytest.fixture
def book(tmp_path: Path) -> str:
    """A ledger with two articles."""
    where = str(tmp_path / "l.db")
    with Ledger(where) as ledger:
        ledger.add_all([told("two", 2, **_ONE), told("three", 3, **_OTHER)])
    return where


@pytest.fixture
def client(book: str) -> Iterator[TestClient]:
    with visit(book) as made:
        yield made


class Slow:
    """Comparing that does not end before it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun, self.ends = threading.Event(), threading.Event()
        monkeypatch.setattr(matters, "load", self._load)
        monkeypatch.setattr(lately, "_PATIENCE_S", 0.05)

    def _load(self, *about: Any) -> Matter:
        self.begun.set()
        self.ends.wait(20)
        return load(*about)


def _add(where: str) -> None:
    with Ledger(where) as ledger:
        ledger.add(told("nine", 9, outlet="The Post", day="2026-03-04"))
        filing.file_new(ledger)


def _line(page: str) -> str:
    found = re.search(r'class="lately"[^>]*>(.*?)</p>', page, re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", found[1]).split()) if found else ""


def test_an_earlier_comparison_is_shown_and_says_so_until_the_new_one_is_there(
    client: TestClient, book: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Post" not in client.get("/timeline").text
    slow = Slow(monkeypatch)
    _add(book)
    earlier = client.get("/timeline")
    assert "The Post" not in earlier.text
    line = _line(earlier.text)
    assert re.fullmatch(
        r"Compared \d+ \w+ \d{4} at \d\d:\d\d UTC, 2 articles\. 1 newer one is being compared: reload \.",
        line,
    )
    assert re.fullmatch(r"\S+Z; articles=2; newer=1", earlier.headers[lately.HEADER])
    assert slow.begun.wait(10)
    slow.ends.set()
    until(lambda: "The Post" in client.get("/timeline").text)
    now = client.get("/timeline")
    assert _line(now.text) == ""
    assert lately.HEADER not in now.headers


def test_what_is_compared_soon_enough_is_shown_as_it_is(
    client: TestClient, book: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.get("/timeline")
    monkeypatch.setattr(lately, "_PATIENCE_S", 20)
    _add(book)
    now = client.get("/timeline")
    assert "The Post" in now.text
    assert _line(now.text) == ""


def test_who_asks_for_nothing_kept_is_given_the_present_comparison(
    client: TestClient, book: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.get("/timeline")
    monkeypatch.setattr(lately, "_PATIENCE_S", 0)
    _add(book)
    assert "The Post" in client.get("/timeline", headers={"cache-control": "no-cache"}).text


def test_after_a_decision_nothing_earlier_is_shown(
    client: TestClient, book: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.get("/timeline")
    monkeypatch.setattr(lately, "_PATIENCE_S", 0)
    _add(book)
    with Ledger(book) as ledger:
        record = next(row.id for row in find_statements(ledger) if row.content.startswith("nine"))
    form = {"kind": "wrong_speaker", "record": record, "value": "Ivo Brandt", "back": "/timeline"}
    client.post("/decisions", data=form)
    now = client.get("/timeline")
    assert "Ivo Brandt" in now.text
    assert _line(now.text) == ""


def test_a_comparison_that_fails_behind_leaves_the_earlier_one_and_is_tried_again(
    client: TestClient, book: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    client.get("/timeline")
    _add(book)

    def fails(*_about: Any) -> Matter:
        raise RuntimeError

    with monkeypatch.context() as patched:
        patched.setattr(matters, "load", fails)
        patched.setattr(lately, "_PATIENCE_S", 20)
        earlier = client.get("/timeline")
    assert earlier.status_code == 200
    assert "newer one is being compared" in _line(earlier.text)
    until(lambda: "comparing anew failed" in caplog.text)
    monkeypatch.setattr(lately, "_PATIENCE_S", 20)
    assert "The Post" in client.get("/timeline").text


def test_a_page_says_how_many_articles_are_still_being_filed(
    client: TestClient, book: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.get("/timeline")
    monkeypatch.setattr(matters, "count_waiting", lambda _ledger: 12)
    assert (
        _line(client.get("/timeline").text)
        == "12 articles are still being filed, and not compared before that."
    )


def test_programs_are_told_too(client: TestClient, book: str, monkeypatch: pytest.MonkeyPatch) -> None:
    client.get("/api/v1/series")
    slow = Slow(monkeypatch)
    _add(book)
    assert "newer=1" in client.get("/api/v1/series").headers[lately.HEADER]
    slow.ends.set()
