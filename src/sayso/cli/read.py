"""``sayso read``: articles in, reading records out."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from sayso.cli.facts import facts_options
from sayso.cli.output import MIN_WIDTH, writer
from sayso.cli.passed_over import tell_passed_over
from sayso.cli.progress import Progress
from sayso.errors import EmptyInput, ReaderFailed, SaysoError, SetupError

if TYPE_CHECKING:
    from sayso.intake import Failure
    from sayso.records import Article, Reading


class Failed(NamedTuple):
    """An input without a reading, and why."""

    source: str
    error: SaysoError


@click.command()
@click.argument("inputs", metavar="INPUT…", nargs=-1, required=True)
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(["text", "html", "json", "jsonl"]),
    default="text",
    show_default=True,
    help="A picture for the terminal, a page for the browser, one JSON object, or one JSON object a line.",
)
@facts_options
@click.option(
    "--width",
    type=click.IntRange(min=MIN_WIDTH),
    metavar="N",
    help="Columns of the picture.  [default: the terminal's, at most 100]",
)
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
    help="Write to FILE instead of the terminal.",
)  # fmt: skip
def read(
    *,
    inputs: tuple[str, ...],
    format_: str,
    published: str | None,
    outlet: str | None,
    url: str | None,
    headline: str | None,
    width: int | None,
    output: Path | None,
) -> int:
    """Show who said what in an article.

    INPUT is a .txt, .html, .json, .jsonl, .csv, .warc or .parquet file, a folder of them, a URL, or - for the
    standard input.

    An input that cannot be read is named on stderr and the others go on. Exit codes: 0 all read,
    1 some inputs failed, 2 usage, 3 nothing to read, 5 refused for safety.
    """
    from sayso.intake import collect  # noqa: PLC0415

    _spare_the_inputs(inputs, output)
    skipped: Counter[str] = Counter()
    found = collect(
        inputs, published=published, outlet=outlet, url=url, headline=headline, stdin=sys.stdin.buffer,
        skipped=skipped,
    )  # fmt: skip
    if format_ in ("html", "json"):
        found = _only_one(found, format_)
    progress = Progress(wanted=len(inputs) > 1 or any(map(os.path.isdir, inputs)))
    read_count = 0
    failures: list[SaysoError] = []
    with writer(format_, width, output) as write:
        try:
            for result in _read_each(found):
                progress.clear()
                if isinstance(result, Failed):
                    _report(result)
                    failures.append(result.error)
                else:
                    write(result)
                    read_count += 1
                progress.draw(read_count, len(failures))
        finally:
            progress.clear()
    tell_passed_over(skipped)
    if not read_count and not failures:
        failures.append(EmptyInput("nothing to read", "give a file, a URL or a folder of articles"))
        click.echo(f"sayso: {failures[0]}", err=True)
    return _exit_code(read_count, failures)


def _read_each(found: Iterable[Article | Failure]) -> Iterator[Reading | Failed]:
    """Each article's reading in order. What goes wrong inside one article stays with that article."""
    from sayso.intake import Failure  # noqa: PLC0415

    for item in found:
        if isinstance(item, Failure):
            yield Failed(item.source, item.error)
            continue
        # Loads the models, so not before there is an article.
        from sayso.reading.pipeline import read_article  # noqa: PLC0415

        source = item.given_as or item.url or item.id or "article"
        try:
            yield read_article(item)
        except SetupError:
            raise
        except SaysoError as error:
            yield Failed(source, error)
        except Exception as error:
            what = f"the reader failed on it ({type(error).__name__}: {error})"
            yield Failed(source, ReaderFailed(what, "please report it with the article"))


def _only_one(found: Iterator[Article | Failure], format_: str) -> Iterator[Article | Failure]:
    """``found``, refused before anything is written if it holds more than one article."""
    from sayso.intake import Failure  # noqa: PLC0415

    held: list[Article | Failure] = []
    articles = 0
    for item in found:
        held.append(item)
        articles += not isinstance(item, Failure)
        if articles > 1:
            raise click.UsageError(f"--format {format_} writes one article; take --format jsonl for several")
    return iter(held)


def _spare_the_inputs(inputs: tuple[str, ...], output: Path | None) -> None:
    """Refuses an output that is an input, or that reading a folder would come to."""
    if output is None:
        return
    from sayso.intake.files import holds  # noqa: PLC0415

    for source in map(Path, filter(os.path.exists, inputs)):
        if source.is_dir() and holds(source, output):
            raise click.UsageError(f"{output} is inside {source}, which is an input; write it elsewhere")
        if output.exists() and output.samefile(source):
            raise click.UsageError(f"{output} is also an input")


def _report(failed: Failed) -> None:
    from sayso.export.printable import one_line  # noqa: PLC0415

    error = failed.error
    named = error if error.where else type(error)(error.what, error.do, failed.source)
    click.echo(f"sayso: {one_line(str(named))}", err=True)


def _exit_code(read_count: int, failures: list[SaysoError]) -> int:
    """0 where nothing failed; where nothing was read, the code that all failures share; else 1."""
    if not failures:
        return 0
    codes = {error.exit_code for error in failures}
    return codes.pop() if not read_count and len(codes) == 1 else 1
