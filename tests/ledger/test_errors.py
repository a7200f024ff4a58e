"""What goes wrong with a ledger is one clear error with exit code 4, and nothing that was kept is lost."""

from __future__ import annotations

import resource
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import event, text

from sayso import errors
from sayso.cli.main import run
from sayso.ledger import Ledger, dialect
from sayso.ledger.database import place_of
from sayso.ledger.writer import add_reading
from sayso.records import Reading
from tests.export.sample import READING
from tests.ledger.server import Server


def numbered(number: int) -> Reading:
    return replace(READING, article=replace(READING.article, url=f"https://x.example/{number}"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A SQLite ledger that holds one article."""
    with Ledger(tmp_path / "sayso.db") as ledger:
        ledger.add(numbered(0))
    return tmp_path / "sayso.db"


def holds(where: str | Path, count: int) -> None:
    with Ledger(where, create=False) as ledger:
        ledger.check()
        assert list(ledger.readings()) == [numbered(number) for number in range(count)]


def with_pragma(path: Path, pragma: str) -> Ledger:
    """A ledger each of whose connections is limited so."""
    ledger = Ledger(path)
    ledger.engine.dispose()
    event.listen(ledger.engine, "connect", lambda connection, _: connection.execute(f"PRAGMA {pragma}"))
    return ledger


def test_a_full_disk_keeps_what_was_acknowledged(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    with with_pragma(path, f"max_page_count={pages + 3}") as ledger:
        added: list[int] = []

        def add_many() -> None:
            for number in range(1, 100):
                ledger.add(numbered(number))
                added.append(number)

        with pytest.raises(errors.LedgerFull) as caught:
            add_many()
    assert (caught.value.code, caught.value.exit_code) == ("E405", 4)
    holds(path, 1 + len(added))
    with Ledger(path) as ledger:
        assert ledger.add(numbered(99)).status == "new"


@pytest.fixture
def small_files() -> Iterator[Callable[[int], None]]:
    """Has writes beyond so many bytes of a file fail, as a disk does that is broken."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield lambda size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_disk_that_fails_is_not_told_as_damage(path: Path, small_files: Callable[[int], None]) -> None:
    with Ledger(path) as ledger:
        small_files(40_000)
        with pytest.raises(errors.LedgerDiskFailed) as caught:
            ledger.add_all(map(numbered, range(1, 100)))
        small_files(1 << 30)
        assert (caught.value.code, caught.value.exit_code) == ("E409", 4)
        assert "damage" not in str(caught.value)
        assert ledger.add(numbered(1)).status == "new"
    holds(path, 2)


def test_a_disk_that_fails_because_it_is_full_is_told_as_full(
    path: Path, small_files: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    # SQLite tells so where it has no room for the index of its log.
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=0))
    with Ledger(path) as ledger:
        small_files(40_000)
        with pytest.raises(errors.LedgerFull):
            ledger.add_all(map(numbered, range(1, 100)))
        small_files(1 << 30)
    holds(path, 1)


def test_a_ledger_that_cannot_be_written_to(path: Path) -> None:
    with with_pragma(path, "query_only=ON") as ledger, pytest.raises(errors.LedgerReadOnly) as caught:
        ledger.add(numbered(1))
    assert (caught.value.code, caught.value.exit_code) == ("E406", 4)
    holds(path, 1)


def test_a_locked_ledger_still_answers_and_waits_no_longer_than_it_says(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dialect, "BUSY_TIMEOUT_MS", 50)
    (tmp_path / "a.txt").write_text("The mayor said on Monday that the bridge is closed.")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert run(["add", str(tmp_path / "a.txt"), "--ledger", str(path)]) == 4
    assert "E404" in capsys.readouterr().err
    assert run(["statements", "--ledger", str(path)]) == 0
    other.close()
    holds(path, 1)


def not_a_database(path: Path) -> None:
    path.write_bytes(b"no database at all" * 1000)


def cut_in_half(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def overwritten(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 40_960)


def newer(path: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()


def of_another_program(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE accounts (id)")


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (not_a_database, "E403"),
        (cut_in_half, "E403"),
        (overwritten, "E403"),
        (newer, "E402"),
        (of_another_program, "E403"),
        (Path.unlink, "E401"),
    ],
)
def test_a_file_that_is_no_ledger_of_this_version_is_left_alone(
    path: Path, capsys: pytest.CaptureFixture[str], damage: Callable[[Path], Any], code: str
) -> None:
    damage(path)
    before = path.read_bytes() if path.exists() else None
    for verb in (["stats"], ["statements"], ["search", "guards"], ["export", "jsonl"]):
        assert run([*verb, "--ledger", str(path)]) == 4
        said = capsys.readouterr().err
        assert code in said
        assert "Traceback" not in said
    assert (path.read_bytes() if path.exists() else None) == before


def add_and(act: Callable[[], None], ledger: Ledger, first: str = "SELECT 1") -> None:
    """Adds an article, and does something else before it is acknowledged."""
    with ledger.writes() as connection:
        connection.execute(text(first))
        add_reading(connection, numbered(7), reader="1", now="2027-05-06T00:00:00Z")
        act()
        connection.execute(text("SELECT 1"))


def test_a_folder_that_is_not_there_or_cannot_be_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("The mayor said on Monday that the bridge is closed.")
    assert run(["add", str(tmp_path / "a.txt"), "--ledger", str(tmp_path / "gone" / "sayso.db")]) == 4
    assert "E401" in capsys.readouterr().err
    # SQLite cannot open what is a folder; for root every folder can be written to.
    (tmp_path / "sayso.db").mkdir()
    monkeypatch.setattr("os.access", lambda *_: False)
    assert run(["add", str(tmp_path / "a.txt"), "--ledger", str(tmp_path / "sayso.db")]) == 4
    assert "E406" in capsys.readouterr().err


def test_a_server_that_does_not_answer(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["stats", "--ledger", "postgresql://nobody@127.0.0.1:1/nothing"]) == 4
    assert "E407" in capsys.readouterr().err


def test_a_server_that_goes_away_while_adding(server: Server) -> None:
    where = server.make_database()

    def hang_up() -> None:
        with Ledger(where) as other, other.reads() as connection:
            connection.execute(
                text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            )

    with Ledger(where) as ledger:
        ledger.add(numbered(0))
        with pytest.raises(errors.LedgerUnreachable) as caught:
            add_and(hang_up, ledger)
        assert (caught.value.code, caught.value.exit_code) == ("E407", 4)
        hang_up()
        # It asks again on another connection.
        assert ledger.add(numbered(1)).status == "new"
    holds(where, 2)
    server.drop_database(where)


def test_a_user_who_may_not_write(server: Server) -> None:
    where = server.make_database()
    with Ledger(where) as ledger:
        ledger.add(numbered(0))
        with pytest.raises(errors.LedgerReadOnly) as caught:
            add_and(lambda: None, ledger, first="SET TRANSACTION READ ONLY")
    assert caught.value.code == "E406"
    holds(where, 1)
    server.drop_database(where)


def test_where_a_ledger_is_shows_no_password() -> None:
    assert "secret" not in place_of("postgresql://ana:secret@127.0.0.1/news")
    assert place_of("folder/news.db") == "folder/news.db"
