"""``sayso export``: a ledger in the formats of others."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from pathlib import Path

import click

from sayso.cli.facts import iso_day
from sayso.cli.rows import ledger_option
from sayso.cli.streams import output as output_to
from sayso.cli.streams import spare_the_ledger

_FOLDERS = ("csv", "parquet")
_STREAMS = ("web-annotation", "schema-org", "follow-the-money")


@click.command()
@click.argument("format_", metavar="FORMAT", type=click.Choice(["jsonl", *_FOLDERS, *_STREAMS]))
@ledger_option
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="PATH",
    help="A file, or - for the standard output, the default; for csv and parquet a folder.",
)  # fmt: skip
@click.option("--outlet", metavar="NAME", help="Only what this outlet published.")
@click.option("--since", metavar="DAY", callback=iso_day, help="Only from this day on, in ISO 8601.")
@click.option("--until", metavar="DAY", callback=iso_day, help="Only up to this day, included.")
@click.option("--all-revisions", is_flag=True, help="Also revisions that a newer one has replaced.")
def export(
    *,
    format_: str,
    where: str,
    output: Path | None,
    outlet: str | None,
    since: date | None,
    until: date | None,
    all_revisions: bool,
) -> None:
    """Write the ledger out.

    FORMAT is jsonl (everything, for sayso import), csv or parquet (a folder of tables), web-annotation,
    schema-org or follow-the-money.
    """
    spare_the_ledger(where, output)
    if format_ in _FOLDERS and (output is None or str(output) == "-"):
        raise click.UsageError(f"{format_} writes a folder of tables; name it with --output")
    from sayso.export.ledger_lines import write_ledger  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415
    from sayso.ledger.transfer import Selection, find_filed  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        if format_ == "jsonl":
            with output_to(output) as out:
                write_ledger(ledger, Selection(outlet, since, until), out)
            return
        wanted = Selection(outlet, since, until, latest=not all_revisions, current=True)
        readings = (filed.reading for filed in find_filed(ledger, wanted, decided=True))
        name = format_.replace("-", "_")
        write = getattr(import_module(f"sayso.export.{name}"), f"write_{name}")
        if format_ in _FOLDERS:
            write(readings, output)
        else:
            with output_to(output) as out:
                write(readings, out)
