"""Data frames and the notebook display say what the ledger holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import SetupError
from sayso.ledger import Ledger
from tests.export.sample import READING


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    ledger = Ledger(tmp_path / "<b>.db")
    ledger.add(READING, now="2027-05-06T00:00:00Z")
    return ledger


@pytest.mark.parametrize(
    ("table", "rows"), [("articles", 1), ("statements", 7), ("figures", 2), ("events", 0)]
)
def test_both_libraries_have_the_same_rows(ledger: Ledger, table: str, rows: int) -> None:
    pandas, polars = ledger.to_pandas(table), ledger.to_polars(table)
    assert list(pandas.columns) == polars.columns
    assert len(pandas) == len(polars) == rows


def test_cells_are_exact_words_and_truths(ledger: Ledger) -> None:
    figures = ledger.to_polars("figures").to_dicts()
    assert [(row["words"], row["low"], row["approximate"]) for row in figures] == [
        ("About 600 people", 600.0, True),
        ("40", 40.0, False),
    ]


@pytest.mark.parametrize("table", ["articles", "statements", "figures", "events"])
def test_columns_have_the_types_of_an_empty_ledgers(ledger: Ledger, table: str, tmp_path: Path) -> None:
    with Ledger(tmp_path / "empty.db") as empty:
        assert ledger.to_polars(table).schema == empty.to_polars(table).schema
        amounts = {"low", "high"} & set(empty.to_pandas(table).columns)
        assert {str(empty.to_pandas(table)[name].dtype) for name in amounts} <= {"float64"}


def test_an_unknown_table_is_one_clear_error(ledger: Ledger) -> None:
    with pytest.raises(SetupError, match="articles, statements"):
        ledger.to_pandas("moods")


def test_the_notebook_shows_counts_escaped(ledger: Ledger) -> None:
    shown = ledger._repr_html_()
    assert "&lt;b&gt;.db" in shown
    assert "<b>" not in shown
    assert "<th>statements</th><td>7</td>" in shown
