"""Far ends that are one, in several articles that the reader has read; prose and names are invented."""

from __future__ import annotations

import pytest

from sayso.comparing.matter import Matter, Member
from sayso.comparing.origins import Origins, find_origins
from sayso.reading.pipeline import read_article
from sayso.records import Article


def origins_of(value: float, *articles: tuple[str, str]) -> Origins:
    """The origins of every figure of ``value`` in articles given as outlet and text."""
    members = [
        Member(f"{number:016x}", f"{number:012x}", read_article(Article(text, outlet=outlet)))
        for number, (outlet, text) in enumerate(articles, 1)
    ]
    matter = Matter(tuple(members))
    records = [point.id for point in matter.points.values() if value in (point.figure.low, point.figure.high)]
    assert len(records) == len(articles), "the reader missed a figure"
    return find_origins(matter, records)


MINISTRY = ("Port Times", "The interior ministry said 17 people were killed in the fire at the Halden works.")
FIRE = (
    "Port Times",
    "At least 11 people were killed in the fire at the Halden works, the fire service said.",
)
UNION = ("Port Times", "The Chemical Workers' Union says 60 people are missing after the fire.")


@pytest.mark.parametrize(
    ("value", "body", "other"),
    [
        (17, MINISTRY, "Officials say 17 people were killed in the fire at the Halden works."),
        (17, MINISTRY, "Interior Minister Jan Sollis said 17 people were killed in the fire."),
        (17, MINISTRY, "The ministry raised the death toll from the fire to 17."),
        (11, FIRE, "Firefighters say that 11 people were killed in the fire at the Halden works."),
        (11, FIRE, '"We found 11 people dead," said Olga Renn, the fire chief, of the blaze at the works.'),
        (60, UNION, "The union puts the number of missing at 60, said Petra Ilves, who heads the union."),
        (60, UNION, "By the union's count, 60 people are missing after the fire."),
        (17, MINISTRY, "The interior ministry, which keeps a list, has 17 names."),
    ],
)
def test_a_body_is_one_origin_with_its_head_its_people_and_its_short_name(
    value: float, body: tuple[str, str], other: str
) -> None:
    found = origins_of(value, body, ("Daily Tide", other))
    assert (found.low, found.high) == (1, 1), [origin.name for origin in found.origins]


def test_two_bodies_are_two_and_an_outlet_that_counted_is_a_third() -> None:
    found = origins_of(
        17,
        MINISTRY,
        ("Daily Tide", "The Chemical Workers' Union says 17 people were killed in the fire."),
        ("The Meridian", "A reporter for The Meridian counted 17 bodies on the quay."),
    )
    assert (found.low, found.high) == (3, 3)
    assert "The Meridian" in {origin.name for origin in found.origins}


def test_who_will_not_be_named_is_no_spokesman_of_his_body() -> None:
    found = origins_of(
        17,
        ("Port Times", "Police said 17 people were killed in the fire."),
        ("Daily Tide", "A police officer who asked not to be named said 17 people were killed in the fire."),
    )
    assert (found.low, found.high) == (1, 2)


def test_a_capital_and_a_government_are_no_origins_beside_a_body_of_theirs() -> None:
    found = origins_of(
        38,
        ("Globe", "Ukraine's General Staff said 38 soldiers were killed at the crossing."),
        ("Post", "Ukrainian officials said 38 soldiers were killed at the crossing."),
        ("Herald", "Kyiv says 38 soldiers were killed at the crossing."),
    )
    assert (found.low, found.high) == (1, 1)


def test_the_other_side_stays_another_origin() -> None:
    found = origins_of(
        38,
        ("Globe", "Ukraine's General Staff said 38 soldiers were killed at the crossing."),
        ("Herald", "Moscow says 38 soldiers were killed at the crossing."),
    )
    assert (found.low, found.high) == (2, 2)


def test_a_source_without_a_name_that_others_quote_from_one_outlet_is_one() -> None:
    found = origins_of(
        4000,
        ("The Globe", "A Western diplomat told The Globe that 4,000 soldiers had been killed or hurt."),
        (
            "Post",
            "Some 4,000 soldiers were killed or hurt, according to a Western diplomat quoted by The Globe.",
        ),
    )
    assert (found.low, found.high, found.known) == (1, 1, 0)


def test_outlets_that_rest_on_each_other_are_one_unknown_whoever_else_tells_of_them() -> None:
    found = origins_of(
        30,
        ("Radio Nordet", "Some 30 tonnes of chlorine were stored at the works, the Brask Courier reports."),
        ("Brask Courier", "Some 30 tonnes of chlorine were stored at the works, Radio Nordet reported."),
        (
            "The Meridian",
            "Neither Radio Nordet nor the Courier could say where the 30 tonnes of chlorine came from.",
        ),
    )
    assert (found.low, found.high, found.known) == (1, 1, 0)


def test_every_merge_says_why() -> None:
    found = origins_of(
        17, MINISTRY, ("Daily Tide", "Interior Minister Jan Sollis said 17 people were killed.")
    )
    (origin,) = found.origins
    chain = next(chain for chain in origin.chains if "Jan Sollis" in chain.links)
    assert chain.links[-1].casefold() == "the interior ministry"
    assert "Jan Sollis speaks for" in chain.reason


def test_two_names_of_a_body_for_which_one_person_speaks_are_one() -> None:
    found = origins_of(
        17,
        (
            "Post",
            "Seventeen people were killed, said Ada Moor, a spokeswoman for the Port Vale Police Service.",
        ),
        ("Tide", "Seventeen people were killed, said Ada Moor, a spokeswoman for the Harbour Guard."),
    )
    assert (found.low, found.high) == (1, 1)


def test_somebody_called_by_a_role_has_no_name_even_with_a_capital() -> None:
    found = origins_of(3, ("Tide", "Neighbor: three people were killed in the house."))
    assert found.known == 0


def test_a_victim_gives_no_number() -> None:
    text = (
        "Four people were wounded by the gunman, and a guard, identified as Den Parr, counted among the dead."
    )
    found = origins_of(4, ("Tide", text))
    assert found.known == 0


def test_briefings_by_bodies_named_at_one_place_do_not_break() -> None:
    found = origins_of(
        3,
        (
            "Tide",
            "Three people were killed, lawmakers said, citing the Port Police (Port Police Department).",
        ),
    )
    assert found.low == 1


def test_an_office_is_its_holder() -> None:
    found = origins_of(
        44,
        ("Post", "Governor Lisa Amand said 44 people were missing in the flood."),
        ("Tide", "The governor's office said 44 people were missing in the flood."),
    )
    assert (found.low, found.high) == (1, 1)


def test_medics_without_names_who_say_the_same_are_one_unknown() -> None:
    found = origins_of(
        20,
        ("Post", "Doctors at the Tolva clinic spoke of 20 cases of cholera."),
        ("Tide", "Local medics have 20 cases of cholera."),
    )
    assert (found.low, found.high, found.known) == (1, 1, 0)


def test_the_agency_is_the_body_named_before() -> None:
    found = origins_of(
        4000,
        ("Post", "Civil Protection said some 4,000 people had lost their homes."),
        (
            "Tide",
            "Roads were cut, said Civil Protection. The agency said 4,000 people were homeless.",
        ),
    )
    assert (found.low, found.high) == (1, 1)
