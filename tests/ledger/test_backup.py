"""A backup restores to the same ledger, on either database, and a damaged one replaces nothing."""

from __future__ import annotations

import gzip
import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from sqlalchemy import select

from sayso.errors import LedgerDamaged, LedgerLocked, LedgerMissing, LedgerTooNew, Refused
from sayso.intake import Failure
from sayso.ledger import Ledger, backup, schema
from sayso.ledger.backup import check_backup, write_backup
from sayso.ledger.decisions import decide, find_decisions, undo
from sayso.ledger.failures import keep_failure
from sayso.ledger.restore import restore_backup
from sayso.records import Reading
from tests.export.sample import READING
from tests.ledger.server import Server


def numbered(number: int) -> Reading:
    return replace(
        READING, article=replace(READING.article, id=str(number), url=f"https://x.example/{number}")
    )


def fill(ledger: Ledger) -> None:
    ledger.add_all([READING, numbered(1)], reader="1.0", now="2027-05-06T00:00:00Z")
    revision = ledger.add(READING, reader="2.0").revision
    made = decide(ledger, "wrong_speaker", f"{revision}:s1", made_by="ana", value="Ben Okri")
    decide(ledger, "same_actor", f"{revision}:a1", other=f"{revision}:a2", made_by="ana")
    undo(ledger, made.id, made_by="ben")
    with ledger.writes() as connection:
        keep_failure(connection, Failure("gone.txt", LedgerMissing("no")), {}, now="2027-05-06T00:00:00Z")


def rows(ledger: Ledger) -> dict[str, list[tuple[Any, ...]]]:
    with ledger.reads() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))]
            for table in schema.metadata.sorted_tables
        }


def journal_mode(file: Path) -> str:
    connection = sqlite3.connect(file)
    try:
        return str(connection.execute("PRAGMA journal_mode").fetchone()[0])
    finally:
        connection.close()


@pytest.fixture
def full(ledger: Ledger, tmp_path: Path) -> Path:
    """A backup of a ledger that holds something of everything."""
    fill(ledger)
    write_backup(ledger, tmp_path / "full.backup")
    return tmp_path / "full.backup"


def test_a_backup_restores_to_the_same_rows(ledger: Ledger, full: Path, tmp_path: Path) -> None:
    restore_backup(full, str(tmp_path / "restored.db"))
    with Ledger(tmp_path / "restored.db", create=False) as restored:
        assert rows(restored) == rows(ledger)
        restored.check()
        assert [made.state for made in find_decisions(restored)] == ["in_force", "undone"]
        assert restored.add(numbered(2)).status == "new"
    assert sorted(path.name for path in tmp_path.glob("restored*")) == ["restored.db"]


def test_it_restores_into_postgresql_and_adding_goes_on(tmp_path: Path, server: Server) -> None:
    with Ledger(tmp_path / "sayso.db") as ledger:
        fill(ledger)
        write_backup(ledger, tmp_path / "full.backup")
        where = server.make_database()
        restore_backup(tmp_path / "full.backup", where)
        with Ledger(where, create=False) as restored:
            assert rows(restored) == rows(ledger)
            assert restored.add(numbered(2)).status == "new"
        with pytest.raises(Refused):
            restore_backup(tmp_path / "full.backup", where)
        restore_backup(tmp_path / "full.backup", where, replace=True)
        with Ledger(where, create=False) as restored:
            assert rows(restored) == rows(ledger)
    server.drop_database(where)


def test_a_backup_while_adding_goes_on_is_whole(ledger: Ledger, where: str, tmp_path: Path) -> None:
    ledger.add(numbered(0))
    stopped = False

    def add() -> None:
        number = 1
        with Ledger(where) as own:
            while not stopped:
                own.add(numbered(number))
                number += 1

    adding = Thread(target=add)
    adding.start()
    try:
        for number in range(3):
            write_backup(ledger, tmp_path / f"{number}.backup")
    finally:
        stopped = True
        adding.join()
    for number in range(3):
        restore_backup(tmp_path / f"{number}.backup", str(tmp_path / f"{number}.db"))
        with Ledger(tmp_path / f"{number}.db", create=False) as restored:
            restored.check()
            found = list(restored.readings())
            assert found == [numbered(at) for at in range(len(found))]


def cut_off(content: bytes) -> bytes:
    return content[: len(content) // 2]


def one_byte_changed(content: bytes) -> bytes:
    return content[:-60] + bytes([content[-60] ^ 1]) + content[-59:]


def one_word_changed(content: bytes) -> bytes:
    return gzip.compress(gzip.decompress(content).replace(b"Petrescu", b"Petrescv"))


def one_row_less(content: bytes) -> bytes:
    lines = gzip.decompress(content).splitlines(keepends=True)
    at = next(at for at, line in enumerate(lines) if line.startswith(b"["))
    return gzip.compress(b"".join(lines[:at] + lines[at + 1 :]))


def newer(content: bytes) -> bytes:
    lines = gzip.decompress(content).splitlines(keepends=True)
    head = {**json.loads(lines[0]), "schema": "9999"}
    return gzip.compress(b"".join([json.dumps(head).encode() + b"\n", *lines[1:]]))


@pytest.mark.parametrize(
    ("damage", "error"),
    [
        (cut_off, LedgerDamaged),
        (one_byte_changed, LedgerDamaged),
        (one_word_changed, LedgerDamaged),
        (one_row_less, LedgerDamaged),
        (lambda _: b"", LedgerDamaged),
        (lambda _: b"words", LedgerDamaged),
        (lambda _: gzip.compress(b'{"a": 1}\n'), LedgerDamaged),
        (newer, LedgerTooNew),
    ],
)
def test_a_damaged_backup_replaces_nothing(
    tmp_path: Path, damage: Callable[[bytes], bytes], error: type[Exception]
) -> None:
    path, where = tmp_path / "full.backup", tmp_path / "sayso.db"
    with Ledger(where) as ledger:
        fill(ledger)
        write_backup(ledger, path)
        held = rows(ledger)
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(error):
        restore_backup(path, str(where), replace=True)
    with Ledger(where, create=False) as ledger:
        assert rows(ledger) == held


def test_a_ledger_is_replaced_only_if_asked_and_not_in_use(tmp_path: Path) -> None:
    path, where = tmp_path / "full.backup", tmp_path / "sayso.db"
    with Ledger(where) as ledger:
        fill(ledger)
        write_backup(ledger, path)
        ledger.add(numbered(5))
    with pytest.raises(Refused):
        restore_backup(path, str(where))
    held = sqlite3.connect(where)
    held.execute("SELECT count(*) FROM article").fetchone()
    with pytest.raises(LedgerLocked):
        restore_backup(path, str(where), replace=True)
    held.close()
    restore_backup(path, str(where), replace=True)
    with Ledger(where, create=False) as ledger:
        assert not ledger.knows(numbered(5).article)
        # Also one that was restored, while a process has it open that neither reads nor writes just now.
        with pytest.raises(LedgerLocked):
            restore_backup(path, str(where), replace=True)


def test_readers_of_a_restored_ledger_do_not_wait_for_its_writer(tmp_path: Path) -> None:
    path, where = tmp_path / "full.backup", tmp_path / "sayso.db"
    with Ledger(tmp_path / "other.db") as ledger:
        fill(ledger)
        write_backup(ledger, path)
    restore_backup(path, str(where))
    assert journal_mode(where) == "wal"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["full.backup", "other.db", "sayso.db"]


def test_a_ledger_in_another_journal_mode_is_put_into_its_own_by_whoever_writes(tmp_path: Path) -> None:
    where = tmp_path / "sayso.db"
    Ledger(where).close()
    connection = sqlite3.connect(where)
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.close()
    Ledger(where, create=False).close()
    assert journal_mode(where) == "delete"
    Ledger(where).close()
    assert journal_mode(where) == "wal"


def test_a_damaged_ledger_can_be_replaced(tmp_path: Path) -> None:
    path, where = tmp_path / "full.backup", tmp_path / "sayso.db"
    with Ledger(where) as ledger:
        fill(ledger)
        write_backup(ledger, path)
    where.write_bytes(b"no database at all" * 1000)
    restore_backup(path, str(where), replace=True)
    with Ledger(where, create=False) as ledger:
        ledger.check()


def test_an_older_backup_stays_until_the_new_one_is_whole(
    ledger: Ledger, full: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Refused):
        write_backup(ledger, full)
    content = full.read_bytes()

    def full_disk(*_arguments: Any) -> Any:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(backup, "_rows", full_disk)
        with pytest.raises(Exception, match="No space left"):
            write_backup(ledger, full, replace=True)
    assert full.read_bytes() == content
    assert not list(full.parent.glob("*.partial"))
    assert write_backup(ledger, full, replace=True).rows == check_backup(full).rows
    assert full.stat().st_mode & 0o077 == 0
