"""Calendar places: how they are written, where they begin and end, and movable holidays."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.reading.times.anchors import Anchors, find_asides, publication_day
from sayso.reading.times.meaning import Length
from sayso.reading.times.place import Place, easter, holiday, month_place, week_place


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (Place(2025, 9, 3), "2025-09-03"),
        (Place(2025, 9), "2025-09"),
        (Place(2025), "2025"),
        (Place(month=9, day=3), "XXXX-09-03"),
        (Place(day=3), "XXXX-XX-03"),
        (Place(weekday=3), "XXXX-WXX-3"),
        (Place(1970, scale=10), "197"),
        (Place(1700, scale=100), "17"),
        (Place(146, before_christ=True), "BC0146"),
        (Place(2025, portion="SP"), "2025-SP"),
        (Place(2025, week=36, weekend=True), "2025-W36-WE"),
        (Place(2025, 9, 3, clock="16:15", zone="Z"), "2025-09-03T16:15Z"),
        (Place(clock="16:15"), "XXXX-XX-XXT16:15"),
        (Place(2025, 9, clock="NI"), "2025-09-XXTNI"),
    ],
)
def test_value(place: Place, value: str) -> None:
    assert place.value == value


def test_bounds() -> None:
    assert Place(2024, 2).bounds == (date(2024, 2, 1), date(2024, 2, 29))
    assert Place(2024, portion="WI").bounds == (date(2024, 12, 1), date(2025, 2, 28))
    assert Place(1990, scale=10).bounds == (date(1990, 1, 1), date(1999, 12, 31))
    assert Place(2025, 2, 30).bounds is None
    assert Place(month=2).bounds is None


def test_months_run_into_the_years_around() -> None:
    assert month_place(2025, 0) == Place(2024, 12)
    assert month_place(2025, 25) == Place(2027, 1)


def test_weeks_are_iso_weeks() -> None:
    assert week_place(date(2024, 12, 30)).value == "2025-W01"


@pytest.mark.parametrize(("year", "day"), [(2024, "2024-03-31"), (2025, "2025-04-20"), (2038, "2038-04-25")])
def test_easter(year: int, day: str) -> None:
    assert easter(year).isoformat() == day


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("12-25", "2025-12-25"),
        ("easter-2", "2025-04-18"),
        ("11 4 4", "2025-11-27"),
        ("05 1 -1", "2025-05-26"),
    ],
)
def test_holiday(rule: str, day: str) -> None:
    assert holiday(rule, 2025).isoformat() == day


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (3, "D", "P3D"),
        (2, "TH", "PT2H"),
        (None, "Y", "PXY"),
        (0.5, "TH", "PT30M"),
        (2, "DE", "P20Y"),
        (1, "FN", "P2W"),
    ],
)
def test_length(count: float | None, unit: str, value: str) -> None:
    assert Length(count, unit).value == value


def test_publication_day() -> None:
    assert publication_day("2025-09-03") == date(2025, 9, 3)
    assert publication_day("2025-09-03T23:30:00+02:00") == date(2025, 9, 3)
    assert publication_day("Sept. 3") is None
    assert publication_day("0001-01-01") is None
    assert publication_day(None) is None


def test_a_year_visited_once_is_an_aside() -> None:
    places = [Place(1941), Place(1998), Place(1941, 6), Place(1942), Place(1943)]
    assert find_asides(places) == {1}


def test_a_clock_belongs_to_the_day_of_its_line() -> None:
    anchors = Anchors(date(2025, 9, 3), narrative=False)
    anchors.tell(Place(2025, 9, 1))
    assert anchors.clock_day(heading=False) == Place(2025, 9, 1)
    assert anchors.clock_day(heading=True) == Place(2025, 9, 3)
    anchors.tell(Place(2025, 6, 1))
    anchors.new_line()
    assert anchors.clock_day(heading=False) == Place(2025, 9, 3)  # June is not recent
