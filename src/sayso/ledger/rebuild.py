"""Rows -> Reading. What ``rows`` wrote comes back equal, field by field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, Table, select

from sayso.ledger import schema
from sayso.ledger.schema.columns import RECORDS_PER_READING
from sayso.records import Actor, Article, Event, Figure, Note, Reading, Span, Statement, Time

T = TypeVar("T")


def rebuild(connection: Connection, reading_id: int) -> Reading:
    """The reading with that row id, as it was added. Sixteen look-ups by primary key or index."""
    row = connection.execute(
        select(schema.reading.c.from_intake, schema.revision)
        .join_from(schema.reading, schema.revision)
        .where(schema.reading.c.id == reading_id)
    ).one()
    warnings = tuple(
        row.words for row in _ordered(connection, schema.warning, schema.warning.c.reading == reading_id)
    )
    actors, names = _actors(connection, reading_id)
    return Reading(
        article=_article(connection, row, warnings[: row.from_intake]),
        actors=actors,
        statements=_statements(connection, reading_id, names),
        figures=_figures(connection, reading_id, names),
        times=tuple(
            Time(time.local_id, _span(time), time.type, time.value, time.mod)
            for time in _records(connection, schema.time, reading_id)
        ),
        events=_events(connection, reading_id, names),
        warnings=warnings,
    )


def _article(connection: Connection, row: Row[Any], warnings: tuple[str, ...]) -> Article:
    bylines = _ordered(connection, schema.byline, schema.byline.c.revision == row.id)
    notes = _ordered(connection, schema.note, schema.note.c.revision == row.id)
    return Article(
        text=row.text,
        id=row.given_id,
        url=row.url,
        outlet=row.outlet,
        headline=row.headline,
        bylines=tuple(byline.name for byline in bylines),
        published=row.published,
        updated=row.updated,
        language=row.language,
        notes=tuple(Note(note.kind, _span(note)) for note in notes),
        warnings=warnings,
        observed=row.observed,
    )


def _actors(connection: Connection, reading_id: int) -> tuple[tuple[Actor, ...], dict[int, str]]:
    roles = _parts(connection, schema.actor_role, "actor", reading_id, lambda row: row.role)
    mentions = _parts(connection, schema.actor_mention, "actor", reading_id, _span)
    found = _records(connection, schema.actor, reading_id)
    actors = tuple(
        Actor(row.local_id, row.name, row.kind, row.country, roles[row.id, ""], mentions[row.id, ""])
        for row in found
    )
    return actors, {row.id: row.local_id for row in found}


def _statements(connection: Connection, reading_id: int, names: dict[int, str]) -> tuple[Statement, ...]:
    pieces = _parts(connection, schema.statement_piece, "statement", reading_id, _span)
    who = _parts(connection, schema.statement_actor, "statement", reading_id, lambda row: names[row.actor])
    open_ = _parts(
        connection, schema.statement_alternative, "statement", reading_id, lambda row: row.within_id
    )
    return tuple(
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
        )
        for row in _records(connection, schema.statement, reading_id)
    )


def _figures(connection: Connection, reading_id: int, names: dict[int, str]) -> tuple[Figure, ...]:
    of = _parts(connection, schema.figure_of, "figure", reading_id, lambda row: names[row.actor])
    return tuple(
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
        )
        for row in _records(connection, schema.figure, reading_id)
    )


def _events(connection: Connection, reading_id: int, names: dict[int, str]) -> tuple[Event, ...]:
    who = _parts(connection, schema.event_actor, "event", reading_id, lambda row: names[row.actor])
    return tuple(
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
        )
        for row in _records(connection, schema.event, reading_id)
    )


def _records(connection: Connection, table: Table, reading_id: int) -> list[Row[Any]]:
    return list(connection.execute(select(table).where(table.c.reading == reading_id).order_by(table.c.id)))


def _ordered(connection: Connection, table: Table, condition: Any) -> Iterable[Row[Any]]:
    return connection.execute(select(table).where(condition).order_by(table.c.position))


def _parts(
    connection: Connection, table: Table, owner: str, reading_id: int, value: Callable[[Row[Any]], T]
) -> defaultdict[tuple[int, str], tuple[T, ...]]:
    """What a reading's records own in ``table``, by owner and role (or part), in order."""
    first = reading_id * RECORDS_PER_READING
    key = table.c[owner]
    kind = next((name for name in ("part", "role") if name in table.primary_key.columns), None)
    found: defaultdict[tuple[int, str], tuple[T, ...]] = defaultdict(tuple)
    rows = connection.execute(
        select(table).where(key >= first, key < first + RECORDS_PER_READING).order_by(key, table.c.position)
    )
    for row in rows:
        where = (getattr(row, owner), getattr(row, kind) if kind else "")
        found[where] = (*found[where], value(row))
    return found


def _span(row: Row[Any]) -> Span:
    return (row.span_start, row.span_end)
