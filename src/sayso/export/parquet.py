"""Parquet: a folder with one file a table, typed columns, the same columns as CSV."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from sayso.export.columns import COLUMNS
from sayso.export.folder import finished_together
from sayso.export.tidy import Row, find_rows
from sayso.records import Reading

_TYPES = {"text": pa.string(), "integer": pa.int64(), "number": pa.float64(), "truth": pa.bool_()}
# Rows held before they are written: articles with their texts are the widest, about 5 kB each.
_GROUP_ROWS = 10_000

SCHEMAS = {
    table: pa.schema([(name, _TYPES[kind]) for name, kind in columns.items()])
    for table, columns in COLUMNS.items()
}


def write_parquet(readings: Iterable[Reading], folder: Path) -> int:
    """Writes ``articles.parquet``, ``statements.parquet`` and so on into ``folder``; returns how many.

    The files appear when all are complete. Holds at most ``_GROUP_ROWS`` rows a table.

    Raises:
        SetupError: the folder or a file cannot be written.
    """
    written = 0
    names = [f"{table}.parquet" for table in COLUMNS]
    with finished_together(folder, names) as paths, ExitStack() as open_files:
        tables = {
            table: open_files.enter_context(_Table(path, SCHEMAS[table]))
            for table, path in zip(COLUMNS, paths, strict=True)
        }
        for reading in readings:
            for table, row in find_rows(reading):
                tables[table].add(row)
            written += 1
    return written


class _Table:
    """A Parquet file that is written a group of rows at a time."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        self._schema = schema
        self._writer = parquet.ParquetWriter(path, schema, compression="zstd")
        self._held: list[Row] = []

    def __enter__(self) -> _Table:
        return self

    def __exit__(self, *_: object) -> None:
        self._flush()
        self._writer.close()

    def add(self, row: Row) -> None:
        self._held.append(row)
        if len(self._held) >= _GROUP_ROWS:
            self._flush()

    def _flush(self) -> None:
        if self._held:
            self._writer.write_table(pa.Table.from_pylist(self._held, schema=self._schema))
            self._held.clear()
