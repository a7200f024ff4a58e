"""Revisions that only an older reader has read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Select, exists, func, select

from sayso.ledger.ledger import Ledger
from sayso.ledger.rebuild import rebuild_all
from sayso.ledger.schema import reading, revision
from sayso.reading.version import READER
from sayso.records import Article

_AT_ONCE = 200


def count_outdated(ledger: Ledger, reader: str = READER) -> int:
    """How many revisions ``reader`` has not read."""
    with ledger.reads() as connection:
        return connection.scalar(select(func.count()).select_from(_unread(reader).subquery())) or 0


def find_outdated(ledger: Ledger, reader: str = READER) -> Iterator[Article]:
    """The articles, as they were taken in, of all revisions that ``reader`` has not read, in order of adding.

    ``given_as`` is the revision's public id. Memory does not grow with the ledger.
    """
    last = 0
    while True:
        with ledger.reads() as connection:
            query = _unread(reader).where(revision.c.id > last).order_by(revision.c.id).limit(_AT_ONCE)
            rows = connection.execute(query).all()
            readings = rebuild_all(connection, [row.reading for row in rows])
        if not rows:
            return
        last = rows[-1].id
        for row, found in zip(rows, readings, strict=True):
            yield replace(found.article, given_as=row.public_id)


def _unread(reader: str) -> Select[tuple[int, str, int]]:
    """Each such revision with its first reading, whose warnings of intake are the article's own."""
    other = reading.alias()
    return (
        select(revision.c.id, revision.c.public_id, func.min(reading.c.id).label("reading"))
        .join(reading, reading.c.revision == revision.c.id)
        .where(~exists().where(other.c.revision == revision.c.id, other.c.reader == reader))
        .group_by(revision.c.id, revision.c.public_id)
    )
