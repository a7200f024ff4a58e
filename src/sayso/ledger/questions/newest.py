"""The newest records that meet some conditions, found without reading all that meet them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, SelectBase, Table, func, select

from sayso.ledger.questions.filters import Filters, find_readings, is_one, newest_first
from sayso.ledger.questions.seen import Seen, find_seen
from sayso.ledger.schema import statement
from sayso.ledger.schema.columns import RECORDS_PER_READING

_MANY = 4_000
"""Records up to which all are looked up and put in order, in some hundredths of a second."""
_PAGES = (150, 450, 1_400)
"""How many of the newest readings are gone through first for what more records meet: where there are ten
times as many readings, four thousand records leave fifty in the last page."""


class Clue(NamedTuple):
    """A condition that an index answers.

    ``ids`` selects the row ids of the records that meet it, ``holds`` is the same condition for one record.
    ``within``, where it is faster than ``holds``, selects those ids of some readings alone.
    """

    ids: Select[Any]
    holds: ColumnElement[bool]
    within: Callable[[Sequence[int]], SelectBase] | None = None


class _Asked(NamedTuple):
    filters: Filters
    conditions: Sequence[ColumnElement[bool]]
    seen: Seen | None


def find_newest(
    connection: Connection,
    records: Table,
    filters: Filters,
    conditions: Sequence[ColumnElement[bool]],
    clues: Sequence[Clue] = (),
) -> list[int]:
    """Row ids of the records that meet all conditions and clues, those of the newest articles first.

    Where a clue leaves few records, these are looked up and put in order. Where each leaves many, it is
    likely that the newest readings have enough of them; only where they have not, all are put in order.
    Without clues readings are gone through from the newest on. What people decided to be no statement is
    left out, and so is what stands before ``filters.after`` in this order.
    """
    seen = find_seen(connection, records, filters.after) if filters.after else None
    if seen:
        conditions = [*conditions, seen.unseen(records.c.id)]
    if not clues:
        return _from_newest(connection, records, _Asked(filters, conditions, seen), _growing())
    sizes = [_count(connection, clue) for clue in clues]
    rarest = clues[sizes.index(min(sizes))]
    others = [clue for clue in clues if clue is not rarest]
    if min(sizes) > _MANY:
        found = _from_newest(connection, records, _Asked(filters, conditions, seen), _PAGES, clues)
        if len(found) == filters.limit:
            return found
        both = [records.c.id.in_(clue.ids) for clue in others]
        return _in_order(connection, records, _Asked(filters, [*conditions, *both], seen), rarest)
    holding = [*conditions, *(clue.holds for clue in others)]
    return _in_order(connection, records, _Asked(filters, holding, seen), rarest)


def _count(connection: Connection, clue: Clue) -> int:
    return connection.scalar(select(func.count()).select_from(clue.ids.limit(_MANY + 1).subquery())) or 0


def _in_order(connection: Connection, records: Table, asked: _Asked, clue: Clue) -> list[int]:
    readings = find_readings(asked.filters)
    found = clue.ids.subquery("found")
    number = found.c[0]
    query = (
        select(number)
        .join(readings, readings.c.reading == number // RECORDS_PER_READING)
        .distinct()
        .add_columns(readings.c.as_of, readings.c.revision)
    )
    if records is statement:
        query = query.where(is_one(number))
    if asked.conditions:
        query = query.join(records, records.c.id == number).where(*asked.conditions)
    if asked.seen:
        query = query.where(asked.seen.behind(readings))
    ordered = query.order_by(*newest_first(readings), number)
    return list(connection.scalars(ordered.limit(asked.filters.limit)))


def _from_newest(
    connection: Connection,
    records: Table,
    asked: _Asked,
    pages: Iterable[int],
    clues: Sequence[Clue] = (),
) -> list[int]:
    filters, conditions, seen = asked
    readings = find_readings(filters)
    if records is statement:
        conditions = [*conditions, is_one(records.c.id)]
    ordered = select(readings.c.reading).order_by(*newest_first(readings))
    if seen:
        ordered = ordered.where(seen.behind(readings))
    found: list[int] = []
    start = 0
    for size in pages:
        page = connection.scalars(ordered.offset(start).limit(size)).all()
        place = {number: at for at, number in enumerate(page)}
        meets = [records.c.id.in_(clue.within(page)) if clue.within else clue.holds for clue in clues]
        ids = connection.scalars(select(records.c.id).where(records.c.reading.in_(page), *conditions, *meets))
        found += sorted(ids, key=lambda one: (place[one // RECORDS_PER_READING], one))
        start += size
        if len(found) >= filters.limit or len(page) < size:
            break
    return found[: filters.limit]


def _growing() -> Iterator[int]:
    size = _PAGES[0]
    while True:
        yield size
        size = min(size * 2, 5_000)
