"""``sayso origins``: on how many independent origins a claim rests."""

from __future__ import annotations

import click

from sayso.cli.matter import cite
from sayso.cli.rows import format_option, ledger_option, print_rows


@click.command()
@click.argument("record", metavar="ID")
@click.option(
    "--limit",
    type=click.IntRange(2, 2000),
    default=200,
    show_default=True,
    help="At most so many articles are compared.",
)
@ledger_option
@format_option
def origins(*, record: str, limit: int, where: str, format_: str) -> None:
    """Show on whose word a statement or a figure rests, in every article that has it.

    ID is the id of a statement or a figure, such as 3f9c2a81d07e4b1a:f2. Each row is one article's chain of
    say-so, from the outlet to the far end; rows with the same origin rest on the same one.
    """
    from sayso.comparing.asking import find_subject  # noqa: PLC0415
    from sayso.comparing.claims import records_of_claim  # noqa: PLC0415
    from sayso.comparing.gathering import gather  # noqa: PLC0415
    from sayso.comparing.origins import find_origins  # noqa: PLC0415
    from sayso.errors import NoSuchRecord  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        subject = find_subject(ledger, record)
        matter = gather(ledger, subject.revisions, limit=limit)
    if subject.record is None:
        raise NoSuchRecord(
            f"{record!r} is not the id of a statement or a figure", "look it up with 'sayso search'", where
        )
    found = find_origins(matter, records_of_claim(matter, subject.record))
    count = str(found.low) if found.low == found.high else f"{found.low} to {found.high}"
    click.echo(f"independent origins: {count}", err=True)
    print_rows(
        [
            {
                "origin": origin.name,
                "known": origin.known,
                "id": chain.record,
                "article": cite(matter, chain.record),
                "chain": " ← ".join(chain.links),
                "reason": chain.reason,
            }
            for origin in found.origins
            for chain in origin.chains
        ],
        format_,
        columns={
            "origin": "origin",
            "id": "record",
            "article": "article",
            "chain": "chain",
            "reason": "reason",
        },
        empty="no such record",
    )
