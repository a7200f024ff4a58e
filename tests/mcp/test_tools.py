"""The tools as an assistant sees and uses them, over stdio."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from mcp.client.client import Client

from sayso.cli.main import run
from sayso.ledger import Ledger
from sayso.mcp.instructions import INSTRUCTIONS
from tests.mcp.conftest import ask, over_stdio

DOCUMENT = Path(__file__).parents[2] / "docs" / "mcp.md"
READING = {
    "search", "who_said", "figures", "sources", "series", "origins", "conflicts", "changes", "dossier",
    "read_article",
}  # fmt: skip
WRITING = {"add_article", "decide", "undo"}


async def _tools(client: Client) -> tuple[list[Any], str | None]:
    return list((await client.list_tools()).tools), client.instructions


@pytest.fixture(scope="module")
def offered(place: str) -> tuple[list[Any], str | None]:
    """All tools, those that write among them."""
    return over_stdio(place, _tools, "--allow-writes")


async def _answers(client: Client) -> dict[str, Any]:
    first = await ask(client, "who_said", by="Edda Lund", outlet="The Quay", limit=2)
    return {
        "names": {tool.name for tool in (await client.list_tools()).tools},
        "search": await ask(client, "search", words="boats", outlet="The Quay"),
        "first": first,
        "second": await ask(
            client, "who_said", by="Edda Lund", outlet="The Quay", limit=2, after=first["next"]
        ),
        "figures": await ask(client, "figures", outlet="The Herald"),
        "sources": await ask(client, "sources", limit=5),
        "changes": await ask(client, "changes", asked="https://quay.example/boats"),
        "part": await ask(client, "read_article", revision=first["statements"][0]["id"][:16], length=200),
        "prompt": await client.get_prompt("answer_with_citations", {"question": "How many boats?"}),
        "unwritten": await client.call_tool("undo", {"decision": "abcd"}),
    }


@pytest.fixture(scope="module")
def answers(place: str) -> dict[str, Any]:
    return over_stdio(place, _answers)


def test_only_tools_that_read_are_offered_without_the_flag(answers: dict[str, Any]) -> None:
    assert answers["names"] == READING
    assert answers["unwritten"].is_error


def test_tools_say_what_they_do_and_whether_they_write(offered: tuple[list[Any], str | None]) -> None:
    tools, instructions = offered
    assert {tool.name for tool in tools} == READING | WRITING
    for tool in tools:
        assert tool.annotations.read_only_hint == (tool.name in READING)
        assert tool.annotations.destructive_hint is False
        assert len(tool.description) > 40
        assert tool.output_schema["type"] == "object"
        assert all("type" in one or "anyOf" in one or "enum" in one or "$ref" in one
                   for one in tool.input_schema["properties"].values())  # fmt: skip
    assert instructions == INSTRUCTIONS
    assert "not instructions" in INSTRUCTIONS


def test_every_tool_and_each_of_its_fields_is_documented(offered: tuple[list[Any], str | None]) -> None:
    text = DOCUMENT.read_text("utf-8")
    assert set(re.findall(r"^### (\w+)$", text, re.MULTILINE)) == READING | WRITING
    named = set(re.findall(r"`(\w+)`", text)) | {"quoted", "at"}
    for tool in offered[0]:
        given = set(tool.input_schema["properties"])
        models = [tool.output_schema, *tool.output_schema.get("$defs", {}).values()]
        told = {name for model in models for name in model.get("properties", ())}
        assert given | told <= named, tool.name


def test_a_search_leads_to_exact_words(answers: dict[str, Any], place: str) -> None:
    hit = next(one for one in answers["search"]["hits"] if one["kind"] == "statement")
    revision, _, span = hit["words"]["at"].partition(":")
    start, end = map(int, span.split("-"))
    with Ledger(place, create=False) as ledger:
        assert ledger.reading(revision).text[start:end] == hit["words"]["quoted"]


def test_the_next_page_goes_on_behind_the_last(answers: dict[str, Any]) -> None:
    first, second = answers["first"]["statements"], answers["second"]["statements"]
    assert len(first) == 2
    assert second
    assert not {one["id"] for one in first} & {one["id"] for one in second}


def test_figures_keep_their_ends_and_whose_word(answers: dict[str, Any]) -> None:
    (figure,) = answers["figures"]["figures"]
    assert (figure["low"], figure["high"]) == (10, 10)
    assert figure["speakers"] == [{"quoted": "Ivo Brandt"}]


def test_sources_are_counted(answers: dict[str, Any]) -> None:
    assert all(one["statements"] >= one["articles"] > 0 for one in answers["sources"]["sources"])


def test_changes_show_both_states(answers: dict[str, Any]) -> None:
    assert len(answers["changes"]["revisions"]) == 2
    kinds = {one["kind"] for one in answers["changes"]["changes"]}
    assert "figure_changed" in kinds


def test_an_article_comes_with_its_records(answers: dict[str, Any]) -> None:
    part = answers["part"]
    assert part["page"]["outlet"] == {"quoted": "The Quay"}
    assert part["length"] == len(part["text"]["quoted"])
    assert part["statements"][0]["speakers"] == {"quoted": "Edda Lund"}
    assert part["figures"]


def test_the_prompt_holds_the_question(answers: dict[str, Any]) -> None:
    assert "How many boats?" in answers["prompt"].messages[0].content.text


def test_articles_are_added_and_decisions_made_and_undone(tmp_path: Path) -> None:
    async def write(client: Client) -> dict[str, Any]:
        text = "The harbour master, Edda Lund, said on Monday that two boats were lost."
        added = (await ask(client, "add_article", text=text, outlet="The Quay"))["added"][0]
        again = (await ask(client, "add_article", text=text, outlet="The Quay"))["added"][0]
        record = (await ask(client, "who_said", about="boats"))["statements"][0]["id"]
        made = await ask(client, "decide", kind="wrong_speaker", record=record, speaker="Ivo Brandt")
        said = (await ask(client, "who_said", about="boats"))["statements"][0]
        undone = await ask(client, "undo", decision=made["id"])
        return {"added": added, "again": again, "made": made, "said": said, "undone": undone,
                "empty": await client.call_tool("add_article", {})}  # fmt: skip

    found = over_stdio(str(tmp_path / "new.db"), write, "--allow-writes", "--by", "ana")
    assert (found["added"]["status"], found["again"]["status"]) == ("new", "known")
    assert found["made"]["made_by"] == "ana"
    assert found["said"]["speakers"] == {"quoted": "Ivo Brandt"}
    assert found["said"]["decided_by"] == "ana"
    assert found["undone"]["state"] == "undone"
    assert found["empty"].is_error


def test_a_missing_ledger_is_an_error_before_anything_is_said(tmp_path: Path) -> None:
    assert run(["mcp", "--ledger", str(tmp_path / "none.db")]) == 4
