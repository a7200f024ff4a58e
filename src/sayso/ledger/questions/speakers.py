"""The clue that a statement stands on somebody's word, as people decided."""

from __future__ import annotations

from sqlalchemy import Connection, and_, exists, or_, select

from sayso.ledger.names import find_asked, find_called, goes_by
from sayso.ledger.questions.newest import Clue
from sayso.ledger.schema import decided, statement, statement_actor


def said_by(connection: Connection, name: str) -> Clue:
    """Statements on the word of those who go by ``name`` (``names.find_asked``)."""
    asked = find_asked(connection, name)
    who = statement_actor.c
    names = (*asked.whole, *asked.part)
    overruled = exists().where(decided.c.statement == who.statement)
    machine = (
        select(who.statement.label("id"))
        .where(who.role == "speaker", who.actor.in_(find_called(connection, asked)), ~overruled)
        .distinct()
    )
    person = select(decided.c.statement).where(
        decided.c.kind == "wrong_speaker", decided.c.speaker.in_(names)
    )
    both = machine.union_all(person).subquery()
    holds = or_(
        and_(
            exists().where(who.statement == statement.c.id, who.role == "speaker", goes_by(who.actor, asked)),
            ~exists().where(decided.c.statement == statement.c.id),
        ),
        exists().where(
            decided.c.statement == statement.c.id,
            decided.c.kind == "wrong_speaker",
            decided.c.speaker.in_(names),
        ),
    )
    return Clue(select(both.c.id), holds)
