"""Which outlet of a matter is meant; names are invented."""

from __future__ import annotations

import pytest

from sayso.comparing.matter import Matter, Member
from sayso.comparing.origins.outlets import only_other_outlet, outlet_meant
from sayso.reading.pipeline import read_article
from sayso.records import Article
from tests.comparing.made import reading

OUTLETS = (
    "Harlow Bay Mail",
    "The Capital",
    "Meridian",
    "Standard on Sunday",
    "Daily Herald",
    "Norrby Herald",
)
MEMBERS = tuple(
    Member(f"{number:016x}", f"{number:012x}", reading("Nothing happened.", outlet=outlet))
    for number, outlet in enumerate(OUTLETS)
)


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("the Mail", "Harlow Bay Mail"),
        ("the Mail of Harlow Bay", "Harlow Bay Mail"),
        ("the Harlow Bay Mail's website", "Harlow Bay Mail"),
        ("HBM", "Harlow Bay Mail"),
        ("the Harlow Bay newspaper", "Harlow Bay Mail"),
        ("the newspaper The Capital", "The Capital"),
        ("La Capital", "The Capital"),
        ("the Meridian news agency", "Meridian"),
        ("the Standard", "Standard on Sunday"),
        ("the Herald", None),
        ("the capital", None),
        ("Harlow Bay", None),
        ("the Harlow Bay health agency", None),
        ("the newspaper", None),
        ("Meridian Bank", None),
    ],
)
def test_an_outlet_by_its_names(name: str, outlet: str | None) -> None:
    assert outlet_meant(Matter(MEMBERS), name) == outlet


def test_a_name_of_many_is_the_articles_own() -> None:
    assert outlet_meant(Matter(MEMBERS), "the Herald", MEMBERS[5]) == "Norrby Herald"


def test_the_newspaper_is_the_one_other_outlet_that_an_article_names() -> None:
    texts = (
        ("Commerce Daily", "Veltra will close a plant on May 20, a director of the company said."),
        (
            "Meridian",
            "Veltra will close a plant, Commerce Daily reported. It will act soon, the newspaper said.",
        ),
    )
    members = tuple(
        Member(f"{number:016x}", f"{number:012x}", read_article(Article(text, outlet=outlet)))
        for number, (outlet, text) in enumerate(texts, 1)
    )
    matter = Matter(members)
    assert only_other_outlet(matter, "the newspaper", members[1]) == "Commerce Daily"
    assert only_other_outlet(matter, "the company", members[1]) is None
    assert only_other_outlet(matter, "the newspaper", members[0]) is None


def test_an_outlet_is_meant_by_the_tag_of_its_own_datelines() -> None:
    text = "BRANNOCK, March 20 (EMN) - Nothing happened."
    own = Member("a" * 16, "a" * 12, reading(text, outlet="Eastmarkets News"))
    other = Member("b" * 16, "b" * 12, reading("Nothing happened.", outlet="Elmstead Monitor"))
    assert outlet_meant(Matter((own, other)), "EMN") == "Eastmarkets News"
    assert outlet_meant(Matter((own, other)), "ESN") is None
