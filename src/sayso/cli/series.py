"""``sayso series``: figures that count the same thing, in time."""

from __future__ import annotations

import click

from sayso.cli.matter import cite, open_matter
from sayso.cli.rows import format_option, ledger_option, print_rows


@click.command()
@click.argument("asked", metavar="[WHAT]", required=False)
@click.option(
    "--limit",
    type=click.IntRange(2, 2000),
    default=200,
    show_default=True,
    help="At most so many articles are compared.",
)
@ledger_option
@format_option
def series(*, asked: str | None, limit: int, where: str, format_: str) -> None:
    """Show figures that count the same thing, in time, with the number of independent origins.

    WHAT is an id, a URL or words; articles that share text, statements or figures with what it finds are
    looked at together. Without it, the newest articles of the ledger are.
    """
    from itertools import groupby  # noqa: PLC0415

    from sayso.comparing.dossier.titles import title_of  # noqa: PLC0415
    from sayso.comparing.origins import find_origins  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        matter = open_matter(ledger, asked, limit)
    rows: list[dict[str, object]] = []
    titles = {}
    for one in matter.series:
        ids = [point.id for point in one.points]
        if len({point.article for point in one.points}) < 2:
            continue
        origins = find_origins(matter, ids)
        count = str(origins.low) if origins.low == origins.high else f"{origins.low} to {origins.high}"
        titles[one.id] = (
            f"{title_of(matter, ids)}: {count} independent origin{'s' if origins.high > 1 else ''}"
        )
        rows += [
            {
                "series": one.id,
                "measure": one.measure,
                "of": list(one.of),
                "where": one.where,
                "origins_low": origins.low,
                "origins_high": origins.high,
                "id": point.id,
                "as_of": str(point.as_of or ""),
                "words": point.words,
                "low": point.figure.low,
                "high": point.figure.high,
                "speakers": list(point.speakers),
                "article": cite(matter, point.id),
                "span_start": point.figure.span[0],
                "span_end": point.figure.span[1],
            }
            for point in one.points
        ]
    columns = {
        "as_of": "as of",
        "words": "words",
        "speakers": "on whose word",
        "article": "article",
        "id": "id",
    }
    empty = "no two articles count the same thing"
    if format_ != "table" or not rows:
        print_rows(rows, format_, columns=columns, empty=empty)
        return
    for series_id, own in groupby(rows, lambda row: row["series"]):
        click.echo(f"{titles[str(series_id)]}")
        print_rows(own, format_, columns=columns, empty=empty)
