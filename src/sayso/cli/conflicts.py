"""``sayso conflicts``: figures that cannot both be true."""

from __future__ import annotations

import click

from sayso.cli.matter import cite, open_matter
from sayso.cli.pairs import print_pairs
from sayso.cli.rows import format_option, ledger_option


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

    WHAT is an id, a URL or words; articles that share text, statements or figures with what it finds are
    looked at together. Without it, the newest articles of the ledger are.
    """
    from sayso.comparing.contrasts import find_conflicts  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        matter = open_matter(ledger, asked, limit)
    print_pairs(
        [
            {
                "a": one.a.id,
                "b": one.b.id,
                "measure": one.a.figure.measure,
                "words_a": one.a.words,
                "by_a": list(one.a.speakers),
                "article_a": cite(matter, one.a.id),
                "words_b": one.b.words,
                "by_b": list(one.b.speakers),
                "article_b": cite(matter, one.b.id),
                "reason": one.relation.reason,
            }
            for one in find_conflicts(matter)
        ],
        format_,
        heading="measure",
        empty="no two figures that count the same thing exclude each other",
    )
