"""FollowTheMoney: the properties that its schemata have, stable ids, nobody without a name."""

from __future__ import annotations

import csv
import importlib.util
import json
import re
from dataclasses import replace
from importlib.resources import files
from io import BytesIO

import pytest
from hypothesis import given

from sayso.export.follow_the_money import Entity, find_entities, write_follow_the_money
from sayso.records import Actor, Reading
from tests.export.sample import READING
from tests.strategies import readings

# What the schemata of followthemoney 4.11 allow, as far as it is used.
THING = {
    "name",
    "country",
    "description",
    "summary",
    "proof",
    "sourceUrl",
    "publisher",
    "retrievedAt",
    "modifiedAt",
}
PROPERTIES = {
    "Article": THING | {"title", "author", "publishedAt", "language", "bodyText"},
    "Person": THING | {"position"},
    "Organization": THING,
    "PublicBody": THING,
    "LegalEntity": THING,
    "Mention": {"document", "name", "resolved", "detectedSchema", "contextCountry"},
    "Note": THING | {"entity"},
}


def by_name(reading: Reading) -> dict[str, Entity]:
    named = [entity for entity in find_entities(reading) if "proof" in entity["properties"]]
    return {entity["properties"]["name"][0]: entity for entity in named if "name" in entity["properties"]}


@given(readings())
def test_entities_fit_the_schemata(reading: Reading) -> None:
    entities = list(find_entities(reading))
    ids = {entity["id"] for entity in entities}
    assert len(ids) == len(entities)
    for entity in entities:
        assert entity["properties"].keys() <= PROPERTIES[entity["schema"]]
        assert all(value.strip() for values in entity["properties"].values() for value in values)
        for link in ("document", "resolved", "proof", "entity"):
            assert ids.issuperset(entity["properties"].get(link, []))


def test_the_same_reading_gives_the_same_lines() -> None:
    once, twice = BytesIO(), BytesIO()
    assert write_follow_the_money([READING], once) == write_follow_the_money([READING], twice)
    assert once.getvalue() == twice.getvalue()
    assert json.loads(once.getvalue().splitlines()[0])["id"].startswith("sayso-")


def test_only_who_has_a_name_is_an_entity() -> None:
    assert by_name(READING).keys() == {"Ana Petrescu", "Ion Vlad", "the ministry"}
    assert by_name(READING)["the ministry"]["schema"] == "PublicBody"


def test_people_have_countries_and_positions() -> None:
    properties = by_name(READING)["Ana Petrescu"]["properties"]
    assert (properties["country"], properties["position"]) == (["ro"], ["Interior Minister"])


def test_a_country_that_speaks_is_its_government() -> None:
    kosovo = Actor("a9", "Kosovo", "country", "XKX")
    entity = by_name(replace(READING, actors=(*READING.actors, kosovo)))["Kosovo"]
    assert (entity["schema"], entity["properties"]["country"]) == ("PublicBody", ["xk"])


def test_every_country_of_the_lexicon_has_its_two_letters() -> None:
    table = (files("sayso.reading") / "lexicon/countries.csv").read_text(encoding="utf-8").splitlines()
    for row in csv.DictReader(line for line in table if not line.startswith("#")):
        actor = Actor("a9", row["names"], "country", row["code"])
        entity = by_name(replace(READING, actors=(*READING.actors, actor)))[row["names"]]
        assert re.fullmatch("[a-z]{2}", entity["properties"]["country"][0]), row["code"]


def test_what_somebody_said_is_a_note_about_them() -> None:
    entities = {entity["id"]: entity for entity in find_entities(READING)}
    notes = [entity["properties"] for entity in entities.values() if entity["schema"] == "Note"]
    first = notes[0]
    assert first["description"] == ['that "the guards kept calm, every one of them."']
    assert [entities[link]["schema"] for link in first["entity"]] == ["Article", "Person"]


@pytest.mark.skipif(
    not importlib.util.find_spec("followthemoney"), reason="followthemoney needs the ICU headers to install"
)
def test_followthemoney_itself_takes_them() -> None:
    from followthemoney import model  # noqa: PLC0415

    for entity in find_entities(READING):
        model.get(entity["schema"]).validate(entity)
        cleaned = model.get_proxy(entity, cleaned=False).to_dict()["properties"]
        assert {key: sorted(values) for key, values in cleaned.items()} == {
            key: sorted(values) for key, values in entity["properties"].items()
        }
