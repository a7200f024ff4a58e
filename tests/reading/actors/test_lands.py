"""Countries that no list knows are told from people by how their names are used."""

import pytest

from tests.reading.actors.actor_articles import Read, read_marked


def kind(read: Read, name: str) -> str:
    return read.actor(name).kind


@pytest.mark.parametrize(
    "text",
    [
        "{Tarsk's government} denied it. Fighting went on in Tarsk.",
        "{Tarsk} denied it. The president of Tarsk left.",
        "{Tarsk's army} denied it. Troops stood at the border of Tarsk.",
        "{Tarsk} denied it. Tarskish troops stood at the bridge beside Tarsk's ministry.",
    ],
)
def test_a_name_used_as_place_and_state_is_a_country(text: str) -> None:
    read = read_marked(text, people="Tarsk")
    assert kind(read, "Tarsk") == "country"


def test_a_town_where_nobody_of_that_name_speaks_is_no_actor() -> None:
    read = read_marked(
        "Three men were in Norhaven. {Police} said two Norhaven residents died.", people="Norhaven"
    )
    assert [actor.name for actor in read.actors] == ["Police"]


@pytest.mark.parametrize(
    "text",
    [
        "{Ida Lund} denied it. Confidence in Lund fell; Lund's government was tired.",
        "{President Lund} denied it. Confidence in Lund fell; Lund's army was tired.",
        "{Lund} denied it. Lund's security fell asleep.",
        "{Lund} denied it. Confidence in Lund fell.",
        "{Lund} said so. Confidence in Lund fell, and trust in Lund fell too.",
    ],
)
def test_a_person_is_no_country(text: str) -> None:
    read = read_marked(text, people="Ida Lund|Lund")
    assert {actor.kind for actor in read.actors if "Lund" in actor.name and "'s" not in actor.name} == {
        "person"
    }
