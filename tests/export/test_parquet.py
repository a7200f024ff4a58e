"""Parquet: typed columns, the same rows as everywhere, written in groups."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from sayso.export import parquet as export
from sayso.export.columns import COLUMNS
from sayso.export.tidy import find_rows
from sayso.records import Reading
from tests.export.sample import READING
from tests.strategies import readings


@settings(max_examples=20)
@given(st.lists(readings(), max_size=3))
def test_rows_come_back_equal(tmp_path_factory: pytest.TempPathFactory, given: list[Reading]) -> None:
    folder = tmp_path_factory.mktemp("parquet")
    assert export.write_parquet(given, folder) == len(given)
    for table in COLUMNS:
        found = parquet.read_table(folder / f"{table}.parquet")
        assert found.schema.equals(export.SCHEMAS[table])
        assert found.to_pylist() == [
            row for reading in given for name, row in find_rows(reading) if name == table
        ]


def test_rows_are_written_in_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export, "_GROUP_ROWS", 3)
    export.write_parquet([READING], tmp_path)
    written = parquet.ParquetFile(tmp_path / "statements.parquet")
    assert [written.metadata.row_group(n).num_rows for n in range(written.num_row_groups)] == [3, 3, 1]
