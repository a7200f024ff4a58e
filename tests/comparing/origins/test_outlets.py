"""Which outlet of a matter is meant; names are invented."""

from __future__ import annotations

import pytest

from sayso.comparing.matter import Matter, Member
from sayso.comparing.origins.outlets import outlet_meant
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
