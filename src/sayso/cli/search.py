"""``sayso search``: full text over articles and statements."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import click

from sayso.cli.rows import filter_options, format_option, ledger_option, print_rows


@click.command()
@click.argument("words")
@filter_options
@ledger_option
@format_option
def search(*, words: str, where: str, format_: str, **filters: Any) -> None:
    """Search statements and articles for words.

    All words must occur, in any inflection; "a phrase" occurs as it stands; one OR other; -without; begin*.
    """
    from sayso.ledger import Ledger  # noqa: PLC0415
    from sayso.ledger.questions import Filters, Hit  # noqa: PLC0415
    from sayso.ledger.questions import search as search_ledger  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        found, many = search_ledger(ledger, words, filters=Filters(**filters))
    if many:
        click.echo("sayso: too many to rank; the newest come first", err=True)
    print_rows(
        map(asdict, found),
        format_,
        columns={
            "kind": "kind",
            "as_of": "as of",
            "outlet": "outlet",
            "speakers": "who",
            "words": "words",
            "id": "id",
        },
        empty="nothing holds these words",
        kind=Hit,
        limit=filters["limit"],
    )
