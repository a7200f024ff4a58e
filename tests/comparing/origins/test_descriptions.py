"""Names and descriptions taken apart."""

import pytest

from sayso.comparing.origins.descriptions import describe


@pytest.mark.parametrize(
    ("words", "head", "telling", "owner"),
    [
        ("Sorland's health officials", "official", {"health"}, "sorland"),
        ("health officials in the rebel-held north", "official", {"health"}, None),
        ("the Calveran Coast Guard", "guard", {"coast", "guard"}, "calver"),
        ("Ministry of Defense", "ministry", {"ministry", "defence"}, None),
        ("two South Korean lawmakers", "lawmaker", {"lawmaker"}, "KOR"),
        ("U.S. officials", "official", set(), "USA"),
        ("The UN's human rights office", "office", {"human", "right"}, "un"),
        ("Halden County Sheriff's Office", "office", {"halden", "county", "sheriff"}, None),
        ("the Kremlin", "government", set(), "RUS"),
        ("the company's spokesman", "spokesman", {"company"}, None),
    ],
)
def test_a_description_has_a_head_what_tells_and_an_owner(words, head, telling, owner):
    found = describe(words)
    assert (found.head, found.telling, found.owner) == (head, telling, owner)


def test_a_surname_is_no_people():
    assert describe("Wahl").owner is None
    assert describe("Sollis").owner is None
    assert describe("Stoyan Petrosian").head == "petrosian"


def test_what_somebody_is_called_by_is_general_and_a_name_is_not():
    assert describe("health officials").is_general
    assert describe("the company").is_general
    assert not describe("Halden Chemie").is_general


def test_a_part_of_a_land_owns_what_its_land_owns() -> None:
    for call in ("the Gaza health ministry", "the health ministry in the Hamas-run Gaza Strip"):
        assert describe(call).owner == describe("the Palestinian health ministry").owner == "PSE"
