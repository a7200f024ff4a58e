"""CSV: a folder with one file a table, UTF-8, safe to open in a spreadsheet.

A text cell that a spreadsheet would take for a formula gets an apostrophe in front, and so does one that
begins with an apostrophe: without its first apostrophe such a cell is the exact words again (``unguarded``).
Numbers are left alone. Quoting is that of RFC 4180; what starts a formula is from OWASP's page on CSV
injection, here also in full width and after white space.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from sayso.export.columns import COLUMNS
from sayso.export.folder import finished_together
from sayso.export.tidy import find_rows
from sayso.records import Reading

_TRIGGERS = ("=", "+", "-", "@", "'")


def write_csv(readings: Iterable[Reading], folder: Path) -> int:
    """Writes ``articles.csv``, ``statements.csv`` and so on into ``folder``; returns how many readings.

    The files appear when all are complete. Memory does not grow with the number of readings.

    Raises:
        SetupError: the folder or a file cannot be written.
    """
    written = 0
    with finished_together(folder, [f"{table}.csv" for table in COLUMNS]) as paths, ExitStack() as open_files:
        writers = {}
        for table, path in zip(COLUMNS, paths, strict=True):
            file = open_files.enter_context(path.open("w", encoding="utf-8", newline=""))
            writers[table] = csv.writer(file)
            writers[table].writerow(COLUMNS[table])
        for reading in readings:
            for table, row in find_rows(reading):
                writers[table].writerow(map(_cell, row.values()))
            written += 1
    return written


def guarded(text: str) -> str:
    """``text`` as a cell that no spreadsheet takes for a formula."""
    first = unicodedata.normalize("NFKC", text.lstrip()[:1])
    return f"'{text}" if first in _TRIGGERS or text[:1] in ("\t", "\r", "\n", "\0") else text


def unguarded(cell: str) -> str:
    """The exact words of a text cell that ``guarded`` made."""
    return cell.removeprefix("'")


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return guarded(value) if isinstance(value, str) else repr(value)
