"""Filing: in order, once, whoever does it, and beside a server's answers."""

from __future__ import annotations

import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select, update

from sayso.comparing import filer
from sayso.comparing import filing as filing_module
from sayso.comparing.filer import catch_up, filing
from sayso.comparing.filing import (
    count_waiting,
    file_new,
    file_some,
    filing_keys,
    find_set_aside,
    wait_again,
)
from sayso.comparing.gathering import choose, gather
from sayso.errors import LedgerLocked, NotFiled
from sayso.ledger import Ledger, schema
from sayso.ledger.keys import find_keys
from sayso.ledger.schema.compared import filed_keys, filed_reading
from sayso.records import Reading
from tests.export.sample import READING
from tests.served import readings


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "l.db") as opened:
        opened.add_all(readings())
        yield opened


def filed(ledger: Ledger) -> int:
    with ledger.reads() as connection:
        done = select(func.count()).where(filed_reading.c.version == filing_module.VERSION)
        return connection.scalar(done) or 0


def keys(ledger: Ledger) -> set[tuple[str, int]]:
    with ledger.reads() as connection:
        return {
            (key, row.revision)
            for row in connection.execute(select(filed_keys))
            for key in row.hashes.split()
        }


def test_readings_are_filed_a_few_at_a_time_and_once(ledger: Ledger) -> None:
    count = len(readings())
    assert [file_some(ledger, 5) for _ in range(4)] == [5, 5, count - 10, 0]
    assert filed(ledger) == count
    before = keys(ledger)
    assert before
    assert file_new(ledger) == 0
    assert keys(ledger) == before


def test_what_was_filed_under_an_earlier_version_of_the_keys_is_filed_anew_at_the_first_question(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = filing_module.filing_keys
    monkeypatch.setattr(filing_module, "filing_keys", lambda *_: frozenset({"7"}))
    file_new(ledger)
    before = keys(ledger)
    assert {key for key, _ in before} == {"7"}
    monkeypatch.setattr(filing_module, "filing_keys", found)
    assert count_waiting(ledger) == 0
    monkeypatch.setattr(filing_module, "VERSION", filing_module.VERSION + 1)
    assert count_waiting(ledger) == len(readings())
    revision = next(ledger.readings()).article
    choose(ledger, [find_keys(revision).revision_id])
    assert count_waiting(ledger) == 0
    assert "7" not in {key for key, _ in keys(ledger)}
    told: list[int] = []
    file_new(ledger, told.append)
    assert told == []


def test_a_change_of_the_keys_comes_with_a_new_version_of_them() -> None:
    # Where this fails, what filing_keys gives has changed: raise filing.VERSION, so that what is filed in
    # ledgers that are there is filed anew, and put the new digest here.
    given = sorted(filing_keys(READING, "r1", "a1"))
    digest = sha256(",".join(given).encode()).hexdigest()[:16]
    assert (filing_module.VERSION, digest) == (1, "f1a7199bf2c7c1b5")


def test_one_that_cannot_be_filed_is_set_aside_by_name_and_the_rest_goes_on(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    found = filing_module.filing_keys
    bad = find_keys(next(ledger.readings()).article).revision_id

    def fails(reading: Reading, revision: str, article: str) -> frozenset[str]:
        if revision == bad:
            raise RecursionError("too deep")
        return found(reading, revision, article)

    monkeypatch.setattr(filing_module, "filing_keys", fails)
    assert file_new(ledger) == len(readings())
    with ledger.reads() as connection:
        (one,) = find_set_aside(connection)
    assert (one.revision, one.error) == (bad, "RecursionError: too deep")
    assert f"E410 {bad}" in caplog.text
    assert file_new(ledger) == 0
    monkeypatch.setattr(filing_module, "filing_keys", found)
    with ledger.writes() as connection:
        wait_again(connection)
    assert file_new(ledger) == 1
    with ledger.reads() as connection:
        assert find_set_aside(connection) == []


def test_questions_go_on_without_what_was_set_aside(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    found = filing_module.filing_keys
    ids = [find_keys(one.article).revision_id for one in ledger.readings()]
    bad, good = ids[0], ids[1:]

    def fails(reading: Reading, revision: str, article: str) -> frozenset[str]:
        if revision == bad:
            raise RecursionError("too deep")
        return found(reading, revision, article)

    monkeypatch.setattr(filing_module, "filing_keys", fails)
    file_new(ledger)
    caplog.clear()
    assert {one.revision for one in gather(ledger).members} == set(good)
    assert f"left out: E410 {bad}" in caplog.text
    assert {one.revision for one in gather(ledger, [bad, good[0]], related=False).members} == {good[0]}
    with pytest.raises(NotFiled, match="too deep"):
        gather(ledger, [bad])


def test_one_that_cannot_be_put_together_holds_up_no_other(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    rebuilt = filing_module.rebuild_all

    def fails(connection: Connection, numbers: list[int]) -> list[Reading]:
        if 3 in numbers:
            raise KeyError("a7")
        return rebuilt(connection, numbers)

    monkeypatch.setattr(filing_module, "rebuild_all", fails)
    assert file_new(ledger) == len(readings())
    with ledger.reads() as connection:
        assert [one.error for one in find_set_aside(connection)] == ["KeyError: 'a7'"]


def test_a_reading_with_a_lower_number_that_comes_later_is_filed(ledger: Ledger) -> None:
    # As when another writer's transaction took its number first, and ended last.
    with ledger.writes() as connection:
        connection.execute(update(filed_reading).values(version=filing_module.VERSION))
        connection.execute(update(filed_reading).where(filed_reading.c.reading == 2).values(version=0))
    assert file_new(ledger) == 1
    assert {revision for _, revision in keys(ledger)} == {2}


def test_a_reading_that_was_replaced_before_it_was_filed_leaves_the_newer_ones_keys(ledger: Ledger) -> None:
    file_new(ledger)
    before = keys(ledger)
    for reading in readings():
        ledger.add(reading, reader="0.0.0")
    assert file_new(ledger) == len(readings())
    assert keys(ledger) == before
    for reading in readings():
        ledger.add(reading, reader="9999.0.0")
    assert file_new(ledger) == len(readings())
    assert keys(ledger) == before


def test_two_who_file_at_once_file_each_reading_once(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    found = filing_module.filing_keys
    began = []

    def meanwhile(*arguments: object) -> frozenset[str]:
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


def test_a_question_waits_only_until_what_it_is_about_is_filed(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[bool] = []
    with filing(ledger):
        catch_up(ledger)
        with ledger.reads() as connection:
            one, other = connection.scalars(select(schema.reading.c.revision).limit(2))
        monkeypatch.setattr(filer, "file_some", lambda *_: 1)
        monkeypatch.setattr(filer._Filer, "wait", lambda _: waited.append(True))
        with ledger.writes() as connection:
            row = select(schema.reading.c.id).where(schema.reading.c.revision == other).scalar_subquery()
            connection.execute(update(filed_reading).where(filed_reading.c.reading == row).values(version=0))
        catch_up(ledger, [one])
        assert not waited
        catch_up(ledger, [one, other])
        assert waited
