"""First and last day of TIMEX3 values."""

import pytest

from sayso.comparing.figures.periods import period_of


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2024-11-21", "2024-11-21"),
        ("2024-11-21TEV", "2024-11-21"),
        ("2024-11", "2024-11-01 to 2024-11-30"),
        ("2024", "2024-01-01 to 2024-12-31"),
        ("2025-SP", "2025-03-01 to 2025-05-31"),
        ("2025-Q4", "2025-10-01 to 2025-12-31"),
        ("2024-W51", "2024-12-16 to 2024-12-22"),
        ("2024-W51-3", "2024-12-18"),
        ("199", "1990-01-01 to 1999-12-31"),
    ],
)
def test_a_value_commits_to_days(value, words):
    found = period_of(value)
    assert found is not None
    assert found.words == words


@pytest.mark.parametrize(
    "value", ["", "P3D", "XXXX-09-03", "PRESENT_REF", "2024-13", "2023-W54", "T08:00", "2024-ZZ"]
)
def test_what_is_open_or_impossible_commits_to_none(value):
    assert period_of(value) is None
