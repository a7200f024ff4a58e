"""Parquet files to documents: a row is an article, with the keys of a JSON article as its columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, BinaryIO

from sayso.errors import BadRecord, Damaged, EmptyInput, TooLarge
from sayso.intake.documents import Document, Failure, place_failure
from sayso.intake.given import Given
from sayso.intake.keys import BODIES, FACTS, count_unread, find_fact
from sayso.intake.limits import ROW_GROUP_SIZE_BYTES

if TYPE_CHECKING:
    from pyarrow import DataType, Schema
    from pyarrow.parquet import ParquetFile

_TIMES = frozenset({"published", "updated", "observed"})
_BATCH_ROWS = 256


def read_rows(
    stream: BinaryIO, source: str, given: Given, skipped: Counter[str]
) -> Iterator[Document | Failure]:
    """Every row, row group by row group.

    Args:
        stream: the file, seekable.
        source: its name; a document is given as ``source#row``, counted from 1.
        given: facts of every article.
        skipped: counts the columns that are not read, and the values of others that are not, by name.

    Yields:
        Documents, and a ``Failure`` for a row group that is damaged or too large; it is named by its rows,
        ``source#from-to``.

    Raises:
        BadRecord: there is no column ``text`` or ``html``, or a column is of the wrong type.
        EmptyInput: there are no rows.
        Damaged: it is no whole Parquet file.

    Cost: memory for one row group's columns of those names; other columns are not read.
    """
    import pyarrow as pa  # noqa: PLC0415
    from pyarrow.parquet import ParquetFile, read_metadata  # noqa: PLC0415

    stream.seek(0)
    try:
        metadata = read_metadata(stream)
        schema = metadata.schema.to_arrow_schema()
        columns = _columns(schema)
        # Bodies stay as dictionaries: a long one that is repeated a million times is unpacked once.
        bodies = [name for name in columns if find_fact(name) in BODIES]
        file = ParquetFile(stream, metadata=metadata, read_dictionary=bodies)
    except (pa.ArrowException, OSError) as error:
        raise Damaged(f"is no whole Parquet file ({_line(error)})", "write it again") from error
    if not metadata.num_rows:
        raise EmptyInput("no rows in it", "give an article a row")
    skipped.update(f'"{name[:60]}" columns' for name in schema.names if name not in columns)
    first = 1
    for group in range(file.num_row_groups):
        last = first + metadata.row_group(group).num_rows - 1
        row = first
        try:
            _check_size(file, group, columns)
            for batch in file.iter_batches(_BATCH_ROWS, row_groups=[group], columns=columns):
                for index in range(batch.num_rows):
                    record = {name: _plain(batch.column(name)[index].as_py()) for name in columns}
                    count_unread(record, skipped)
                    yield Document(f"{source}#{row}", "record", record, given)
                    row += 1
        except TooLarge as error:
            yield place_failure(f"{source}#{first}-{last}", error)
        except (pa.ArrowException, OSError) as error:
            broken = Damaged(f"these rows cannot be read ({_line(error)})", "write the file again")
            yield place_failure(f"{source}#{row}-{last}", broken)
        first = last + 1


def _columns(schema: Schema) -> list[str]:
    """The columns to read, in the file's order."""
    known = [name for name in schema.names if find_fact(name)]
    if repeated := [name for name in known if known.count(name) > 1]:
        raise BadRecord(f"has more than one column {repeated[0]!r}", "rename one of them")
    columns = []
    for name in known:
        kind, fact = schema.field(name).type, find_fact(name) or ""
        if _fits(kind, fact):
            columns.append(name)
        elif name in ("id", "text", "html", *FACTS):
            raise BadRecord(f"the column {name!r} holds {kind}, not strings", "write it as strings")
    if not any(find_fact(name) in BODIES for name in columns):
        held = ", ".join(map(repr, schema.names[:12])) or "none"
        raise BadRecord(f"has no column 'text' or 'html'; its columns are {held}", "rename one of them")
    return columns


def _fits(kind: DataType, fact: str) -> bool:
    """Whether a column's values are of a kind that can tell ``fact``."""
    import pyarrow.types as kinds  # noqa: PLC0415

    kind = kind.value_type if kinds.is_dictionary(kind) else kind
    if fact == "bylines" and kinds.is_list(kind):
        kind = kind.value_type
    fits = [kinds.is_string, kinds.is_large_string, kinds.is_string_view, kinds.is_null]
    fits += [kinds.is_integer] if fact == "id" else []
    fits += [kinds.is_date, kinds.is_timestamp] if fact in _TIMES else []
    return any(fit(kind) for fit in fits)


def _check_size(file: ParquetFile, group: int, columns: list[str]) -> None:
    about = file.metadata.row_group(group)
    chunks = [about.column(index) for index in range(about.num_columns)]
    read = {*columns, *(f"{name}.list.element" for name in columns)}
    size_bytes = sum(chunk.total_uncompressed_size for chunk in chunks if chunk.path_in_schema in read)
    if size_bytes > ROW_GROUP_SIZE_BYTES:
        what = f"these rows hold {size_bytes:,} bytes, and the limit is {ROW_GROUP_SIZE_BYTES:,}"
        raise TooLarge(what, "write the file with smaller row groups")


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _line(error: Exception) -> str:
    return str(error).partition("\n")[0].rstrip(".")
