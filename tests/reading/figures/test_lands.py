"""Whose the counted are where the article has the country by its adjective alone."""

import pytest

import sayso


def owners_of(text):
    reading = sayso.read(text)
    names = {actor.id: actor.name for actor in reading.actors}
    return [tuple(names[one] for one in figure.of) for figure in reading.figures]


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("About 300 North Korean soldiers were killed and 2,700 wounded.", [("North Korea",)] * 2),
        ("North Korean losses in Kursk passed 6,000.", [("North Korea",)]),
        ("Two Ukrainians and 14 Poles were killed in the crash.", [("Ukraine",), ("Poland",)]),
        ("Dozens of Ukrainian drones were shot down.", [("Ukraine",)]),
    ],
)
def test_the_country_of_an_adjective_beside_a_number_is_an_actor(text, owners):
    assert owners_of(text) == owners


def test_an_adjective_that_counts_nothing_makes_no_actor():
    assert sayso.read("The Italian kitchen served soup to 12 people.").actors == ()


def test_its_mentions_are_the_exact_words_and_ids_go_on():
    text = "Ana Lund said that three Israelis and 12 Russian soldiers had died."
    reading = sayso.read(text)
    lands = [actor for actor in reading.actors if actor.kind == "country"]
    assert [(actor.name, [text[slice(*span)] for span in actor.mentions]) for actor in lands] == [
        ("Israel", ["Israelis"]),
        ("Russia", ["Russian"]),
    ]
    assert [actor.id for actor in reading.actors] == [
        f"a{place}" for place in range(1, len(reading.actors) + 1)
    ]
