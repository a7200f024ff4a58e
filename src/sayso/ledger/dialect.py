"""Every difference between SQLite and PostgreSQL but for their words of what went wrong (``explaining``).

SQLite runs in WAL mode: readers go on while one writer writes. ``synchronous`` is FULL, so a commit that was
acknowledged survives a loss of power, not only the end of the process.
"""

from __future__ import annotations

import json
from collections import namedtuple
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Double,
    Engine,
    Insert,
    Integer,
    Select,
    Table,
    Text,
    TextualSelect,
    bindparam,
    event,
    exists,
    func,
    select,
    sql,
    text,
)
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from sayso.ledger.journal import CHECKPOINT_PAGES, KEPT_BYTES
from sayso.ledger.schema.columns import RECORDS_PER_READING
from sayso.ledger.words import Term, Words

BUSY_TIMEOUT_MS = 30_000
WRITES = "sayso_writes"
"""Execution option of a connection that is going to write: SQLite takes the write lock at the start, so that
two writers wait for each other instead of failing half-way."""

_SQLITE_SEARCH = """
CREATE VIRTUAL TABLE statement_search USING fts5(
    content, content='statement', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2');
CREATE TRIGGER statement_searchable AFTER INSERT ON statement BEGIN
    INSERT INTO statement_search(rowid, content) VALUES (new.id, new.content); END;
CREATE TRIGGER statement_unsearchable AFTER DELETE ON statement BEGIN
    INSERT INTO statement_search(statement_search, rowid, content)
    VALUES ('delete', old.id, old.content); END;
CREATE VIRTUAL TABLE revision_search USING fts5(
    headline, text, content='revision', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2');
CREATE TRIGGER revision_searchable AFTER INSERT ON revision BEGIN
    INSERT INTO revision_search(rowid, headline, text) VALUES (new.id, new.headline, new.text); END;
CREATE TRIGGER revision_unsearchable AFTER DELETE ON revision BEGIN
    INSERT INTO revision_search(revision_search, rowid, headline, text)
    VALUES ('delete', old.id, old.headline, old.text); END
"""
_POSTGRESQL_SEARCH = """
ALTER TABLE statement ADD COLUMN search tsvector
    GENERATED ALWAYS AS (to_tsvector('english', content)) STORED;
CREATE INDEX statement_search ON statement USING gin (search);
ALTER TABLE revision ADD COLUMN search tsvector
    GENERATED ALWAYS AS (to_tsvector('english', coalesce(headline, '') || ' ' || left(text, 200000))) STORED;
CREATE INDEX revision_search ON revision USING gin (search)
"""


def prepare(engine: Engine) -> None:
    """Sets up every connection the engine will make."""
    if engine.dialect.name != "sqlite":
        return

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _record: Any) -> None:
        # The driver's own way of beginning transactions late would let two writers read before they lock.
        connection.isolation_level = None
        for pragma in (
            "foreign_keys=ON", "synchronous=FULL", f"busy_timeout={BUSY_TIMEOUT_MS}",
            "cache_size=-65536", f"journal_size_limit={KEPT_BYTES}",
            f"wal_autocheckpoint={CHECKPOINT_PAGES}",
        ):  # fmt: skip
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        writes = connection.get_execution_options().get(WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def reading_engine(engine: Engine) -> Engine:
    """The engine for connections that only read: every transaction sees one unchanging state.

    SQLite's do so by themselves.
    """
    return engine if engine.dialect.name == "sqlite" else engine.execution_options(**_SNAPSHOT)


_SNAPSHOT = {"isolation_level": "REPEATABLE READ"}


def create_search(connection: Connection) -> None:
    """The full-text indexes; the database keeps them in step with the tables by itself."""
    script = _SQLITE_SEARCH if is_sqlite(connection) else _POSTGRESQL_SEARCH
    separator = ";\nCREATE" if is_sqlite(connection) else ";\n"
    for number, part in enumerate(script.strip().split(separator)):
        again = separator.removeprefix(";\n") if number else ""
        connection.exec_driver_sql(again + part)


def find_matches(connection: Connection, table: str, words: Words) -> Select[Any]:
    """Selects ``id`` and ``rank`` (least is best) of the rows of ``table`` that match.

    ``table`` is statement or revision. Ranks are BM25 on SQLite and PostgreSQL's ``ts_rank``.
    """
    if is_sqlite(connection):
        found = sql.table(f"{table}_search", sql.column("rowid", BigInteger), sql.column("rank", Double))
        return select(found.c.rowid.label("id"), found.c.rank.label("rank")).where(
            sql.literal_column(f"{table}_search").op("MATCH")(_in_fts5(words))
        )
    rows = sql.table(table, sql.column("id", BigInteger), sql.column("search"))
    asked = func.to_tsquery("english", _in_tsquery(words))
    rank = -func.ts_rank(rows.c.search, asked)
    return select(rows.c.id, rank.label("rank")).where(rows.c.search.op("@@")(asked))


def _in_fts5(words: Words) -> str:
    def term(one: Term) -> str:
        return f'"{" ".join(one.words)}"{"*" if one.prefix else ""}'

    wanted = " AND ".join("(" + " OR ".join(map(term, group)) + ")" for group in words.groups)
    return wanted + "".join(f" NOT {term(one)}" for one in words.excluded)


def _in_tsquery(words: Words) -> str:
    def term(one: Term) -> str:
        return "(" + " <-> ".join(one.words) + (":*" if one.prefix else "") + ")"

    wanted = " & ".join("(" + " | ".join(map(term, group)) + ")" for group in words.groups)
    return wanted + "".join(f" & !{term(one)}" for one in words.excluded)


def drop_search(connection: Connection) -> None:
    """Undoes ``create_search``."""
    for table in ("statement", "revision"):
        if is_sqlite(connection):
            connection.exec_driver_sql(f"DROP TRIGGER {table}_searchable")
            connection.exec_driver_sql(f"DROP TRIGGER {table}_unsearchable")
            connection.exec_driver_sql(f"DROP TABLE {table}_search")
        else:
            connection.exec_driver_sql(f"ALTER TABLE {table} DROP COLUMN search")


def create_newest(connection: Connection) -> None:
    """The index that gives readings in the order of answers, the newest first and the undated last."""
    last = "" if is_sqlite(connection) else " NULLS LAST"
    connection.exec_driver_sql(f"CREATE INDEX shown_newest ON shown (as_of DESC{last}, revision)")


def holds_words(connection: Connection, owner: ColumnElement[int], words: Words) -> ColumnElement[bool]:
    """The condition that the content of the statement whose row id is ``owner`` matches."""
    if is_sqlite(connection):
        found = sql.table("statement_search", sql.column("rowid", BigInteger))
        matches = sql.literal_column("statement_search").op("MATCH")(_in_fts5(words))
        return exists().select_from(found).where(matches, found.c.rowid == owner)
    rows = sql.table("statement", sql.column("id", BigInteger), sql.column("search")).alias("searched")
    asked = func.to_tsquery("english", _in_tsquery(words))
    return exists().select_from(rows).where(rows.c.id == owner, rows.c.search.op("@@")(asked))


def find_within(words: Words, readings: Sequence[int]) -> TextualSelect:
    """Selects the row ids of the statements of these readings that match; on SQLite alone.

    It looks once for each reading, in a tenth of a millisecond; ``holds_words`` does for each statement.
    """
    first = f"searched.id * {RECORDS_PER_READING}"
    query = text(
        "SELECT statement_search.rowid AS id FROM reading AS searched CROSS JOIN statement_search "  # noqa: S608
        f"WHERE searched.id IN :searched AND statement_search MATCH :words "
        f"AND statement_search.rowid BETWEEN {first} AND {first} + {RECORDS_PER_READING - 1}"
    )
    query = query.bindparams(
        bindparam("searched", readings, expanding=True), bindparam("words", _in_fts5(words))
    )
    return query.columns(sql.column("id", BigInteger))


def read_together(connection: Connection, query: Select[Any]) -> list[Any]:
    """The rows of a query, in no order, as named tuples, at once.

    SQLite's driver lets go of the interpreter at every row and waits to have it back: beside two threads that
    compute, 40 readings took 2.3 s instead of 0.04. So SQLite packs rows of text and whole numbers into one.
    """
    columns = query.selected_columns
    make = _row_of(tuple(columns.keys()))
    if is_sqlite(connection) and all(isinstance(one.type, Integer | Text) for one in columns):
        rows = query.subquery().c
        packed = connection.scalar(select(func.json_group_array(func.json_array(*rows))))
        return list(map(make, json.loads(packed or "[]")))
    return list(map(make, connection.execute(query)))


@cache
def _row_of(names: tuple[str, ...]) -> Callable[[Iterable[Any]], Any]:
    row: Any = namedtuple("Row", names)  # type: ignore[misc]  # named at run time, as the columns are
    make: Callable[[Iterable[Any]], Any] = row._make
    return make


def sum_up(
    dialect: str,
    table: Table,
    *,
    sums: Sequence[str],
    least: Sequence[str],
    greatest: Sequence[str],
) -> Insert:
    """An insert that, where a row of that primary key is there, adds to it and widens its limits."""
    make = sqlite_insert if dialect == "sqlite" else postgresql_insert
    smaller, larger = (func.min, func.max) if dialect == "sqlite" else (func.least, func.greatest)
    insert = make(table)
    new = insert.excluded
    values: dict[str, Any] = {name: table.c[name] + new[name] for name in sums}
    for names, choose in ((least, smaller), (greatest, larger)):
        for name in names:
            # SQLite's min and max of two are null where one is.
            values[name] = func.coalesce(choose(table.c[name], new[name]), table.c[name], new[name])
    return insert.on_conflict_do_update(index_elements=list(table.primary_key.columns), set_=values)


def lock_writers(connection: Connection) -> None:
    """Makes writers follow each other; SQLite does so by itself. Readers are not held up."""
    if not is_sqlite(connection):
        connection.execute(text("SELECT pg_advisory_xact_lock(7379551)"))


def find_damage(connection: Connection) -> str | None:
    """What the database's own check of its file finds; ``None`` when nothing. Reads all of it on SQLite."""
    if not is_sqlite(connection):
        return None
    found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check(5)")]
    found += [
        f"row without its owner in {row[0]}" for row in connection.exec_driver_sql("PRAGMA foreign_key_check")
    ]
    return None if found == ["ok"] else "; ".join(found)


def is_sqlite(connection: Connection) -> bool:
    """Whether the connection leads to SQLite."""
    return connection.dialect.name == "sqlite"
