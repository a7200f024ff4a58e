"""``sayso conflicts``: figures that cannot both be true."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from sayso.cli.matter import cite, open_matter
from sayso.cli.rows import format_option, ledger_option, print_rows

if TYPE_CHECKING:
    from sayso.comparing.matter import Matter
    from sayso.comparing.sides import Pair


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
def conflicts(*, asked: str | None, limit: int, where: str, format_: str) -> None:
    """Show figures that count the same thing and exclude each other, with the reason.

    One disagreement is one entry, with every place where either side stands.

    WHAT is an id, a URL or words; articles that share text, statements or figures with what it finds are
    looked at together. Without it, the newest articles of the ledger are.
    """
    from sayso.cli.points import facts_of  # noqa: PLC0415
    from sayso.comparing.contrasts import find_conflicts  # noqa: PLC0415
    from sayso.comparing.sides import set_side_by_side  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        matter = open_matter(ledger, asked, limit)
    found = set_side_by_side(find_conflicts(matter))
    if format_ == "table" and found:
        for one in found:
            _print_conflict(matter, one)
        return
    print_rows(
        [
            {
                "a": one.a.id,
                "b": one.b.id,
                "measure": one.a.figure.measure,
                "by_a": list(one.a.speakers),
                "by_b": list(one.b.speakers),
                **facts_of(matter, one.a, "_a"),
                **facts_of(matter, one.b, "_b"),
                "also_a": [point.id for point in one.a_also],
                "also_b": [point.id for point in one.b_also],
                "reason": one.relation.reason,
            }
            for one in found
        ],
        format_,
        columns={},
        empty="no two figures that count the same thing exclude each other",
    )


def _print_conflict(matter: Matter, one: Pair) -> None:
    """Two sides, one under the other, each with all its places, and why both cannot be true."""
    from sayso.cli.points import excerpt, number_of, word_of  # noqa: PLC0415
    from sayso.comparing.dossier.titles import title_of  # noqa: PLC0415
    from sayso.export.printable import one_line  # noqa: PLC0415

    about = one.a.subject or title_of(matter, [one.a.id, one.b.id])
    lines = [f"{about}: {one.a.words} against {one.b.words}"]
    for point, also in ((one.a, one.a_also), (one.b, one.b_also)):
        day = f"as of {point.holds_for}" if point.holds_for else "for a day that is not said"
        lines += [
            f"  {number_of(point)}, {day}, on the word of {word_of(matter, point)}",
            f"      {excerpt(point)}",
            f"      {cite(matter, point.id)}, {point.id}",
        ]
        lines += [f"      also {other.words}: {cite(matter, other.id)}, {other.id}" for other in also]
    lines.append(f"  why: {one.relation.reason}")
    for line in lines:
        begin = line[: len(line) - len(line.lstrip())]
        click.echo(f"{begin}{one_line(line)}")
    click.echo()
