"""Which rows hold a word, for words that come at random: hashes of what is compared, numbers of names.

A B-tree takes each at another page: to file 50 articles among 130,000 changed 7,900 pages, 31 MB. SQLite's
full-text index (FTS5) writes what comes together side by side and merges it later, with a part of what it
writes: 60 pages to begin with, some 300 with all merging; it takes a third of the room, and is asked as fast
(15 ms for the 130 keys of an article). PostgreSQL spreads its writes by itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from sqlalchemy import (
    BigInteger,
    Connection,
    Select,
    String,
    bindparam,
    column,
    func,
    literal_column,
    select,
    table,
    text,
)

from sayso.ledger.dialect import is_sqlite
from sayso.ledger.schema import actor_name

_PLACES = 100
"""A name's row in the index of names is its actor's id times this, plus its place; those behind share one."""

# Neither keeps the words a second time, nor where in the row they stand: nobody asks for it.
_SQLITE_KEYS = (
    "CREATE VIRTUAL TABLE filed_keys_search USING fts5(hashes, content='filed_keys', "
    "content_rowid='revision', detail=none, columnsize=0, tokenize='ascii')",
    "CREATE TRIGGER filed_keys_searchable AFTER INSERT ON filed_keys BEGIN "
    "INSERT INTO filed_keys_search(rowid, hashes) VALUES (new.revision, new.hashes); END",
    "CREATE TRIGGER filed_keys_unsearchable AFTER DELETE ON filed_keys BEGIN "
    "INSERT INTO filed_keys_search(filed_keys_search, rowid, hashes) "
    "VALUES ('delete', old.revision, old.hashes); END",
)
_ROW = "{0}.actor * %d + min({0}.position, %d)" % (_PLACES, _PLACES - 1)  # noqa: UP031  # braces are for later
_SQLITE_NAMES = (
    "CREATE VIRTUAL TABLE actor_name_search USING fts5(name, content='', detail=none, columnsize=0, "
    "tokenize='ascii')",
    "CREATE TRIGGER actor_name_searchable AFTER INSERT ON actor_name BEGIN "  # noqa: S608
    f"INSERT INTO actor_name_search(rowid, name) VALUES ({_ROW.format('new')}, new.name); END",
    "CREATE TRIGGER actor_name_unsearchable AFTER DELETE ON actor_name BEGIN "  # noqa: S608
    "INSERT INTO actor_name_search(actor_name_search, rowid, name) "
    f"VALUES ('delete', {_ROW.format('old')}, old.name); END",
)
_POSTGRESQL_KEYS = (
    # Without a list of what is new, which every look-up would read through.
    "CREATE INDEX filed_keys_search ON filed_keys USING gin (string_to_array(hashes, ' ')) "
    "WITH (fastupdate = off)",
)
_POSTGRESQL_NAMES = ("CREATE INDEX actor_name_search ON actor_name (name, actor)",)

# All in one row: between two rows SQLite's driver lets go of the interpreter, and waits to have it back.
_FIND_SQLITE = text(
    "SELECT json_group_array(json_array(wanted.value, json((SELECT json_group_array(rowid) FROM "
    "(SELECT rowid FROM filed_keys_search WHERE filed_keys_search MATCH wanted.value LIMIT :most))))) "
    "FROM json_each(:keys) AS wanted"
)
_FIND_POSTGRESQL = text(
    "SELECT json_agg(json_build_array(wanted.key, (SELECT json_agg(revision) FROM (SELECT revision FROM "
    "filed_keys WHERE string_to_array(hashes, ' ') @> ARRAY[wanted.key] LIMIT :most) AS held))) "
    "FROM json_array_elements_text(CAST(:keys AS json)) AS wanted(key)"
)


def create_postings(connection: Connection) -> None:
    """The indexes by key and by name; the database keeps them in step with their tables by itself."""
    made = _SQLITE_KEYS + _SQLITE_NAMES if is_sqlite(connection) else _POSTGRESQL_KEYS + _POSTGRESQL_NAMES
    for statement in made:
        connection.exec_driver_sql(statement)


def fill_postings(connection: Connection) -> None:
    """Brings rows that were there before the indexes into them, which PostgreSQL does by itself."""
    if not is_sqlite(connection):
        return
    connection.exec_driver_sql("INSERT INTO filed_keys_search(filed_keys_search) VALUES ('rebuild')")
    connection.exec_driver_sql(
        f"INSERT INTO actor_name_search(rowid, name) SELECT {_ROW.format('actor_name')}, name "  # noqa: S608
        "FROM actor_name ORDER BY actor, position"
    )


def find_holders(connection: Connection, keys: Sequence[str], most: int) -> Iterator[tuple[str, list[int]]]:
    """Each key with the revisions filed under it: at most so many of them, in no order.

    Cost: about 0.1 ms a key, however many revisions there are.
    """
    find = _FIND_SQLITE if is_sqlite(connection) else _FIND_POSTGRESQL
    found = connection.scalar(find, {"keys": json.dumps(list(keys)), "most": most})
    for key, held in json.loads(found) if isinstance(found, str) else found or []:
        yield key, held or []


def find_named(connection: Connection, names: Sequence[int]) -> Select[tuple[int]]:
    """Selects the row ids of the actors that go by one of these names (row ids); one may come twice."""
    if not is_sqlite(connection):
        return select(actor_name.c.actor).where(actor_name.c.name.in_(names))
    wanted = func.json_each(bindparam(None, json.dumps(list(names)), String)).table_valued(
        "value", name="wanted"
    )
    index = table("actor_name_search", column("rowid", BigInteger))
    matches = literal_column("actor_name_search").op("MATCH")(wanted.c.value)
    return select((index.c.rowid // _PLACES).label("actor")).select_from(wanted.join(index, matches))


_NEWEST_SQLITE = text(
    f"SELECT rowid / {_PLACES} FROM actor_name_search WHERE actor_name_search MATCH :name "  # noqa: S608
    f"AND rowid % {_PLACES} = 0 ORDER BY rowid DESC LIMIT :most"
)
_NEWEST_POSTGRESQL = text(
    "SELECT actor FROM actor_name WHERE name = CAST(:name AS bigint) AND position = 0 "
    "ORDER BY actor DESC LIMIT :most"
)


def find_newest_named(connection: Connection, name: int, most: int) -> list[int]:
    """The row ids of the actors whose fullest name is this one (row id), those added last first.

    Cost: one look-up by index.
    """
    find = _NEWEST_SQLITE if is_sqlite(connection) else _NEWEST_POSTGRESQL
    return [int(actor) for actor in connection.scalars(find, {"name": str(name), "most": most})]
