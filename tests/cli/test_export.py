"""``export``, ``import`` and ``datasette``: out and in again is the same ledger, in any order."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.cli.main import run
from sayso.ledger import Ledger, schema
from tests.export.sample import READING

DAY = "2027-05-06T00:00:00Z"
PAGE = replace(READING.article, url="https://gazette.example/clash?utm_source=x")


@pytest.fixture
def place(tmp_path: Path) -> str:
    """A ledger with two revisions of a page, one read twice, another article, and a decision taken back."""
    with Ledger(tmp_path / "one.db") as ledger:
        first = ledger.add(replace(READING, article=PAGE), reader="0.9", now=DAY)
        ledger.add(replace(READING, article=PAGE), reader="1.0", now="2027-05-08T00:00:00Z")
        later = replace(
            PAGE, url="http://gazette.example/clash", text=PAGE.text + "More.", updated="2027-05-07"
        )
        ledger.add(replace(READING, article=later), reader="1.0", now="2027-05-07T00:00:00Z")
        ledger.add(replace(READING, article=replace(PAGE, url=None, outlet="The Herald")), now=DAY)
        decision = {
            "kind": "not_a_statement", "revision": first.revision, "span_start": 0, "span_end": 8,
            "words": PAGE.text[:8], "made_by": "mara", "made_at": DAY,
        }  # fmt: skip
        with ledger.writes() as connection:
            connection.execute(schema.decision.insert().values(**decision, public_id="b" * 16))
            connection.execute(schema.decision.insert().values(**decision, public_id="a" * 16, undoes=1))
    return str(tmp_path / "one.db")


def lines(place: str, path: Path, *flags: str) -> list[str]:
    assert run(["export", "jsonl", "--ledger", place, "-o", str(path), *flags]) == 0
    return path.read_text(encoding="utf-8").splitlines(keepends=True)


@pytest.mark.parametrize("seed", range(5))
def test_out_and_in_again_is_the_same_ledger_in_any_order(place: str, tmp_path: Path, seed: int) -> None:
    out = lines(place, tmp_path / "out.jsonl")
    assert len(out) == 4 + 2
    shuffled = out.copy()
    random.Random(seed).shuffle(shuffled)  # noqa: S311
    (tmp_path / "in.jsonl").write_text("".join(shuffled), encoding="utf-8")
    other = str(tmp_path / "two.db")
    for _ in "twice":
        assert run(["import", str(tmp_path / "in.jsonl"), "--ledger", other]) == 0
    assert lines(other, tmp_path / "again.jsonl") == out
    with Ledger(place) as one, Ledger(other) as two:
        key = repr
        assert sorted(one.readings(latest=True), key=key) == sorted(two.readings(latest=True), key=key)


def test_filters(place: str, tmp_path: Path) -> None:
    assert len(lines(place, tmp_path / "a", "--outlet", "The Herald")) == 1
    assert len(lines(place, tmp_path / "b", "--since", "2027-05-06", "--until", "2027-05-07")) == 1
    assert lines(place, tmp_path / "c", "--until", "2027-01-01") == []


def test_what_the_reader_wrote_is_taken_in(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(READING.to_json(), encoding="utf-8")
    other = tmp_path / "two.db"
    assert run(["import", str(tmp_path / "in.jsonl"), "--ledger", str(other)]) == 0
    with Ledger(other) as ledger:
        assert list(ledger.readings()) == [READING]


def test_a_broken_line_is_named_and_the_others_are_kept(
    place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = lines(place, tmp_path / "out.jsonl")
    broken = [out[0], "{\n", '{"decision": {"kind": 1}}\n', '{"text": "Rain."}\n', *out[1:]]
    (tmp_path / "in.jsonl").write_text("".join(broken), encoding="utf-8")
    other = str(tmp_path / "two.db")
    assert run(["import", str(tmp_path / "in.jsonl"), "--ledger", other]) == 1
    said = capsys.readouterr().err
    assert [f"line {number}" in said for number in (1, 2, 3, 4, 5)] == [False, True, True, True, False]
    assert lines(other, tmp_path / "again.jsonl") == out


@pytest.mark.parametrize("format_", ["csv", "parquet"])
def test_tables_need_a_folder(place: str, tmp_path: Path, format_: str) -> None:
    assert run(["export", format_, "--ledger", place]) == 2
    assert run(["export", format_, "--ledger", place, "-o", str(tmp_path / "tables")]) == 0
    assert len(list((tmp_path / "tables").iterdir())) == 7


@pytest.mark.parametrize(("flags", "articles"), [([], 2), (["--all-revisions"], 3)])
def test_streams_hold_the_newest_revisions(
    place: str, tmp_path: Path, flags: list[str], articles: int
) -> None:
    path = tmp_path / "out.json"
    assert run(["export", "schema-org", "--ledger", place, "-o", str(path), *flags]) == 0
    graph = json.loads(path.read_text(encoding="utf-8"))["@graph"]
    assert sum(node["@type"] == "NewsArticle" for node in graph) == articles


def test_a_missing_ledger_leaves_no_file(tmp_path: Path) -> None:
    assert run(["export", "jsonl", "--ledger", str(tmp_path / "no.db"), "-o", str(tmp_path / "out")]) == 4
    assert list(tmp_path.iterdir()) == []


def test_datasette_writes_beside_the_ledger(place: str, tmp_path: Path) -> None:
    assert run(["datasette", "--ledger", place]) == 0
    document = json.loads((tmp_path / "one.metadata.json").read_text(encoding="utf-8"))
    assert list(document["databases"]) == ["one"]
    assert run(["datasette", "--ledger", "postgresql://x@localhost/y"]) == 2


def test_an_article_that_is_imported_leads_to_add(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Ann said it.", "outlet": "The Quay"}\n')
    assert run(["import", str(tmp_path / "a.jsonl"), "--ledger", str(tmp_path / "l.db")]) == 1
    assert "articles are read with 'sayso add'" in capsys.readouterr().err
