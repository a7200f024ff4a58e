"""``sayso undo``: takes a decision back."""

from __future__ import annotations

import click

from sayso.cli.decide import in_words, signing_options
from sayso.cli.rows import ledger_option


@click.command()
@click.argument("id_", metavar="ID")
@signing_options
@ledger_option
def undo(*, id_: str, made_by: str | None, remark: str | None, where: str) -> None:
    """Take a decision back; who decided it and when stays on record.

    ID is that of the decision, as sayso decisions shows it, or its beginning.
    """
    from sayso.ledger import Ledger  # noqa: PLC0415
    from sayso.ledger.decisions import undo as take_back  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        taken = take_back(ledger, id_, made_by=made_by or "", remark=remark)
    click.echo(f"{taken.id}  {in_words(taken)}")
