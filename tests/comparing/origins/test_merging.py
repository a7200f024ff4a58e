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
        (17, MINISTRY, "An interior ministry spokesman said 17 people were killed in the fire."),
        (60, UNION, "Organisers of the protest say that 60 people are missing after the fire."),
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
    assert (found.low, found.high) == (1, 1), [
        (c.links, c.end, c.reason) for o in found.origins for c in o.chains
    ]


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
    assert (found.low, found.high) == (1, 1), [
        (c.links, c.end, c.reason) for o in found.origins for c in o.chains
    ]


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
    assert (found.low, found.high) == (1, 1), [
        (c.links, c.end, c.reason) for o in found.origins for c in o.chains
    ]


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
    assert (found.low, found.high) == (1, 1), [
        (c.links, c.end, c.reason) for o in found.origins for c in o.chains
    ]


SUTTER = "Former mayor Ada Sutter went on trial in Wexhill on Monday over the sale of 340 plots."


@pytest.mark.parametrize(
    "other",
    [
        "Ada Sutter smiled. Her lawyers said the town sold 340 plots.",
        "Ada Sutter smiled. Sutter's lawyers said the town sold 340 plots.",
        "Ada Sutter arrived late. The Sutter camp said the town sold 340 plots.",
        "Ada Sutter's lawyer, Piet Amand, said the town sold 340 plots.",
        "Lawyers for Ada Sutter said the town sold 340 plots.",
    ],
)
def test_a_persons_lawyers_and_camp_speak_for_that_person(other: str) -> None:
    own = f'{SUTTER} "The town sold 340 plots," said Ada Sutter.'
    found = origins_of(
        340, ("Wexhill Post", own.replace(" over the sale of 340 plots", "")), ("Daily Tide", other)
    )
    assert (found.low, found.high) == (1, 1), [origin.name for origin in found.origins]


def test_the_people_of_two_are_two() -> None:
    found = origins_of(
        340,
        ("Wexhill Post", "Ada Sutter sat down. Sutter's lawyers said the town sold 340 plots."),
        ("Daily Tide", "Ivo Lund stood up. Lund's lawyers said the town sold 340 plots."),
    )
    assert (found.low, found.high) == (2, 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mayor's office said 340 plots were sold.", "The prosecutor's office said 340 plots were sold."),
        ("Deputy mayor Ivo Lund said 340 plots were sold.", "The mayor said 340 plots were sold."),
        (
            "Transport Minister Ivo Lund said 340 plots were sold.",
            "The finance minister said 340 plots were sold.",
        ),
    ],
)
def test_offices_of_one_noun_are_not_one(one: str, other: str) -> None:
    found = origins_of(340, ("Wexhill Post", one), ("Daily Tide", other))
    assert found.high == 2, found


@pytest.mark.parametrize(
    "other",
    [
        "The Wexhill Post reported that 340 plots were sold.",
        "340 plots were sold, the Post said.",
        "340 plots were sold, the newspaper The Post of Wexhill said.",
        "The Wexhill paper went through the register and found 340 plots.",
        "The mayor was angry about a report in the Post that 340 plots were sold.",
    ],
)
def test_an_outlet_is_followed_into_its_article_by_every_name(other: str) -> None:
    own = "According to a register seen by the Post, 340 plots were sold."
    found = origins_of(340, ("Wexhill Post", own), ("Daily Tide", other))
    assert [(origin.name, origin.known) for origin in found.origins] == [("Wexhill Post", True)]


def test_one_of_two_people_is_of_them() -> None:
    text = (
        "Halden Works will cut 340 jobs, two people familiar with the plans said. "
        "The board would decide on 20 May, one of the people said."
    )
    member = Member("1" * 16, "1" * 12, read_article(Article(text, outlet="Wexhill Post")))
    matter = Matter((member,))
    said = [member.id(one.id) for one in member.reading.statements]
    assert len(said) == 2
    assert len(find_origins(matter, said).origins) == 1


def test_who_gives_what_he_said_in_the_sentence_before_is_its_source() -> None:
    found = origins_of(
        22,
        ("Wexhill Post", "Civil Protection said 31 people died at Ilun. Another 22 were missing."),
        ("Daily Tide", "After the slide at Ilun 22 people are missing, according to Civil Protection."),
    )
    assert (found.low, found.high) == (1, 1), [
        (c.links, c.end, c.reason) for o in found.origins for c in o.chains
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The union's fear for 340 jobs is exaggerated, people close to Halm said.",
            "The union said 340 jobs would go.",
        ),
        (
            "The camp's director, a tired man, has a list with 340 names.",
            "The director of the camp said 340 people were killed.",
        ),
    ],
)
def test_a_body_is_one_under_what_it_is_called_beside_its_name(one: str, other: str) -> None:
    found = origins_of(340, ("Wexhill Post", one), ("Daily Tide", other))
    assert (found.low, found.high) == (1, 1), [origin.chains for origin in found.origins]


def test_where_something_was_is_not_what_a_body_is_called() -> None:
    found = origins_of(
        340,
        ("Wexhill Post", "340 bottles were mixed up in the laboratory, the Isles Authority admitted."),
        ("Daily Tide", "The laboratory said 340 bottles were mixed up."),
    )
    assert found.high == 2, [origin.chains for origin in found.origins]


def test_a_verb_that_gives_several_numbers_stands_once() -> None:
    """ "The police say 38,000, the union 120,000": the second number is the union's."""
    text = (
        "How many came? The police say 38,000, the Chemical Workers' Union 120,000"
        " and Oculus, a firm, 52,000."
    )
    for value, name in ((120_000, "union"), (52_000, "oculus")):
        (found,) = origins_of(value, ("Daily Tide", text)).origins
        assert name in found.name.casefold()


def test_an_outlet_that_counted_is_its_own_origin() -> None:
    (found,) = origins_of(61, ("Daily Tide", "We counted 61 names on the wall of the works.")).origins
    assert (found.name, found.known) == ("Daily Tide", True)


def test_its_previous_figure_is_that_of_the_body_named_before() -> None:
    text = (
        "The intelligence service said 2,000 soldiers were killed.\n"
        "The service told lawmakers of a toll more than three times its previous figure of 600,"
        " Lee Dong-wook said."
    )
    (found,) = origins_of(600, ("Daily Tide", text)).origins
    assert "service" in found.name.casefold()


ARMY = (
    "Port Times",
    "The Qasrani military said on Monday that 17 people were killed in the strike on Tell Hamar.",
)


@pytest.mark.parametrize(
    ("value", "body", "other"),
    [
        (17, ARMY, "Qasran's army says that 17 people were killed in the strike on Tell Hamar."),
        (17, ARMY, "Qasran said that 17 people were killed in the strike on Tell Hamar."),
        (
            17,
            (
                "Port Times",
                "The Nordhaven Steel company plans to cut 17 jobs in the town. The company said so.",
            ),
            "Nordhaven Steel will cut 17 jobs in the town, chief executive Karin Lund said on Monday.",
        ),
    ],
)
def test_a_land_and_a_company_are_one_with_who_acts_for_them(
    value: float, body: tuple[str, str], other: str
) -> None:
    found = origins_of(value, body, ("Daily Tide", other))
    assert (found.low, found.high) == (1, 1), [(one.name, one.chains) for one in found.origins]


def test_the_number_behind_a_claim_called_a_lie_is_its_speakers() -> None:
    text = "Army spokesman Dan Peretz called the Front's claim of 70 dead a lie and said 17 people had died."
    found = origins_of(17, ("Port Times", text))
    assert "Front" not in {link for one in found.origins for chain in one.chains for link in chain.links}
