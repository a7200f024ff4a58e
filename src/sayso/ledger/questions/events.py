"""Who did what to whom."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import exists, select, table, true
from sqlalchemy.sql import column

from sayso.ledger.ledger import Ledger
from sayso.ledger.names import find_asked, find_called, goes_by
from sayso.ledger.questions.filters import Filters
from sayso.ledger.questions.newest import Clue, find_newest
from sayso.ledger.schema import event, event_actor


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event as ``v_event`` has it; ``type`` and ``mode`` are those of PLOVER."""

    id: str
    article: str
    revision: str
    outlet: str | None
    url: str | None
    headline: str | None
    published: str | None
    as_of: str | None
    words: str
    span_start: int
    span_end: int
    type: str
    mode: str | None
    actors: str | None
    recipients: str | None
    done_when: str | None
    where_done: str | None
    status: str
    statement: str | None


_VIEW = table("v_event", *(column(name) for name in EventRow.__dataclass_fields__), column("record_id"))


def find_events(
    ledger: Ledger, *, type: str | None = None, of: str | None = None, filters: Filters | None = None
) -> list[EventRow]:
    """Events, the newest first.

    Args:
        ledger: where to look.
        type: PLOVER's type.
        of: the name of somebody who acts in it or whom it befalls.
        filters: what narrows it; those on sources do not count.
    """
    filters = filters or Filters()
    with ledger.reads() as connection:
        fits = event.c.type == type if type else true()
        # A clue in any case: events are seldom, and most readings have none to be met on the way.
        clues = [Clue(select(event.c.id).where(fits), fits)]
        if of:
            asked = find_asked(connection, of)
            called = find_called(connection, asked)
            befalls = select(event_actor.c.event).where(event_actor.c.actor.in_(called)).distinct()
            holds = exists().where(event_actor.c.event == event.c.id, goes_by(event_actor.c.actor, asked))
            clues.append(Clue(befalls, holds))
        ids = find_newest(connection, event, filters, [], clues)
        columns = [_VIEW.c[name] for name in EventRow.__dataclass_fields__]
        rows = {
            row[-1]: EventRow(*row[:-1])
            for row in connection.execute(
                select(*columns, _VIEW.c.record_id).where(_VIEW.c.record_id.in_(ids))
            )
        }
    return [rows[one] for one in ids]
