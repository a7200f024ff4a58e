"""``sayso audit``: what was done through a server."""

from __future__ import annotations

from dataclasses import asdict

import click

from sayso.cli.rows import format_option, ledger_option, print_rows


@click.command()
@click.option("--who", metavar="NAME", help="Only what this account did.")
@click.option("--limit", type=click.IntRange(1), default=100, show_default=True, help="At most so many rows.")
@ledger_option
@format_option
def audit(*, who: str | None, limit: int, where: str, format_: str) -> None:
    """Show what was done through a server and to its accounts, the latest first."""
    from sayso.access.audit import find_audit  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        found = find_audit(ledger, who=who, limit=limit)
    columns = {"at": "when", "who": "who", "action": "did", "subject": "to", "remark": "remark"}
    print_rows(map(asdict, found), format_, columns=columns, empty="nothing was done through a server yet")
