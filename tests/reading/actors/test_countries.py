import pytest

from sayso.reading.actors import country_of
from sayso.reading.actors.countries import country_name
from tests.reading.actors.actor_articles import read_marked


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


def test_the_north_is_the_country_that_the_article_names_in_full() -> None:
    read = read_marked(
        "North Korea sent troops. The North has lost 600 of them, {the South} said. South Korea is near.",
        places="North Korea|South Korea",
    )
    assert read.mentions("North Korea") == ["North Korea", "North"]
    assert read.speakers == [["South Korea"]]


@pytest.mark.parametrize(
    "text",
    [
        "Rain fell in the North. {Police} said so.",  # of a country that nothing names
        "North Korea sent troops. Rain fell in the North of Norway, {police} said.",
        "North Korea and North Macedonia met. {Police} in the North said so.",
    ],
)
def test_a_direction_is_no_country_by_itself(text: str) -> None:
    names = [name for actor in read_marked(text).actors for name in [actor.name]]
    assert "North" not in names


def test_a_country_told_by_its_adjective_or_capital_has_a_name() -> None:
    read = read_marked("Talks with {South Korean} negotiators began.", groups="South Korean")
    assert [actor.name for actor in read.actors] == ["South Korea"]


def test_officials_of_several_countries_are_of_none() -> None:
    read = read_marked(
        "{South Korean, Norwegian and Western officials} said so.", groups="South Korean|Norwegian"
    )
    (actor,) = read.actors
    assert (actor.name, actor.country) == ("South Korean, Norwegian and Western officials", None)


def test_when_something_was_shown_is_no_part_of_who_showed_it() -> None:
    read = read_marked("Last week {Norwegian state media} showed the bridge.", groups="Norwegian")
    assert [actor.name for actor in read.actors] == ["Norwegian state media"]
