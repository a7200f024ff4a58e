"""What the first page and the list of sources show is counted before anybody asks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.ledger import Ledger
from sayso.ledger.decisions import decide
from sayso.ledger.questions import find_statements
from sayso.web import counting
from sayso.web.counting import SOURCES, Counting, cited_lately, count_lately
from tests.served import told, until


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ledger]:
    """A ledger with one article, in which counting takes long."""
    monkeypatch.setattr(counting, "_QUICK_S", -1.0)
    monkeypatch.setattr(counting, "_LOOK_S", 0.02)
    with Ledger(str(tmp_path / "l.db")) as made:
        made.add(told("two", 2, outlet="The Quay", day="2026-03-02"))
        yield made


@pytest.fixture
def counted(ledger: Ledger) -> Iterator[list[str]]:
    """What is counted, in turn, while a thread counts ahead."""
    found: list[str] = []
    with pytest.MonkeyPatch.context() as patched:
        for name in ("count_all", "find_cited"):
            real = getattr(counting, name)

            def find(*of: object, name: str = name, real: object = real, **how: object) -> object:
                found.append(name)
                return real(*of, **how)  # type: ignore[operator]

            patched.setattr(counting, name, find)
        one = Counting(ledger)
        one.start()
        yield found
        one.end()


def test_nobody_who_asks_has_to_wait_for_counts(ledger: Ledger, counted: list[str]) -> None:
    until(lambda: counted == ["count_all", "find_cited"])
    assert count_lately(ledger).articles == 1
    assert len(cited_lately(ledger, SOURCES)) == 1
    assert len(counted) == 2


def test_what_is_added_is_counted(ledger: Ledger, counted: list[str]) -> None:
    until(lambda: len(counted) == 2)
    ledger.add(told("nine", 9, outlet="The Echo", day="2026-03-09"))
    until(lambda: count_lately(ledger).articles == 2)
    until(lambda: cited_lately(ledger, SOURCES)[0].articles == 2)


def test_it_is_counted_again_before_nothing_is_known_any_more(
    ledger: Ledger, counted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting, "_AGAIN", 1_000_000)
    monkeypatch.setattr(counting, "_ANYHOW_S", 0.05)
    until(lambda: len(counted) > 6)


def test_who_is_cited_is_as_people_decided_until_now(ledger: Ledger, counted: list[str]) -> None:
    until(lambda: len(counted) == 2)
    decide(ledger, "wrong_speaker", find_statements(ledger)[0].id, value="Ivo Brandt", made_by="ana")
    assert "Ivo Brandt" in {one.name for one in cited_lately(ledger, SOURCES)}


def test_what_is_quickly_counted_is_counted_for_each_who_asks(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting, "_QUICK_S", 60.0)
    assert count_lately(ledger).articles == 1
    ledger.add(told("nine", 9, outlet="The Echo", day="2026-03-09"))
    assert count_lately(ledger).articles == 2
