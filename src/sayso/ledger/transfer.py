"""What a ledger keeps of articles, out and in again: every reading of every revision, and the decisions.

What was taken out and in comes to the same ledger, in whatever order it comes in, and also beside what is
there already. Failures and feeds stay where they are; ``sayso backup`` copies those too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, insert, select, update

from sayso.ledger import schema
from sayso.ledger.decided import rebuild_decided
from sayso.ledger.decisions import settle
from sayso.ledger.ledger import Ledger
from sayso.ledger.rebuild import rebuild_all
from sayso.ledger.shown import recounted
from sayso.ledger.writer import Added, add_reading, find_latest
from sayso.records import Reading

_AT_ONCE = 100


class Seen(NamedTuple):
    """How a page was first seen: what an article's row keeps beside its revisions."""

    added: str
    url: str | None
    outlet: str | None


class Filed(NamedTuple):
    """A reading with what the ledger knows of it: who read it, and since when it and its text are there."""

    reading: Reading
    reader: str
    read_at: str
    added: str
    first: Seen


@dataclass(frozen=True, slots=True)
class Selection:
    """Which readings are wanted; by default all.

    ``outlet`` is its exact name. ``since`` and ``until`` are days, both included, compared with when the page
    stood as it does (updated, else observed, else published; in UTC); what has no day is then left out.
    ``latest`` leaves out revisions that a newer one has replaced, ``current`` readings by older readers.
    """

    outlet: str | None = None
    since: date | None = None
    until: date | None = None
    latest: bool = False
    current: bool = False

    def narrow(self, query: Select[Any]) -> Select[Any]:
        """``query``, over ``revision``, with the conditions on the revision."""
        revision = schema.revision.c
        if self.outlet is not None:
            query = query.where(revision.outlet == self.outlet)
        if self.since is not None:
            query = query.where(revision.as_of >= self.since.isoformat())
        if self.until is not None:
            query = query.where(revision.as_of < (self.until + timedelta(days=1)).isoformat())
        return query.where(revision.latest) if self.latest else query

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out."""
        return self == Selection()


def find_filed(ledger: Ledger, wanted: Selection = Selection(), *, decided: bool = False) -> Iterator[Filed]:
    """The wanted readings by public id of their revision, then by reader: the same order in equal ledgers.

    They are as the machine read them, or with ``decided`` as people decided. Memory does not grow with the
    ledger. What is added meanwhile may or may not be among them.
    """
    last = ""
    while True:
        with ledger.reads() as connection:
            query = wanted.narrow(select(schema.revision.c.id, schema.revision.c.public_id))
            query = query.where(schema.revision.c.public_id > last)
            found = connection.execute(query.order_by(schema.revision.c.public_id).limit(_AT_ONCE)).all()
            filed = _filed(connection, [row.id for row in found], wanted, decided=decided)
        if not found:
            return
        last = found[-1].public_id
        yield from filed


def _filed(connection: Connection, revisions: list[int], wanted: Selection, *, decided: bool) -> list[Filed]:
    reading, revision, article = schema.reading.c, schema.revision.c, schema.article.c
    query = (
        select(
            reading.id, reading.reader, reading.read_at, revision.added,
            article.added.label("first_added"), article.url, article.outlet,
        )
        .join_from(schema.reading, schema.revision)
        .join(schema.article)
        .where(reading.revision.in_(revisions))
        .order_by(revision.public_id, reading.reader)
    )  # fmt: skip
    if wanted.current:
        query = query.where(reading.current)
    rows = connection.execute(query).all()
    readings = (rebuild_decided if decided else rebuild_all)(connection, [row.id for row in rows])
    return [
        Filed(each, row.reader, row.read_at, row.added, Seen(row.first_added, row.url, row.outlet))
        for row, each in zip(rows, readings, strict=True)
    ]


def file_reading(connection: Connection, filed: Filed) -> Added:
    """Keeps a reading that was taken out of a ledger, with its moments.

    Where both ledgers know the page, it was first seen when the earlier of them saw it.
    """
    added = add_reading(connection, filed.reading, reader=filed.reader, now=filed.read_at)
    article = connection.execute(
        select(schema.article).where(schema.article.c.public_id == added.article)
    ).one()
    revision = connection.execute(
        select(schema.revision).where(schema.revision.c.public_id == added.revision)
    ).one()
    seen = Seen(article.added, article.url, article.outlet)
    is_new = added.status == "new"
    if is_new or _earlier(filed.first, seen):
        connection.execute(
            update(schema.article).where(schema.article.c.id == article.id).values(filed.first._asdict())
        )
    if filed.added < revision.added or (is_new and filed.added != revision.added):
        connection.execute(
            update(schema.revision).where(schema.revision.c.id == revision.id).values(added=filed.added)
        )
        with recounted(connection, article.id):
            find_latest(connection, article.id)
    return added


def _earlier(one: Seen, other: Seen) -> bool:
    return tuple(value or "" for value in one) < tuple(value or "" for value in other)


def find_decisions(ledger: Ledger, wanted: Selection = Selection()) -> Iterator[dict[str, Any]]:
    """The decisions about the wanted revisions, by when they were made; ``undoes`` is a public id."""
    decision, undone = schema.decision, schema.decision.alias()
    columns = [column for column in decision.c if column.name not in ("id", "undoes")]
    query = (
        select(*columns, undone.c.public_id.label("undoes"))
        .join_from(decision, undone, decision.c.undoes == undone.c.id, isouter=True)
        .order_by(decision.c.made_at, decision.c.public_id)
    )
    if not wanted.is_all:
        query = query.where(decision.c.revision.in_(wanted.narrow(select(schema.revision.c.public_id))))
    with ledger.reads() as connection:
        rows = connection.execute(query).mappings().all()
    yield from (dict(row) for row in rows)


def file_decision(connection: Connection, fields: dict[str, Any]) -> bool:
    """Keeps a decision that ``find_decisions`` took out; one that is there already stays as it is.

    Returns:
        Whether it could be: not if it undoes one that is not there (yet).
    """
    decision = schema.decision
    if _decision(connection, fields["public_id"]) is not None:
        return True
    undone = fields["undoes"] and _decision(connection, fields["undoes"])
    if fields["undoes"] and undone is None:
        return False
    connection.execute(insert(decision).values({**fields, "undoes": undone}))
    settle(connection, fields["revision"])
    return True


def _decision(connection: Connection, public_id: str) -> int | None:
    return connection.scalar(select(schema.decision.c.id).where(schema.decision.c.public_id == public_id))
