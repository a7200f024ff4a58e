"""CSV: every cell comes back, no cell is a formula, files appear together or not at all."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import SetupError
from sayso.export.columns import COLUMNS
from sayso.export.csv import guarded, unguarded, write_csv
from sayso.export.tidy import find_rows
from sayso.records import Article, Reading
from tests.export.sample import READING, TEXT
from tests.strategies import readings

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", " \t=1", "＝1", "\t=1", "\r=1", "\n1", "\0=1", "'", "'=1"]


def read_back(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("words", FORMULAS)
def test_formulas_are_guarded_and_come_back(words: str) -> None:
    assert guarded(words) == f"'{words}"
    assert unguarded(guarded(words)) == words


@given(st.text())
def test_no_words_are_lost_to_the_guard(words: str) -> None:
    assert unguarded(guarded(words)) == words
    assert not guarded(words).lstrip().startswith(("=", "+", "-", "@"))


@given(readings())
def test_every_cell_comes_back(reading: Reading) -> None:
    with TemporaryDirectory() as folder:
        assert write_csv([reading], Path(folder)) == 1
        found = {table: iter(read_back(Path(folder), table)) for table in COLUMNS}
    for table, row in find_rows(reading):
        cells = next(found[table])
        for column, kind in COLUMNS[table].items():
            if row[column] is None:
                assert cells[column] == ""
            elif kind == "text":
                assert unguarded(cells[column]) == row[column]
            elif kind == "truth":
                assert cells[column] == str(row[column]).lower()
            else:
                assert float(cells[column]) == row[column]
    assert all(next(rows, None) is None for rows in found.values())


def test_rows_say_where_they_stand(tmp_path: Path) -> None:
    write_csv([READING], tmp_path)
    for table in COLUMNS.keys() - {"articles"}:
        for row in read_back(tmp_path, table):
            start, end = int(row["span_start"]), int(row["span_end"])
            assert row["id"].startswith(row["revision"] + ":")
            assert TEXT[start:end] == unguarded(row.get("words") or row["content"])
    first = read_back(tmp_path, "statements")[0]
    assert (first["speakers"], first["addressees"], first["said_when"]) == (
        "Ana Petrescu",
        "the governor",
        "2027-05-04",
    )


def test_a_run_that_fails_leaves_the_older_files(tmp_path: Path) -> None:
    write_csv([READING], tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def breaks() -> Iterator[Reading]:
        yield Reading(Article("Rain."))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_csv(breaks(), tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_file_in_the_folders_place_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine")
    with pytest.raises(SetupError, match="cannot be written"):
        write_csv([READING], tmp_path / "taken")
    assert (tmp_path / "taken").read_text() == "mine"
