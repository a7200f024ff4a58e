"""Which articles of a ledger are looked at together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any

from sqlalchemy import Connection, Row, select

from sayso.comparing.clusters import Decision
from sayso.comparing.filing import file_new, find_related
from sayso.comparing.matter import Matter, Member
from sayso.errors import LedgerReadOnly, NoSuchRecord
from sayso.ledger import Ledger
from sayso.ledger.rebuild import rebuild_all
from sayso.ledger.schema import actor, actor_mention, article, decision, reading, revision

LIMIT = 200
"""Articles that are compared at once, in about a second; ask nearer to reach the others of a large ledger."""


def gather(
    ledger: Ledger, revisions: Sequence[str] = (), *, related: bool = True, limit: int = LIMIT
) -> Matter:
    """The matter around some revisions, or the newest revisions of the ledger.

    Args:
        ledger: files what is not filed yet, if it can be written to.
        revisions: public ids, or their unambiguous beginnings.
        related: add the revisions that share running text, statements or figures with them.
        limit: at most so many revisions; the nearest related ones are kept.

    Raises:
        NoSuchRecord: a revision is not in the ledger.
    """
    # In a ledger that is only read, what was filed before still finds its like.
    with suppress(LedgerReadOnly):
        file_new(ledger)
    with ledger.reads() as connection:
        if revisions:
            given = [_row_id(connection, public, ledger.where) for public in revisions]
            others = find_related(connection, given, limit=max(0, limit - len(given))) if related else []
            chosen = [*given, *_siblings(connection, given), *others]
        else:
            newest = select(revision.c.id).order_by(
                revision.c.as_of.desc().nulls_last(), revision.c.id.desc()
            )
            chosen = list(connection.scalars(newest.limit(limit)))
        return Matter(_members(connection, chosen), _decisions(connection))


def _row_id(connection: Connection, public: str, where: str) -> int:
    found = connection.scalars(
        select(revision.c.id).where(revision.c.public_id.startswith(public, autoescape=True)).limit(2)
    ).all()
    if len(found) != 1:
        what = "no article has" if not found else "several articles have"
        raise NoSuchRecord(f"{what} the id {public!r}", "look it up with 'sayso search'", where)
    return int(found[0])


def _siblings(connection: Connection, revisions: Sequence[int]) -> list[int]:
    """The other revisions of the same articles."""
    articles = select(revision.c.article).where(revision.c.id.in_(revisions))
    return list(
        connection.scalars(
            select(revision.c.id).where(revision.c.article.in_(articles), revision.c.id.not_in(revisions))
        )
    )


def _members(connection: Connection, revisions: Iterable[int]) -> tuple[Member, ...]:
    rows = connection.execute(
        select(
            reading.c.id,
            revision.c.public_id.label("revision"),
            article.c.public_id.label("article"),
            revision.c.added,
            revision.c.id.label("number"),
        )
        .select_from(reading)
        .join(revision, reading.c.revision == revision.c.id)
        .join(article, revision.c.article == article.c.id)
        .where(reading.c.current, revision.c.id.in_(sorted(set(revisions))))
        .order_by(revision.c.public_id)
    ).all()
    found = rebuild_all(connection, [row.id for row in rows])
    return tuple(
        Member(row.revision, row.article, one, (row.added, row.number))
        for row, one in zip(rows, found, strict=True)
    )


def _decisions(connection: Connection) -> tuple[Decision, ...]:
    """What people decided about two actors, where nobody has taken it back."""
    undone = select(decision.c.undoes).where(decision.c.undoes.is_not(None))
    rows = connection.execute(
        select(decision)
        .where(decision.c.kind.in_(["same_actor", "not_same_actor"]), decision.c.id.not_in(undone))
        .order_by(decision.c.id)
    )
    return tuple(found for row in rows if (found := _decision(connection, row)))


def _decision(connection: Connection, row: Row[Any]) -> Decision | None:
    a = _actor_at(connection, row.revision, (row.span_start, row.span_end))
    b = _actor_at(connection, row.other_revision, (row.other_start, row.other_end))
    return Decision(a, b, "same" if row.kind == "same_actor" else "apart") if a and b else None


def _actor_at(connection: Connection, public: str, span: tuple[int, int]) -> str | None:
    """The actor of the current reading that is named by exactly those words."""
    local = connection.scalar(
        select(actor.c.local_id)
        .join(actor_mention, actor_mention.c.actor == actor.c.id)
        .join(reading, actor.c.reading == reading.c.id)
        .join(revision, reading.c.revision == revision.c.id)
        .where(
            reading.c.current,
            revision.c.public_id == public,
            actor_mention.c.span_start == span[0],
            actor_mention.c.span_end == span[1],
        )
        .limit(1)
    )
    return f"{public}:{local}" if local else None
