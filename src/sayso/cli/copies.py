"""``sayso copies``: which articles share running text, and which was first."""

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
def copies(*, asked: str | None, limit: int, where: str, format_: str) -> None:
    """Show copies: wire copy, near-copies and lifted passages, with the reason.

    WHAT is an id, a URL or words; articles that share text, statements or figures with what it finds are
    looked at together. Without it, the newest articles of the ledger are.
    """
    from sayso.ledger import Ledger  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        matter = open_matter(ledger, asked, limit)
    print_rows(
        [
            {
                "a": copy.a,
                "b": copy.b,
                "article_a": cite(matter, copy.a),
                "article_b": cite(matter, copy.b),
                "kind": copy.kind,
                "original": copy.original,
                "share_a": copy.share_a,
                "share_b": copy.share_b,
                "reason": copy.reason,
            }
            for copy in matter.copies
        ],
        format_,
        columns={"article_a": "article", "article_b": "article", "kind": "kind", "reason": "reason"},
        empty="no two articles share running text",
    )
