"""``sayso changes``: what a page claims now and did not claim before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from sayso.cli.matter import cite
from sayso.cli.pairs import width_of_lines, wrapped
from sayso.cli.rows import format_option, ledger_option, print_lines, print_rows

if TYPE_CHECKING:
    from sayso.comparing.matter import Matter


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
    if format_ == "table" and rows:
        print_lines(_lines(matter, rows))
    else:
        empty = "the ledger holds one revision of it, or they say the same"
        print_rows(rows, format_, columns={}, empty=empty)


def _lines(matter: Matter, rows: list[dict[str, Any]]) -> Iterator[str]:
    """The changes of each two revisions below when they were seen, with the words before and after."""
    from sayso.export.dossier.sheet import CHANGES  # noqa: PLC0415
    from sayso.export.printable import one_line, unquoted  # noqa: PLC0415

    def quoted(words: str | None) -> str:
        return f"“{unquoted(words)}”" if words else "nothing"

    width = width_of_lines()
    for (before, after), own in groupby(rows, key=lambda row: (row["from"], row["to"])):
        title = one_line(f"{cite(matter, before)} ({before}) → {cite(matter, after)} ({after})")
        yield from wrapped(title, width, "", "    ")
        for row in own:
            words = f": {quoted(row['before'])} → {quoted(row['after'])}"
            told = row["before"] or row["after"]
            yield from wrapped(f"{CHANGES[row['kind']]}{words if told else ''}", width, "  ", "      ")
