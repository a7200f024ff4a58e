"""Under which keys a revision is filed, so that those which may speak of the same are found by look-up.

Filing writes a number of rows that depends on the article alone, and what is filed does not depend on what
else is in the ledger: the outcome of comparing is the same whatever the order of adding, and filing anew from
nothing gives the same rows.

A reading waits from the moment it is added, whoever adds it and in whatever order, until it is filed under
the present ``VERSION`` of the keys. What was filed under an earlier version waits again, behind what is new.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.exc import DBAPIError

from sayso.comparing import copies, figures, statements
from sayso.errors import NotFiled
from sayso.ledger import Ledger
from sayso.ledger.postings import find_holders
from sayso.ledger.rebuild import rebuild_all
from sayso.ledger.schema import article, reading, revision
from sayso.ledger.schema.compared import filed_keys, filed_reading
from sayso.records import Reading

VERSION = 1
"""Of the keys. To be raised with every change to what ``filing_keys`` gives for a reading."""
_BATCH = 100
_COMMON = 400
"""A key that more revisions share is stock text, or the weather: it finds nothing by itself."""
_DIGITS = 12
_log = logging.getLogger("sayso.comparing")


def filing_keys(found: Reading, revision_id: str, article_id: str) -> frozenset[str]:
    """The keys of one reading as 12 hexadecimal digits: of its running text, statements and figures.

    Forty-eight bits: of a million articles with 500 keys each, one in a thousand shares a key by chance,
    which makes two articles candidates and no more.
    """
    keys = {f"page {key}" for key in copies.keys(copies.read_page(found, revision_id, article_id))}
    for saying in statements.read_sayings(found, revision_id, article_id):
        keys |= {f"saying {key}" for key in statements.keys(saying)}
    for point in figures.figure_points(found, revision_id, article_id):
        measure, group = figures.block(point)
        if measure not in {"other", "money", "percent"}:
            keys |= {f"figure {measure} {group} {topic.casefold()}" for topic in point.topics}
    # The first of 64 bits: an earlier schema kept all of them, and its ledgers need not be filed anew.
    return frozenset(blake2b(key.encode(), digest_size=8).hexdigest()[:_DIGITS] for key in keys)


def file_new(ledger: Ledger, told: Callable[[int], None] | None = None) -> int:
    """Files every current reading that waits for it, and returns how many those were.

    Args:
        ledger: what is filed.
        told: called now and then with how many have been filed so far.

    Costs about a millisecond for each hundred words of a new reading, whatever the size of the ledger.

    Raises:
        LedgerError: the ledger cannot be written to.
    """
    done = 0
    while filed := file_some(ledger):
        done += filed
        if told:
            told(done)
    return done


def file_some(ledger: Ledger, most: int = _BATCH) -> int:
    """Files at most so many of those readings, the new ones first; returns how many, 0 where none waits.

    One that cannot be filed is set aside with the reason (``find_set_aside``), and does not wait any more.

    Raises:
        LedgerError: the ledger cannot be written to.
    """
    with ledger.reads() as connection:
        waiting = _find_waiting(connection, most)
        readings = _rebuild(connection, waiting)
    if not waiting:
        return 0
    # Before the write lock is taken: finding keys takes ten times as long as writing them.
    found = [_find_keys(one, row) for one, row in zip(readings, waiting, strict=True)]
    with ledger.writes() as connection:
        # Another process may have filed some of them meanwhile, or replaced them by a newer reader's.
        left = set(_find_waiting(connection, most, [row.reading for row in waiting]))
        for row, keys in zip(waiting, found, strict=True):
            if row in left:
                _file(connection, row, keys)
    return len(waiting)


def count_waiting(ledger: Ledger) -> int:
    """How many readings wait to be filed."""
    with ledger.reads() as connection:
        waits = select(func.count()).select_from(filed_reading).where(filed_reading.c.version < VERSION)
        return int(connection.scalar(waits) or 0)


def is_filed(ledger: Ledger, revisions: Sequence[int]) -> bool:
    """Whether none of the revisions (row ids) waits to be filed."""
    with ledger.reads() as connection:
        waits = (
            select(filed_reading.c.reading)
            .join(reading, reading.c.id == filed_reading.c.reading)
            .where(reading.c.revision.in_(revisions), filed_reading.c.version < VERSION)
            .limit(1)
        )
        return connection.scalar(waits) is None


class SetAside(NamedTuple):
    """A revision (``public_id``) that could not be filed, its address, and why."""

    revision: str
    url: str | None
    error: str


def find_set_aside(connection: Connection, among: Sequence[int] | None = None) -> list[SetAside]:
    """What filing failed on, in the order of adding. It is tried again under the next version of the keys.

    ``among`` are row ids of revisions, by default all.
    """
    query = (
        select(revision.c.public_id, revision.c.url, filed_reading.c.error)
        .select_from(filed_reading)
        .join(reading, reading.c.id == filed_reading.c.reading)
        .join(revision, reading.c.revision == revision.c.id)
        .where(filed_reading.c.version >= VERSION, filed_reading.c.error.is_not(None), reading.c.current)
        .order_by(filed_reading.c.reading)
    )
    if among is not None:
        query = query.where(revision.c.id.in_(among))
    return [SetAside(*row) for row in connection.execute(query)]


def not_filed(one: SetAside) -> NotFiled:
    """What was set aside, as an error that says what can be done."""
    what = f"comparing cannot file it ({one.error})"
    return NotFiled(what, "report this; 'sayso failures --retry' tries again", one.url or one.revision)


def wait_again(connection: Connection) -> None:
    """Has what was set aside tried once more."""
    connection.execute(
        update(filed_reading).where(filed_reading.c.error.is_not(None)).values(version=0, error=None)
    )


def find_related(connection: Connection, revisions: Iterable[int], *, limit: int) -> list[int]:
    """Revisions that share keys with the given ones, those that share most (and rarest) first.

    Args:
        connection: to the ledger.
        revisions: row ids.
        limit: at most so many are returned.

    Returns:
        Row ids, without the given ones. Costs one look-up for each key of the given revisions.
    """
    given = set(revisions)
    filed = connection.scalars(select(filed_keys.c.hashes).where(filed_keys.c.revision.in_(given)))
    mine = sorted({key for row in filed for key in row.split()})
    weights: Counter[int] = Counter()
    for _, holders in find_holders(connection, mine, _COMMON + 1):
        if len(holders) <= _COMMON:
            for one in holders:
                weights[one] += 1_000_000 // len(holders)
    nearest = sorted(weights.keys() - given, key=lambda one: (-weights[one], one))
    return nearest[:limit]


class _Waiting(NamedTuple):
    reading: int
    current: bool
    revision: int
    public_id: str
    article: str


def _find_waiting(connection: Connection, most: int, among: Sequence[int] | None = None) -> list[_Waiting]:
    query = (
        select(reading.c.id, reading.c.current, revision.c.id, revision.c.public_id, article.c.public_id)
        .select_from(filed_reading)
        .join(reading, reading.c.id == filed_reading.c.reading)
        .join(revision, reading.c.revision == revision.c.id)
        .join(article, revision.c.article == article.c.id)
        .where(filed_reading.c.version < VERSION)
        .order_by(filed_reading.c.version, filed_reading.c.reading)
        .limit(most)
    )
    if among is not None:
        query = query.where(filed_reading.c.reading.in_(among))
    return [_Waiting(*row) for row in connection.execute(query)]


def _rebuild(connection: Connection, waiting: Sequence[_Waiting]) -> list[Reading | Exception]:
    """The readings; where one cannot be put together, why."""
    numbers = [row.reading for row in waiting]
    try:
        return list(rebuild_all(connection, numbers))
    except DBAPIError:
        raise
    except Exception as error:  # one reading must not hold up all others
        return [error] if len(waiting) == 1 else [_rebuild(connection, [row])[0] for row in waiting]


def _find_keys(found: Reading | Exception, row: _Waiting) -> frozenset[str] | Exception:
    if isinstance(found, Exception) or not row.current:
        return found if isinstance(found, Exception) else frozenset()
    try:
        return filing_keys(found, row.public_id, row.article)
    except Exception as error:  # one reading must not hold up all others
        return error


def _file(connection: Connection, row: _Waiting, keys: frozenset[str] | Exception) -> None:
    error = None
    if isinstance(keys, Exception):
        error = f"{type(keys).__name__}: {keys}"
        _log.warning("sayso: %s", not_filed(SetAside(row.public_id, None, error)))
    # A reading that a newer reader's has replaced leaves that one's keys alone.
    if row.current:
        connection.execute(delete(filed_keys).where(filed_keys.c.revision == row.revision))
        if not isinstance(keys, Exception) and keys:
            connection.execute(
                insert(filed_keys).values(revision=row.revision, hashes=" ".join(sorted(keys)))
            )
    connection.execute(
        update(filed_reading)
        .where(filed_reading.c.reading == row.reading)
        .values(version=VERSION, error=error)
    )
