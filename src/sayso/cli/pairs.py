"""Answers that put two things beside each other: for the terminal, the one below the other."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby

from sayso.cli.rows import Row, print_lines, print_rows

_PIPED, _WIDEST, _NARROWEST = 120, 120, 40


def print_pairs(rows: Sequence[Row], format_: str, *, heading: str, empty: str) -> None:
    """Writes rows of two sides to stdout.

    Args:
        rows: each has ``words_a``, ``article_a``, ``a`` (an id), the same of ``b``, and ``reason``. A side
            without words is given by its article alone.
        format_: table (blocks of lines), json, jsonl or csv, which hold every field.
        heading: the field by which rows stand together.
        empty: what to say on stderr where there are no rows.
    """
    if format_ != "table" or not rows:
        print_rows(rows, format_, columns={}, empty=empty)
        return
    print_lines(_lines(rows, heading, width_of_lines()))


def _lines(rows: Sequence[Row], heading: str, width: int) -> Iterator[str]:
    for title, own in groupby(rows, key=lambda row: row[heading]):
        yield str(title)
        for row in own:
            for side in ("a", "b"):
                yield from wrapped(_side(row, side), width, "  ", "      ")
            yield from wrapped(str(row["reason"]), width, "    ", "    ")
            yield ""


def _side(row: Row, side: str) -> str:
    from sayso.export.printable import one_line, unquoted  # noqa: PLC0415

    words, by = row.get(f"words_{side}"), row.get(f"by_{side}")
    told = [f"“{unquoted(str(words))}”"] if words else []
    told += [str(by[0] if isinstance(by, list) else by)] if by else []
    told.append(f"{row[f'article_{side}']} ({row[side]})")
    return one_line(" – ".join(told))


def wrapped(line: str, width: int, first: str, rest: str) -> list[str]:
    """One line in as many as the width needs."""
    return textwrap.wrap(line, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)


def width_of_lines() -> int:
    """The terminal's columns, but no more than read well; 120 in a pipe."""
    columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else _PIPED
    return max(_NARROWEST, min(columns, _WIDEST))
