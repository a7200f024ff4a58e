"""Days and intervals as a reader writes them, each part once."""

from __future__ import annotations

import pytest

from sayso.export.days import day, days


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        ("", ""),
        ("2025", "2025"),
        ("2025-01", "January 2025"),
        ("2025-01-02T10:00Z", "2 January 2025"),
        ("2025-01-06/2025-01-12", "6 to 12 January 2025"),
        ("2024-10-30/2024-11-02", "30 October to 2 November 2024"),
        ("2024-12-30/2025-01-02", "30 December 2024 to 2 January 2025"),
        ("2024-09-01/2024-09-30", "September 2024"),
        ("2024-07-01/2024-09-30", "July to September 2024"),
        ("2024-11-01/2025-02-28", "November 2024 to February 2025"),
        ("2024-01-01/2024-12-31", "2024"),
        ("2024-02-01/2024-02-28", "1 to 28 February 2024"),
        ("2024-W05/2024-W06", "week 5 of 2024 to week 6 of 2024"),
    ],
)
def test_a_day_or_an_interval_in_words(value: str | None, words: str) -> None:
    assert day(value) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (None, None, ""),
        ("2024-09-01", None, "1 September 2024"),
        ("2024-09-01T08:00", "2024-09-01T09:00", "1 September 2024"),
        ("2024-09-01", "2024-09-30", "1 – 30 September 2024"),
        ("2024-09-01", "2025-09-02", "1 September 2024 – 2 September 2025"),
    ],
)
def test_two_days_break_beside_the_dash_only(first: str | None, last: str | None, words: str) -> None:
    found = days(first, last)
    assert found.replace("\N{NO-BREAK SPACE}", " ") == words
    assert len(found.split(" ")) in (1, 3)
