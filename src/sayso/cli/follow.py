"""``sayso follow``: the new articles of feeds into the ledger, once or again and again."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime

import click

from sayso.cli.account import Account
from sayso.cli.facts import workers_option
from sayso.cli.keeping import keep
from sayso.cli.rows import ledger_option

_UNITS_S = {"s": 1, "m": 60, "h": 3600, "d": 86400}


def _seconds(_context: click.Context, _parameter: click.Parameter, value: str | None) -> float | None:
    if value is None:
        return None
    match = re.fullmatch(r"(\d+)([smhd])", value.strip())
    if not match or int(match[1]) * _UNITS_S[match[2]] < 60:
        raise click.BadParameter("give a minute or more, as in 15m, 2h or 1d")
    return float(match[1]) * _UNITS_S[match[2]]


@click.command()
@click.argument("feeds", metavar="FEED…", nargs=-1)
@ledger_option
@click.option(
    "--every", "every_s", metavar="TIME", callback=_seconds, help="Go on, at this interval: 15m, 2h, 1d."
)
@workers_option
@click.option("--allow-private", is_flag=True, help="Also fetch from addresses inside this network.")
@click.option("-v", "--verbose", is_flag=True, help="Name each article on stdout once it is on disk.")
def follow(
    *,
    feeds: tuple[str, ...],
    where: str,
    every_s: float | None,
    workers: int | None,
    allow_private: bool,
    verbose: bool,
) -> int:
    """Add the new articles of RSS and Atom feeds.

    FEED is a URL. Without one, every feed of the ledger is followed. Only what is new since the last time is
    fetched, as robots.txt allows and one page a second from one host. With --every, until Ctrl-C.
    """
    from sayso.intake.follow import follow as visit  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415
    from sayso.ledger.failures import clear_failures  # noqa: PLC0415
    from sayso.ledger.feeds import load_feeds, save_feeds  # noqa: PLC0415

    with Ledger(where) as ledger:
        while True:
            begun_s = time.monotonic()
            account = Account(verbose=verbose)
            with ledger.reads() as connection:
                before = load_feeds(connection)
            wanted = feeds or tuple(before)
            if not wanted:
                raise click.UsageError("name a feed; the ledger follows none yet")
            states = dict(before)
            found = visit(wanted, states, now=datetime.now(UTC), allow_private=allow_private)
            try:
                keep(ledger, found, account, workers=workers)
            finally:
                account.end()
            # Not before everything the feeds listed is on disk: a run that is killed then asks for it again.
            failed = {error.where for error in account.errors}
            with ledger.writes() as connection:
                clear_failures(connection, [url for url in wanted if url not in failed])
                save_feeds(connection, {url: states[url] for url in wanted if url in states})
            click.echo(str(account))
            if every_s is None:
                return account.exit_code
            time.sleep(max(every_s - (time.monotonic() - begun_s), 0))
