"""schema.org as JSON-LD: articles as NewsArticle, direct quotations as Quotation, what is stated as Claim.

Nothing is claimed on anybody's behalf: a denied, requested, promised or evaluating content is no Claim of its
speaker, so such a statement is there only where it is a direct quotation. docs/exports.md has the table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from sayso.export.json_document import write_document
from sayso.export.naming import find_named
from sayso.ledger.keys import find_keys
from sayso.records import Actor, Reading, Statement

CONTEXT = "https://schema.org"

_CLAIMED = ("neutral", "assertive", "distancing")
_STATE = ("state_body", "intelligence_service", "military")


def write_schema_org(readings: Iterable[Reading], out: BinaryIO) -> int:
    """Writes one JSON-LD graph and returns how many nodes it holds. Holds one reading at a time."""
    nodes = (node for reading in readings for node in find_nodes(reading))
    return write_document({"@context": CONTEXT, "@graph": []}, nodes, out)


def find_nodes(reading: Reading) -> Iterator[dict[str, Any]]:
    """The article's node, then one for each statement that is a quotation or a claim."""
    revision = find_keys(reading.article).revision_id
    page = f"urn:sayso:{revision}"
    yield _article(reading, page)
    named = find_named(reading)
    speakers = {
        actor.id: _speaker(actor, _kind(actor, reading), page, named=actor.id in named)
        for actor in reading.actors
    }
    for said in reading.statements:
        types = _types(said)
        if not types or not said.content:
            continue
        node: dict[str, Any] = {
            "@type": types,
            "@id": f"{page}:{said.id}",
            "text": reading.words(said.content),
            "inLanguage": reading.article.language,
            "isPartOf": {"@id": page},
        }
        who = [speakers[actor] for actor in said.speakers]
        if "Quotation" in types:
            node["spokenByCharacter"] = who
        if "Claim" in types:
            node["author"] = who
            node["appearance"] = {"@id": page}
            if said.route == "to_this_outlet":
                node["firstAppearance"] = {"@id": page}
        yield _without_empty(node)


def _types(said: Statement) -> list[str]:
    types = ["Quotation"] if said.mode == "direct" else []
    return [*types, "Claim"] if said.stance in _CLAIMED else types


def _article(reading: Reading, page: str) -> dict[str, Any]:
    article = reading.article
    corrections = [note.span for note in article.notes if note.kind == "correction"]
    return _without_empty(
        {
            "@type": "NewsArticle",
            "@id": page,
            "url": article.url,
            "headline": article.headline,
            "datePublished": article.published,
            "dateModified": article.updated,
            "inLanguage": article.language,
            "author": [{"@type": "Person", "name": name} for name in article.bylines],
            "publisher": article.outlet and {"@type": "NewsMediaOrganization", "name": article.outlet},
            "correction": [
                {"@type": "CorrectionComment", "text": reading.text[start:end]} for start, end in corrections
            ],
        }
    )


def _speaker(actor: Actor, kind: str, page: str, *, named: bool) -> dict[str, Any]:
    node = {"@type": kind, "@id": f"{page}:{actor.id}"}
    if named:
        titles = list(actor.roles) if actor.kind == "person" else []
        return _without_empty({**node, "name": actor.name, "jobTitle": titles})
    return {**node, "description": actor.name}


def _kind(actor: Actor, reading: Reading) -> str:
    if actor.kind == "organisation":
        kinds = [said.source_kind for said in reading.statements if actor.id in said.speakers]
        if any(kind in _STATE for kind in kinds):
            return "GovernmentOrganization"
        return "NewsMediaOrganization" if "media" in kinds else "Organization"
    return {"person": "Person", "country": "Country", "group": "Thing"}[actor.kind]


def _without_empty(node: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in node.items() if value not in (None, [], "")}
