"""Reading in bulk: one bad document is set aside by name, everything else is read, in order."""

from __future__ import annotations

import gc
import itertools
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import sleep

import pytest

from sayso.errors import NotFound, SetupError
from sayso.intake.documents import Document, Failure
from sayso.reading.workers import read_all
from sayso.records import Article, Reading

ROOT = Path(__file__).parents[3]
READER = "tests.reading.workers.readers:misbehave"


def articles(*texts: str) -> list[Article]:
    return [Article(text, id=f"n{number}", given_as=text) for number, text in enumerate(texts)]


def results(*texts: str, **options: object) -> list[Reading | Failure]:
    options = {"workers": 2, "timeout_s": 1, "reader": READER} | options
    return list(read_all(articles(*texts), **options))  # type: ignore[arg-type]


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_the_order_is_the_inputs(workers: int) -> None:
    texts = [f"sleep {(7 * number) % 5 / 100}" for number in range(40)]
    assert [reading.text for reading in results(*texts, workers=workers)] == texts  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("deed", "words"),
    [
        ("segfault", "crashed on it (SIGSEGV)"),
        ("exit 0", "crashed on it (exit code 0)"),
        ("exit 7", "crashed on it (exit code 7)"),
        ("kill", "was killed 2 times"),
        ("spin", "not read within 1 s"),
        ("sleep 60", "not read within 1 s"),
        ("fill", "more than 256 MiB of memory"),
        ("raise boom", "KeyError: 'boom'"),
    ],
)
def test_a_document_that_ends_its_process_is_set_aside_alone(deed: str, words: str) -> None:
    texts = ["a", "b", deed, "c", "d", "e"]
    # Only what hangs meets its limit: filling memory may take seconds on a busy machine.
    found = results(*texts, memory_bytes=256 << 20, timeout_s=1 if "1 s" in words else 60)
    assert [item.text for item in found if isinstance(item, Reading)] == ["a", "b", "c", "d", "e"]
    failure = found[2]
    assert isinstance(failure, Failure)
    assert failure.source == deed
    assert (failure.error.code, failure.error.where) == ("E109", deed)
    assert words in failure.error.what


@pytest.mark.parametrize("workers", [1, 3])
def test_nothing_but_bad_documents(workers: int) -> None:
    deeds = ["segfault", "exit 1", "kill", "raise x"] * 3
    found = results(*deeds, workers=workers)
    assert [failure.source for failure in found if isinstance(failure, Failure)] == deeds


def test_a_document_killed_from_outside_is_tried_again(tmp_path: Path) -> None:
    text = f"kill-once {tmp_path / 'mark'}"
    assert [item.text for item in results("a", text, "b") if isinstance(item, Reading)] == ["a", text, "b"]


def test_failures_of_intake_pass_through_at_their_place() -> None:
    gone = Failure("gone.txt", NotFound("no such file", where="gone.txt"))
    first, second = articles("a", "german")
    found = list(read_all([gone, first, gone, second], workers=1, reader=READER))
    assert [found[0], found[2]] == [gone, gone]
    assert isinstance(found[1], Reading)
    assert isinstance(found[3], Failure)
    assert str(found[3].error) == "E106 german: this is German (de)"


def test_documents_are_extracted_in_the_workers_and_only_wanted_articles_read() -> None:
    documents = [
        Document("a.txt", "text", b"raise me", {"outlet": "Gazette"}),
        Document("b.txt", "text", b"plain words", {}),
        Document("c.jsonl:1", "record", '{"text": 7}', {}),
        Document("d.jsonl:2", "record", '{"text": "other words"}', {}),
    ]
    asked: list[str] = []

    def wanted(article: Article) -> bool:
        asked.append(article.text)
        return article.text != "plain words"

    found = list(read_all([*documents, *articles("plain words", "last")], wanted=wanted, reader=READER))
    assert sorted(asked) == ["last", "other words", "plain words", "plain words", "raise me"]
    read = [item.text if isinstance(item, Reading) else str(item.error)[:14] for item in found]
    assert read == ["E109 a.txt: th", "E107 c.jsonl:1", "other words", "last"]


def test_an_extraction_that_hangs_is_set_aside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    # sitecustomize is imported by every new interpreter: the worker's extraction is replaced there.
    (tmp_path / "sitecustomize.py").write_text(
        "import sayso.intake.documents as d, time; d.from_html = lambda page, **given: time.sleep(60)"
    )
    monkeypatch.syspath_prepend(tmp_path)
    documents = [Document(name, "page", b"<p>", {}) for name in ("a.html", "b.html")]
    found = list(read_all(documents, timeout_s=1, reader=READER))
    assert [(item.source, item.error.code) for item in found if isinstance(item, Failure)] == [
        ("a.html", "E109"),
        ("b.html", "E109"),
    ]


def test_large_articles_arrive_whole() -> None:
    texts = ["x" * 3_000_000, "y", "z" * 3_000_000, "w" * 40_000, "v" * 40_000]
    assert [item.text for item in results(*texts) if isinstance(item, Reading)] == texts


def test_without_articles_no_process_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.reading.workers.pool.Worker", None)
    gone = Failure("gone.txt", NotFound("no such file"))
    assert list(read_all([])) == []
    assert list(read_all([gone])) == [gone]


@pytest.mark.parametrize(
    ("reader", "words"),
    [
        ("tests.reading.workers.readers:no_start", "does not start.*spacy"),
        ("tests.reading.workers.readers:dead_start", r"ended as it started \(exit code 3\)"),
        ("tests.reading.workers.readers:missing", "does not start.*missing"),
    ],
)
def test_a_reader_that_does_not_start_is_an_error_of_the_setup(reader: str, words: str) -> None:
    with pytest.raises(SetupError, match=words):
        results("a", "b", reader=reader)


def test_a_setup_that_breaks_on_the_way_stops_the_run() -> None:
    with pytest.raises(SetupError, match="the model is gone"):
        results("a", "setup", "b")


def processes_of(found: list[Reading | Failure]) -> set[int]:
    return {int(item.warnings[0]) for item in found if isinstance(item, Reading) and item.warnings}


def test_a_process_that_has_grown_is_replaced_and_nobody_blamed() -> None:
    texts = ["pid", "keep 50000000", "pid", "pid", "keep 50000000", "pid", "pid"]
    found = results(*texts, workers=1, memory_bytes=128 << 20)
    assert all(isinstance(item, Reading) for item in found)
    assert len(processes_of(found)) > 1


def test_endless_input_is_taken_as_it_is_read() -> None:
    taken = itertools.count()
    endless = (Article(f"sleep 0 {next(taken)}") for _ in itertools.count())
    reading = read_all(endless, workers=2, reader=READER)
    for _ in range(20):
        next(reading)
    assert next(taken) < 20 + 2 * 128 + 3
    reading.close()


def test_one_slow_document_does_not_let_the_rest_pile_up() -> None:
    taken: list[int] = []

    def many() -> Iterator[Article]:
        yield Article("sleep 60")
        for number in itertools.count():
            taken.append(number)
            yield Article("quick")

    reading = read_all(many(), workers=2, timeout_s=2, reader=READER)
    assert isinstance(next(reading), Failure)
    assert len(taken) <= 2 * 128
    reading.close()


def test_closing_ends_the_processes() -> None:
    reading = read_all(articles("pid", "pid", "sleep 60", "sleep 60"), workers=2, reader=READER)
    found = processes_of([next(reading), next(reading)])
    del reading
    gc.collect()
    for process in found:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGKILL])
def test_no_process_outlives_its_parent(sent: signal.Signals) -> None:
    program = (
        "from sayso.reading.workers import read_all; from sayso.records import Article\n"
        f"given = [Article(text) for text in ('pid', 'pid', 'spin', 'spin')]\n"
        f"for r in read_all(given, workers=2, timeout_s=3, reader={READER!r}):\n"
        "    print(r.warnings[0], flush=True)"
    )
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", program],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as parent:  # fmt: skip
        assert parent.stdout is not None
        found = [int(parent.stdout.readline()), int(parent.stdout.readline())]
        parent.send_signal(sent)
        parent.communicate(timeout=30)
    for process in found:
        wait_until_gone(process)


def wait_until_gone(process: int) -> None:
    """Returns once there is no such process; a process that is never gone is the suite's own time limit."""
    for _ in range(1000):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return
        sleep(0.01)
    raise AssertionError(f"process {process} is still there")
