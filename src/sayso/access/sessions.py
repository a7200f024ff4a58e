"""Sessions: a browser that has signed in holds 256 random bits in a cookie, of which the SHA-256 is kept."""

from __future__ import annotations

import secrets
from datetime import timedelta

from sqlalchemy import delete, insert, select

from sayso.access.accounts import row_id
from sayso.access.clock import in_future, now
from sayso.access.tokens import digest
from sayso.ledger import Ledger
from sayso.ledger.schema import account, session

HOURS = 12
"""A working day; then one signs in again."""


def begin_session(ledger: Ledger, name: str, *, instead_of: str | None) -> str:
    """Signs an account in: a new secret, never one that the browser brought along (session fixation).

    Args:
        ledger: where the account is.
        name: of the account, whose password was right.
        instead_of: the secret of the session the browser had, which ends.

    Returns:
        The secret for the cookie.
    """
    secret = secrets.token_urlsafe(32)
    with ledger.writes() as connection:
        connection.execute(delete(session).where(session.c.expires <= now()))
        if instead_of:
            connection.execute(delete(session).where(session.c.hash == digest(instead_of)))
        connection.execute(
            insert(session).values(
                account=row_id(connection, name),
                hash=digest(secret),
                created=now(),
                expires=in_future(timedelta(hours=HOURS)),
            )
        )
    return secret


def use_session(ledger: Ledger, secret: str) -> tuple[str, str] | None:
    """Name and role of the account that has signed in; ``None`` if the session is over."""
    with ledger.reads() as connection:
        row = connection.execute(
            select(account.c.name, account.c.role)
            .join(session, session.c.account == account.c.id)
            .where(session.c.hash == digest(secret), session.c.expires > now(), account.c.disabled.is_(None))
        ).one_or_none()
    return (row.name, row.role) if row else None


def end_session(ledger: Ledger, secret: str) -> None:
    """Signs out."""
    with ledger.writes() as connection:
        connection.execute(delete(session).where(session.c.hash == digest(secret)))
