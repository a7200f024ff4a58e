"""The newest records that meet some conditions, found without reading all that meet them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, Table, func, select

from sayso.ledger.questions.filters import Filters, find_readings, newest_first
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
    sizes = [_count(connection, clue) for clue in clues]
    if sizes and min(sizes) <= _MANY:
        rarest = clues[sizes.index(min(sizes))]
        others = [clue.holds for clue in clues if clue is not rarest]
        return _ordered(connection, records, filters, [*conditions, *others], rarest)
    return _paged(connection, records, filters, [*conditions, *(clue.holds for clue in clues)])


def _count(connection: Connection, clue: Clue) -> int:
    return connection.scalar(select(func.count()).select_from(clue.ids.limit(_MANY + 1).subquery())) or 0


def _ordered(
    connection: Connection,
    records: Table,
    filters: Filters,
    conditions: Sequence[ColumnElement[bool]],
    clue: Clue,
) -> list[int]:
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
    return list(connection.scalars(query.order_by(*newest_first(readings), number).limit(filters.limit)))


def _paged(
    connection: Connection, records: Table, filters: Filters, conditions: Sequence[ColumnElement[bool]]
) -> list[int]:
    readings = find_readings(filters)
    ordered = select(readings.c.reading).order_by(*newest_first(readings))
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
