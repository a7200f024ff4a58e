"""JSON: the contract's keys, the same record back, nothing in it that could drive a terminal."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from sayso.export.json import to_json
from sayso.records import Article, Reading
from tests.export.sample import READING


def test_the_record_has_the_contracts_keys() -> None:
    record = json.loads(to_json(READING))
    assert list(record) == [
        "id", "article", "text", "actors", "statements", "figures", "times", "events", "warnings",
    ]  # fmt: skip
    assert list(record["article"]) == [
        "url", "outlet", "headline", "bylines", "published", "updated", "language", "notes",
    ]  # fmt: skip
    fields = {
        "id", "content", "cue", "source", "speakers", "mode", "source_kind", "identification", "stance",
        "route", "to", "when", "where", "within", "about",
    }  # fmt: skip
    assert all(fields <= statement.keys() for statement in record["statements"])
    start, end = record["statements"][0]["cue"][0]
    assert record["text"][start:end] == "told"
    assert record["figures"][0]["low"] == 600


def test_one_line_unless_indented() -> None:
    assert "\n" not in to_json(READING)
    assert to_json(READING, indent=2).startswith('{\n  "id": "sample"')


@given(st.text(st.characters()))
def test_any_text_comes_back_and_can_be_written(text: str) -> None:
    written = to_json(Reading(Article(text)))
    assert json.loads(written.encode("utf-8"))["text"] == text
    assert not any(character < " " or "\x7f" <= character <= "\x9f" for character in written)
    assert len(written.splitlines()) == 1
