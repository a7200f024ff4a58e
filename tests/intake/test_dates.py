import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.intake.dates import to_iso


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2025-09-03", "2025-09-03"),
        ("2025-09-03T10:15:00+03:00", "2025-09-03T10:15:00+03:00"),
        ("2025-09-03T10:15:00.123Z", "2025-09-03T10:15:00Z"),
        ("2025-09-03 10:15:00 +0300", "2025-09-03T10:15:00+03:00"),
        ("2025-09-03T10:15-05", "2025-09-03T10:15-05:00"),
        ("20250903", "2025-09-03"),
        ("20250903T101500Z", "2025-09-03T10:15:00Z"),
        ("September 3, 2025", "2025-09-03"),
        ("Wednesday, Sept. 3, 2025", "2025-09-03"),
        ("3 September 2025", "2025-09-03"),
        ("Wed, 03 Sep 2025 10:15:00 +0300", "2025-09-03T10:15:00+03:00"),
    ],
)
def test_days_and_times(words, iso):
    assert to_iso(words) == iso


@pytest.mark.parametrize(
    "words",
    ["", None, "2025", "2025-09", "September 2025", "03/04/2025", "2025-02-30", "1970-01-01", "yesterday",
     "0001-01-01T00:00:00Z", "2025-09-03T25:00:00", "Sep 31, 2025", "20251399"],
)  # fmt: skip
def test_what_is_not_one_certain_day(words):
    assert to_iso(words) is None


@given(st.text(max_size=60))
def test_any_words(words):
    iso = to_iso(words)
    assert iso is None or to_iso(iso) == iso
