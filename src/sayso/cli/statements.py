"""``sayso statements``: who said what."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import click

from sayso.cli.rows import filter_options, format_option, ledger_option, print_rows


@click.command()
@click.option("--by", metavar="NAME", help="On whose word.")
@click.option("--about", metavar="WORDS", help="Words that the statement holds.")
@filter_options
@ledger_option
@format_option
def statements(*, by: str | None, about: str | None, where: str, format_: str, **filters: Any) -> None:
    """Show who said what, the newest first."""
    from sayso.ledger import Ledger  # noqa: PLC0415
    from sayso.ledger.questions import Filters, StatementRow, find_statements  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        found = find_statements(ledger, by=by, about=about, filters=Filters(**filters))
    print_rows(
        map(asdict, found),
        format_,
        columns={
            "as_of": "as of",
            "outlet": "outlet",
            "speakers": "who",
            "content": "words",
            "stance": "stance",
            "id": "id",
        },
        empty="no such statement",
        kind=StatementRow,
        limit=filters["limit"],
    )
