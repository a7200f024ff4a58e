"""JSON-LD without the network: the terms that the exports use, under the IRIs of their vocabularies.

A key that is not among them is lost in expansion, and so found by ``expand``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pyld import jsonld

_OA = "http://www.w3.org/ns/oa#"
_AS = "http://www.w3.org/ns/activitystreams#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_SCHEMA = "http://schema.org/"


def _link(iri: str, **more: str) -> dict[str, str]:
    return {"@id": iri, "@type": "@id", **more}


# https://www.w3.org/TR/annotation-vocab/, appendix A.
ANNOTATION: dict[str, Any] = {
    "id": "@id",
    "type": "@type",
    **{
        name: _OA + name
        for name in (
            "Annotation", "TextualBody", "SpecificResource", "TextQuoteSelector", "TextPositionSelector",
            "classifying", "describing", "identifying", "tagging", "start", "end", "exact", "prefix",
            "suffix", "styleClass",
        )
    },
    "AnnotationCollection": _AS + "OrderedCollection",
    "AnnotationPage": _AS + "OrderedCollectionPage",
    "Software": _AS + "Application",
    "motivation": {"@id": _OA + "motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": _OA + "hasPurpose", "@type": "@vocab"},
    "body": _link(_OA + "hasBody"),
    "target": _link(_OA + "hasTarget"),
    "source": _link(_OA + "hasSource"),
    "scope": _link(_OA + "hasScope"),
    "selector": _link(_OA + "hasSelector"),
    "generator": _link(_AS + "generator"),
    "first": _link(_AS + "first"),
    "items": _link(_AS + "items", **{"@container": "@list"}),
    "startIndex": _AS + "startIndex",
    "value": _RDF + "value",
    "name": "http://xmlns.com/foaf/0.1/name",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
}  # fmt: skip
# https://schema.org/docs/jsonldcontext.jsonld; dates and addresses are typed there.
SCHEMA_ORG: dict[str, Any] = {
    **{
        name: _SCHEMA + name
        for name in (
            "NewsArticle", "Quotation", "Claim", "Person", "Organization", "NewsMediaOrganization",
            "GovernmentOrganization", "Country", "Thing", "CorrectionComment", "headline", "inLanguage",
            "author", "publisher", "name", "jobTitle", "description", "text", "isPartOf",
            "spokenByCharacter", "appearance", "firstAppearance", "correction",
        )
    },
    "url": _link(_SCHEMA + "url"),
    "datePublished": {"@id": _SCHEMA + "datePublished", "@type": _SCHEMA + "Date"},
    "dateModified": {"@id": _SCHEMA + "dateModified", "@type": _SCHEMA + "Date"},
}  # fmt: skip


def expand(document: dict[str, Any], context: dict[str, Any]) -> list[dict[str, Any]]:
    """``document`` expanded under ``context``, checked: no key is lost, every id and type is an IRI."""
    lost: list[str] = []
    given = {**document, "@context": context}
    expanded: list[dict[str, Any]] = jsonld.expand(given, {"base": "relative:"}, lost.append)
    assert not lost
    for node in _nodes(expanded):
        for iri in [node.get("@id", "urn:"), *node.get("@type", [])]:
            assert not iri.startswith("relative:"), iri
    return expanded


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item)
    elif isinstance(value, dict):
        if "@value" not in value:
            yield value
        for item in value.values():
            yield from _nodes(item)
