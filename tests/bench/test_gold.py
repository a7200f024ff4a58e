"""The gold keeps the contract's labels and holds no text of the corpus."""

import hashlib
import json
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest

from sayso.records import Identification, SourceKind, Stance

GOLD = Path(__file__).parents[2] / "bench" / "gold"
FIELDS = {
    "doc", "index", "content", "cue", "source", "speakers", "source_kind", "identification", "stance",
}  # fmt: skip


def _rows(name: str = "statements_polnear_dev") -> list[dict[str, Any]]:
    lines = (GOLD / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _all_rows() -> list[dict[str, Any]]:
    return _rows() + _rows("examples")


def test_every_statement_is_there_once() -> None:
    keys = [(row["doc"], row["index"]) for row in _rows()]
    assert len(keys) == len(set(keys)) >= 300


def test_fields_are_offsets_and_labels_only() -> None:
    assert all(set(row) == FIELDS for row in _rows())


@pytest.mark.parametrize(
    ("field", "values"),
    [("source_kind", SourceKind), ("identification", Identification), ("stance", Stance)],
)
def test_labels_are_the_contracts(field: str, values: Any) -> None:
    assert {row[field] for row in _all_rows()} <= set(get_args(values))


def test_pieces_are_in_order_and_not_empty() -> None:
    for row in _all_rows():
        for pieces in (row["content"], row["cue"], row["source"], *row["speakers"]):
            assert all(start < end for start, end in pieces)
            assert all(before[1] <= after[0] for before, after in pairwise(pieces))


def test_only_an_unspecified_source_has_no_speaker() -> None:
    for row in _all_rows():
        assert bool(row["speakers"]) == (row["identification"] != "unspecified"), row


def test_every_article_has_its_digest() -> None:
    digests = json.loads((GOLD / "articles_polnear_dev.json").read_text("utf-8"))
    assert set(digests) == {row["doc"] for row in _rows()}
    assert all(len(bytes.fromhex(digest)) == 32 for digest in digests.values())


def test_examples_are_the_texts_that_were_read() -> None:
    root = GOLD.parents[1]
    digests = json.loads((GOLD / "articles_examples.json").read_text("utf-8"))
    assert set(digests) == {row["doc"] for row in _rows("examples")}
    for path, digest in digests.items():
        assert hashlib.sha256((root / path).read_bytes()).hexdigest() == digest, path


def test_within_and_about_name_statements_of_the_same_article() -> None:
    rows = _rows("examples")
    keys = {(row["doc"], row["id"]) for row in rows}
    assert len(keys) == len(rows)
    for row in rows:
        for other in filter(None, (row["within"], row["about"])):
            assert (row["doc"], other) in keys
            assert other != row["id"]
