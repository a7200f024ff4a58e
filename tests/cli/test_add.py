"""The verbs that fill the ledger, on real files with a stand-in for the reader."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from sayso.cli import progress
from sayso.cli.main import run
from sayso.cli.position import Position, container
from sayso.comparing import filing
from sayso.intake import find_documents
from sayso.intake.follow import FeedState
from sayso.ledger import Ledger
from sayso.ledger.feeds import load_feeds, save_feeds
from sayso.ledger.schema import reading
from sayso.ledger.schema.compared import filed_reading

ROOT = Path(__file__).parents[2]
READER = "tests.reading.workers.readers:misbehave"
Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in list(os.environ):
        if name.startswith("SAYSO_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    from sayso.ledger import bulk  # noqa: PLC0415

    monkeypatch.setitem(bulk.add_in_bulk.__kwdefaults__, "reader", READER)


def write(name: str, *texts: str) -> None:
    Path(name).write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))


def listed(capsys: Captured, *flags: str) -> list[dict[str, Any]]:
    capsys.readouterr()
    assert run(["failures", "--format", "json", *flags]) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def test_add_goes_on_where_it_was(capsys: Captured) -> None:
    write("a.jsonl", "one", "two")
    assert run(["add", "a.jsonl", "--workers", "1"]) == 0
    assert capsys.readouterr().out == "2 new\n"
    write("a.jsonl", "one", "two", "three")
    assert run(["add", "a.jsonl", "--workers", "1", "--verbose"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("\t")[::2] for line in lines[:-1]] == [
        ["known", "a.jsonl:1"],
        ["known", "a.jsonl:2"],
        ["new", "a.jsonl:3"],
    ]
    assert lines[-1] == "1 new, 2 known"


def test_failures_are_named_listed_retried_and_cleared(capsys: Captured, tmp_path: Path) -> None:
    write("a.jsonl", "one", f"exit-without {tmp_path / 'mark'}", "raise x")
    assert run(["add", "a.jsonl", "gone.txt", "--outlet", "Gazette"]) == 1
    out, err = capsys.readouterr()
    assert out == "1 new, 3 failed\n"
    assert [line.split()[1:3] for line in err.splitlines()] == [
        ["E109", "a.jsonl:2:"],
        ["E109", "a.jsonl:3:"],
        ["E101", "gone.txt:"],
    ]
    assert [(row["input"], row["attempts"], row["outlet"]) for row in listed(capsys)] == [
        ("a.jsonl:2", 1, "Gazette"),
        ("a.jsonl:3", 1, "Gazette"),
        ("gone.txt", 1, "Gazette"),
    ]
    (tmp_path / "mark").touch()
    Path("gone.txt").write_text("here after all")
    assert run(["failures", "--retry"]) == 1
    assert capsys.readouterr().out == "2 new, 1 failed\n"
    assert [(row["input"], row["attempts"]) for row in listed(capsys)] == [("a.jsonl:3", 2)]
    assert listed(capsys, "--code", "E101") == []
    with Ledger("sayso.db") as ledger:
        assert {reading.article.outlet for reading in ledger.readings()} == {"Gazette"}


def test_failures_are_forgotten_on_demand(capsys: Captured) -> None:
    Path("empty.txt").touch()
    assert run(["add", "gone.txt", "empty.txt"]) == 1
    assert run(["failures", "--forget", "--retry"]) == 2
    assert run(["failures", "--forget", "--code", "E101"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "1 forgotten"
    assert [failed["input"] for failed in listed(capsys)] == ["empty.txt"]


def test_a_file_that_failed_as_a_whole_is_cleared_by_its_parts(capsys: Captured) -> None:
    assert run(["add", "late.jsonl"]) == 1
    write("late.jsonl", "one", "raise x")
    assert run(["failures", "--retry"]) == 1
    assert [row["input"] for row in listed(capsys)] == ["late.jsonl:2"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["add"], 2),
        (["add", "gone.txt"], 1),
        (["add", "empty.txt"], 3),
        (["add", "a.jsonl", "--workers", "0"], 2),
        (["add", "a.jsonl", "--ledger", "no/such/folder/x.db"], 4),
        (["add", "a.jsonl", "--ledger", "a.jsonl"], 4),
        (["failures"], 4),
        (["reread"], 4),
        (["follow"], 2),
        (["follow", "http://127.0.0.1:9/feed", "--every", "5s"], 2),
        (["follow", "http://127.0.0.1:9/feed"], 5),
    ],
)
def test_exit_codes(arguments: list[str], code: int, capsys: Captured) -> None:
    write("a.jsonl", "one")
    Path("empty.txt").touch()
    assert run(arguments) == code
    assert "Traceback" not in capsys.readouterr().err


def test_reread_reads_what_an_older_reader_read(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    from sayso.ledger import bulk  # noqa: PLC0415

    write("a.jsonl", "one")
    with monkeypatch.context() as older:
        older.setattr(bulk, "VERSION", "0.9")
        assert run(["add", "a.jsonl"]) == 0
    assert run(["reread"]) == 0
    assert run(["reread"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == ["1 new", "1 read again", "nothing added"]
    assert "1 articles to read again" in err


def filed() -> tuple[int, int]:
    """Of how many readings in the ledger, and how many of them are filed for comparing."""
    with Ledger("sayso.db") as ledger, ledger.reads() as connection:
        tables = (
            reading.select().where(reading.c.current),
            filed_reading.select().where(filed_reading.c.version > 0),
        )
        all_, done = (len(connection.execute(query).all()) for query in tables)
        return all_, done


def test_what_is_added_is_ready_for_comparing(capsys: Captured, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    write("a.jsonl", "one", f"exit-without {mark}")
    assert run(["add", "a.jsonl"]) == 1
    assert filed() == (1, 1)
    mark.touch()
    assert run(["failures", "--retry"]) == 0
    assert filed() == (2, 2)
    assert run(["export", "jsonl", "-o", "out.jsonl"]) == 0
    Path("sayso.db").unlink()
    assert run(["import", "out.jsonl"]) == 0
    assert filed() == (2, 2)
    assert "2 new" in capsys.readouterr().err


def test_what_comparing_cannot_file_is_named_and_tried_again_on_demand(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> frozenset[int]:
        raise RecursionError("too deep")

    write("a.jsonl", "one", "two")
    with monkeypatch.context() as broken:
        broken.setattr(filing, "filing_keys", fails)
        assert run(["add", "a.jsonl"]) == 0
        assert run(["failures", "--retry"]) == 1
    assert "0 of 2 filed for comparing" in capsys.readouterr().out
    assert run(["failures", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["code"] for row in rows] == ["E410", "E410"]
    assert "too deep" in rows[0]["message"]
    assert run(["failures", "--code", "E103", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    assert run(["failures", "--retry"]) == 0
    assert run(["failures"]) == 0
    assert capsys.readouterr() == ("2 of 2 filed for comparing\n", "sayso: nothing has failed\n")


def test_a_ledger_of_earlier_keys_is_filed_anew_before_the_first_question_with_progress(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.jsonl", "one", "two")
    assert run(["add", "a.jsonl"]) == 0
    monkeypatch.setattr(filing, "VERSION", filing.VERSION + 1)
    monkeypatch.setattr(progress, "_LOG_EVERY_S", 0.0)
    assert run(["copies", "one"]) == 0
    assert "filing for comparing: 2 of 2 articles" in capsys.readouterr().err
    assert run(["copies", "one"]) == 0
    assert "filing" not in capsys.readouterr().err


def test_a_folder_tells_what_it_passed_over(capsys: Captured) -> None:
    Path("news").mkdir()
    write("news/a.jsonl", "one")
    Path("news/report.pdf").write_bytes(b"%PDF-1.7")
    Path("news/map.png").write_bytes(b"png")
    assert run(["add", "news"]) == 1
    out, err = capsys.readouterr()
    assert out == "1 new, 1 failed\n"
    assert "E103 news/report.pdf: is a PDF" in err
    assert "passed over: 1 .png file\n" in err


def test_ctrl_c_keeps_what_was_read_and_says_so(tmp_path: Path) -> None:
    write("a.jsonl", "one", "two", *["sleep 20"] * 20)
    code = (
        "from sayso.ledger import bulk; from sayso.cli.main import main\n"
        f"bulk.add_in_bulk.__kwdefaults__['reader'] = {READER!r}; bulk._BATCH = 1; main()"
    )
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", code, "add", "a.jsonl", "-v", "--workers", "2"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline().startswith("new\t")
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "the same command goes on from here" in errors
    assert "Traceback" not in errors
    with Ledger("sayso.db") as ledger:
        ledger.check()
        assert "one" in [reading.text for reading in ledger.readings()]


PAGE = (
    "<html><head><title>Bridge</title></head><body><article><p>"
    + "The mayor said so. " * 30
    + "</p></article>"
)


def test_follow_adds_what_is_new_and_remembers_the_feed(tmp_path: Path, capsys: Captured) -> None:
    handler = partial(SimpleHTTPRequestHandler, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        home = f"http://127.0.0.1:{server.server_port}"
        assert run(["follow", f"{home}/feed.xml", "--allow-private"]) == 1
        item = f"<item><title>Bridge</title><link>{home}/a.html</link></item>"
        Path("feed.xml").write_text(
            f"<rss version='2.0'><channel><title>Gazette</title>{item}</channel></rss>"
        )
        Path("a.html").write_text(PAGE)
        assert run(["follow", "--allow-private", f"{home}/feed.xml"]) == 0
        # Without a name, the feeds of the ledger.
        assert run(["follow", "--allow-private"]) == 0
        server.shutdown()
    assert capsys.readouterr().out.splitlines() == ["1 failed", "1 new", "nothing added"]
    assert listed(capsys) == []


def test_what_feeds_remember_comes_back(tmp_path: Path) -> None:
    state = FeedState(
        "Gazette", "e1", None, "2027-05-01T00:00:00Z", None, {"https://x.example/1": "2027-05-01"}
    )
    with Ledger(tmp_path / "feeds.db") as ledger:
        for states in ({"https://x.example/feed": state}, {"https://x.example/feed": FeedState("Other")}):
            with ledger.writes() as connection:
                save_feeds(connection, states)
            with ledger.reads() as connection:
                assert load_feeds(connection) == states


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("x.jsonl:12", ("x.jsonl", 12)),
        ("x.parquet#3", ("x.parquet", 3)),
        ("x.warc.gz#4711+20", ("x.warc.gz", 4711)),
        ("x.warc.gz#10-40", ("x.warc.gz", 10)),
        ("http://x.example:8080", ("http://x.example:8080", None)),
        ("a.txt", ("a.txt", None)),
        ("-:3", ("-", 3)),
    ],
)
def test_the_file_in_a_name(name: str, parts: tuple[str, int | None]) -> None:
    assert container(name) == parts


def test_a_file_may_be_named_like_a_place() -> None:
    Path("day:12").touch()
    assert container("day:12") == ("day:12", None)


def test_the_position_comes_to_its_end() -> None:
    Path("folder").mkdir()
    for number in range(3):
        Path(f"folder/{number}.txt").write_text("words " * 10)
    write("a.jsonl", "one", "two")
    position = Position(["folder", "a.jsonl"])
    places = [position.done_bytes for _ in position.watch(find_documents(["folder", "a.jsonl"]))]
    assert places == sorted(places)
    total = sum(path.stat().st_size for path in [*Path("folder").iterdir(), Path("a.jsonl")])
    assert places[-1] == pytest.approx(total, abs=4)


def test_keys_that_are_not_read_are_told_once(capsys: Captured) -> None:
    lines = [{"text": "one", "title": "A", "summary": "x"}, {"body": "two", "summary": "y", "n\x1b[1m": 1}]
    Path("a.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    assert run(["add", "a.jsonl"]) == 0
    out, err = capsys.readouterr()
    assert out == "2 new\n"
    assert 'passed over: 2 "summary" keys, 1 "n␛[1m" key; keys that are read: id, text, html,' in err
