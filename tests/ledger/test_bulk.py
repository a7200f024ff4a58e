"""Adding in bulk: what is told of is kept, what is known is not read again, what fails is written down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from sayso.errors import LedgerFull, NotFound
from sayso.intake import Document, Failure
from sayso.ledger import Added, Ledger, bulk
from sayso.ledger.bulk import Kept, add_in_bulk
from sayso.ledger.failures import kept_failures
from sayso.ledger.outdated import count_outdated, find_outdated
from sayso.ledger.schema import revision
from sayso.records import Article, Reading

READER = "tests.reading.workers.readers:misbehave"
GONE = Failure("gone.txt", NotFound("no such file", "check the path", "gone.txt"))


def add(ledger: Ledger, *items: Document | Article | Failure, day: int = 1, **options: Any) -> list[Kept]:
    kept: list[Kept] = []
    options = {
        "workers": 2,
        "reader": READER,
        "clock": lambda: datetime(2027, 5, day, tzinfo=UTC),
        "on_kept": kept.extend,
    } | options
    add_in_bulk(ledger, items, **options)
    return kept


def outcomes(kept: list[Kept]) -> dict[str, str]:
    return {
        item.source: item.outcome.status if isinstance(item.outcome, Added) else item.outcome.code
        for item in kept
    }


def article(text: str, **facts: str) -> Article:
    return Article(text, given_as=text, published="2027-05-01", **facts)


def test_new_known_revised_and_failed(ledger: Ledger) -> None:
    page = {"url": "https://x.example/1"}
    assert outcomes(add(ledger, article("a", **page), article("b"), GONE, article("exit 1"))) == {
        "a": "new",
        "b": "new",
        "gone.txt": "E101",
        "exit 1": "E109",
    }
    assert outcomes(add(ledger, article("a", **page), article("c", **page), article("b"))) == {
        "a": "known",
        "c": "revision",
        "b": "known",
    }
    assert [reading.text for reading in ledger.readings()] == ["a", "b", "c"]


def test_the_ledger_does_not_depend_on_the_number_of_workers(tmp_path: Path) -> None:
    found = []
    for workers in (1, 3):
        with Ledger(tmp_path / f"{workers}.db") as ledger:
            texts = [f"sleep {(7 * number) % 5 / 100}{number}" for number in range(20)]
            add(ledger, *map(article, texts), workers=workers)
            found.append([reading.to_dict() for reading in ledger.readings()])
    assert found[0] == found[1]
    assert len(found[0]) == 20


def test_known_articles_are_not_read_again(ledger: Ledger) -> None:
    document = Document("a.txt", "text", b"plain words", {"published": "2027-05-01"})
    add(ledger, document)
    # This reader cannot even start, and need not.
    kept = add(ledger, document, document, reader="tests.reading.workers.readers:dead_start")
    assert [item.outcome.status for item in kept if isinstance(item.outcome, Added)] == ["known", "known"]


def test_a_failure_counts_its_attempts_and_goes_when_it_succeeds(ledger: Ledger, tmp_path: Path) -> None:
    text = f"exit-without {tmp_path / 'mark'}"
    add(ledger, article(text), GONE, given={"outlet": "Gazette"})
    add(ledger, article(text), day=3)
    with ledger.reads() as connection:
        found = kept_failures(connection)
        assert [failed.input for failed in kept_failures(connection, ["E101"])] == ["gone.txt"]
    assert [(failed.input, failed.attempts) for failed in found] == [(text, 2), ("gone.txt", 1)]
    assert (found[0].first_failed, found[0].last_failed) == ("2027-05-01T00:00:00Z", "2027-05-03T00:00:00Z")
    assert (found[1].message, found[1].advice, found[1].outlet) == (
        "no such file", "check the path", "Gazette",
    )  # fmt: skip
    (tmp_path / "mark").touch()
    assert outcomes(add(ledger, article(text))) == {text: "new"}
    with ledger.reads() as connection:
        assert [failed.input for failed in kept_failures(connection)] == ["gone.txt"]


def test_what_the_database_does_not_take_is_set_aside_alone(ledger: Ledger) -> None:
    kept = add(ledger, article("a"), article("b", headline="half \ud800"), article("c"), article("d \0"))
    assert outcomes(kept) == {"a": "new", "b": "E103", "c": "new", "d \0": "E103"}


def test_a_name_that_is_no_text_can_fail(ledger: Ledger) -> None:
    name = "caf\udce9.txt"
    add(ledger, Failure(name, NotFound("no\0such file", where=name)))
    with ledger.reads() as connection:
        assert [failed.input for failed in kept_failures(connection)] == ["caf\\udce9.txt"]
    add(ledger, replace(article("fine"), given_as=name))
    with ledger.reads() as connection:
        assert kept_failures(connection) == []


def test_nothing_is_told_of_that_could_not_be_kept(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: Any, **_options: Any) -> None:
        raise LedgerFull("the disk is full")

    add(ledger, article("a"))
    monkeypatch.setattr(bulk, "add_reading", full)
    told: list[Kept] = []
    with pytest.raises(LedgerFull):
        add(ledger, article("b"), GONE, on_kept=told.extend)
    assert told == []
    assert [reading.text for reading in ledger.readings()] == ["a"]
    with ledger.reads() as connection:
        assert kept_failures(connection) == []


def test_an_interruption_keeps_what_was_read(ledger: Ledger) -> None:
    def interrupted() -> Iterator[Article]:
        yield article("a")
        yield article("sleep 0.2")
        raise KeyboardInterrupt

    told: list[Kept] = []
    with pytest.raises(KeyboardInterrupt):
        add_in_bulk(ledger, interrupted(), on_kept=told.extend, workers=1, reader=READER)
    assert [reading.text for reading in ledger.readings()] == [item.source for item in told]


def test_what_was_told_of_is_not_told_again_when_telling_is_interrupted(ledger: Ledger) -> None:
    told: list[str] = []

    def tell(kept: list[Kept]) -> None:
        told.extend(item.source for item in kept)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        add(ledger, article("a"), article("b"), on_kept=tell)
    assert told == ["a", "b"]


def test_an_error_of_who_is_told_is_no_failure_of_the_article(ledger: Ledger) -> None:
    def tell(_kept: list[Kept]) -> None:
        raise ValueError("not about the article")

    with pytest.raises(ValueError, match="not about the article"):
        add(ledger, article("a"), on_kept=tell)
    assert [reading.text for reading in ledger.readings()] == ["a"]
    with ledger.reads() as connection:
        assert kept_failures(connection) == []


def test_a_new_reader_version_reads_again_and_keeps_the_old(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = article("a", url="https://x.example/1", outlet="Gazette")
    ledger.add(Reading(replace(given, language="en"), warnings=("an old warning",)), reader="0.9")
    add(ledger, article("b"))
    assert count_outdated(ledger) == 1
    found = list(find_outdated(ledger))
    assert [(old.text, old.outlet) for old in found] == [("a", "Gazette")]
    assert outcomes(add(ledger, *found)) == {ledger_id(ledger, "a"): "reread"}
    assert (count_outdated(ledger), list(find_outdated(ledger))) == (0, [])
    assert {reading.text: reading.warnings for reading in ledger.readings()} == {"a": (), "b": ()}


def ledger_id(ledger: Ledger, text: str) -> str:
    """The revision that holds ``text``."""
    with ledger.reads() as connection:
        return str(connection.scalar(select(revision.c.public_id).where(revision.c.text == text)))
