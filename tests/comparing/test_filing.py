"""Filing: in order, once, whoever does it, and beside a server's answers."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from sayso.comparing import filer
from sayso.comparing import filing as filing_module
from sayso.comparing.filer import catch_up, filing
from sayso.comparing.filing import file_anew, file_new, file_some
from sayso.comparing.gathering import choose
from sayso.errors import LedgerLocked
from sayso.ledger import Ledger
from sayso.ledger.schema.compared import blocking_key, filed_reading
from tests.served import readings


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "l.db") as opened:
        opened.add_all(readings())
        yield opened


def filed(ledger: Ledger) -> int:
    with ledger.reads() as connection:
        return connection.scalar(select(func.count()).select_from(filed_reading)) or 0


def keys(ledger: Ledger) -> list[tuple[int, int]]:
    with ledger.reads() as connection:
        return [tuple(row) for row in connection.execute(select(blocking_key).order_by(*blocking_key.c))]


def test_readings_are_filed_a_few_at_a_time_and_once(ledger: Ledger) -> None:
    count = len(readings())
    assert [file_some(ledger, 5) for _ in range(4)] == [5, 5, count - 10, 0]
    assert filed(ledger) == count
    before = keys(ledger)
    assert before
    assert file_new(ledger) == 0
    assert file_anew(ledger) == count
    assert keys(ledger) == before


def test_two_who_file_at_once_file_each_reading_once(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    found = filing_module.filing_keys
    began = []

    def meanwhile(*arguments: object) -> frozenset[int]:
        if not began:
            began.append(True)
            file_some(ledger, 3)
        return found(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(filing_module, "filing_keys", meanwhile)
    file_some(ledger, 5)
    file_new(ledger)
    assert filed(ledger) == len(readings())


def test_beside_a_server_what_is_new_is_found_without_filing_in_the_question(ledger: Ledger) -> None:
    with filing(ledger):
        catch_up(ledger)
        assert filed(ledger) == len(readings())
        chosen = choose(ledger)
    assert len(chosen.revisions) == len(readings())


def test_a_question_does_not_wait_for_a_filer_that_cannot_go_on(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object) -> int:
        raise LedgerLocked("is locked")

    monkeypatch.setattr(filer, "file_some", locked)
    with filing(ledger):
        began = time.monotonic()
        catch_up(ledger)
        assert time.monotonic() - began < filer._FIRST_S
    assert filed(ledger) == 0
