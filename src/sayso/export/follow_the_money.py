"""FollowTheMoney entities, one a line: articles, who is named in them, and what each is on record as saying.

Written for the schemata of followthemoney 4. An entity stays within its article, because the same name in two
articles need not be the same person; joining them is for the tools that read this. Only named actors become
entities: "a senior official" would match every other one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from babel.core import get_global

from sayso.export.jsonl import to_line
from sayso.export.naming import find_named
from sayso.ledger.keys import find_keys, in_utc
from sayso.records import Actor, Reading, Statement

Entity = dict[str, Any]

_PUBLIC = ("state_body", "intelligence_service", "military", "international_body")
_LANGUAGES = {"en": "eng"}
_KOSOVO = {"XKX": ["XK"]}  # has no ISO 3166 code; both are in common use


def write_follow_the_money(readings: Iterable[Reading], out: BinaryIO) -> int:
    """Writes one entity a line and returns how many. Holds one reading at a time."""
    written = 0
    for reading in readings:
        for entity in find_entities(reading):
            out.write(to_line(entity))
            written += 1
    return written


def find_entities(reading: Reading) -> Iterator[Entity]:
    """The reading's entities: ids depend on its words alone, so that writing twice gives the same."""
    revision = find_keys(reading.article).revision_id
    document = f"sayso-{revision}"
    yield _article(reading, document)
    named = find_named(reading)
    ids = {actor.id: f"{document}-{actor.id}" for actor in reading.actors if actor.id in named}
    for actor in reading.actors:
        if actor.id in ids:
            entity = _actor(actor, reading, ids[actor.id], document)
            yield entity
            yield _entity(
                f"{ids[actor.id]}-mention", "Mention", document=document, name=actor.name,
                resolved=entity["id"], detectedSchema=entity["schema"], contextCountry=_country(actor),
            )  # fmt: skip
    for said in reading.statements:
        who = [ids[actor] for actor in said.speakers if actor in ids]
        if who and said.content:
            yield _note(reading, said, f"{document}-{said.id}", [document, *who])


def _article(reading: Reading, document: str) -> Entity:
    article = reading.article
    return _entity(
        document,
        "Article",
        title=article.headline,
        author=article.bylines,
        publisher=article.outlet,
        sourceUrl=article.url,
        publishedAt=_date(article.published),
        modifiedAt=_date(article.updated),
        retrievedAt=_date(article.observed),
        language=_LANGUAGES.get(article.language or ""),
        bodyText=article.text,
    )


def _actor(actor: Actor, reading: Reading, id_: str, document: str) -> Entity:
    position = actor.roles if actor.kind == "person" else ()
    return _entity(
        id_,
        _schema(actor, reading),
        name=actor.name,
        country=_country(actor),
        position=position,
        proof=document,
    )


def _schema(actor: Actor, reading: Reading) -> str:
    """A country that speaks or acts is its government: FollowTheMoney's territories cannot be mentioned."""
    if actor.kind == "organisation":
        kinds = {said.source_kind for said in reading.statements if actor.id in said.speakers}
        return "PublicBody" if kinds.intersection(_PUBLIC) else "Organization"
    return {"person": "Person", "country": "PublicBody", "group": "LegalEntity"}[actor.kind]


def _note(reading: Reading, said: Statement, id_: str, about: list[str]) -> Entity:
    manner = f"{said.mode}, {said.stance}"
    return _entity(
        id_, "Note", entity=about, description=reading.words(said.content), summary=manner, proof=about[0]
    )


def _country(actor: Actor) -> str | None:
    """FollowTheMoney wants the two letters of ISO 3166-1, small; they come from CLDR's aliases."""
    if actor.country is None:
        return None
    two_letters = get_global("territory_aliases").get(actor.country, _KOSOVO.get(actor.country))
    return two_letters[0].lower() if two_letters else None


def _date(moment: str | None) -> str | None:
    return moment and in_utc(moment).removesuffix("Z")


def _entity(id_: str, schema: str, **properties: str | Iterable[str] | None) -> Entity:
    """An entity with its values as FollowTheMoney cleans them: without white space around, none empty."""
    lists = {
        name: [value] if isinstance(value, str) else list(value)
        for name, value in properties.items()
        if value
    }
    cleaned = {name: [value.strip() for value in found if value.strip()] for name, found in lists.items()}
    return {
        "id": id_,
        "schema": schema,
        "properties": {name: found for name, found in cleaned.items() if found},
    }
