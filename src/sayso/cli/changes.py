"""``sayso changes``: what a page claims now and did not claim before."""

from __future__ import annotations

import click

from sayso.cli.rows import format_option, ledger_option, print_rows


@click.command()
@click.argument("asked", metavar="WHAT")
@ledger_option
@format_option
def changes(*, asked: str, where: str, format_: str) -> None:
    """Show what changed between the revisions of an article, record by record.

    WHAT is the article's URL or id, or the id of one of its revisions.
    """
    from itertools import pairwise  # noqa: PLC0415

    from sayso.comparing.asking import find_subject  # noqa: PLC0415
    from sayso.comparing.changes import find_changes  # noqa: PLC0415
    from sayso.comparing.dossier.entries import in_time  # noqa: PLC0415
    from sayso.comparing.gathering import gather  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        matter = gather(ledger, find_subject(ledger, asked).revisions, related=False)
    rows = []
    for article in sorted({member.article for member in matter.members}):
        revisions = sorted((one for one in matter.members if one.article == article), key=in_time)
        for old, new in pairwise(revisions):
            rows += [
                {
                    "from": old.revision,
                    "to": new.revision,
                    "kind": change.kind,
                    "before": change.before.words if change.before else None,
                    "after": change.after.words if change.after else None,
                }
                for change in find_changes(old.reading, new.reading)
            ]
    print_rows(
        rows,
        format_,
        columns={"from": "from", "to": "to", "kind": "change", "before": "before", "after": "after"},
        empty="the ledger holds one revision of it, or they say the same",
    )
