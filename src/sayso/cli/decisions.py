"""``sayso decisions``: what people decided, and what has become of it."""

from __future__ import annotations

from dataclasses import asdict

import click

from sayso.cli.rows import format_option, ledger_option, print_rows


@click.command()
@click.argument("about", metavar="[ID]", required=False)
@ledger_option
@format_option
def decisions(*, about: str | None, where: str, format_: str) -> None:
    """List decisions, the newest first, with those taken back and those whose words are gone.

    ID is a revision's (REV) or a record's (REV:s3); without it, all are listed.
    """
    from sayso.ledger import Ledger  # noqa: PLC0415
    from sayso.ledger.decisions import find_decisions  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        found = find_decisions(ledger, about=about)
    print_rows(
        map(asdict, found),
        format_,
        columns={
            "id": "id",
            "state": "state",
            "kind": "decision",
            "words": "about",
            "value": "right",
            "made_by": "by",
            "made_at": "when",
            "record": "record",
        },
        empty="nobody has decided anything",
    )
