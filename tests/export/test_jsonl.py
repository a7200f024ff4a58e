"""JSON lines: what is written comes back equal, and what is broken is refused by line and field."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import BadRecord
from sayso.export.json import to_json
from sayso.export.jsonl import from_record, read_jsonl, to_record, write_jsonl
from sayso.records import Reading
from tests.export.sample import READING
from tests.strategies import readings


@given(st.lists(readings(), max_size=3))
def test_readings_come_back_equal(given: list[Reading]) -> None:
    out = BytesIO()
    assert write_jsonl(given, out) == len(given)
    assert list(read_jsonl(BytesIO(out.getvalue()))) == given
    assert out.getvalue().count(b"\n") == len(given)
    assert not any(byte < 0x20 and byte != 0x0A for byte in out.getvalue())


@given(readings())
def test_what_the_reader_prints_comes_back_too(reading: Reading) -> None:
    found = from_record(json.loads(to_json(reading)))
    assert found.to_dict() == reading.to_dict()


def test_keys_of_a_later_version_are_passed_over() -> None:
    record = to_record(READING) | {"moods": []}
    record["statements"][0]["certainty"] = 0.5
    assert from_record(record) == READING


def test_an_article_that_was_not_read_is_no_reading() -> None:
    with pytest.raises(BadRecord, match="sayso add"):
        from_record({"text": "Rain."})
    assert from_record({"text": "Rain.", "statements": []}).text == "Rain."


def test_empty_lines_and_a_byte_order_mark_are_passed_over() -> None:
    line = json.dumps(to_record(READING)).encode()
    assert list(read_jsonl([b"\xef\xbb\xbf" + line + b"\r\n", b" \n", line])) == [READING, READING]


BREAKS: list[tuple[str, Callable[[dict[str, Any]], Any]]] = [
    ("lacks a field", lambda r: r["statements"][0].pop("content")),
    ("text is not a string", lambda r: r.pop("text")),
    ("statements[0].mode is not one of", lambda r: r["statements"][0].update(mode="loud")),
    ("statements[0].cue[0] is not a span", lambda r: r["statements"][0].update(cue=[[1, 2.0]])),
    ("statements[0].cue[0] is not a span", lambda r: r["statements"][0].update(cue=[[True, 2]])),
    ("lies outside the text", lambda r: r["statements"][0].update(cue=[[0, 100_000]])),
    ("lies outside the text", lambda r: r["times"][0].update(span=[9, 8])),
    ("names 'a9'", lambda r: r["statements"][0].update(speakers=["a9"])),
    ("names 't9'", lambda r: r["figures"][0].update(when="t9")),
    ("figures[0].low is not a number", lambda r: r["figures"][0].update(low="600")),
    ("figures[0].low is out of range", lambda r: r["figures"][0].update(low=10**400)),
    ("figures[0].approximate is not true or false", lambda r: r["figures"][0].update(approximate=1)),
    ("statements has an id twice", lambda r: r["statements"].append(r["statements"][0])),
    ("actors is not a list", lambda r: r.update(actors={})),
    ("actors[0] is not an object", lambda r: r.update(actors=["a1"])),
    ("article is not an object", lambda r: r.update(article=[])),
    ("half a surrogate pair", lambda r: r["article"].update(outlet="\ud800")),
]


@pytest.mark.parametrize(("what", "damage"), BREAKS)
def test_a_broken_record_is_refused_by_line_and_field(what: str, damage: Callable[[Any], Any]) -> None:
    record = to_record(READING)
    damage(record)
    with pytest.raises(BadRecord) as refused:
        list(read_jsonl([json.dumps(to_record(READING)).encode(), json.dumps(record).encode()]))
    assert what in refused.value.what
    assert refused.value.where == "line 2"


@pytest.mark.parametrize("line", [b"{", b"\xff", b"[]", b'{"text": NaN}', b"[" * 100_000])
def test_a_line_that_is_no_object_is_refused(line: bytes) -> None:
    with pytest.raises(BadRecord, match="line 1"):
        list(read_jsonl([line]))
