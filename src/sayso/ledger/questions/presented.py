"""In which articles somebody is called so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import bindparam, select

from sayso.ledger.ledger import Ledger
from sayso.ledger.naming import folded
from sayso.ledger.schema import actor, actor_name, name, shown


@dataclass(frozen=True, slots=True)
class Presented:
    """A name, and an actor of a revision (public id) whose fullest name it is there (``a3``)."""

    name: str
    revision: str
    actor: str


def find_presented(ledger: Ledger, names: Iterable[str], each: int) -> list[Presented]:
    """The actors that were added last under each of some names, ``each`` at most; in the order of the names.

    Cost: one look-up by index a name.
    """
    found: list[Presented] = []
    with ledger.reads() as connection:
        for words in names:
            rows = connection.execute(_PRESENTED, {"name": folded(words), "each": each})
            found += [Presented(words, *row) for row in rows]
    return found


# Built once: building it takes longer than running it.
_PRESENTED = (
    select(shown.c.revision, actor.c.local_id)
    .select_from(name)
    .join(actor_name, (actor_name.c.name == name.c.id) & (actor_name.c.position == 0))
    .join(actor, actor.c.id == actor_name.c.actor)
    .join(shown, shown.c.reading == actor.c.reading)
    .where(name.c.folded == bindparam("name"))
    .order_by(actor_name.c.actor.desc())
    .limit(bindparam("each"))
)
