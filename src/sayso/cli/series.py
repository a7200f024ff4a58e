"""``sayso series``: figures that count the same thing, in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from sayso.cli.matter import cite, open_matter
from sayso.cli.rows import format_option, ledger_option, print_rows

if TYPE_CHECKING:
    from sayso.comparing.figures import Series
    from sayso.comparing.matter import Matter
    from sayso.comparing.origins import Origins

_CONFLICTS = 3  # shown under a series


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

    Below them stands what counts the same in one place only; it is in no conflict with the whole.

    WHAT is an id, a URL or words; articles that share text, statements or figures with what it finds are
    looked at together. Without it, the newest articles of the ledger are.
    """
    from sayso.cli.points import facts_of  # noqa: PLC0415
    from sayso.comparing.figures import place_of  # noqa: PLC0415
    from sayso.comparing.origins import find_origins  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        matter = open_matter(ledger, asked, limit)
    found = [one for one in matter.series if len({point.article for point in one.all_points}) > 1]
    origins = {one.id: find_origins(matter, [point.id for point in one.points]) for one in found}
    if format_ == "table" and found:
        for one in found:
            _print_series(matter, one, origins[one.id])
        return
    print_rows(
        [
            {
                "series": one.id,
                "measure": one.measure,
                "of": list(one.of),
                "where": one.where,
                "origins_low": origins[one.id].low,
                "origins_high": origins[one.id].high,
                "part": place_of(point) if point in one.parts else None,
                **facts_of(matter, point),
            }
            for one in found
            for point in one.all_points
        ],
        format_,
        columns={},
        empty="no two articles count the same thing",
    )


def _print_series(matter: Matter, one: Series, origins: Origins) -> None:
    """One series: its title, a table in time, and what in it cannot both be true."""
    from sayso.cli.points import excerpt, number_of, word_of  # noqa: PLC0415
    from sayso.comparing.contrasts import find_conflicts  # noqa: PLC0415
    from sayso.comparing.dossier.titles import title_of  # noqa: PLC0415
    from sayso.comparing.figures import told_place  # noqa: PLC0415
    from sayso.export.printable import one_line  # noqa: PLC0415

    ids = [point.id for point in one.points]
    count = str(origins.low) if origins.low == origins.high else f"{origins.low} to {origins.high}"
    several = "s" if origins.high > 1 else ""
    click.echo(one_line(f"{title_of(matter, ids)}: {count} independent origin{several}"))
    print_rows(
        [
            {
                "as_of": point.holds_for or "not said",
                "place": told_place(point) if point in one.parts else "",
                "number": number_of(point),
                "word": word_of(matter, point),
                "words": excerpt(point),
                "article": cite(matter, point.id),
                "id": point.id,
            }
            for point in one.all_points
        ],
        "table",
        columns={
            "as_of": "as of",
            **({"place": "only"} if one.parts else {}),
            "number": "how many",
            "word": "on whose word",
            "words": "in its words",
            "article": "article",
            "id": "id",
        },
        empty="",
    )
    inside = set(ids)
    pairs = [pair for pair in find_conflicts(matter, inside) if {pair.a.id, pair.b.id} <= inside]
    for pair in pairs[:_CONFLICTS]:
        click.echo(one_line(f"in conflict: {pair.a.id} and {pair.b.id}: {pair.relation.reason}"))
    if len(pairs) > _CONFLICTS:
        click.echo(f"and {len(pairs) - _CONFLICTS} conflicts more: sayso conflicts shows them")
