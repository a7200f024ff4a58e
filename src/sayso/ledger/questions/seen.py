"""Where a reader has got to in an answer: it goes on behind the last record seen, whatever has been added."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Subquery, Table, and_, or_, select

from sayso.errors import BadQuestion
from sayso.ledger.schema import reading, revision
from sayso.ledger.schema.columns import RECORDS_PER_READING


class Seen(NamedTuple):
    """Where a reader has got to: the row id of the last record, and where its article stands in the order."""

    record: int
    reading: int
    as_of: str | None
    revision: str

    def behind(self, readings: Subquery) -> ColumnElement[bool]:
        """The condition on readings, to be of this article or behind it."""
        here = readings.c.as_of.is_(None) if self.as_of is None else readings.c.as_of == self.as_of
        further = and_(here, readings.c.revision >= self.revision)
        if self.as_of is None:
            return further
        return or_(readings.c.as_of < self.as_of, further, readings.c.as_of.is_(None))

    def unseen(self, number: ColumnElement[int]) -> ColumnElement[bool]:
        """The condition on row ids of records, not to have been seen in this article."""
        return or_(number // RECORDS_PER_READING != self.reading, number > self.record)


def find_seen(connection: Connection, records: Table, after: str) -> Seen:
    """The place of the record with that public id.

    Raises:
        BadQuestion: there is no such record, since the article was read again.
    """
    public, _, local = after.partition(":")
    row = connection.execute(
        select(records.c.id, reading.c.id, revision.c.as_of, revision.c.public_id)
        .join(reading, records.c.reading == reading.c.id)
        .join(revision, reading.c.revision == revision.c.id)
        .where(revision.c.public_id == public, reading.c.current, records.c.local_id == local)
    ).first()
    if row is None:
        raise BadQuestion("what the cursor points at is gone", "begin again without a cursor")
    return Seen(*row)
