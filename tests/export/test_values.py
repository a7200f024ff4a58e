"""Figures and times in a reader's words."""

from __future__ import annotations

from typing import Any

import pytest

from sayso.export.values import amount, moment
from sayso.records import Figure, Time


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
    ],
)
def test_amounts(given: dict[str, Any], words: str) -> None:
    assert amount(Figure("f1", (0, 1), **given), "–") == words


@pytest.mark.parametrize(
    ("value", "mod", "words"),
    [
        ("2025-09-03", None, "3 September 2025"),
        ("2025-09", None, "September 2025"),
        ("2024", "END", "end of 2024"),
        ("2025-SP", None, "spring 2025"),
        ("XXXX-09-03", None, "XXXX-09-03"),
        ("P3D", "APPROX", "about 3 days"),
        ("PT1H", None, "1 hour"),
        ("PT20M", None, "20 minutes"),
        ("P2M", None, "2 months"),
        ("P1CE", None, "1 century"),
        ("PXD", None, "PXD"),
        ("P1Q", None, "P1Q"),
        ("2024-W20-WE", None, "weekend 20 of 2024"),
        ("2024-W07", None, "week 7 of 2024"),
        ("2024-05-15TEV", None, "15 May 2024 evening"),
        ("2024-Q1", None, "2024-Q1"),
        ("199", None, "199"),
        ("2025-13-01", None, "2025-13-01"),
        ("2025-09-03T14:00", None, "3 September 2025 14:00"),
    ],
)
def test_moments(value: str, mod: str | None, words: str) -> None:
    assert moment(Time("t1", (0, 1), "DATE", value, mod)) == words
