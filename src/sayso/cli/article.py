"""``sayso article``: an article with its revisions."""

from __future__ import annotations

from dataclasses import asdict

import click

from sayso.cli.rows import format_option, ledger_option, limit_option, print_rows


@click.command()
@click.argument("what", metavar="URL|ID", required=False)
@limit_option
@ledger_option
@format_option
def article(*, what: str | None, limit: int, where: str, format_: str) -> None:
    """Show an article's revisions, the newest first; without URL or ID, what was added lately."""
    from sayso.ledger import Ledger  # noqa: PLC0415
    from sayso.ledger.questions import RevisionRow, find_revisions  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        found = find_revisions(ledger, what, limit=limit)
    print_rows(
        map(asdict, found),
        format_,
        columns={
            "revision": "revision",
            "latest": "latest",
            "outlet": "outlet",
            "headline": "headline",
            "published": "published",
            "updated": "updated",
            "url": "url",
        },
        empty="an empty ledger",
        kind=RevisionRow,
        limit=limit,
    )
