"""The newest records that meet some conditions, found without reading all that meet them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, Subquery, Table, and_, func, or_, select

from sayso.errors import BadQuestion
from sayso.ledger.questions.filters import Filters, find_readings, newest_first
from sayso.ledger.schema import reading, revision
from sayso.ledger.schema.columns import RECORDS_PER_READING

_MANY = 15_000
"""Records up to which all are looked up and put in order, in a tenth of a second at most."""
_FIRST_PAGE = 150


class Clue(NamedTuple):
    """A condition that an index answers.

    ``ids`` selects the row ids of the records that meet it, ``holds`` is the same condition for one record.
    """

    ids: Select[Any]
    holds: ColumnElement[bool]


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


def find_newest(
    connection: Connection,
    records: Table,
    filters: Filters,
    conditions: Sequence[ColumnElement[bool]],
    clues: Sequence[Clue] = (),
) -> list[int]:
    """Row ids of the records that meet all conditions and clues, those of the newest articles first.

    Where a clue leaves few records, these are looked up and put in order. Where each leaves many, readings
    are gone through from the newest on, in growing pages, until enough is found: what many records meet is
    met soon.
    """
    seen = find_seen(connection, records, filters.after) if filters.after else None
    if seen:
        conditions = [*conditions, seen.unseen(records.c.id)]
    sizes = [_count(connection, clue) for clue in clues]
    if sizes and min(sizes) <= _MANY:
        rarest = clues[sizes.index(min(sizes))]
        others = [clue.holds for clue in clues if clue is not rarest]
        query = _ordered(records, filters, [*conditions, *others], rarest, seen)
        return list(connection.scalars(query))
    return _paged(connection, records, filters, [*conditions, *(clue.holds for clue in clues)], seen)


def _count(connection: Connection, clue: Clue) -> int:
    return connection.scalar(select(func.count()).select_from(clue.ids.limit(_MANY + 1).subquery())) or 0


def _ordered(
    records: Table,
    filters: Filters,
    conditions: Sequence[ColumnElement[bool]],
    clue: Clue,
    seen: Seen | None,
) -> Select[Any]:
    readings = find_readings(filters)
    found = clue.ids.subquery("found")
    number = found.c[0]
    query = (
        select(number)
        .join(readings, readings.c.reading == number // RECORDS_PER_READING)
        .distinct()
        .add_columns(readings.c.as_of, readings.c.revision)
    )
    if conditions:
        query = query.join(records, records.c.id == number).where(*conditions)
    if seen:
        query = query.where(seen.behind(readings))
    return query.order_by(*newest_first(readings), number).limit(filters.limit)


def _paged(
    connection: Connection,
    records: Table,
    filters: Filters,
    conditions: Sequence[ColumnElement[bool]],
    seen: Seen | None,
) -> list[int]:
    readings = find_readings(filters)
    ordered = select(readings.c.reading).order_by(*newest_first(readings))
    if seen:
        ordered = ordered.where(seen.behind(readings))
    found: list[int] = []
    start, size = 0, _FIRST_PAGE
    while len(found) < filters.limit:
        page = connection.scalars(ordered.offset(start).limit(size)).all()
        if not page:
            break
        place = {number: at for at, number in enumerate(page)}
        ids = connection.scalars(select(records.c.id).where(records.c.reading.in_(page), *conditions))
        found += sorted(ids, key=lambda one: (place[one // RECORDS_PER_READING], one))
        start, size = start + size, min(size * 2, 5_000)
    return found[: filters.limit]
