"""``sayso import``: readings and decisions into a ledger, as ``sayso export jsonl`` wrote them."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import BinaryIO

import click

from sayso.cli.progress import Line
from sayso.cli.rows import ledger_option

_FILED_AT_ONCE = 100


@click.command("import")
@click.argument("file", metavar="FILE", type=click.File("rb"))
@ledger_option
def import_(*, file: BinaryIO, where: str) -> int:
    """Take in what sayso export jsonl or sayso read --format jsonl wrote; - is the standard input."""
    from sayso.comparing.filing import file_new  # noqa: PLC0415
    from sayso.errors import BadRecord, EmptyInput  # noqa: PLC0415
    from sayso.export.jsonl import read_records  # noqa: PLC0415
    from sayso.export.ledger_lines import keep_lines  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415

    now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    kept: Counter[str] = Counter()
    line = Line()
    with Ledger(where) as ledger:
        for outcome in keep_lines(ledger, read_records(file), now=now):
            if isinstance(outcome, BadRecord):
                line.clear()
                click.echo(f"sayso: {file.name}: {outcome}", err=True)
            kept["failed" if isinstance(outcome, BadRecord) else outcome] += 1
            if not kept.total() % _FILED_AT_ONCE:
                file_new(ledger)
            line.draw(_told(kept))
        file_new(ledger)
    line.clear()
    if not kept:
        raise EmptyInput("nothing in it", "give what 'sayso export jsonl' wrote", file.name)
    click.echo(f"sayso: {_told(kept)}", err=True)
    return 1 if kept["failed"] else 0


def _told(kept: Counter[str]) -> str:
    return ", ".join(f"{count:,} {what}" for what, count in sorted(kept.items()))
