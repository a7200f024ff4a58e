"""What very many records meet is answered as what few meet, only by another way."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest
from sqlalchemy import Connection, event

from sayso.ledger import Ledger
from sayso.ledger.decisions import decide
from sayso.ledger.questions import (
    Filters,
    counts,
    find_figures,
    find_sources,
    find_statements,
    newest,
    search,
    searching,
)
from tests.export.sample import READING


@pytest.fixture
def ledger(ledger: Ledger) -> Ledger:
    """A ledger of twenty pages, one of which was changed, and with one decision."""
    pages = [
        replace(
            READING.article,
            url=f"https://gazette.example/{number}",
            headline=f"Guards {number}",
            published=f"2027-05-{1 + 7 * number % 20:02}" if number % 5 else None,
            outlet=("The Border Gazette", "The Herald")[number % 2],
        )
        for number in range(20)
    ]
    pages.append(replace(pages[3], updated="2027-06-01", headline="Changed"))
    made = ledger.add_all([replace(READING, article=page) for page in pages])
    decide(ledger, "not_a_statement", f"{made[7].revision}:s4", made_by="ana")
    return ledger


ASKED = [
    (by, about, filters)
    for about in ("fired", '"never fired"', "guards -calm", "fir* OR thanks")
    for by in (None, "Ion Vlad")
    for filters in (
        Filters(),
        Filters(limit=5),
        Filters(outlet="The Herald"),
        Filters(all_revisions=True, limit=3),
    )
]


def test_the_newest_of_many_statements(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    few = [find_statements(ledger, by=by, about=about, filters=filters) for by, about, filters in ASKED]
    monkeypatch.setattr(newest, "_MANY", -1)
    monkeypatch.setattr(newest, "_PAGES", (2, 3, 30))
    many = [find_statements(ledger, by=by, about=about, filters=filters) for by, about, filters in ASKED]
    assert many == few
    assert sum(map(bool, few)) > len(few) / 2


def test_of_too_many_hits_the_newest_come_first(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    ranked, many = search(ledger, "fired")
    assert not many
    monkeypatch.setattr(searching, "_TOO_MANY", 0)
    some, many = search(ledger, "fired")
    assert (some, many) == ([], True)
    monkeypatch.setattr(searching, "_TOO_MANY", 30)
    some, many = search(ledger, "fired")
    assert many
    assert {hit.id for hit in some} < {hit.id for hit in ranked}
    statements = [hit for hit in some if hit.kind == "statement"]
    assert "Changed" in [hit.headline for hit in statements[:3]]


def test_hits_are_narrowed_by_what_kind_of_source_they_have(ledger: Ledger) -> None:
    wide, _ = search(ledger, "fired")
    narrow, _ = search(ledger, "fired", filters=Filters(identification="anonymous"))
    assert 0 < sum(hit.kind == "statement" for hit in narrow) < sum(hit.kind == "statement" for hit in wide)
    assert all(hit.id.endswith(":s4") for hit in narrow if hit.kind == "statement")


SOURCES = [
    Filters(outlet=outlet, identification=how, source_kind=kind, limit=limit)
    for outlet in (None, "The Herald")
    for how in (None, "named", "anonymous")
    for kind in (None, "person")
    for limit in (1, 2, 50)
]


def test_who_is_cited_most_is_the_same_by_index_by_all_sums_and_counted(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = [find_sources(ledger, filters=filters) for filters in SOURCES]
    monkeypatch.setattr(counts, "_FEW", -1)
    large = [find_sources(ledger, filters=filters) for filters in SOURCES]
    assert large == small
    with ledger.reads() as connection:
        counted = [
            [counts.Citing(*row) for row in connection.execute(counts._count(filters))] for filters in SOURCES
        ]
    # Of those that are cited equally often either comes first.
    assert [[row.statements for row in rows] for rows in counted] == [
        [row.statements for row in rows] for rows in large
    ]
    whole = [at for at, filters in enumerate(SOURCES) if filters.limit == 50]
    assert [counted[at] for at in whole] == [large[at] for at in whole]
    assert sum(map(bool, large)) > len(SOURCES) / 2


def test_those_cited_often_are_found_by_index(ledger: Ledger) -> None:
    with ledger.reads() as connection:
        if connection.dialect.name != "sqlite":
            pytest.skip("PostgreSQL goes through a table of few rows")
        for filters, index in (
            (Filters(limit=1), "ix_citing_often "),
            (Filters(limit=1, outlet="The Herald"), "ix_citing_often_in_one "),
        ):
            query = counts._look_up(connection, filters).compile(
                connection, compile_kwargs={"literal_binds": True}
            )
            plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}")]
            assert any(index in f"{step} " for step in plan), plan


def test_no_question_goes_through_all_statements_of_a_kind(ledger: Ledger) -> None:
    steps: list[str] = []

    def explain(connection: Connection, _cursor: object, query: str, values: object, *_: object) -> None:
        driver = connection.connection.driver_connection
        if query.startswith("SELECT") and isinstance(driver, sqlite3.Connection):
            rows = driver.execute(f"EXPLAIN QUERY PLAN {query}", values)  # type: ignore[arg-type]
            steps.extend(row[3] for row in rows)

    event.listen(ledger.engine, "before_cursor_execute", explain)
    filters = Filters(
        source_kind="person", identification="named", outlet="The Herald", since="2027-05-02", limit=3
    )
    for narrowed in (filters, replace(filters, all_revisions=True), replace(filters, outlet=None)):
        find_statements(ledger, by="Ion Vlad", filters=narrowed)
        find_statements(ledger, about="fired", filters=narrowed)
        find_statements(ledger, filters=narrowed)
        find_figures(ledger, measure="displaced", of="Ion Vlad", filters=narrowed)
        search(ledger, "fired", filters=narrowed)
    event.remove(ledger.engine, "before_cursor_execute", explain)
    assert not [one for one in steps if "ix_statement_identification" in one or "source_kind" in one]
