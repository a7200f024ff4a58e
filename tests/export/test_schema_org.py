"""schema.org: the graph expands, quotations and claims are only what the statement is."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO
from typing import Any

from hypothesis import given

from sayso.export.schema_org import find_nodes, write_schema_org
from sayso.records import Note, Reading
from tests.export.contexts import SCHEMA_ORG, expand
from tests.export.sample import READING, span
from tests.strategies import readings

TYPES = {"s1": ["Claim"], "s2": ["Quotation", "Claim"], "s3": ["Claim"], "s4": ["Claim"], "s5": ["Claim"]}


def nodes(reading: Reading) -> dict[str, dict[str, Any]]:
    return {node["@id"].rpartition(":")[2]: node for node in find_nodes(reading)}


def test_the_graph_expands_without_loss() -> None:
    out = BytesIO()
    written = write_schema_org([READING], out)
    document = json.loads(out.getvalue())
    assert document["@context"] == "https://schema.org"
    assert len(expand(document, SCHEMA_ORG)) == written == 6


@given(readings())
def test_any_graph_expands(reading: Reading) -> None:
    expand({"@graph": list(find_nodes(reading))}, SCHEMA_ORG)


def test_a_denied_or_evaluating_content_is_nobodys_claim() -> None:
    found = nodes(READING)
    assert {key: found[key]["@type"] for key in found if key.startswith("s")} == TYPES


def test_a_direct_quotation_is_there_whatever_its_stance() -> None:
    denial = replace(READING.statements[5], mode="direct")
    assert nodes(replace(READING, statements=(denial,)))["s6"]["@type"] == ["Quotation"]


def test_who_speaks_and_where_it_appears() -> None:
    found = nodes(READING)
    quotation = found["s2"]
    (speaker,) = quotation["spokenByCharacter"]
    assert (speaker["@type"], speaker["name"], speaker["jobTitle"]) == (
        "Person",
        "Ana Petrescu",
        ["Interior Minister"],
    )
    assert quotation["appearance"] == quotation["isPartOf"]
    assert "firstAppearance" not in quotation
    assert found["s4"]["firstAppearance"] == found["s4"]["appearance"]


def test_a_description_is_no_name() -> None:
    (diplomat,) = nodes(READING)["s4"]["author"]
    assert "name" not in diplomat
    assert diplomat["description"] == "A senior diplomat"


def test_the_article_says_who_published_it_and_what_was_corrected() -> None:
    correction = Note("correction", span("Editor's note: The article was updated"))
    article = next(find_nodes(replace(READING, article=replace(READING.article, notes=(correction,)))))
    assert article["publisher"] == {"@type": "NewsMediaOrganization", "name": "The Border Gazette"}
    assert article["author"] == [{"@type": "Person", "name": "Mara Ilie"}]
    assert article["correction"][0]["text"] == "Editor's note: The article was updated"
