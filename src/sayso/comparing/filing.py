"""Under which keys a revision is filed, so that those which may speak of the same are found by look-up.

Filing writes a number of rows that depends on the article alone, and what is filed does not depend on what
else is in the ledger: the outcome of comparing is the same whatever the order of adding, and filing anew from
nothing gives the same rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import blake2b
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, insert, select

from sayso.comparing import copies, figures, statements
from sayso.ledger import Ledger
from sayso.ledger.rebuild import rebuild_all
from sayso.ledger.schema import article, reading, revision
from sayso.ledger.schema.compared import blocking_key, filed_reading
from sayso.records import Reading

_BATCH = 100
_COMMON = 400
"""A key that more revisions share is stock text, or the weather: it finds nothing by itself."""


def filing_keys(found: Reading, revision_id: str, article_id: str) -> frozenset[int]:
    """The keys of one reading as 64-bit numbers: of its running text, its statements and its figures."""
    keys = {f"page {key}" for key in copies.keys(copies.read_page(found, revision_id, article_id))}
    for saying in statements.read_sayings(found, revision_id, article_id):
        keys |= {f"saying {key}" for key in statements.keys(saying)}
    for point in figures.figure_points(found, revision_id, article_id):
        measure, group = figures.block(point)
        if measure not in {"other", "money", "percent"}:
            keys |= {f"figure {measure} {group} {topic.casefold()}" for topic in point.topics}
    return frozenset(
        int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), signed=True) for key in keys
    )


def file_new(ledger: Ledger) -> int:
    """Files every current reading that is not filed yet, and returns how many those were.

    Costs about a millisecond for each hundred words of a new reading, whatever the size of the ledger.

    Raises:
        LedgerError: the ledger cannot be written to.
    """
    done = 0
    while filed := file_some(ledger):
        done += filed
    return done


def file_some(ledger: Ledger, most: int = _BATCH) -> int:
    """Files at most so many of those readings, the oldest first; returns how many, 0 where all are filed.

    Raises:
        LedgerError: the ledger cannot be written to.
    """
    with ledger.reads() as connection:
        unfiled = _unfiled(connection, most)
        readings = rebuild_all(connection, [row.reading for row in unfiled])
    if not unfiled:
        return 0
    # Before the write lock is taken: finding keys takes ten times as long as writing them.
    keys = [
        filing_keys(found, row.public_id, row.article) for found, row in zip(readings, unfiled, strict=True)
    ]
    with ledger.writes() as connection:
        # Another process may have filed some of them meanwhile.
        left = {row.reading for row in _unfiled(connection, most)}
        for row, found in zip(unfiled, keys, strict=True):
            if row.reading in left:
                _file(connection, row, found)
    return len(unfiled)


def file_anew(ledger: Ledger) -> int:
    """Forgets what is filed and files everything from the readings."""
    with ledger.writes() as connection:
        connection.execute(delete(blocking_key))
        connection.execute(delete(filed_reading))
    return file_new(ledger)


def find_related(connection: Connection, revisions: Iterable[int], *, limit: int) -> list[int]:
    """Revisions that share keys with the given ones, those that share most (and rarest) first.

    Args:
        connection: to the ledger.
        revisions: row ids.
        limit: at most so many are returned.

    Returns:
        Row ids, without the given ones. Costs one index look-up for each key of the given revisions.
    """
    given = sorted(set(revisions))
    mine = select(blocking_key.c.key).where(blocking_key.c.revision.in_(given)).distinct().subquery()
    counted = (
        select(blocking_key.c.key, func.count().label("holders"))
        .join(mine, mine.c.key == blocking_key.c.key)
        .group_by(blocking_key.c.key)
        .having(func.count() <= _COMMON)
        .subquery()
    )
    rows = connection.execute(
        select(blocking_key.c.revision, counted.c.holders).join(counted, counted.c.key == blocking_key.c.key)
    )
    weights: Counter[int] = Counter()
    for row in rows:
        weights[row.revision] += 1_000_000 // int(row.holders)
    for one in given:
        weights.pop(one, None)
    return [one for one, _ in sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:limit]]


class _Unfiled(NamedTuple):
    reading: int
    revision: int
    public_id: str
    article: str


def _unfiled(connection: Connection, most: int) -> list[_Unfiled]:
    # Readings are written one transaction after the other and filed in their order, so none that is not
    # filed has a lower id than one that is. Looking at all took 0.3 s in a ledger of 100,000 articles.
    last = select(func.coalesce(func.max(filed_reading.c.reading), 0)).scalar_subquery()
    query = (
        select(reading.c.id, revision.c.id, revision.c.public_id, article.c.public_id)
        .select_from(reading)
        .join(revision, reading.c.revision == revision.c.id)
        .join(article, revision.c.article == article.c.id)
        .where(reading.c.current, reading.c.id > last)
        .order_by(reading.c.id)
        .limit(most)
    )
    return [_Unfiled(*row) for row in connection.execute(query)]


def _file(connection: Connection, row: _Unfiled, keys: frozenset[int]) -> None:
    connection.execute(delete(blocking_key).where(blocking_key.c.revision == row.revision))
    if keys:
        connection.execute(
            insert(blocking_key), [{"key": key, "revision": row.revision} for key in sorted(keys)]
        )
    connection.execute(insert(filed_reading).values(reading=row.reading))
