"""Readings as flat rows, one a record: what CSV and Parquet hold.

Every row says which article and revision it stands in, where (code points) and in which exact words. Records
name each other by public id, ``REVISION:s3``. Where a cell holds several names they are joined by ``"; "``,
several ids or spans by a space.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sayso.export.columns import COLUMNS
from sayso.ledger.keys import as_of, find_keys
from sayso.records import Actor, Event, Figure, Reading, Span, Statement, Time

Row = dict[str, Any]


def find_rows(reading: Reading) -> Iterator[tuple[str, Row]]:
    """Each row of a reading with the table it belongs to; its keys are that table's columns, in order."""
    flat = _Flat(reading)
    yield "articles", flat.article()
    for actor in reading.actors:
        yield "actors", flat.actor(actor)
        for mention in actor.mentions:
            yield "mentions", flat.mention(actor, mention)
    yield from (("statements", flat.statement(said)) for said in reading.statements)
    yield from (("figures", flat.figure(figure)) for figure in reading.figures)
    yield from (("times", flat.time(time)) for time in reading.times)
    yield from (("events", flat.event(event)) for event in reading.events)


class _Flat:
    """One reading's rows, with what all of them need looked up once."""

    def __init__(self, reading: Reading) -> None:
        article = reading.article
        keys = find_keys(article)
        self.reading = reading
        self.revision = keys.revision_id
        self.names = {actor.id: actor.name for actor in reading.actors}
        self.values = {time.id: time.value for time in reading.times}
        self.about = {
            "article": keys.article_id,
            "revision": keys.revision_id,
            "outlet": article.outlet,
            "url": article.url,
            "headline": article.headline,
            "published": article.published,
            "as_of": as_of(article),
        }

    def article(self) -> Row:
        article = self.reading.article
        row = {
            **self.about,
            "given_id": article.id,
            "bylines": "; ".join(article.bylines),
            "updated": article.updated,
            "observed": article.observed,
            "language": article.language,
            "notes": " ".join(f"{note.kind}:{_spans([note.span])}" for note in article.notes),
            "warnings": "; ".join(self.reading.warnings),
            "text": article.text,
        }
        return {column: row[column] for column in COLUMNS["articles"]}

    def actor(self, actor: Actor) -> Row:
        first = actor.mentions[0] if actor.mentions else None
        return {
            **self._head(actor.id),
            "name": actor.name,
            "kind": actor.kind,
            "country": actor.country,
            "roles": "; ".join(actor.roles),
            "mentions": len(actor.mentions),
            **self._words(first),
        }

    def mention(self, actor: Actor, span: Span) -> Row:
        return {
            **self._head(f"{span[0]}-{span[1]}"),
            "actor": self._id(actor.id),
            "name": actor.name,
            **self._words(span),
        }

    def statement(self, said: Statement) -> Row:
        words = self.reading.words
        return {
            **self._head(said.id),
            **self._who("speakers", "speaker_ids", said.speakers),
            "source": words(said.source),
            "cue": words(said.cue),
            "content": words(said.content),
            "span_start": said.content[0][0] if said.content else None,
            "span_end": said.content[-1][1] if said.content else None,
            "source_spans": _spans(said.source),
            "cue_spans": _spans(said.cue),
            "content_spans": _spans(said.content),
            "mode": said.mode,
            "source_kind": said.source_kind,
            "identification": said.identification,
            "stance": said.stance,
            "route": said.route,
            **self._who("addressees", "addressee_ids", said.to),
            **self._when("said_when", said.when),
            "where_said": said.where,
            "within": self._id(said.within),
            "about": self._id(said.about),
            "alternatives": self._ids(said.alternatives),
        }

    def figure(self, figure: Figure) -> Row:
        counted = figure.counted
        return {
            **self._head(figure.id),
            **self._words(figure.span),
            "low": figure.low,
            "high": figure.high,
            "approximate": figure.approximate,
            "change": figure.change,
            "unit": figure.unit,
            "counted": self.reading.text[slice(*counted)] if counted else None,
            "counted_start": counted[0] if counted else None,
            "counted_end": counted[1] if counted else None,
            "measure": figure.measure,
            **self._who("counted_of", "counted_of_ids", figure.of),
            "scope": figure.scope,
            "status": figure.status,
            **self._when("counted_when", figure.when),
            "where_counted": figure.where,
            "statement": self._id(figure.statement),
        }

    def time(self, time: Time) -> Row:
        return {
            **self._head(time.id),
            **self._words(time.span),
            "type": time.type,
            "value": time.value,
            "mod": time.mod,
        }

    def event(self, event: Event) -> Row:
        return {
            **self._head(event.id),
            **self._words(event.span),
            "type": event.type,
            "mode": event.mode,
            **self._who("actors", "actor_ids", event.actors),
            **self._who("recipients", "recipient_ids", event.recipients),
            **self._when("done_when", event.when),
            "where_done": event.where,
            "status": event.status,
            "statement": self._id(event.statement),
        }

    def _head(self, local_id: str) -> Row:
        return {"id": self._id(local_id), **self.about}

    def _id(self, local_id: str | None) -> str | None:
        return None if local_id is None else f"{self.revision}:{local_id}"

    def _ids(self, local_ids: Iterable[str]) -> str:
        return " ".join(f"{self.revision}:{local_id}" for local_id in local_ids)

    def _words(self, span: Span | None) -> Row:
        if span is None:
            return {"words": None, "span_start": None, "span_end": None}
        return {"words": self.reading.text[slice(*span)], "span_start": span[0], "span_end": span[1]}

    def _who(self, names: str, ids: str, actors: tuple[str, ...]) -> Row:
        return {names: "; ".join(self.names[actor] for actor in actors), ids: self._ids(actors)}

    def _when(self, column: str, time: str | None) -> Row:
        return {column: None if time is None else self.values[time], f"{column}_id": self._id(time)}


def _spans(pieces: Iterable[Span]) -> str:
    return " ".join(f"{start}-{end}" for start, end in pieces)
