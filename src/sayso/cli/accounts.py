"""``sayso accounts``: who may use a server of the ledger."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from sayso.cli.login import login_name
from sayso.cli.rows import format_option, ledger_option, print_rows

if TYPE_CHECKING:
    from sayso.access.accounts import Account, Role

_ROLES = click.Choice(["reader", "editor", "admin"])


@click.group()
def accounts() -> None:
    """Say who may use a server of the ledger, and what for.

    Readers read; editors also add articles and decide; admins also manage accounts.
    """


@accounts.command("add")
@click.argument("name")
@click.option("--role", type=_ROLES, default="reader", show_default=True, help="What they may do.")
@ledger_option
def add(*, name: str, role: Role, where: str) -> None:
    """Make an account. The password is asked for, or read from the standard input."""
    from sayso.access.accounts import add_account  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415

    with Ledger(where) as ledger:
        _tell(add_account(ledger, name, _ask_password(), role, by=who_runs_this()))


@accounts.command("list")
@ledger_option
@format_option
def list_(*, where: str, format_: str) -> None:
    """List the accounts."""
    from sayso.access.accounts import find_accounts  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        found = find_accounts(ledger)
    columns = {"name": "name", "role": "role", "created": "since", "disabled": "disabled"}
    print_rows(map(asdict, found), format_, columns=columns, empty="no accounts; make one with accounts add")


@accounts.command("password")
@click.argument("name")
@ledger_option
def password(*, name: str, where: str) -> None:
    """Give an account another password; it is signed out everywhere."""
    _change(where, name, password=_ask_password())


@accounts.command("role")
@click.argument("name")
@click.argument("role", type=_ROLES)
@ledger_option
def role(*, name: str, role: Role, where: str) -> None:
    """Give an account another role."""
    _change(where, name, role=role)


@accounts.command("disable")
@click.argument("name")
@ledger_option
def disable(*, name: str, where: str) -> None:
    """Shut an account: it is signed out, and its tokens are revoked for good."""
    _change(where, name, disabled=True)


@accounts.command("enable")
@click.argument("name")
@ledger_option
def enable(*, name: str, where: str) -> None:
    """Open an account again."""
    _change(where, name, disabled=False)


def who_runs_this() -> str:
    """The name for the audit trail."""
    name = login_name()
    return f"{name} (command line)" if name else "command line"


def _change(
    where: str, name: str, *, password: str | None = None, role: Role | None = None,
    disabled: bool | None = None,
) -> None:  # fmt: skip
    from sayso.access.accounts import change_account  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        changed = change_account(
            ledger,
            name,
            by=who_runs_this(),
            password=password,
            role=role,
            disabled=disabled,
        )
    _tell(changed)


def _ask_password() -> str:
    if sys.stdin.isatty():
        answer: str = click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
        return answer
    return sys.stdin.readline().rstrip("\r\n")


def _tell(account: Account) -> None:
    click.echo(f"{account.name}  {account.role}{', disabled' if account.disabled else ''}")
