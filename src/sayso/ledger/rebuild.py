"""Rows -> Reading. What ``rows`` wrote comes back equal, field by field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, Table, select

from sayso.ledger import schema
from sayso.ledger.dialect import read_together
from sayso.ledger.schema.columns import RECORDS_PER_READING
from sayso.records import Actor, Article, Event, Figure, Note, Reading, Span, Statement, Time

T = TypeVar("T")

_AT_ONCE = 100


def rebuild(connection: Connection, reading_id: int) -> Reading:
    """The reading with that row id, as it was added. Sixteen look-ups by primary key or index."""
    return rebuild_all(connection, [reading_id])[0]


def rebuild_all(connection: Connection, reading_ids: Sequence[int]) -> list[Reading]:
    """Several readings at once, in the order asked for: sixteen look-ups for each hundred of them."""
    found: dict[int, Reading] = {}
    for at in range(0, len(reading_ids), _AT_ONCE):
        found |= _rebuild_some(connection, reading_ids[at : at + _AT_ONCE])
    return [found[number] for number in reading_ids]


def _rebuild_some(connection: Connection, ids: Sequence[int]) -> dict[int, Reading]:
    rows = {
        row.reading_id: row
        for row in connection.execute(
            select(schema.reading.c.id.label("reading_id"), schema.reading.c.from_intake, schema.revision)
            .join_from(schema.reading, schema.revision)
            .where(schema.reading.c.id.in_(ids))
        )
    }
    revisions = [row.id for row in rows.values()]
    bylines = _listed(connection, schema.byline, "revision", revisions, lambda row: str(row.name))
    notes = _listed(connection, schema.note, "revision", revisions, lambda row: Note(row.kind, _span(row)))
    warnings = _listed(connection, schema.warning, "reading", ids, lambda row: str(row.words))
    actors, names = _actors(connection, ids)
    statements = _statements(connection, ids, names)
    figures = _figures(connection, ids, names)
    events = _events(connection, ids, names)
    times = _grouped(
        (row.reading, Time(row.local_id, _span(row), row.type, row.value, row.mod))
        for row in _records(connection, schema.time, ids)
    )
    return {
        number: Reading(
            article=_article(row, bylines[row.id], notes[row.id], warnings[number][: row.from_intake]),
            actors=actors[number],
            statements=statements[number],
            figures=figures[number],
            times=times[number],
            events=events[number],
            warnings=warnings[number],
        )
        for number, row in rows.items()
    }


def _article(
    row: Row[Any], bylines: tuple[str, ...], notes: tuple[Note, ...], warnings: tuple[str, ...]
) -> Article:
    return Article(
        text=row.text,
        id=row.given_id,
        url=row.url,
        outlet=row.outlet,
        headline=row.headline,
        bylines=bylines,
        published=row.published,
        updated=row.updated,
        language=row.language,
        notes=notes,
        warnings=warnings,
        observed=row.observed,
    )


def _actors(
    connection: Connection, ids: Sequence[int]
) -> tuple[Mapping[int, tuple[Actor, ...]], dict[int, str]]:
    roles = _parts(connection, schema.actor_role, "actor", ids, lambda row: row.role)
    mentions = _parts(connection, schema.actor_mention, "actor", ids, _span)
    rows = _records(connection, schema.actor, ids)
    actors = _grouped(
        (
            row.reading,
            Actor(row.local_id, row.name, row.kind, row.country, roles[row.id, ""], mentions[row.id, ""]),
        )
        for row in rows
    )
    return actors, {row.id: row.local_id for row in rows}


def _statements(
    connection: Connection, ids: Sequence[int], names: dict[int, str]
) -> Mapping[int, tuple[Statement, ...]]:
    pieces = _parts(connection, schema.statement_piece, "statement", ids, _span)
    who = _parts(connection, schema.statement_actor, "statement", ids, lambda row: names[row.actor])
    open_ = _parts(connection, schema.statement_alternative, "statement", ids, lambda row: row.within_id)
    return _grouped(
        (
            row.reading,
            Statement(
                id=row.local_id,
                content=pieces[row.id, "content"],
                cue=pieces[row.id, "cue"],
                source=pieces[row.id, "source"],
                speakers=who[row.id, "speaker"],
                mode=row.mode,
                source_kind=row.source_kind,
                identification=row.identification,
                stance=row.stance,
                route=row.route,
                to=who[row.id, "addressee"],
                when=row.when_id,
                where=row.where_said,
                within=row.within_id,
                about=row.about_id,
                alternatives=open_[row.id, ""],
            ),
        )
        for row in _records(connection, schema.statement, ids)
    )


def _figures(
    connection: Connection, ids: Sequence[int], names: dict[int, str]
) -> Mapping[int, tuple[Figure, ...]]:
    of = _parts(connection, schema.figure_of, "figure", ids, lambda row: names[row.actor])
    return _grouped(
        (
            row.reading,
            Figure(
                id=row.local_id,
                span=_span(row),
                low=row.low,
                high=row.high,
                approximate=row.approximate,
                change=row.change,
                unit=row.unit,
                counted=None if row.counted_start is None else (row.counted_start, row.counted_end),
                measure=row.measure,
                of=of[row.id, ""],
                scope=row.scope,
                status=row.status,
                when=row.when_id,
                where=row.where_counted,
                statement=row.statement_id,
            ),
        )
        for row in _records(connection, schema.figure, ids)
    )


def _events(
    connection: Connection, ids: Sequence[int], names: dict[int, str]
) -> Mapping[int, tuple[Event, ...]]:
    who = _parts(connection, schema.event_actor, "event", ids, lambda row: names[row.actor])
    return _grouped(
        (
            row.reading,
            Event(
                id=row.local_id,
                span=_span(row),
                type=row.type,
                mode=row.mode,
                actors=who[row.id, "actor"],
                recipients=who[row.id, "recipient"],
                when=row.when_id,
                where=row.where_done,
                status=row.status,
                statement=row.statement_id,
            ),
        )
        for row in _records(connection, schema.event, ids)
    )


def _records(connection: Connection, table: Table, ids: Sequence[int]) -> list[Any]:
    """The rows of the readings' records in order, without their words, which the text holds."""
    columns = [column for column in table.columns if column.name not in {"words", "content"}]
    rows = read_together(connection, select(*columns).where(table.c.reading.in_(ids)))
    return sorted(rows, key=attrgetter("id"))


def _listed(
    connection: Connection, table: Table, owner: str, ids: Sequence[int], value: Callable[[Any], T]
) -> Mapping[int, tuple[T, ...]]:
    """What each owner has in ``table``, in order."""
    rows = read_together(connection, select(table).where(table.c[owner].in_(ids)))
    rows.sort(key=attrgetter(owner, "position"))
    return _grouped((getattr(row, owner), value(row)) for row in rows)


def _parts(
    connection: Connection, table: Table, owner: str, ids: Sequence[int], value: Callable[[Any], T]
) -> defaultdict[tuple[int, str], tuple[T, ...]]:
    """What the readings' records own in ``table``, by owner and role (or part), in order."""
    key = table.c[owner]
    kind = next((name for name in ("part", "role") if name in table.primary_key.columns), None)
    found: defaultdict[tuple[int, str], list[T]] = defaultdict(list)
    # As a join and in no order: with a list of ranges, or in order, SQLite goes through the whole table.
    first = schema.reading.c.id * RECORDS_PER_READING
    owned = key.between(first, first + (RECORDS_PER_READING - 1))
    query = select(table).join(schema.reading, owned).where(schema.reading.c.id.in_(ids))
    for row in sorted(read_together(connection, query), key=attrgetter(owner, "position")):
        found[getattr(row, owner), getattr(row, kind) if kind else ""].append(value(row))
    return defaultdict(tuple, {where: tuple(values) for where, values in found.items()})


def _grouped(pairs: Iterable[tuple[int, T]]) -> Mapping[int, tuple[T, ...]]:
    found: defaultdict[int, list[T]] = defaultdict(list)
    for owner, value in pairs:
        found[owner].append(value)
    return defaultdict(tuple, {owner: tuple(values) for owner, values in found.items()})


def _span(row: Any) -> Span:
    return (row.span_start, row.span_end)
