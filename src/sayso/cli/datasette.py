"""``sayso datasette``: the document that explains a ledger to Datasette."""

from __future__ import annotations

import json
from pathlib import Path

import click

from sayso.cli.rows import ledger_option
from sayso.cli.streams import output as output_to
from sayso.cli.streams import spare_the_ledger


@click.command()
@ledger_option
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
    help="Where to write it, - for the standard output.  [default: LEDGER.metadata.json]",
)  # fmt: skip
def datasette(*, where: str, output: Path | None) -> None:
    """Write what Datasette needs to show the ledger: titles, descriptions, facets, ready questions."""
    from sayso.errors import SetupError  # noqa: PLC0415
    from sayso.export.datasette import describe  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415

    if "://" in where:
        raise SetupError("Datasette reads SQLite files only", "give the path of a ledger")
    spare_the_ledger(where, output)
    with Ledger(where, create=False):
        pass
    path = output or Path(where).with_suffix(".metadata.json")
    with output_to(path) as out:
        out.write(json.dumps(describe(Path(where).stem), indent=2, ensure_ascii=False).encode() + b"\n")
    if str(path) != "-":
        click.echo(f"sayso: now run: datasette {where} --metadata {path}", err=True)
