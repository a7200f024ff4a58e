"""The whole path on the examples: what a careful reader has no doubt about comes out, in exact words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import sayso
from sayso.cli.main import run

EXAMPLES = Path(__file__).parents[1] / "examples"
FILES = [
    "border-clash.html",
    "flood-courier.html",
    "flood-herald.txt",
    "outbreak.txt",
    "strike.txt",
    "trial.txt",
]


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """The record of each example, by file name, as the command writes it."""
    out = tmp_path_factory.mktemp("out") / "examples.jsonl"
    assert run(["read", *(str(EXAMPLES / name) for name in FILES), "--format", "jsonl", "-o", str(out)]) == 0
    return dict(zip(FILES, map(json.loads, out.read_text(encoding="utf-8").splitlines()), strict=True))


def said(record: dict[str, Any], words: str) -> dict[str, Any]:
    """The one outermost statement whose words hold ``words``."""
    held = [
        statement
        for statement in record["statements"]
        if words in " ".join(record["text"][start:end] for start, end in statement["content"])
        and statement["within"] is None
    ]
    assert len(held) == 1, f"{len(held)} statements hold {words!r}"
    return held[0]


def speakers(record: dict[str, Any], statement: dict[str, Any]) -> list[str]:
    names = {actor["id"]: actor["name"] for actor in record["actors"]}
    return [names[actor] for actor in statement["speakers"]]


@pytest.mark.parametrize("name", FILES)
def test_every_span_is_inside_the_text_and_every_reference_leads_somewhere(
    records: dict[str, dict[str, Any]], name: str
) -> None:
    record = records[name]
    actors = {actor["id"] for actor in record["actors"]}
    statements = {statement["id"] for statement in record["statements"]}
    times = {time["id"] for time in record["times"]}
    assert len(statements) >= 12
    for statement in record["statements"]:
        for start, end in statement["content"] + statement["cue"] + statement["source"]:
            assert 0 <= start < end <= len(record["text"])
        assert set(statement["speakers"]) | set(statement["to"]) <= actors
        assert {statement["within"], statement["about"]} <= statements | {None}
        assert statement["when"] in times | {None}
    for figure in record["figures"]:
        assert figure["statement"] in statements | {None}
        assert figure["when"] in times | {None}


def test_plain_text_comes_back_unchanged(records: dict[str, dict[str, Any]]) -> None:
    for name in FILES:
        if name.endswith(".txt"):
            assert records[name]["text"] == (EXAMPLES / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "words", "speaker", "mode"),
    [
        ("strike.txt", "Four percent is not an offer", "Rui Falcao", "direct"),
        ("strike.txt", "the door is open, and the safe is not", "Duarte Pinho", "mixed"),
        ("flood-herald.txt", "We had twenty minutes", "Petra Kolar", "direct"),
        ("flood-herald.txt", "I had no answer", "Petra Kolar", "direct"),
        ("border-clash.html", "Not one shot was fired", "Andrei Tamm", "direct"),
        ("border-clash.html", "We have drone footage", "Andrei Tamm", "direct"),
        ("outbreak.txt", "The outbreak is not yet contained", "Elise Faure", "direct"),
        ("trial.txt", "I ran cranes", "Gerald Whitcombe", "direct"),
    ],
)
def test_who_said_what(
    records: dict[str, dict[str, Any]], name: str, words: str, speaker: str, mode: str
) -> None:
    statement = said(records[name], words)
    assert speaker in " and ".join(speakers(records[name], statement))
    assert statement["mode"] == mode


def test_a_page_gives_its_facts_and_keeps_its_furniture_out(records: dict[str, dict[str, Any]]) -> None:
    record = records["flood-courier.html"]
    article = record["article"]
    assert article["outlet"] == "Northern Courier"
    assert article["published"].startswith("2024-05-16")
    assert article["bylines"] == ["Edvard Lund", "Mirjam Oster"]
    for furniture in (
        "Insurers fall",
        "rhubarb",
        "A boat on the main street",
        "All rights reserved",
        "Derby",
    ):
        assert furniture not in record["text"]


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("flood-herald.txt", "update", "This story was updated at 6 p.m."),
        ("flood-courier.html", "correction", "They arrived in the night to Thursday."),
        ("border-clash.html", "update", "This article was updated with remarks"),
        ("trial.txt", "update", "The hearing was adjourned until Monday"),
    ],
)
def test_notes_are_notes(records: dict[str, dict[str, Any]], name: str, kind: str, words: str) -> None:
    record = records[name]
    notes = [note for note in record["article"]["notes"] if words in record["text"][slice(*note["span"])]]
    assert [note["kind"] for note in notes] == [kind]


def test_python_reads_the_same(records: dict[str, dict[str, Any]]) -> None:
    text = (EXAMPLES / "trial.txt").read_text(encoding="utf-8")
    assert sayso.read(text).to_dict() | {"id": None} == records["trial.txt"] | {"id": None}
