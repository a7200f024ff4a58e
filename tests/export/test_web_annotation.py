"""Web Annotations: they expand, they point at the exact words, and they anchor there or nowhere."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.export.anchoring import anchor
from sayso.export.web_annotation import annotate, quote, write_web_annotation
from sayso.records import Article, Reading, Span, Time
from tests.export.contexts import ANNOTATION, expand
from tests.export.sample import READING, TEXT
from tests.strategies import TEXTS, readings


def target(text: str, span: Span) -> dict[str, Any]:
    reading = Reading(Article(text), times=(Time("t1", span, "DATE", "2027"),))
    (annotation,) = annotate(reading)
    (only,) = annotation["target"]
    found: dict[str, Any] = only
    return found


def test_the_collection_expands_without_loss() -> None:
    out = BytesIO()
    written = write_web_annotation([READING, READING], out)
    document = json.loads(out.getvalue())
    items = document["first"]["items"]
    assert document["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert len(items) == written == 2 * (7 + 2 + 1 + 5)
    (collection,) = expand(document, ANNOTATION)
    assert collection["@type"] == ["http://www.w3.org/ns/activitystreams#OrderedCollection"]


def test_an_empty_collection_is_a_document_too() -> None:
    out = BytesIO()
    assert write_web_annotation([], out) == 0
    assert json.loads(out.getvalue())["first"]["items"] == []


def test_targets_name_the_part_and_its_words() -> None:
    first = next(annotate(READING))
    words = {each["styleClass"]: each["selector"][1]["exact"] for each in first["target"]}
    assert words == {
        "content": 'that "the guards kept calm, every one of them."',
        "cue": "told",
        "source": "Interior Minister Ana Petrescu",
    }
    values = [body["value"] for body in first["body"]]
    assert values[:2] == ["Ana Petrescu", "mode:mixed"]


@given(readings())
def test_every_target_anchors_in_its_own_text(reading: Reading) -> None:
    for annotation in annotate(reading):
        for each in annotation["target"]:
            position = each["selector"][0]
            span = (position["start"], position["end"])
            assert anchor(each, reading.text) == (span if span[0] < span[1] else None)


@given(TEXTS, TEXTS, st.data())
def test_in_a_changed_text_it_is_the_quoted_words_in_their_context_or_nothing(
    text: str, changed: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    other = data.draw(st.sampled_from([changed, changed + text, text + changed, text[1:], text[:-1]]))
    quoted = quote(text, (start, end))
    found = anchor(target(text, (start, end)), other)
    if found is not None:
        assert other[slice(*found)] == quoted["exact"]
        assert other[: found[0]].endswith(quoted["prefix"])
        assert other[found[1] :].startswith(quoted["suffix"])


def test_it_moves_with_its_whole_context() -> None:
    start = TEXT.index("May 4")
    assert anchor(target(TEXT, (start, start + 5)), "New line.\n" + TEXT) == (start + 10, start + 15)


def test_it_is_never_anchored_to_a_look_alike() -> None:
    text = "Police said 40 people were hurt in the first blast. Later, police said 40 people were missing."
    first = text.index("40")
    mark = target(text, (first, first + 2))
    assert anchor(mark, text) == (first, first + 2)
    assert anchor(mark, text[text.index("Later") :]) is None
    assert anchor(mark, text.replace("40 people were hurt", "50 people were hurt")) is None
    assert anchor(mark, text.replace("hurt", "well")) is None


def test_repeated_passages_are_told_apart_by_more_context() -> None:
    passage = "The ministry declined to comment on the figures that were published on Sunday. "
    text = f"One. {passage}Two. {passage}End."
    second = text.rindex("declined")
    quoted = quote(text, (second, second + 8))
    assert text.count(quoted["prefix"] + quoted["exact"] + quoted["suffix"]) == 1
    mark = target(text, (second, second + 8))
    assert anchor(mark, f"One. {passage}End.") is None
    assert anchor(mark, "Zero. " + text) == (second + 6, second + 14)


QUOTE = {"type": "TextQuoteSelector", "exact": "40"}
PLACE = {"type": "TextPositionSelector", "start": 5, "end": 7}


@pytest.mark.parametrize(
    ("selector", "text", "span"),
    [
        (QUOTE, "some 40", (5, 7)),
        (QUOTE, "40 or 40", None),
        ([QUOTE, PLACE], "some 40 or 40", (5, 7)),
        ([QUOTE, PLACE], "or some 40", None),
        (PLACE, "some 40", None),
        ([QUOTE, {**PLACE, "start": "5"}], "some 40", None),
        ([QUOTE, {**PLACE, "start": -2}], "some 40", None),
        ([{**QUOTE, "exact": ""}, PLACE], "some 40", None),
        ([{**QUOTE, "prefix": 7}, PLACE], "some 40", None),
        ([{**QUOTE, "prefix": "", "suffix": ""}], "some 40", None),
        (None, "some 40", None),
    ],
)
def test_annotations_of_others(selector: object, text: str, span: Span | None) -> None:
    assert anchor({"source": "https://gazette.example/1", "selector": selector}, text) == span


def test_an_annotation_with_one_target_will_do() -> None:
    start = TEXT.index("May 4")
    annotation = {"type": "Annotation", "target": [target(TEXT, (start, start + 5))]}
    assert anchor(annotation, TEXT) == (start, start + 5)
