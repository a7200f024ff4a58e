"""What narrows a question, and the conditions it becomes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, exists, or_, select

from sayso.ledger.rows import folded
from sayso.ledger.schema import actor, reading, revision, statement


@dataclass(frozen=True, slots=True)
class Filters:
    """Which records a question looks at.

    ``outlet`` is compared as written. ``since`` and ``until`` are ISO 8601 days, both included, and compared
    with the day of the last change or of publication. ``all_revisions`` also looks at revisions that a newer
    one has replaced. ``limit`` is the greatest number of rows.
    """

    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    source_kind: str | None = None
    identification: str | None = None
    all_revisions: bool = False
    limit: int = 100


def narrowed(query: Select[Any], filters: Filters) -> Select[Any]:
    """``query``, which joins reading and revision, with the conditions on articles."""
    query = query.where(reading.c.current)
    if not filters.all_revisions:
        query = query.where(revision.c.latest)
    if filters.outlet:
        query = query.where(revision.c.outlet == filters.outlet)
    if filters.since:
        query = query.where(revision.c.as_of >= filters.since)
    if filters.until:
        # A time on that day sorts after the day alone and before this character.
        query = query.where(revision.c.as_of < f"{filters.until}~")
    return query


def on_statements(query: Select[Any], filters: Filters) -> Select[Any]:
    """``query``, which joins statement, with the conditions on sources."""
    if filters.source_kind:
        query = query.where(statement.c.source_kind == filters.source_kind)
    if filters.identification:
        query = query.where(statement.c.identification == filters.identification)
    return query


def is_called(connection: Connection, name: str) -> ColumnElement[bool]:
    """The condition that an actor goes by ``name``: whole, or else as a part of its name.

    Case, accents and a leading *the* do not matter. A part is looked for only where nobody has the whole
    name, since that reads every name.
    """
    plain = folded(name).removeprefix("the ")
    whole = or_(actor.c.name_folded == plain, actor.c.name_folded == f"the {plain}")
    if connection.scalar(select(exists().where(whole))):
        return whole
    return actor.c.name_folded.contains(plain, autoescape=True)
