"""Floors hold for the data they were set on, and what has none yet is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import floors
from bench.floors import digest, hold


@pytest.fixture(autouse=True)
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "floors.toml"
    file.write_text('[copies]\ndata = "0123"\nf1 = 90.0\n', "utf-8")
    monkeypatch.setattr(floors, "_FLOORS", file)


def test_a_figure_at_its_floor_holds_and_one_below_does_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert hold("copies", "0123", {"f1": 90.0, "without a floor": 1.0})
    assert not hold("copies", "0123", {"f1": 89.9})
    assert "BELOW ITS FLOOR  copies: f1 is 89.90, the floor is 90.0" in capsys.readouterr().out


def test_floors_of_other_data_do_not_count(capsys: pytest.CaptureFixture[str]) -> None:
    assert hold("copies", "4567", {"f1": 1.0})
    assert "no floors for this data" in capsys.readouterr().out


def test_a_benchmark_without_floors_says_so_and_holds(capsys: pytest.CaptureFixture[str]) -> None:
    assert hold("answers", "0123", {"f1": 1.0})
    assert "answers: no floors yet; this data is 0123" in capsys.readouterr().out


def test_a_digest_depends_on_names_and_bytes_but_not_on_the_order(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_text("a")
    other.write_text("b")
    both = digest([one, other])
    assert both == digest([other, one])
    other.write_text("c")
    assert digest([one, other]) != both
