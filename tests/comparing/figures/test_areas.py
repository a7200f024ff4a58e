"""Whoever has charge of one area counts that area, where others count several."""

import pytest

from sayso.comparing.figures import relation, with_areas
from sayso.comparing.figures.areas import area_of
from tests.comparing.figures.papers import last_point

FLOOD = (
    "DORUM, June 3 (Orla) - The Sella has burst its banks in the south of Tasmar, the civil guard said.\n\n"
)


@pytest.mark.parametrize(
    ("giver", "area"),
    [
        ("Runa Tolle, the mayor of Dorum", "Dorum"),
        ("the prefect of the district of Osk", "Osk"),
        ("Dorum's mayor, Runa Tolle", "Dorum"),
        ("Dorum Governor Ulf Karsen", "Dorum"),
        ("the Dorum provincial health office", "Dorum"),
        ("officials in Lorne County", "Lorne"),
        ("The governor", ""),
        ("provincial authorities", ""),
        ("the Interior Ministry", None),
        ("the head of the Red Crescent", None),
        ("Ulf Karsen of Dorum", None),
    ],
)
def test_who_has_charge_of_an_area(giver, area):
    assert area_of(giver) == area


def relations(*sentences):
    """Between the first number and each of the others, all articles being compared together."""
    points = [
        last_point(FLOOD, sentence, f"Paper {at}", f"2031-06-0{3 + at}T12:00", words)
        for at, (sentence, words) in enumerate(sentences)
    ]
    first, *others = with_areas(points)
    return [relation(first, other).kind for other in others]


MAYOR = ("At least 40 people have drowned, said Runa Tolle, the mayor of Dorum.", "40")
MINISTRY = ("The toll has risen to 95, the Interior Ministry said.", "95")
SPREAD = (
    "The flood killed 93 people, 71 of them in Dorum and the rest in Osk, the Interior Ministry said.",
    "93",
)
PART = (SPREAD[0], "71")


def test_a_mayor_counts_her_town_where_others_count_two():
    assert relations(MAYOR, SPREAD, MINISTRY, PART) == ["different_scope", "different_scope", "compatible"]


def test_of_what_befell_one_town_all_count_the_same():
    assert relations(MAYOR, MINISTRY) == ["compatible"]


def test_another_towns_mayor_counts_neither():
    elsewhere = ("At least 12 people have drowned, said the mayor of Quell.", "12")
    assert relations(elsewhere, SPREAD, MINISTRY)[1] == "compatible"
