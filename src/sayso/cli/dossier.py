"""``sayso dossier``: one page on one question."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import click

from sayso.cli.rows import ledger_option
from sayso.cli.standard import in_utf8
from sayso.cli.streams import spare_the_ledger
from sayso.errors import SetupError

_WIDTH, _NARROWEST = 100, 40


@click.command()
@click.argument("asked", metavar="QUESTION|ID")
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help="Lines for the terminal, one JSON object, or one page that prints.",
)
@click.option(
    "--limit",
    type=click.IntRange(2, 2000),
    default=200,
    show_default=True,
    help="At most so many articles are compared.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write to FILE instead of the terminal.",
)
@ledger_option
def dossier(*, asked: str, format_: str, limit: int, output: Path | None, where: str) -> None:
    """Compile a dossier: who says what on a question, since when, and on how many independent origins.

    QUESTION is in words ("how many North Korean soldiers were killed"); ID is that of an article, a statement
    or a figure. The same ledger and question give the same page, byte for byte.
    """
    spare_the_ledger(where, output)
    from sayso.cli.filing import catch_up  # noqa: PLC0415
    from sayso.comparing.dossier import compile_dossier  # noqa: PLC0415
    from sayso.export.dossier import to_document, to_html, to_text  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        catch_up(ledger)
        found = compile_dossier(ledger, asked, limit=limit)
    if format_ == "json":
        page = json.dumps(to_document(found), ensure_ascii=False, indent=2) + "\n"
    else:
        page = to_html(found) if format_ == "html" else to_text(found, _width(to_file=output is not None))
    if output is None:
        print(page, end="", file=sys.stdout if format_ == "text" else in_utf8())
        return
    try:
        output.write_text(page, "utf-8")
    except OSError as error:
        raise SetupError(f"cannot be written: {error.strerror}", where=str(output)) from error


def _width(*, to_file: bool) -> int:
    """The terminal's columns, but no more than reads well; the same everywhere else."""
    terminal = not to_file and sys.stdout.isatty()
    return max(_NARROWEST, min(_WIDTH, shutil.get_terminal_size().columns)) if terminal else _WIDTH
