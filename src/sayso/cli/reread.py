"""``sayso reread``: older readings brought to this version's reader."""

from __future__ import annotations

import click

from sayso.cli.account import Account
from sayso.cli.facts import workers_option
from sayso.cli.keeping import keep
from sayso.cli.rows import ledger_option


@click.command()
@ledger_option
@workers_option
@click.option("-v", "--verbose", is_flag=True, help="Name each article on stdout once it is on disk.")
def reread(*, where: str, workers: int | None, verbose: bool) -> int:
    """Read again what an older version of the reader has read.

    The older readings stay in the ledger, and so does every decision. Stopped, it goes on where it was.
    """
    from sayso.ledger import Ledger  # noqa: PLC0415
    from sayso.ledger.outdated import count_outdated, find_outdated  # noqa: PLC0415

    account = Account(verbose=verbose)
    with Ledger(where, create=False) as ledger:
        click.echo(f"sayso: {count_outdated(ledger):,} articles to read again", err=True)
        try:
            keep(ledger, find_outdated(ledger), account, keeps_failures=False, workers=workers)
        finally:
            account.end()
    click.echo(str(account))
    return account.exit_code
