"""The write-ahead log stays short under readers that never pause, and never stands in a writer's way."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import Connection, text

from sayso.ledger import Ledger, dialect, journal
from sayso.ledger.journal import Journal
from sayso.records import Reading
from tests.export.sample import READING


def numbered(number: int) -> Reading:
    return replace(READING, article=replace(READING.article, url=f"https://x.example/{number}"))


def looked(connection: Connection) -> int:
    return int(connection.execute(text("SELECT count(*) FROM article")).scalar_one())


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(journal, "LIMIT_BYTES", 400_000)
    monkeypatch.setattr(journal, "PATIENCE_MS", 300)
    return tmp_path / "sayso.db"


def log_bytes(path: Path) -> int:
    return Path(f"{path}-wal").stat().st_size


def test_the_log_stays_short_under_readers_that_follow_each_other_without_a_pause(path: Path) -> None:
    ended = Event()
    with Ledger(path) as ledger:

        def look() -> None:
            with Ledger(path) as other:
                while not ended.is_set():
                    with other.reads() as reading:
                        looked(reading)
                        time.sleep(0.05)

        readers = [Thread(target=look) for _ in range(4)]
        for number, reader in enumerate(readers):
            reader.start()
            time.sleep(0.01 * number)
        longest = 0
        try:
            for number in range(60):
                ledger.add(numbered(number))
                longest = max(longest, log_bytes(path))
        finally:
            ended.set()
            for reader in readers:
                reader.join()
    # Without it, 14 million.
    assert longest < 1_500_000


def test_a_reader_that_never_ends_holds_nobody_up_for_long(path: Path) -> None:
    with Ledger(path) as ledger, Ledger(path) as other, other.reads() as reading:
        assert looked(reading) == 0
        for number in range(20):
            ledger.add(numbered(number))
        assert looked(reading) == 0
        assert log_bytes(path) > 400_000
    with Ledger(path, create=False) as ledger:
        ledger.check()
        assert len(list(ledger.readings())) == 20


def test_a_thread_takes_the_log_into_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "BEGIN_PAGES", 100)
    monkeypatch.setattr(dialect, "KEPT_BYTES", 300_000)
    path, longest = tmp_path / "sayso.db", 0
    with Ledger(path) as ledger:
        for number in range(60):
            ledger.add(numbered(number))
            ledger.journal.wait()
            longest = max(longest, log_bytes(path))
        # Without it, 14 million.
        assert longest < 1_500_000
        ledger.check()
        assert len(list(ledger.readings())) == 60


def test_adding_goes_on_while_it_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go_on = Event(), Event()
    took_in = Journal._take_in

    def waits(one: Journal) -> None:
        begun.set()
        go_on.wait(30)
        took_in(one)

    monkeypatch.setattr(journal, "BEGIN_PAGES", 1)
    monkeypatch.setattr(Journal, "_take_in", waits)
    with Ledger(tmp_path / "sayso.db") as ledger:
        for number in range(5):
            ledger.add(numbered(number))
        assert begun.is_set()
        assert not go_on.is_set()
        go_on.set()
    with Ledger(tmp_path / "sayso.db", create=False) as ledger:
        assert len(list(ledger.readings())) == 5
