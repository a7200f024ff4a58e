"""``sayso backup``: the whole ledger into one file."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.rows import ledger_option


@click.command()
@click.argument("file", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help="An older file of that name may be replaced.")
@ledger_option
def backup(*, file: Path, replace: bool, where: str) -> None:
    """Write everything the ledger holds to one file, while adding goes on.

    sayso restore makes a ledger of it again, on SQLite or PostgreSQL.
    """
    from sayso.ledger import Ledger  # noqa: PLC0415
    from sayso.ledger.backup import write_backup  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        made = write_backup(ledger, file, replace=replace)
    click.echo(f"{file}: {made.rows:,} rows as of {made.made_at}")
