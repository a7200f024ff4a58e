"""In which articles somebody is called so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from sayso.ledger.ledger import Ledger
from sayso.ledger.naming import folded
from sayso.ledger.postings import find_newest_named
from sayso.ledger.schema import actor, name, shown


@dataclass(frozen=True, slots=True)
class Presented:
    """A name, and an actor of a revision (public id) whose fullest name it is there (``a3``)."""

    name: str
    revision: str
    actor: str


def find_presented(ledger: Ledger, names: Iterable[str], each: int) -> list[Presented]:
    """The actors that were added last under each of some names, ``each`` at most; in the order of the names.

    Of those added last some may stand in revisions that a newer one has replaced; they are left out.

    Cost: one look-up by index a name.
    """
    wanted = {folded(one): one for one in names}
    with ledger.reads() as connection:
        ids = connection.execute(select(name.c.folded, name.c.id).where(name.c.folded.in_(wanted)))
        numbers: dict[str, int] = {row.folded: row.id for row in ids}
        newest = {one: find_newest_named(connection, numbers[one], each) for one in wanted if one in numbers}
        rows = connection.execute(
            select(actor.c.id, shown.c.revision, actor.c.local_id)
            .join(shown, shown.c.reading == actor.c.reading)
            .where(actor.c.id.in_([number for found in newest.values() for number in found]))
        )
        places = {row.id: (row.revision, row.local_id) for row in rows}
    return [
        Presented(wanted[one], *places[number])
        for one, found in newest.items()
        for number in found
        if number in places
    ]
