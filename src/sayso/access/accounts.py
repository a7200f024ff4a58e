"""Accounts: made, listed, disabled, and checked at signing in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal, get_args

from sqlalchemy import Connection, delete, exists, insert, select, update

from sayso.access.audit import keep
from sayso.access.clock import now
from sayso.access.passwords import hash_password, is_password
from sayso.errors import BadAccount, NoSuchRecord
from sayso.ledger import Ledger
from sayso.ledger.schema import account, session, token

Role = Literal["reader", "editor", "admin"]
RANK = {role: rank for rank, role in enumerate(get_args(Role))}
"""Each role may do what the ones before it may."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]{0,63}")


@dataclass(frozen=True, slots=True)
class Account:
    """An account without its password. ``disabled`` is since when nobody gets in by it."""

    name: str
    role: Role
    created: str
    disabled: str | None


def add_account(ledger: Ledger, name: str, password: str, role: Role, *, by: str) -> Account:
    """Makes an account.

    Raises:
        BadAccount: the name is taken or no name, there is no such role, or the password is too short.
    """
    if not _NAME.fullmatch(name):
        raise BadAccount(f"{name!r} is no name", "take up to 64 Latin letters, digits, and any of . _ @ -")
    _check_role(role)
    kept = hash_password(password)
    with ledger.writes() as connection:
        if connection.scalar(select(account.c.id).where(account.c.name == name)) is not None:
            raise BadAccount(f"there is an account {name!r} already", "take another name")
        connection.execute(
            insert(account).values(name=name, password=kept, role=role, created=now(), disabled=None)
        )
        keep(connection, by, "account_added", name, role)
        return _find(connection, name)


def find_accounts(ledger: Ledger) -> list[Account]:
    """All accounts by name."""
    with ledger.reads() as connection:
        return [_account(row) for row in connection.execute(select(account).order_by(account.c.name))]


def has_accounts(ledger: Ledger) -> bool:
    """Whether anybody can sign in."""
    with ledger.reads() as connection:
        return bool(connection.scalar(select(exists().where(account.c.disabled.is_(None)))))


def change_account(
    ledger: Ledger,
    name: str,
    *,
    by: str,
    role: Role | None = None,
    disabled: bool | None = None,
    password: str | None = None,
) -> Account:
    """Gives an account another role or password, or shuts or opens it. Its sessions end.

    Raises:
        NoSuchRecord: there is no such account.
        BadAccount: there is no such role, the password is too short, or nobody would be left to be admin.
    """
    changes: dict[str, Any] = {}
    if role is not None:
        changes["role"] = _check_role(role)
    if password is not None:
        changes["password"] = hash_password(password)
    if disabled is not None:
        changes["disabled"] = now() if disabled else None
    with ledger.writes() as connection:
        before = _find(connection, name)
        mine = account.c.name == name
        if changes:
            connection.execute(update(account).where(mine).values(changes))
        if before.role == "admin" and not before.disabled and not _has_admin(connection):
            raise BadAccount(f"{name} is the last admin", "make another account admin first")
        connection.execute(
            delete(session).where(session.c.account == select(account.c.id).where(mine).scalar_subquery())
        )
        if disabled:
            connection.execute(
                update(token)
                .where(
                    token.c.account == select(account.c.id).where(mine).scalar_subquery(),
                    token.c.revoked.is_(None),
                )
                .values(revoked=now())
            )
        for what in changes:
            action = (
                f"account_{'disabled' if disabled else 'enabled'}" if what == "disabled" else f"{what}_set"
            )
            keep(connection, by, action, name, role if what == "role" else None)
        return _find(connection, name)


def check(ledger: Ledger, name: str, password: str) -> Account | None:
    """The account that the name and the password open; ``None`` takes as long as a wrong password."""
    with ledger.reads() as connection:
        row = connection.execute(
            select(account).where(account.c.name == name, account.c.disabled.is_(None))
        ).one_or_none()
    return _account(row) if is_password(password, row.password if row else None) and row else None


def row_id(connection: Connection, name: str) -> int:
    """The account's key.

    Raises:
        NoSuchRecord: there is no such account.
    """
    found = connection.scalar(select(account.c.id).where(account.c.name == name))
    if found is None:
        raise NoSuchRecord(f"there is no account {name!r}", "list them with 'sayso accounts list'")
    return int(found)


def _find(connection: Connection, name: str) -> Account:
    number = row_id(connection, name)
    return _account(connection.execute(select(account).where(account.c.id == number)).one())


def _account(row: Any) -> Account:
    return Account(row.name, row.role, row.created, row.disabled)


def _check_role(role: str) -> str:
    if role not in RANK:
        raise BadAccount(f"{role!r} is no role", f"take one of {', '.join(RANK)}")
    return role


def _has_admin(connection: Connection) -> bool:
    return bool(
        connection.scalar(select(exists().where(account.c.role == "admin", account.c.disabled.is_(None))))
    )
