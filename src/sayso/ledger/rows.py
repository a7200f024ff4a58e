"""Reading -> rows. What ``rebuild`` turns back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Table

from sayso.ledger import schema
from sayso.ledger.schema.columns import RECORDS_PER_READING
from sayso.records import Reading, Span, Statement

Row = dict[str, Any]
Rows = dict[Table, list[Row]]


def rows_of(reading: Reading, reading_id: int) -> Rows:
    """The rows of a reading's records by table, for a reading whose row has the id ``reading_id``.

    Tables come in an order in which rows only point at rows already written. Cost: linear in the records.
    """
    rows: Rows = defaultdict(list)
    first = reading_id * RECORDS_PER_READING
    actors = {actor.id: first + at for at, actor in enumerate(reading.actors)}
    _add_actors(rows, reading, reading_id, actors)
    _add_statements(rows, reading, reading_id, actors)
    _add_figures(rows, reading, reading_id, actors)
    for at, time in enumerate(reading.times):
        rows[schema.time].append(
            {
                **_record(first + at, reading_id, time.id),
                **_span(time.span),
                "words": _cut(reading, time.span),
                "type": time.type,
                "value": time.value,
                "mod": time.mod,
            }
        )
    _add_events(rows, reading, reading_id, actors)
    for at, words in enumerate(reading.warnings):
        rows[schema.warning].append({"reading": reading_id, "position": at, "words": words})
    return rows


def _add_actors(rows: Rows, reading: Reading, reading_id: int, keys: dict[str, int]) -> None:
    for actor in reading.actors:
        key = keys[actor.id]
        rows[schema.actor].append(
            {
                **_record(key, reading_id, actor.id),
                "name": actor.name,
                "kind": actor.kind,
                "country": actor.country,
            }
        )
        for at, role in enumerate(actor.roles):
            rows[schema.actor_role].append({"actor": key, "position": at, "role": role})
        for at, mention in enumerate(actor.mentions):
            rows[schema.actor_mention].append({"actor": key, "position": at, **_span(mention)})


def _add_statements(rows: Rows, reading: Reading, reading_id: int, actors: dict[str, int]) -> None:
    for number, said in enumerate(reading.statements):
        key = reading_id * RECORDS_PER_READING + number
        rows[schema.statement].append(
            {
                **_record(key, reading_id, said.id),
                "content": reading.words(said.content),
                "cue": reading.words(said.cue),
                "source": reading.words(said.source),
                "span_start": said.content[0][0] if said.content else 0,
                "span_end": said.content[-1][1] if said.content else 0,
                "mode": said.mode,
                "source_kind": said.source_kind,
                "identification": said.identification,
                "stance": said.stance,
                "route": said.route,
                "when_id": said.when,
                "where_said": said.where,
                "within_id": said.within,
                "about_id": said.about,
            }
        )
        rows[schema.statement_piece] += _pieces(said, key)
        for role, ids in (("speaker", said.speakers), ("addressee", said.to)):
            rows[schema.statement_actor] += _named(ids, actors, statement=key, role=role)
        for at, within in enumerate(said.alternatives):
            rows[schema.statement_alternative].append({"statement": key, "position": at, "within_id": within})


def _pieces(said: Statement, key: int) -> Iterator[Row]:
    for part, spans in (("content", said.content), ("cue", said.cue), ("source", said.source)):
        for at, span in enumerate(spans):
            yield {"statement": key, "part": part, "position": at, **_span(span)}


def _add_figures(rows: Rows, reading: Reading, reading_id: int, actors: dict[str, int]) -> None:
    for number, figure in enumerate(reading.figures):
        key = reading_id * RECORDS_PER_READING + number
        counted = figure.counted or (None, None)
        rows[schema.figure].append(
            {
                **_record(key, reading_id, figure.id),
                **_span(figure.span),
                "words": _cut(reading, figure.span),
                "low": figure.low,
                "high": figure.high,
                "approximate": figure.approximate,
                "change": figure.change,
                "unit": figure.unit,
                "counted_start": counted[0],
                "counted_end": counted[1],
                "measure": figure.measure,
                "scope": figure.scope,
                "status": figure.status,
                "when_id": figure.when,
                "where_counted": figure.where,
                "statement_id": figure.statement,
            }
        )
        rows[schema.figure_of] += _named(figure.of, actors, figure=key)


def _add_events(rows: Rows, reading: Reading, reading_id: int, actors: dict[str, int]) -> None:
    for number, event in enumerate(reading.events):
        key = reading_id * RECORDS_PER_READING + number
        rows[schema.event].append(
            {
                **_record(key, reading_id, event.id),
                **_span(event.span),
                "words": _cut(reading, event.span),
                "type": event.type,
                "mode": event.mode,
                "when_id": event.when,
                "where_done": event.where,
                "status": event.status,
                "statement_id": event.statement,
            }
        )
        for role, ids in (("actor", event.actors), ("recipient", event.recipients)):
            rows[schema.event_actor] += _named(ids, actors, event=key, role=role)


def _named(ids: Iterable[str], actors: dict[str, int], **owner: Any) -> Iterator[Row]:
    for at, actor in enumerate(ids):
        yield {**owner, "position": at, "actor": actors[actor]}


def _record(key: int, reading_id: int, local_id: str) -> Row:
    return {"id": key, "reading": reading_id, "local_id": local_id}


def _span(span: Span) -> Row:
    return {"span_start": span[0], "span_end": span[1]}


def _cut(reading: Reading, span: Span) -> str:
    return reading.text[span[0] : span[1]]
