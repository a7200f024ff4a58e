"""Figures in a reader's words."""

from __future__ import annotations

from typing import Any

import pytest

from sayso.export.values import amount
from sayso.records import Figure


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"low": 11000, "high": 12000}, "11,000–12,000"),
        ({"low": 11000, "high": 12000, "approximate": True}, "about 11,000–12,000"),
        ({"low": 600, "high": None}, "600 or more"),
        ({"low": None, "high": 9000}, "up to 9,000"),
        ({"low": None, "high": None}, "not stated"),
        ({"low": 0, "high": 0}, "0"),
        ({"low": 2, "high": 2, "unit": "soldier"}, "2 soldier"),
        ({"low": 2, "high": 2, "unit": "soldier", "counted": (0, 1)}, "2"),
        ({"low": 1.6, "high": 1.6, "unit": "percent", "counted": (0, 1)}, "1.6 %"),
        ({"low": 1.2e9, "high": 1.5e9, "unit": "EUR"}, "1.2 billion–1.5 billion EUR"),
        ({"low": 12e6, "high": 12e6}, "12 million"),
        ({"low": 12e6, "high": 12e6, "unit": "EUR", "measure": "money", "counted": (0, 1)}, "12 million EUR"),
        ({"low": 4, "high": 4, "measure": "percent", "unit": "percentage", "counted": (0, 1)}, "4 %"),
        # A percentage point is no percent; the article's words beside it say which.
        ({"low": 0.2, "high": 0.2, "measure": "percent", "unit": "point", "counted": (0, 1)}, "0.2"),
        ({"low": 123456, "high": 123456}, "123,456"),
        ({"low": 0.5, "high": None, "unit": "soldier", "counted": (0, 1)}, "50 % or more"),
        ({"low": 1 / 3, "high": 1 / 3, "unit": "house", "counted": (0, 1)}, "33.3 %"),
        ({"low": 0.5, "high": 0.5, "unit": "litre", "counted": (0, 1)}, "0.5"),
    ],
)
def test_amounts(given: dict[str, Any], words: str) -> None:
    assert amount(Figure("f1", (0, 1), **given), "–") == words
