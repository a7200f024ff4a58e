"""Answers in rows: as a table, as one JSON array, as JSON lines, as CSV."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import Any, TypeVar, get_args

import click

from sayso.cli.facts import iso_day
from sayso.cli.standard import in_utf8
from sayso.records import Identification, SourceKind

Row = Mapping[str, Any]
F = TypeVar("F", bound=Callable[..., Any])


def ledger_option(command: F) -> F:
    """``--ledger``, which every verb on a ledger has."""
    return click.option(
        "--ledger",
        "where",
        default="sayso.db",
        show_default=True,
        metavar="PATH|URL",
        envvar="SAYSO_LEDGER",
        help="The ledger: a file, or postgresql://user@host/name.",
    )(command)


def format_option(command: F) -> F:
    """``--format`` of verbs that answer in rows."""
    return click.option(
        "-f",
        "--format",
        "format_",
        type=click.Choice(["table", "json", "jsonl", "csv"]),
        default="table",
        show_default=True,
        help="A table for the terminal, one JSON array, one JSON object a line, or CSV.",
    )(command)


def limit_option(command: F) -> F:
    """``--limit`` of verbs that answer in rows."""
    return click.option(
        "--limit", type=click.IntRange(1), default=100, show_default=True, help="At most so many rows."
    )(command)


def _day(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    day = iso_day(context, parameter, value)
    return day.isoformat() if day else None


def filter_options(command: F) -> F:
    """The options that narrow a question; they arrive as the keywords of ``ledger.questions.Filters``."""
    for option in (
        click.option("--outlet", metavar="NAME", help="Only what this outlet published."),
        click.option("--since", metavar="DAY", callback=_day, help="Only from this day on, in ISO 8601."),
        click.option("--until", metavar="DAY", callback=_day, help="Only up to this day, included."),
        click.option(
            "--source-kind",
            type=click.Choice(get_args(SourceKind)),
            metavar="KIND",
            help="Only sources of this kind, such as state_body.",
        ),
        click.option(
            "--identification",
            type=click.Choice(get_args(Identification)),
            metavar="HOW",
            help="Only named, role_only, anonymous or unspecified.",
        ),
        click.option("--all-revisions", is_flag=True, help="Also revisions that a newer one has replaced."),
        limit_option,
    ):
        command = option(command)
    return command


def print_rows(
    rows: Iterable[Row],
    format_: str,
    *,
    columns: Mapping[str, str],
    empty: str,
    kind: type | None = None,
    limit: int | None = None,
) -> None:
    """Writes rows to stdout.

    Args:
        rows: the answer; values are strings, numbers, truth values, ``None`` or lists of them.
        format_: table, json, jsonl or csv. All but the table hold every field.
        columns: of the table, field to heading.
        empty: what to say on stderr where there are no rows.
        kind: the dataclass that the rows are of: CSV without rows has its heading all the same.
        limit: how many rows were asked for at most; where there are as many, stderr says so.
    """
    found = [dict(row) for row in rows]
    if not found:
        click.echo(f"sayso: {empty}", err=True)
    if format_ == "json":
        print(json.dumps(found, ensure_ascii=False, indent=2), file=in_utf8())
    elif format_ == "jsonl":
        for row in found:
            print(json.dumps(row, ensure_ascii=False), file=in_utf8())
    elif format_ == "csv":
        _print_csv(found, [field.name for field in fields(kind)] if kind else [])
    elif found:
        from sayso.cli.tables import print_table  # noqa: PLC0415

        print_table(found, columns)
    if limit is not None and len(found) >= limit:
        sys.stdout.flush()
        unit = "row" if limit == 1 else "rows"
        click.echo(f"sayso: {limit:,} {unit}, as --limit says; there may be more", err=True)


def print_lines(lines: Iterable[str]) -> None:
    """Writes lines to stdout."""
    for line in lines:
        print(line)


def _print_csv(rows: list[dict[str, Any]], heading: list[str]) -> None:
    from sayso.export.csv import guarded  # noqa: PLC0415

    table = csv.writer(in_utf8(), lineterminator="\n")
    if rows or heading:
        table.writerow(rows[0] if rows else heading)
    for row in rows:
        table.writerow(
            [guarded(cell) if isinstance(cell := cell_of(value), str) else cell for value in row.values()]
        )


def cell_of(value: Any) -> Any:
    """A value as one cell: lists joined by ``; ``."""
    if isinstance(value, list | tuple):
        return "; ".join(str(item) for item in value)
    return value
