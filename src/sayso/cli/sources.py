"""``sayso sources``: who is cited, how often, by how many outlets."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import click

from sayso.cli.rows import filter_options, format_option, ledger_option, print_rows


@click.command()
@filter_options
@ledger_option
@format_option
def sources(*, where: str, format_: str, **filters: Any) -> None:
    """Show who is cited most, in how many articles and outlets, and since when."""
    from sayso.ledger import Ledger  # noqa: PLC0415
    from sayso.ledger.questions import Citing, Filters, find_sources  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        found = find_sources(ledger, filters=Filters(**filters))
    print_rows(
        map(asdict, found),
        format_,
        columns={
            "name": "who",
            "source_kind": "kind",
            "statements": "statements",
            "articles": "articles",
            "outlets": "outlets",
            "first": "first",
            "last": "last",
        },
        empty="nobody is cited",
        kind=Citing,
    )
