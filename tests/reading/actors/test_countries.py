import pytest

from sayso.reading.actors import country_of
from sayso.reading.actors.countries import country_name


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("North Korea", "PRK"),
        ("Pyongyang", "PRK"),
        ("Pyongyang's", "PRK"),
        ("the Kremlin", "RUS"),
        ("Downing Street", "GBR"),
        ("the White House", "USA"),
        ("Ukrainians", "UKR"),
        ("Danes", "DNK"),
        ("Russian President", "RUS"),
        ("South Korea's intelligence", "KOR"),
        ("South African police", "ZAF"),
        ("U.S. President", "USA"),
        ("Taiwan", "TWN"),
        ("Kosovo", "XKX"),
        ("Palestinian officials", "PSE"),
    ],
)
def test_words_for_a_country(words: str, code: str) -> None:
    assert country_of(words) == code


@pytest.mark.parametrize("words", ["us", "", "Washington Post", "the mayor", "Springfield", "New York"])
def test_words_for_no_country(words: str) -> None:
    assert country_of(words) is None


def test_a_country_has_its_usual_name() -> None:
    assert country_name("PRK") == "North Korea"
