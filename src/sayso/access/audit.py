"""The audit trail: what was done, by whom, when. Rows are added and never changed."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from sayso.access.clock import now
from sayso.ledger import Ledger
from sayso.ledger.schema import audit

_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Act:
    """One row: ``number`` counts up; ``who`` is empty for strangers."""

    number: int
    at: str
    who: str
    action: str
    subject: str | None
    remark: str | None


def keep(
    connection: Connection, who: str, action: str, subject: str | None = None, remark: str | None = None
) -> None:
    """Adds a row inside the connection's transaction; what strangers typed is cut to 500 characters."""
    connection.execute(
        insert(audit).values(
            at=now(),
            who=_clean(who) or "",
            action=action,
            subject=_clean(subject),
            remark=_clean(remark),
        )
    )


def find_audit(
    ledger: Ledger, *, who: str | None = None, before: int | None = None, limit: int = 100
) -> list[Act]:
    """What was done, the latest first.

    Args:
        ledger: where to look.
        who: only what this account did.
        before: only rows with a lower number, to go on after a page.
        limit: at most so many.
    """
    query = select(audit.c.id, audit.c.at, audit.c.who, audit.c.action, audit.c.subject, audit.c.remark)
    if who is not None:
        query = query.where(audit.c.who == who)
    if before is not None:
        query = query.where(audit.c.id < before)
    with ledger.reads() as connection:
        return [Act(*row) for row in connection.execute(query.order_by(audit.c.id.desc()).limit(limit))]


def _clean(words: str | None) -> str | None:
    return words and "".join(one if one.isprintable() else "�" for one in words[:_LONGEST])
