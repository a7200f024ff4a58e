"""Whether anything has changed in a ledger since somebody looked."""

from __future__ import annotations

from sqlalchemy import Table, func, select

from sayso.ledger import Ledger
from sayso.ledger.schema import decision, reading


def latest(ledger: Ledger, *tables: Table) -> tuple[int, ...]:
    """The last row id of readings, of decisions and of ``tables``: equal as long as nothing was added.

    Costs one look-up each.
    """
    with ledger.reads() as connection:
        return tuple(
            int(connection.scalar(select(func.max(table.c.id))) or 0)
            for table in (reading, decision, *tables)
        )
