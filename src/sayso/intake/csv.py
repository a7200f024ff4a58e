"""CSV files to documents: a row is an article, with the keys of a JSON article as the heading's columns."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator

from sayso.errors import BadRecord, EmptyInput
from sayso.intake.decoding import decode
from sayso.intake.documents import Document, Failure, place_failure
from sayso.intake.given import Given
from sayso.intake.keys import BODIES, count_unread, find_fact
from sayso.intake.limits import HTML_SIZE_BYTES

_DELIMITERS = ",;\t"
_COLUMN_CHARS, _COLUMNS_NAMED = 60, 12


def is_heading(line: str) -> bool:
    """Whether a first line is the heading of a table of articles: their words and a fact at least.

    No prose is taken for one: every cell is a name, and two of them are names that are known.
    """
    cells = _split(line.strip("\r\n"), _delimiter(line))
    known = {fact for cell in cells if (fact := find_fact(cell))}
    return len(known) > 1 and bool(known & {*BODIES}) and all(cell.strip() == cell != "" for cell in cells)


def read_table(data: bytes, source: str, given: Given, skipped: Counter[str]) -> Iterator[Document | Failure]:
    """Every row that holds something.

    Args:
        data: the file. Commas, semicolons or tabs stand between its cells, which are quoted as in RFC 4180.
        source: its name; a document is given as ``source#row``, counted from 1 below the heading.
        given: facts of every article.
        skipped: counts the columns that are not read, and the values of others that are not, by name.

    Yields:
        Documents, and a ``Failure`` for a row with more cells than the heading has.

    Raises:
        BadRecord: no column of the heading holds articles' words, or two have one name.
        EmptyInput: there are no rows.
        NotText: the bytes are no text.
    """
    decoded = decode(data)
    csv.field_size_limit(HTML_SIZE_BYTES)
    # Strict: a quotation mark that is never closed would make one cell of all that follows.
    table = csv.reader(io.StringIO(decoded.text, newline=""), delimiter=_delimiter(decoded.text), strict=True)
    row = 0
    try:
        columns = [column.strip() for column in next(table, [])]
        _check(columns)
        skipped.update(
            f'"{column[:_COLUMN_CHARS]}" columns' for column in columns if column and not find_fact(column)
        )
        for row, cells in enumerate(filter(any, table), 1):
            place = f"{source}#{row}"
            if any(cells[len(columns) :]):
                what = f"has {len(cells)} cells, and the heading has {len(columns)}"
                yield place_failure(place, BadRecord(what, "quote cells that hold the delimiter"))
                continue
            record = {name: cell for name, cell in zip(columns, cells, strict=False) if find_fact(name)}
            count_unread(record, skipped)
            yield Document(place, "record", record, given, warnings=decoded.warnings)
    except csv.Error as error:
        broken = BadRecord(f"what follows cannot be read ({error})", "write the file again")
        yield place_failure(f"{source}#{row + 1}", broken)
    if not row:
        raise EmptyInput("no rows in it", "give an article a row")


def _check(columns: list[str]) -> None:
    known = [column for column in columns if find_fact(column)]
    if not any(find_fact(column) in BODIES for column in known):
        held = ", ".join(repr(column[:_COLUMN_CHARS]) for column in columns[:_COLUMNS_NAMED]) or "none"
        raise BadRecord(f"has no column 'text' or 'html'; its columns are {held}", "rename one of them")
    if repeated := [column for column in known if known.count(column) > 1]:
        raise BadRecord(f"has more than one column {repeated[0]!r}", "rename one of them")


def _delimiter(text: str) -> str:
    """What stands between the cells: of the usual ones that which makes most names that are known."""
    heading = text.lstrip("\ufeff").partition("\n")[0].rstrip("\r")

    def known(delimiter: str) -> int:
        return sum(find_fact(cell) is not None for cell in _split(heading, delimiter))

    return max(_DELIMITERS, key=known)


def _split(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []
