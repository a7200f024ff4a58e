"""The TempEval-3 score on cases worked out by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.timex import read_gold, score


def test_score() -> None:
    gold = [((0, 5), "2025"), ((10, 20), "P1D"), ((30, 40), "2024")]
    found = [((0, 5), "2025"), ((12, 18), "P1D"), ((50, 60), "2024")]
    result = score([(gold, found)])
    assert result.strict == pytest.approx(100 / 3)
    assert result.relaxed == pytest.approx(200 / 3)
    assert result.value == pytest.approx(200 / 3)


def test_the_exact_pair_is_taken_first_and_each_time_once() -> None:
    gold = [((0, 10), "A"), ((0, 4), "B")]
    found = [((0, 4), "B")]
    result = score([(gold, found)])
    assert result.strict == result.value == pytest.approx(200 / 3)


def test_nothing_found_and_nothing_there() -> None:
    assert score([([], [])]).value == 0.0


def test_read_gold_trims_blanks(tmp_path: Path) -> None:
    record = {
        "doc": "a",
        "dct": "2025-09-03",
        "text": "in May .",
        "timexes": [{"start": 2, "end": 7, "value": "2025-05", "type": "DATE"}],
    }
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(record), "utf-8")
    (text,) = read_gold(path)
    assert text.times == (((3, 6), "2025-05"),)
