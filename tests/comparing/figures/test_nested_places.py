"""A town and its land, a ward and a city, a place told of here and named there."""

import pytest

from sayso.comparing.figures import relation
from tests.comparing.figures.papers import found, last_point

FEVER = (
    "MARUSH, June 3 (Orla) - A fever in the Tasmari port city of Marush has spread to the villages on the "
    "river, the health office said.\n\n"
)
LAND = "TAVEL, June 3 (Orla) - A fever has made people ill in Tasmar, the health office said.\n\n"
OTHER = "TAVEL, June 3 (Orla) - Tasmar's parliament asked on Tuesday who bought the pumps that failed.\n\n"
QUAKE = (
    "TAVEL, June 3 (Orla) - An earthquake has shaken the valley of the Sella in Tasmar, rescuers said.\n\n"
)


def place(lede, sentence, words):
    return last_point(lede, sentence, "Orla", "2031-06-03", words).named_place


def test_the_city_is_named_behind_the_people_of_its_land():
    sentence = "The fever in the Tasmari port city of Marush has killed 46 people, the agency said."
    assert place(LAND, sentence, "46") == "Marush"


def test_a_quarter_alone_is_where_the_paper_counts():
    sentence = "In the Lantern Quarter alone, this paper's reporters counted 74 dead."
    assert place(QUAKE, sentence, "74") == "Lantern Quarter"
    # Who sits in a place counts what is elsewhere.
    assert place(QUAKE, "Officials in Tavel counted 74 dead.", "74") is None


def test_another_count_is_of_the_same_place():
    told = "In the Lantern Quarter, 98 people died, the imam said. "
    assert place(QUAKE, told + "The mosque's first count was 74.", "74") == "Lantern Quarter"
    assert place(QUAKE, told + "The toll in the whole country was 740.", "740") is None


def test_a_count_of_the_first_day_is_of_another_day():
    sentence = (
        "In the Lantern Quarter, 98 people died, the imam said. Their own count on the first night was 74."
    )
    assert last_point(QUAKE, sentence, "Orla", "2031-06-05", "74").as_of is None


@pytest.mark.parametrize(
    ("lede", "one", "other", "kind"),
    [
        # A witness knows of those in his own ward or company.
        (
            FEVER,
            ("Seventeen patients have died on her ward, said the nurse Ada Finn.", "Seventeen"),
            ("The agency said that 46 people had died.", "46"),
            "different_scope",
        ),
        # In the city, and in the country.
        (
            LAND,
            ("The agency had recorded 2,100 suspected cases in the city, it said.", "2,100"),
            ("The agency counts 4,600 suspected cases in the whole country.", "4,600"),
            "different_scope",
        ),
        # Of the first only it is said; the second may be of either.
        (
            LAND,
            ("The agency had recorded 2,100 suspected cases in the city, it said.", "2,100"),
            ("The agency counts 4,600 suspected cases.", "4,600"),
            "revision",
        ),
        # The sentence leaves open who is counted.
        (
            FEVER,
            ("A doctor spoke of 200 dead, without saying whether he meant the city or the river.", "200"),
            ("The agency said that 46 people had died.", "46"),
            "undetermined",
        ),
    ],
)
def test_wider_and_narrower_places(lede, one, other, kind):
    assert found(lede, one, other).kind == kind


def test_a_place_is_that_of_an_article_that_is_set_there():
    there = last_point(FEVER, "The agency said that 46 people had died.", "Orla", "2031-06-03", "46")
    named = ("So far 71 people have died in Marush, a doctor said.", "71")
    assert relation(there, last_point(OTHER, named[0], "Post", "2031-06-09", named[1])).kind == "compatible"
    # A part of all who died, and a place in an article on two, remain parts.
    part = last_point(OTHER, "The agency counts 90 dead, 71 of them in Marush.", "Post", "2031-06-09", "71")
    assert relation(there, part).kind == "different_scope"
