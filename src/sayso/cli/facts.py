"""Flags that several verbs which read have in common."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def iso_8601(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """A flag's value, if it is a day or a time."""
    if value is not None:
        try:
            datetime.fromisoformat(value)
        except ValueError as error:
            examples = "2025-09-03 or 2025-09-03T14:05+02:00"
            raise click.BadParameter(f"give a day or a time as in {examples}") from error
    return value


def iso_day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> date | None:
    """A flag's value, if it is a day."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter("give a day as in 2025-09-03") from error


def facts_options(command: F) -> F:
    """``--published``, ``--outlet``, ``--url`` and ``--headline``."""
    for option in (
        click.option("--headline", metavar="WORDS", help="Its headline."),
        click.option("--url", metavar="URL", help="Where it was published."),
        click.option("--outlet", metavar="NAME", help="Who published it."),
        click.option(
            "--published", metavar="DAY", callback=iso_8601, help="When it was published, in ISO 8601."
        ),
    ):
        command = option(command)
    return command


def workers_option(command: F) -> F:
    """``--workers``."""
    return click.option(
        "--workers",
        type=click.IntRange(min=1),
        metavar="N",
        help="Processes that read.  [default: one for each core]",
    )(command)
