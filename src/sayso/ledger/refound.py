"""Decisions -> the records of current readings that they speak of, by exact place and words."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, Select, and_, cast, func, select

from sayso.ledger.decided import ABOUT_ACTORS, ABOUT_STATEMENTS
from sayso.ledger.schema import actor, actor_mention, decision, reading, revision, statement

_NAMED = 1_000
"""Revisions that one query names; databases take 32,766 values at most."""


def find_statements(connection: Connection, where: ColumnElement[bool]) -> dict[int, str]:
    """Row id of each decision about a statement -> the statement's public id; none for what is not there."""
    where = and_(where, decision.c.kind.in_(ABOUT_STATEMENTS))
    query = (
        select(decision.c.id, revision.c.public_id, statement.c.local_id, statement.c.id.label("number"))
        .join(revision, revision.c.public_id == decision.c.revision)
        .join(reading, (reading.c.revision == revision.c.id) & reading.c.current)
        .join(
            statement,
            (statement.c.reading == reading.c.id)
            & (statement.c.span_start == decision.c.span_start)
            & (statement.c.span_end == decision.c.span_end)
            & (statement.c.content == decision.c.words),
        )
        .where(where)
    )
    return _find(connection, query, decision.c.revision, where)


def find_actors(connection: Connection, where: ColumnElement[bool], *, other: bool = False) -> dict[int, str]:
    """Row id of each decision about two actors -> the public id of the first, or of the ``other`` one."""
    of, start, end, words = (
        (decision.c.other_revision, decision.c.other_start, decision.c.other_end, decision.c.other_words)
        if other
        else (decision.c.revision, decision.c.span_start, decision.c.span_end, decision.c.words)
    )
    where = and_(where, decision.c.kind.in_(ABOUT_ACTORS))
    query = (
        select(decision.c.id, revision.c.public_id, actor.c.local_id, actor.c.id.label("number"))
        .join(revision, revision.c.public_id == of)
        .join(reading, (reading.c.revision == revision.c.id) & reading.c.current)
        .join(actor, actor.c.reading == reading.c.id)
        .join(
            actor_mention,
            (actor_mention.c.actor == actor.c.id)
            & (actor_mention.c.span_start == start)
            & (actor_mention.c.span_end == end),
        )
        .where(
            where,
            # PostgreSQL counts characters in 32 bits.
            func.substr(revision.c.text, cast(start + 1, Integer), cast(end - start, Integer)) == words,
        )
    )
    return _find(connection, query, of, where)


def _find(
    connection: Connection, query: Select[Any], of: ColumnElement[str], where: ColumnElement[bool]
) -> dict[int, str]:
    """Of several records for one decision the first of the article.

    The revisions are named and the rows put in order here: left to itself, SQLite goes through the readings
    of the ledger first, in search of decisions.
    """
    revisions = connection.scalars(select(of).where(where, of.is_not(None)).distinct()).all()
    rows = [
        row
        for start in range(0, len(revisions), _NAMED)
        for row in connection.execute(
            query.where(revision.c.public_id.in_(revisions[start : start + _NAMED]))
        )
    ]
    rows.sort(key=lambda row: row.number, reverse=True)
    return {row.id: f"{row.public_id}:{row.local_id}" for row in rows}
