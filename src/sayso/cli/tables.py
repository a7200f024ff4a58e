"""Rows on a terminal: a table where it is wide enough, else one row under the other."""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from sayso.cli.rows import Row, cell_of
from sayso.export.printable import one_line

_PIPED = 120
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)[\d:.]*(?:Z|\+00:00|([+-]\d\d:\d\d))")
_UNBROKEN = ("id", "revision", "day", "as_of", "published", "updated", "first", "last", "last_failed")
# Columns of words that are narrower break most words, and take more lines than the same row as a list.
_LEGIBLE, _BETWEEN = 14, 3


class _Printer(Console):
    """A console that leaves a closed pipe to ``standard``."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def print_table(rows: Sequence[Row], columns: Mapping[str, str]) -> None:
    """Writes rows to stdout.

    Args:
        rows: what is to be shown.
        columns: field to heading. What is no word, such as an id, is never broken.
    """
    console = _Printer(width=None if sys.stdout.isatty() else _PIPED)
    cells = [[one_line(_shown(row.get(field))) for field in columns] for row in rows]
    if _needed(cells, columns) > console.width:
        for line in _lists(cells, list(columns.values()), console.width):
            console.print(line, highlight=False, soft_wrap=True)
        return
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for field, heading in columns.items():
        table.add_column(heading, overflow="fold", no_wrap=field in _UNBROKEN)
    for row in cells:
        table.add_row(*map(Text, row))
    console.print(table)


def _needed(cells: Sequence[Sequence[str]], columns: Mapping[str, str]) -> int:
    """The width below which no table can be read."""
    needed = 0
    for place, (field, heading) in enumerate(columns.items()):
        longest = max(cell_len(cell) for cell in [heading, *(row[place] for row in cells)])
        needed += _BETWEEN + (longest if field in _UNBROKEN else min(longest, _LEGIBLE))
    return needed


def _lists(cells: Sequence[Sequence[str]], headings: Sequence[str], width: int) -> list[Text]:
    """Each row as lines of a heading and a value; what is empty is left out."""
    indent = max(map(cell_len, headings)) + 2
    lines: list[Text] = []
    for row in cells:
        for heading, cell in zip(headings, row, strict=True):
            parts = textwrap.wrap(cell, max(width - indent, 1), break_on_hyphens=False)
            for number, part in enumerate(parts):
                label = (heading if not number else "").ljust(indent)
                lines.append(Text.assemble((label, "dim"), part))
        lines.append(Text())
    return lines


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    words = "" if value is None else str(cell_of(value))
    # To the minute, and in UTC without saying so: a column of whole moments takes a sixth of the line.
    return " ".join(filter(None, moment.groups())) if (moment := _MOMENT.fullmatch(words)) else words
