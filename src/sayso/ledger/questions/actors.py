"""Who acts or speaks in which article."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from sayso.ledger.ledger import Ledger
from sayso.ledger.names import find_asked, find_called, goes_by
from sayso.ledger.questions.filters import Filters
from sayso.ledger.questions.newest import Clue, find_newest
from sayso.ledger.schema import actor, actor_mention, article, reading, revision


@dataclass(frozen=True, slots=True)
class ActorRow:
    """Somebody in one article, and how often it names them."""

    id: str
    article: str
    revision: str
    outlet: str | None
    url: str | None
    headline: str | None
    as_of: str | None
    name: str
    kind: str
    country: str | None
    mentions: int


def find_actors(ledger: Ledger, *, name: str | None = None, filters: Filters | None = None) -> list[ActorRow]:
    """Actors, those of the newest articles first.

    Args:
        ledger: where to look.
        name: what they go by in their article, whole or in part.
        filters: what narrows it; those on sources do not count.
    """
    filters = filters or Filters()
    with ledger.reads() as connection:
        clues = []
        if name:
            asked = find_asked(connection, name)
            called = select(actor.c.id).where(actor.c.id.in_(find_called(connection, asked)))
            clues.append(Clue(called, goes_by(actor.c.id, asked)))
        ids = find_newest(connection, actor, filters, [], clues)
        query = (
            select(
                actor.c.id, revision.c.public_id, actor.c.local_id, article.c.public_id, revision.c.outlet,
                revision.c.url, revision.c.headline, revision.c.as_of, actor.c.name, actor.c.kind,
                actor.c.country,
                select(func.count()).where(actor_mention.c.actor == actor.c.id).scalar_subquery(),
            )
            .join(reading, actor.c.reading == reading.c.id)
            .join(revision, reading.c.revision == revision.c.id)
            .join(article, revision.c.article == article.c.id)
            .where(actor.c.id.in_(ids))
        )  # fmt: skip
        rows = {
            row[0]: ActorRow(f"{row[1]}:{row[2]}", row[3], row[1], *list(row)[4:])
            for row in connection.execute(query)
        }
    return [rows[one] for one in ids]
