"""Adding, knowing again, and getting back what was added."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import select

from sayso import errors
from sayso.ledger import Ledger, schema
from sayso.ledger.dialect import read_together
from sayso.ledger.keys import canonical_url, find_keys, in_utc
from sayso.records import Actor, Article, Figure, Note, Reading, Statement, Time

TEXT = "“We lost 3 to 5 boats on Monday,” said the harbour master, Ana Lund, citing a captain. No more."


def _reading(**facts: str) -> Reading:
    article = Article(
        text=TEXT,
        id="x1",
        headline="Boats lost",
        bylines=("B. Writer", "C. Writer"),
        notes=(Note("editor", (0, 5)),),
        warnings=("page without a date",),
    )
    return Reading(
        article=replace(article, **facts),
        actors=(
            Actor("a1", "Ana Lund", "person", "NOR", ("harbour master",), ((61, 69),)),
            Actor("a2", "a captain", "person", mentions=((78, 87),)),
        ),
        statements=(
            Statement(
                "s1",
                ((0, 33),),
                ((34, 38),),
                ((39, 69),),
                ("a1",),
                mode="direct",
                identification="named",
                to=("a2",),
                when="t1",
                alternatives=("s2",),
            ),
            Statement("s2", ((1, 10), (20, 30)), within="s1", about="s1", where="the harbour"),
        ),
        figures=(
            Figure("f1", (9, 21), 3.0, 5.0, True, "~", "boat", (16, 21), of=("a2", "a1"), statement="s1"),
            Figure("f2", (9, 10), None, 7.5),
        ),
        times=(Time("t1", (25, 31), "DATE", "2026-03-02", "START"),),
        warnings=("page without a date", "who reports s2 is open"),
    )


def test_what_is_added_comes_back_equal(ledger: Ledger) -> None:
    reading = _reading(url="https://quay.example/boats", outlet="The Quay", published="2026-03-02")
    added = ledger.add(reading)
    assert added.status == "new"
    assert ledger.reading(added.revision) == reading
    assert ledger.reading(added.revision[:6]) == reading
    assert list(ledger.readings()) == [reading]


def test_adding_twice_is_adding_once(ledger: Ledger) -> None:
    reading = _reading()
    first, second = ledger.add_all([reading, reading])
    assert (first.status, second.status) == ("new", "known")
    assert ledger.knows(reading.article)
    assert len(list(ledger.readings())) == 1


def test_another_text_at_the_same_address_is_a_revision(ledger: Ledger) -> None:
    old = _reading(url="https://quay.example/boats?utm_source=mail", published="2026-03-02")
    new = _reading(
        url="http://quay.example/boats/", updated="2026-03-03T08:00:00+01:00", text=TEXT + " Later."
    )
    revised, first = ledger.add(new), ledger.add(old)
    assert revised.article == first.article
    assert (revised.status, first.status) == ("new", "revision")
    assert list(ledger.readings(latest=True)) == [new]


def test_an_older_reader_does_not_replace_a_newer(ledger: Ledger) -> None:
    reading = _reading()
    shorter = replace(reading, figures=())
    assert ledger.add(reading, reader="1.10").status == "new"
    added = ledger.add(shorter, reader="1.9")
    assert added.status == "reread"
    assert ledger.reading(added.revision) == reading
    ledger.add(shorter, reader="2.0")
    assert ledger.reading(added.revision) == shorter


def test_a_batch_with_an_error_leaves_nothing(ledger: Ledger) -> None:
    broken = replace(_reading(headline="Other"), figures=(Figure("f1", (0, 1), 1, 1, of=("a9",)),))
    with pytest.raises(KeyError):
        ledger.add_all([_reading(), broken])
    assert list(ledger.readings()) == []
    ledger.check()


def test_public_ids_do_not_depend_on_the_ledger() -> None:
    article = Article(text="A", url="https://www.quay.example/a/?b=2&a=1#c")
    assert find_keys(article) == find_keys(replace(article, outlet="The Quay", published="2026-01-01"))
    assert find_keys(article).revision_id != find_keys(replace(article, headline="H")).revision_id
    assert find_keys(Article("A", outlet="x")).article_id != find_keys(Article("A", outlet="y")).article_id
    assert canonical_url("http://Quay.example:80/a/?b=2&a=1") == canonical_url(
        "https://quay.example/a?a=1&b=2"
    )
    assert in_utc("2026-03-03T00:30:00+02:00") == "2026-03-02T22:30:00Z"
    assert in_utc("2026-03-03") == "2026-03-03"


def test_the_migrations_lead_to_the_schema(ledger: Ledger) -> None:
    with ledger.reads() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_object": is_ours}
        )
        assert compare_metadata(context, schema.metadata) == []


def is_ours(_object: object, name: str | None, kind: str, _reflected: bool, _other: object) -> bool:
    """Whether it stands in ``schema``: what the two databases write differently is made by ``dialect``."""
    if kind == "column":
        return name != "search"
    searched = ("statement_search", "revision_search", "filed_keys_search", "actor_name_search")
    return name != "shown_newest" and not (name or "").startswith(searched)


def test_a_ledger_explains_itself(tmp_path: Path) -> None:
    Ledger(tmp_path / "sayso.db").close()
    with sqlite3.connect(tmp_path / "sayso.db") as connection:
        (table,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'figure'").fetchone()
    assert "/* least value the words commit to; null for 'up to N' */" in table


def _newer(path: Path) -> None:
    Ledger(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


def _other_tables(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE accounts (id)")


@pytest.mark.parametrize(
    ("damage", "error"),
    [
        (lambda path: None, errors.LedgerMissing),
        (lambda path: path.write_bytes(b"not a database at all" * 500), errors.LedgerDamaged),
        (_newer, errors.LedgerTooNew),
        (_other_tables, errors.LedgerDamaged),
    ],
)
def test_a_ledger_that_cannot_be_used_is_one_clear_error(
    tmp_path: Path, damage: Callable[[Path], object], error: type[errors.LedgerError]
) -> None:
    path = tmp_path / "ledger.db"
    damage(path)
    with pytest.raises(error) as caught:
        Ledger(path, create=False)
    assert caught.value.exit_code == 4
    assert str(path) in str(caught.value)
    assert caught.value.do


def test_rows_read_together_are_those_that_are_there(ledger: Ledger) -> None:
    named = "\"A\\ b\" 'c'\n\t\x01 é 😀 {[,]}"
    text = "Lund said it would rain."
    actor = Actor("a1", named, "person", None, (named, ""), ((0, 4),))
    ledger.add(Reading(Article(text, id="x"), (actor,)))
    with ledger.reads() as connection:
        roles = read_together(connection, select(schema.actor_role))
        plain = connection.execute(select(schema.actor_role)).all()
        assert sorted(map(tuple, roles)) == sorted(map(tuple, plain))
        assert {row.role for row in roles} == {named, ""}
        assert read_together(connection, select(schema.actor_role).where(schema.actor_role.c.actor < 0)) == []
        # Numbers with a fraction are no text of JSON's: they come as they are.
        assert read_together(connection, select(schema.figure)) == []
