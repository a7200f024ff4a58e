"""``sayso tokens``: keys by which programs use the API."""

from __future__ import annotations

from dataclasses import asdict

import click

from sayso.cli.accounts import who_runs_this
from sayso.cli.rows import format_option, ledger_option, print_rows


@click.group()
def tokens() -> None:
    """Make and revoke tokens, by which programs use a server's API in an account's name."""


@tokens.command("add")
@click.argument("account")
@click.argument("label")
@click.option("--days", type=click.IntRange(1), default=90, show_default=True, help="How long it holds.")
@ledger_option
def add(*, account: str, label: str, days: int, where: str) -> None:
    """Make a token for ACCOUNT; LABEL says what for. It is shown once, on stdout, and kept as a hash."""
    from sayso.access.tokens import add_token  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        made, secret = add_token(ledger, account, label, days=days, by=who_runs_this())
    click.echo(f"sayso: token {made.id}, until {made.expires}; keep it, it is not shown again", err=True)
    click.echo(secret)


@tokens.command("list")
@click.argument("account", required=False)
@ledger_option
@format_option
def list_(*, account: str | None, where: str, format_: str) -> None:
    """List the tokens, of ACCOUNT or of all."""
    from sayso.access.tokens import find_tokens  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        found = find_tokens(ledger, account)
    columns = {
        "id": "id", "account": "account", "label": "label", "expires": "expires", "revoked": "revoked",
        "last_used": "last used",
    }  # fmt: skip
    print_rows(map(asdict, found), format_, columns=columns, empty="no tokens")


@tokens.command("revoke")
@click.argument("id_", metavar="ID")
@ledger_option
def revoke(*, id_: str, where: str) -> None:
    """Revoke a token at once. ID is as tokens list shows it."""
    from sayso.access.tokens import revoke_token  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        gone = revoke_token(ledger, id_, by=who_runs_this())
    click.echo(f"{gone.id}  revoked {gone.revoked}")
