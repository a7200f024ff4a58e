"""``sayso decide``: what a person decides about what the machine read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

from sayso.cli.login import login_name
from sayso.cli.rows import ledger_option

if TYPE_CHECKING:
    from collections.abc import Callable

    from sayso.ledger.decisions import Decision

F = TypeVar("F", bound="Callable[..., Any]")


def signing_options(command: F) -> F:
    """``--by`` and ``--remark`` of verbs that decide."""
    for option in (
        click.option("--remark", metavar="WORDS", help="Why."),
        click.option(
            "--by", "made_by", metavar="NAME", envvar="SAYSO_BY", default=login_name,
            help="Who decides; by default SAYSO_BY, else the name you are logged in by.",
        ),
    ):  # fmt: skip
        command = option(command)
    return command


@click.command()
@click.argument(
    "kind",
    metavar="KIND",
    type=click.Choice(["not_a_statement", "wrong_speaker", "same_actor", "not_same_actor"]),
)
@click.argument("record", metavar="RECORD")
@click.option(
    "--speaker", metavar="NAME", help="With wrong_speaker: who it is; without, nobody can be named."
)
@click.option("--other", metavar="RECORD", help="With same_actor and not_same_actor: the second actor.")
@signing_options
@ledger_option
def decide(
    *,
    kind: Any,
    record: str,
    speaker: str | None,
    other: str | None,
    made_by: str | None,
    remark: str | None,
    where: str,
) -> None:
    """Decide about a record; the machine's reading is kept beside.

    KIND is not_a_statement or wrong_speaker, with RECORD the id of a statement (REV:s3), or same_actor or
    not_same_actor, with RECORD the id of an actor (REV:a1) and --other that of a second one.
    """
    from sayso.ledger import Ledger  # noqa: PLC0415
    from sayso.ledger.decisions import decide as decide_on  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        made = decide_on(
            ledger, kind, record, made_by=made_by or "", other=other, value=speaker, remark=remark
        )
    click.echo(f"{made.id}  {in_words(made)}")


def in_words(made: Decision) -> str:
    """A decision as one line."""
    records = " ".join(record for record in (made.record, made.other) if record)
    right = f" (it is {made.value or 'nobody who can be named'})" if made.kind == "wrong_speaker" else ""
    return f"{made.kind} {records or made.revision}{right}, {made.state.replace('_', ' ')}"
