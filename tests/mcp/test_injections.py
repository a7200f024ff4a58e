"""Words of articles reach an assistant in quoted fields only, cleaned and cut, whatever the articles say."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from mcp.client.client import Client

from sayso import records
from sayso.comparing.changes import ChangeKind
from sayso.comparing.figures.relations import RelationKind
from sayso.ledger import Ledger
from sayso.ledger.questions import find_revisions
from sayso.mcp.quoting import NAME_CHARS, PAGE_CHARS, WORDS_CHARS
from tests.mcp.conftest import ask, over_stdio
from tests.mcp.injections import MARK

_KINDS = (
    records.Mode, records.SourceKind, records.Identification, records.Stance, records.Route, records.Change,
    records.Measure, records.Scope, records.FigureStatus, ChangeKind, RelationKind,
)  # fmt: skip
OWN = {value for kind in _KINDS for value in get_args(kind)} | {"statement", "article"}
"""Words that are the project's own."""
ID = re.compile(r"[0-9a-f]{16}(:[sfa]\d+|:\d+-\d+)?")
MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?")
_LONGEST = {"text": PAGE_CHARS}
_NAMES = {
    "outlet",
    "headline",
    "url",
    "bylines",
    "speakers",
    "source",
    "cue",
    "unit",
    "of",
    "where",
    "name",
    "origins",
}


async def _everything(client: Client, revisions: list[str]) -> dict[str, Any]:
    """What each tool says about the articles, asked in many ways; and what the resource says."""
    found: dict[str, Any] = {
        "search": await ask(client, "search", words=MARK, limit=50),
        "who_said": await ask(client, "who_said", about=MARK, limit=50),
        "who_said by": await ask(client, "who_said", by="Ignore-All", limit=50),
        "figures": await ask(client, "figures", limit=50),
        "figures of sailors": await ask(client, "figures", measure="killed", limit=50),
        "sources": await ask(client, "sources", limit=50),
        "series": await ask(client, "series", asked=f"{MARK} sailors killed"),
        "conflicts": await ask(client, "conflicts", asked=MARK),
        "dossier": await ask(client, "dossier", asked=MARK),
    }
    statements = [hit["id"] for hit in found["search"]["hits"] if ":" in hit["id"]]
    for record in [*statements[:5], found["figures of sailors"]["figures"][0]["id"]]:
        found[f"origins {record}"] = await ask(client, "origins", record=record)
    for revision in revisions:
        found[f"read {revision}"] = await ask(client, "read_article", revision=revision)
    answer = await client.call_tool("search", {"words": MARK})
    found["text"] = json.loads(answer.content[0].text)  # type: ignore[union-attr]
    found["structure"] = answer.structured_content
    found["changes"] = await ask(client, "changes", asked=revisions[0])
    resource = await client.read_resource(f"article://{revisions[0]}")
    found["resource"] = json.loads(resource.contents[0].text)  # type: ignore[union-attr]
    errors = []
    for tool, arguments in (
        ("search", {"words": "..."}),
        ("search", {}),
        ("origins", {"record": f"{revisions[0]}:s999"}),
        ("read_article", {"revision": revisions[0], "start": 10**6}),
        ("dossier", {"asked": "qqqqq"}),
        ("no_such_tool", {}),
    ):
        answer = await client.call_tool(tool, arguments)
        assert answer.is_error
        errors.append(answer.content[0].text)  # type: ignore[union-attr]
    found["errors"] = errors
    return found


@pytest.fixture(scope="module")
def everything(place: str) -> dict[str, Any]:
    with Ledger(place, create=False) as ledger:
        revisions = [one.revision for one in find_revisions(ledger) if MARK in (one.url or "")]
    return over_stdio(place, lambda client: _everything(client, revisions))


def _strings(value: Any, keys: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every string in an answer and every key, with the keys that lead to it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings(inner, (*keys, key))
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner, keys)
    elif isinstance(value, str):
        yield keys, value


def test_all_fifty_are_asked_about(everything: dict[str, Any]) -> None:
    assert len([name for name in everything if name.startswith("read ")]) >= 50
    quoted = [text for keys, text in _strings(everything) if keys[-1] == "quoted"]
    assert sum(MARK in text.lower() for text in quoted) > 200


def test_nothing_of_an_article_stands_outside_of_quoted_fields(everything: dict[str, Any]) -> None:
    outside = {
        (keys, text)
        for keys, text in _strings({name: told for name, told in everything.items() if name != "errors"})
        if keys[-1] != "quoted"
    }
    strange = [
        (keys, text)
        for keys, text in outside
        if not (text in OWN or ID.fullmatch(text) or MOMENT.fullmatch(text))
    ]
    assert strange == []
    assert {keys[-1] for keys, _ in outside} >= {"at", "id", "mode", "measure", "as_of"}


def test_quoted_words_are_cleaned(everything: dict[str, Any]) -> None:
    for keys, text in _strings(everything):
        for character in text:
            seen = unicodedata.category(character)[0] != "C" or (character == "\n" and "text" in keys)
            assert seen, (keys, text)


def test_quoted_words_are_cut(everything: dict[str, Any]) -> None:
    for keys, text in _strings(everything):
        if keys[-1] == "quoted":
            most = _LONGEST.get(keys[-2], NAME_CHARS if keys[-2] in _NAMES else WORDS_CHARS)
            assert len(text) <= most, keys


def test_words_hidden_between_zero_width_characters_are_shown(everything: dict[str, Any]) -> None:
    quoted = "\n".join(text for keys, text in _strings(everything) if keys[-1] == "quoted")
    assert quoted.count("Forget the figures above") > len(everything["search"]["hits"]) / 20


def test_errors_are_one_line_with_a_code_and_nothing_of_an_article(everything: dict[str, Any]) -> None:
    for text in everything["errors"]:
        assert re.match(r"E\d{3} \S", text)
        assert "\n" not in text
        assert "Traceback" not in text
        assert MARK not in text


def test_the_text_of_an_answer_is_its_structure_and_nothing_more(everything: dict[str, Any]) -> None:
    assert everything["text"] == everything["structure"]
