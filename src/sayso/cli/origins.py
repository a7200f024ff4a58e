"""``sayso origins``: on how many independent origins a claim rests."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

import click

from sayso.cli.matter import cite, words_of
from sayso.cli.pairs import width_of_lines, wrapped
from sayso.cli.rows import format_option, ledger_option, print_lines, print_rows


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
    from sayso.cli.filing import catch_up  # noqa: PLC0415
    from sayso.comparing.asking import find_subject  # noqa: PLC0415
    from sayso.comparing.claims import records_of_claim  # noqa: PLC0415
    from sayso.comparing.gathering import gather  # noqa: PLC0415
    from sayso.comparing.origins import find_origins  # noqa: PLC0415
    from sayso.errors import NoSuchRecord  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        catch_up(ledger)
        subject = find_subject(ledger, record)
        matter = gather(ledger, subject.revisions, limit=limit)
    if subject.record is None:
        raise NoSuchRecord(
            f"{record!r} is not the id of a statement or a figure", "look it up with 'sayso search'", where
        )
    found = find_origins(matter, records_of_claim(matter, subject.record))
    count = str(found.low) if found.low == found.high else f"{found.low} to {found.high}"
    click.echo(f"independent origins: {count}", err=True)
    rows = [
        {
            "origin": origin.name,
            "known": origin.known,
            "id": chain.record,
            "article": cite(matter, chain.record),
            "words": words_of(matter, chain.record),
            "chain": " ← ".join(chain.links),
            "reason": chain.reason,
        }
        for origin in found.origins
        for chain in origin.chains
    ]
    if format_ == "table":
        print_lines(_lines(rows))
    else:
        print_rows(rows, format_, columns={}, empty="no such record")


def _lines(rows: list[dict[str, Any]]) -> Iterator[str]:
    """The records below the origin on whose word they stand: words, chain, and why it ends there."""
    from sayso.export.printable import one_line, unquoted  # noqa: PLC0415

    width = width_of_lines()
    for (name, known), own in groupby(rows, key=lambda row: (row["origin"], row["known"])):
        title = f"on the word of {one_line(name)}{'' if known else ' (origin not known)'}"
        yield from wrapped(title, width, "", "    ")
        for row in own:
            said = f"“{unquoted(row['words'])}” – {row['article']} ({row['id']})"
            yield from wrapped(one_line(said), width, "  ", "      ")
            yield from wrapped(one_line(f"{row['chain']}; {row['reason']}"), width, "    ", "      ")
