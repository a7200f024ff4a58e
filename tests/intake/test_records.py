import io
import json

import pytest

from sayso.errors import BadRecord, EmptyInput, InputError, TooLarge
from sayso.intake import Failure, collect, from_json, jsonlines
from tests.intake.pages import GRAPH, fill

TEXT = "The harbour will stay closed until Friday, the coast guard said on Monday."


def read(data: bytes):
    return list(collect(["-"], stdin=io.BytesIO(data)))


def test_object_with_text():
    record = {"id": "x-1", "text": TEXT, "published": "2025-11-03", "outlet": "Courier", "extra": [1]}
    article = from_json(record)
    assert (article.id, article.text, article.published, article.outlet) == (
        "x-1",
        TEXT,
        "2025-11-03",
        "Courier",
    )
    assert from_json(json.dumps(record)) == article


def test_object_with_page():
    assert from_json({"id": "x-2", "html": fill(GRAPH)}).outlet == "The Ansel Courier"


def test_text_is_kept_character_for_character():
    text = '﻿ "Odd"\r\n\ttext\u2028with\x0bcontrols and 🛳 '
    assert from_json(json.dumps({"text": text})).text == text


@pytest.mark.parametrize(
    "line",
    ["", "[]", "7", "{", '{"a": 1}', '{"text": 5}', '{"text": "a", "published": 7}',
     '{"id": true, "text": "a"}', "[" * 100_000, '{"text": null}'],
)  # fmt: skip
def test_bad_records(line):
    with pytest.raises(BadRecord):
        from_json(line)


def test_empty_text():
    with pytest.raises(EmptyInput):
        from_json({"text": " "})


def test_lines_one_by_one_with_the_bad_one_named():
    lines = [json.dumps({"id": str(number), "text": TEXT}) for number in range(4)]
    lines[2] = '{"text": '
    found = read("\n\n".join(lines).encode() + b"\n")
    assert [item.id if not isinstance(item, Failure) else item.source for item in found] == [
        "0",
        "1",
        "-:5",
        "3",
    ]


def test_broken_first_line_does_not_spoil_the_rest():
    good = json.dumps({"id": "a", "text": TEXT})
    found = read(f'{{"text": oops\n{good}\n{good}\n'.encode())
    assert [type(item).__name__ for item in found] == ["Failure", "Article", "Article"]


def test_document_over_many_lines_and_list():
    assert [a.id for a in read(json.dumps({"id": "a", "text": TEXT}, indent=2).encode())] == ["a"]
    members = [{"id": "a", "text": TEXT}, {"id": "b"}, {"id": "c", "text": TEXT}]
    found = read(json.dumps(members).encode())
    assert [getattr(item, "id", getattr(item, "source", None)) for item in found] == ["a", "-:2", "c"]


def test_line_above_the_limit_is_passed_over(monkeypatch):
    monkeypatch.setattr(jsonlines, "TEXT_SIZE_BYTES", 100_000)
    good = json.dumps({"id": "a", "text": TEXT})
    long = json.dumps({"text": "a" * 300_000})
    found = read(f"{good}\n{long}\n{good}".encode())
    assert [type(item).__name__ for item in found] == ["Article", "Failure", "Article"]
    assert isinstance(found[1].error, TooLarge)


def test_line_that_is_not_utf8():
    good = json.dumps({"id": "a", "text": TEXT}).encode()
    found = read(good + b'\n{"text": "caf\xe9"}\n' + good)
    assert isinstance(found[1], Failure)
    assert isinstance(found[1].error, InputError)
