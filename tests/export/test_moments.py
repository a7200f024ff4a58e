"""Times in a reader's words."""

from __future__ import annotations

import pytest

from sayso.export.moments import moment
from sayso.records import Time


@pytest.mark.parametrize(
    ("value", "mod", "words"),
    [
        ("2025-09-03", None, "3 September 2025"),
        ("2025-09", None, "September 2025"),
        ("2024", "END", "end of 2024"),
        ("2025-SP", None, "spring 2025"),
        ("2024-W20-WE", None, "weekend 20 of 2024"),
        ("2024-W07", None, "week 7 of 2024"),
        ("2024-W07-2", None, "Tuesday, 13 February 2024"),
        ("2024-05-15TEV", None, "15 May 2024 evening"),
        ("2025-09-03T14:00", None, "3 September 2025 14:00"),
        ("2024-Q1", None, "first quarter of 2024"),
        ("2024-H2", None, "second half of 2024"),
        ("199", None, "the 1990s"),
        ("P3D", "APPROX", "about 3 days"),
        ("PT1H", None, "1 hour"),
        ("PT20M", None, "20 minutes"),
        ("P2M", None, "2 months"),
        ("P1CE", None, "1 century"),
        ("P1Q", None, "1 quarter"),
        ("PXD", None, "some days"),
        ("PRESENT_REF", None, "now"),
        # Not a value that TIMEX3 knows: left as it is, never guessed at.
        ("2025-13-01", None, "2025-13-01"),
        ("P1QX", None, "P1QX"),
    ],
)
def test_moments(value: str, mod: str | None, words: str) -> None:
    assert moment(Time("t1", (0, 1), "DATE", value, mod)) == words


@pytest.mark.parametrize(
    ("value", "mod", "words"),
    [
        ("XXXX", None, "year open"),
        ("XXXX-03", None, "March, year open"),
        ("XXXX-09-03", None, "3 September, year open"),
        ("XXXX-SP", None, "spring, year open"),
        ("XXXX-XX", "END", "end of month open"),
        ("XXXX-WXX", None, "week open"),
        ("XXXX-WXX-WE", None, "weekend, week open"),
        ("XXXX-WXX-2", None, "Tuesday, week open"),
        ("XXXX-WXX-2T23:40", None, "Tuesday 23:40, week open"),
        ("XXXX-WXX-3", "START", "start of Wednesday, week open"),
        ("XXXX-XX-XXT18:00", None, "18:00, day open"),
        ("XXXX-XX-XXTMO", None, "morning, day open"),
        ("2023-11-05TXX", None, "5 November 2023, hour open"),
        ("2023-XX", None, "2023, month open"),
    ],
)
def test_what_stays_open_is_said(value: str, mod: str | None, words: str) -> None:
    assert moment(Time("t1", (0, 1), "DATE", value, mod)) == words


@pytest.mark.parametrize(("value", "words"), [("P1Y", "every year"), ("P2W", "every 2 weeks")])
def test_what_recurs_is_said_to(value: str, words: str) -> None:
    assert moment(Time("t1", (0, 1), "SET", value)) == words
