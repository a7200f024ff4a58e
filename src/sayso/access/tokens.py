"""Tokens: 256 random bits for a program, of which only the SHA-256 is kept."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, insert, or_, select, update

from sayso.access.accounts import row_id
from sayso.access.audit import keep
from sayso.access.clock import in_future, now
from sayso.errors import BadAccount, NoSuchRecord
from sayso.ledger import Ledger
from sayso.ledger.schema import account, token

PREFIX = "sayso_"
"""So that a token is known for one where it was left by mistake."""

MAX_DAYS = 3_650
_LABEL_CHARS = 100


@dataclass(frozen=True, slots=True)
class Token:
    """A token without its secret."""

    id: str
    account: str
    label: str
    created: str
    expires: str | None
    revoked: str | None
    last_used: str | None

    @property
    def holds(self) -> bool:
        """Whether it opens anything now."""
        return self.revoked is None and (self.expires is None or self.expires > now())


def add_token(ledger: Ledger, name: str, label: str, *, days: int | None, by: str) -> tuple[Token, str]:
    """Makes a token for an account.

    Args:
        ledger: where the account is.
        name: of the account.
        label: what it is for.
        days: how long it holds; ``None`` for always.
        by: who makes it.

    Returns:
        What is kept of it, and the token itself, which is never shown again.

    Raises:
        NoSuchRecord: there is no such account.
        BadAccount: the label is empty or too long, or the days are none.
    """
    label = label.strip()
    if not 0 < len(label) <= _LABEL_CHARS or not label.isprintable():
        raise BadAccount("the label is empty or too long", f"take up to {_LABEL_CHARS} characters")
    if days is not None and not 1 <= days <= MAX_DAYS:
        raise BadAccount(f"a token cannot hold for {days} days", f"take 1 to {MAX_DAYS}")
    secret, public = PREFIX + secrets.token_urlsafe(32), secrets.token_hex(4)
    with ledger.writes() as connection:
        connection.execute(
            insert(token).values(
                public_id=public,
                account=row_id(connection, name),
                hash=digest(secret),
                label=label,
                created=now(),
                expires=None if days is None else in_future(timedelta(days=days)),
            )
        )
        keep(connection, by, "token_added", public, f"{name}: {label}")
        return _listed(connection, token.c.public_id == public)[0], secret


def find_tokens(ledger: Ledger, name: str | None = None) -> list[Token]:
    """The tokens of an account, or of all, in the order of making."""
    with ledger.reads() as connection:
        return _listed(connection, True if name is None else account.c.name == name)


def revoke_token(ledger: Ledger, public_id: str, *, by: str) -> Token:
    """Ends a token at once; revoking it again changes nothing.

    Raises:
        NoSuchRecord: there is no such token.
    """
    with ledger.writes() as connection:
        found = _listed(connection, token.c.public_id == public_id)
        if not found:
            raise NoSuchRecord(f"there is no token {public_id!r}", "list them with 'sayso tokens list'")
        if found[0].revoked is None:
            connection.execute(update(token).where(token.c.public_id == public_id).values(revoked=now()))
            keep(connection, by, "token_revoked", public_id, found[0].account)
        return _listed(connection, token.c.public_id == public_id)[0]


def use_token(ledger: Ledger, secret: str) -> tuple[str, str] | None:
    """Name and role of the account in whose name a token acts; ``None`` if it opens nothing.

    It is looked up by its hash, so that how long this takes says nothing of tokens that are nearly right.
    """
    moment = now()
    with ledger.reads() as connection:
        row = connection.execute(
            select(token.c.id, token.c.last_used, account.c.name, account.c.role)
            .join(account, token.c.account == account.c.id)
            .where(
                token.c.hash == digest(secret),
                token.c.revoked.is_(None),
                or_(token.c.expires.is_(None), token.c.expires > moment),
                account.c.disabled.is_(None),
            )
        ).one_or_none()
    if row is None:
        return None
    if row.last_used is None or row.last_used < _a_minute_ago():
        with ledger.writes() as connection:
            connection.execute(update(token).where(token.c.id == row.id).values(last_used=moment))
    return row.name, row.role


def digest(secret: str) -> str:
    """What is kept of a secret. 256 random bits need no salt and no slow hash: nobody can try them all."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def _a_minute_ago() -> str:
    return (datetime.now(UTC) - timedelta(minutes=1)).isoformat(timespec="seconds").replace("+00:00", "Z")


def _listed(connection: Connection, where: object) -> list[Token]:
    rows = connection.execute(
        select(
            token.c.public_id, account.c.name, token.c.label, token.c.created, token.c.expires,
            token.c.revoked, token.c.last_used,
        )
        .join(account, token.c.account == account.c.id)
        .where(where)  # type: ignore[arg-type]
        .order_by(token.c.id)
    )  # fmt: skip
    return [Token(*row) for row in rows]
