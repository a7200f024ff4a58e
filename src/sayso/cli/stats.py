"""``sayso stats``: how much a ledger holds."""

from __future__ import annotations

from dataclasses import asdict

import click

from sayso.cli.rows import format_option, ledger_option, print_rows


@click.command()
@ledger_option
@format_option
def stats(*, where: str, format_: str) -> None:
    """Show how much the ledger holds."""
    from sayso.ledger import Ledger  # noqa: PLC0415
    from sayso.ledger.questions import count_all  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        found = asdict(count_all(ledger))
    print_rows([found], format_, columns={name: name for name in found}, empty="an empty ledger")
