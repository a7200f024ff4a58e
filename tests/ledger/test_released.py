"""A ledger of every earlier schema becomes one of this schema with everything in it, on both databases."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Row, create_engine, delete, select, text, update

from sayso.comparing.filing import count_waiting, file_new, find_related
from sayso.ledger import Ledger, schema
from sayso.ledger.backup import write_backup
from sayso.ledger.database import address
from sayso.ledger.decisions import find_decisions
from sayso.ledger.derive import derive_anew
from sayso.ledger.failures import kept_failures
from sayso.ledger.feeds import load_feeds
from sayso.ledger.migrations import VERSIONS
from sayso.ledger.questions import count_all, find_figures, find_sources, find_statements, search
from sayso.ledger.restore import restore_backup
from sayso.records import Reading
from tests.ledger.released.make import FEED, GIVEN, PAGES, REVISIONS, STATE
from tests.ledger.server import Server
from tests.ledger.test_ledger import is_ours

KEPT = Path(__file__).parent / "released"


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest) -> str:
    """Each version of the schema."""
    return str(request.param)


@pytest.fixture(params=["sqlite", "postgresql"])
def old(request: pytest.FixtureRequest, version: str, tmp_path: Path) -> Iterator[str]:
    """The address of the ledger that was kept of that version."""
    if request.param == "sqlite":
        path = tmp_path / "old.db"
        path.write_bytes(gzip.decompress((KEPT / f"{version}.db.gz").read_bytes()))
        yield str(path)
        return
    server: Server = request.getfixturevalue("server")
    where = server.make_database()
    engine = create_engine(address(where))
    with closing(engine.raw_connection()) as connection:
        script = gzip.decompress((KEPT / f"{version}.sql.gz").read_bytes()).decode()
        connection.driver_connection.execute_simple(script)  # type: ignore[union-attr]
        connection.driver_connection.commit()  # type: ignore[union-attr]
    engine.dispose()
    yield where
    server.drop_database(where)


def read_all(ledger: Ledger) -> list[Reading]:
    return sorted(ledger.readings(), key=_by_page)


def _by_page(reading: Reading) -> tuple[str, str]:
    return reading.article.url or "", reading.article.headline or ""


def derived(ledger: Ledger) -> dict[str, list[tuple[object, ...]]]:
    """The rows that follow from others; names by their words, since their ids may differ."""
    tables = (schema.shown, schema.decided, schema.actor_name, schema.citing, schema.name, schema.name_word)
    with ledger.reads() as connection:
        called = {row.id: row.folded for row in connection.execute(select(schema.name))}
        found = {}
        for table in tables:
            rows = connection.execute(select(table)).mappings().all()
            plain = [
                tuple(
                    called.get(value) if key in ("name", "speaker") else value
                    for key, value in row.items()
                    if (table.name, key) != ("name", "id")
                )
                for row in rows
            ]
            found[table.name] = sorted(plain, key=repr)
    return found


def test_nothing_of_it_is_lost(old: str, version: str) -> None:
    with Ledger(old, create=False) as ledger:
        ledger.check()
        assert read_all(ledger) == sorted(PAGES, key=_by_page)
        held = count_all(ledger)
        assert (held.articles, held.revisions) == (3, 4)
        with ledger.reads() as connection:
            readers = connection.scalars(select(schema.reading.c.reader).order_by(schema.reading.c.id)).all()
            assert readers == ["0.0.1", "0.0.1", "0.0.1", "0.0.2", "0.0.2"]
            (failed,) = kept_failures(connection)
            assert (failed.input, failed.code, failed.given) == ("old.txt", "E103", GIVEN)
            assert load_feeds(connection) == {FEED: STATE}
            if version >= "0003":
                assert connection.execute(text("SELECT name, role FROM account")).all() == [("ana", "editor")]
                assert connection.execute(text("SELECT label FROM token")).all() == [("archive",)]
                assert connection.execute(text("SELECT action FROM audit")).all() == [("signed_in",)]
            context = MigrationContext.configure(
                connection, opts={"compare_type": True, "include_object": is_ours}
            )
            assert compare_metadata(context, schema.metadata) == []


def test_decisions_hold_and_questions_answer_by_them(old: str) -> None:
    with Ledger(old, create=False) as ledger:
        states = {(one.kind, one.made_by): one.state for one in find_decisions(ledger)}
        assert states == {
            ("wrong_speaker", "ana"): "in_force",
            ("not_a_statement", "ana"): "in_force",
            ("same_actor", "ben"): "in_force",
            ("not_a_statement", "ben"): "undone",
        }
        assert [row.id for row in find_statements(ledger, by="Edda Lund")] == [f"{REVISIONS[0]}:s1"]
        assert len(find_statements(ledger, by="Ana Petrescu", about="thanks")) == 3
        assert {row.id for row in find_figures(ledger, measure="displaced")} == {
            f"{REVISIONS[at]}:f1" for at in (0, 2, 3)
        }
        assert any(row.name == "Edda Lund" for row in find_sources(ledger))
        assert {hit.kind for hit in search(ledger, "calm guards")[0]} == {"statement", "article"}


def test_what_follows_from_it_is_as_if_made_anew(old: str) -> None:
    with Ledger(old, create=False) as ledger:
        before = derived(ledger)
        with ledger.writes() as connection:
            derive_anew(connection)
        assert derived(ledger) == before
        assert before["shown"]


def test_what_was_filed_is_as_if_filed_anew(old: str) -> None:
    with Ledger(old, create=False) as ledger:
        file_new(ledger)
        before = filed(ledger)
        assert len(before) == len(PAGES)
        with ledger.writes() as connection:
            (first, *others) = (row.revision for row in before)
            assert sorted(find_related(connection, [first], limit=9)) == others
            connection.execute(update(schema.filed_reading).values(version=0))
            connection.execute(delete(schema.filed_keys))
        assert file_new(ledger) == 5
        assert filed(ledger) == before


def filed(ledger: Ledger) -> list[Row[Any]]:
    with ledger.reads() as connection:
        return list(connection.execute(select(schema.filed_keys).order_by(schema.filed_keys.c.revision)))


def test_what_was_filed_since_the_filing_has_a_version_need_not_be_filed_again(
    old: str, version: str
) -> None:
    with Ledger(old, create=False) as ledger:
        assert count_waiting(ledger) == (0 if version >= "0005" else 5)


def test_it_is_added_to_and_backed_up(old: str, tmp_path: Path) -> None:
    with Ledger(old) as ledger:
        assert ledger.add(PAGES[1], reader="0.0.1").status == "known"
        assert ledger.add(PAGES[1], reader="0.0.3").status == "reread"
        write_backup(ledger, tmp_path / "ledger.backup")
        restore_backup(tmp_path / "ledger.backup", str(tmp_path / "again.db"))
        with Ledger(tmp_path / "again.db") as again:
            assert read_all(again) == read_all(ledger)
            assert derived(again) == derived(ledger)
