"""``sayso restore``: a backup into a ledger."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.rows import ledger_option


@click.command()
@click.argument("file", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help="A ledger that is there may be replaced.")
@ledger_option
def restore(*, file: Path, replace: bool, where: str) -> None:
    """Make a ledger of what sayso backup wrote.

    The file is read to its end and checked before anything is replaced.
    """
    from sayso.ledger.restore import restore_backup  # noqa: PLC0415

    found = restore_backup(file, where, replace=replace)
    click.echo(f"{found.rows:,} rows as of {found.made_at}")
