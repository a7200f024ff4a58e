"""``sayso add``: articles into the ledger."""

from __future__ import annotations

import sys
from collections import Counter
from datetime import UTC, datetime

import click

from sayso.cli.account import Account
from sayso.cli.facts import facts_options, workers_option
from sayso.cli.keeping import keep
from sayso.cli.passed_over import tell_passed_over
from sayso.cli.position import Position
from sayso.cli.rows import ledger_option


@click.command()
@click.argument("sources", metavar="SOURCE…", nargs=-1, required=True)
@ledger_option
@workers_option
@facts_options
@click.option("--allow-private", is_flag=True, help="Also fetch from addresses inside this network.")
@click.option("-v", "--verbose", is_flag=True, help="Name each article on stdout once it is on disk.")
def add(
    *,
    sources: tuple[str, ...],
    where: str,
    workers: int | None,
    published: str | None,
    outlet: str | None,
    url: str | None,
    headline: str | None,
    allow_private: bool,
    verbose: bool,
) -> int:
    """Read articles and keep them in the ledger.

    SOURCE is a text, HTML, JSON, JSONL, CSV, WARC or Parquet file, a folder of them, a URL, or - for the
    standard input. What the ledger knows is not read again, so the same command goes on where it was stopped.
    What cannot be read is named on stderr, and kept for sayso failures.
    """
    from sayso.intake import find_documents  # noqa: PLC0415
    from sayso.intake.given import Given  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415

    given: Given = {"published": published, "outlet": outlet, "url": url, "headline": headline}
    skipped: Counter[str] = Counter()
    position = Position(sources)
    account = Account(position, verbose=verbose)
    with Ledger(where) as ledger:
        found = find_documents(
            sources, given, stdin=sys.stdin.buffer, allow_private=allow_private, now=datetime.now(UTC),
            skipped=skipped,
        )  # fmt: skip
        try:
            keep(ledger, position.watch(found), account, given=given, workers=workers)
        except KeyboardInterrupt:
            account.end()
            click.echo(f"sayso: stopped after {account}; the same command goes on from here", err=True)
            raise
        finally:
            account.end()
    tell_passed_over(skipped)
    click.echo(str(account))
    return account.exit_code
