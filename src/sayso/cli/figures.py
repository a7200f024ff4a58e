"""``sayso figures``: how many, and on whose word."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, get_args

import click

from sayso.cli.rows import filter_options, format_option, ledger_option, print_rows
from sayso.records import Measure


@click.command()
@click.option(
    "--measure",
    type=click.Choice(get_args(Measure)),
    metavar="MEASURE",
    help="What happened to the counted: killed, wounded, sent, …",
)
@click.option("--of", metavar="NAME", help="Whose people or things are counted.")
@click.option("--place", metavar="WORDS", help="Where they are counted.")
@filter_options
@ledger_option
@format_option
def figures(
    *,
    measure: str | None,
    of: str | None,
    place: str | None,
    where: str,
    format_: str,
    **filters: Any,
) -> None:
    """Show stated quantities with both ends of their range, the newest first."""
    from sayso.ledger import Ledger  # noqa: PLC0415
    from sayso.ledger.questions import FigureRow, Filters, find_figures  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        found = find_figures(ledger, measure=measure, of=of, where=place, filters=Filters(**filters))
    print_rows(
        map(asdict, found),
        format_,
        columns={
            "as_of": "as of",
            "outlet": "outlet",
            "words": "words",
            "measure": "measure",
            "counted_of": "of",
            "speakers": "on whose word",
            "id": "id",
        },
        empty="no such figure",
        kind=FigureRow,
        limit=filters["limit"],
    )
