"""Rows of cells as lines of text: side by side where there is room, below each other where not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

GAP = 2


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its title and its width in terminal cells."""

    title: str
    width: int


def table(columns: list[Column], rows: Iterable[list[Text]], console: Console) -> Iterator[Text]:
    """A head line, then each row wrapped into its columns; no line ends in a space."""
    yield next(_row([Text(column.title, "dim") for column in columns], columns, console))
    for row in rows:
        yield from _row(row, columns, console)


def stack(rows: Iterable[list[Text]], number_width: int, console: Console) -> Iterator[Text]:
    """Each row as a block: its first cell, and beside it the others below each other."""
    body = Column("", max(8, console.width - number_width - 1))
    for number, *cells in rows:
        block = [line for cell in cells if cell.plain for line in wrapped(cell, body.width, console)]
        for left, line in zip_longest([number], block):
            indent = left if left is not None else Text()
            yield _padded(indent, number_width + 1) + (line if line is not None else Text())


def wrapped(text: Text, width: int, console: Console) -> Iterator[Text]:
    """``text`` in lines of at most ``width`` cells; a longer word is cut to fit."""
    for line in text.wrap(console, width, overflow="fold"):
        line.rstrip()
        yield line


def trimmed(words: str, width: int, ellipsis: str) -> str:
    """``words``, cut between words to ``width`` cells at most, ``ellipsis`` included."""
    if cell_len(words) <= width:
        return words
    kept = set_cell_size(words, max(0, width - cell_len(ellipsis)))
    before, space, _ = kept.rpartition(" ")
    return (before if space and len(before) > len(kept) // 2 else kept).rstrip(f" {ellipsis}") + ellipsis


def _row(cells: list[Text], columns: list[Column], console: Console) -> Iterator[Text]:
    wraps = [list(wrapped(cell, column.width, console)) for cell, column in zip(cells, columns, strict=True)]
    for parts in zip_longest(*wraps):
        line = Text()
        for part, column in zip(parts, columns, strict=True):
            line += _padded(part if part is not None else Text(), column.width + GAP)
        line.rstrip()
        yield line


def _padded(text: Text, width: int) -> Text:
    return text + Text(" " * max(0, width - text.cell_len))
