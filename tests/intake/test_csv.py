import gzip
import io
from collections import Counter

import pytest

from sayso.errors import BadRecord, EmptyInput, NotText
from sayso.intake import Failure, collect
from sayso.intake.csv import is_heading
from sayso.records import Article

TEXT = "The harbour will stay closed until Friday, the coast guard said on Monday."
QUOTED = '"The mayor said: ""It is closed.""\n\nShe did not say why; nobody asked."'


def read(tmp_path, data, name="a.csv", skipped=None):
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return list(collect([str(path)], skipped=skipped))


def test_a_row_is_an_article(tmp_path):
    skipped = Counter()
    rows = f'Closed,{QUOTED},2025-11-03,Ana Roll and Ben Holt,news\n,"{TEXT}",,,\n'
    table = f"title,Body,date,authors,section\n{rows}"
    first, second = read(tmp_path, table, skipped=skipped)
    assert first.text == 'The mayor said: "It is closed."\n\nShe did not say why; nobody asked.'
    assert (first.headline, first.published, first.bylines) == (
        "Closed",
        "2025-11-03",
        ("Ana Roll", "Ben Holt"),
    )
    assert first.given_as.endswith("a.csv#1")
    assert (second.text, second.published) == (TEXT, None)
    assert skipped == {'"section" columns': 1}


@pytest.mark.parametrize(("delimiter", "name"), [(";", "a.csv"), ("\t", "a.tsv"), (",", "a.csv")])
def test_what_stands_between_cells(tmp_path, delimiter, name):
    cells = ["id", "text", "outlet"], ["7", f'"{TEXT}"', "The Quay"]
    (article,) = read(tmp_path, "\r\n".join(map(delimiter.join, cells)), name)
    assert (article.id, article.text, article.outlet) == ("7", TEXT, "The Quay")


def test_other_encodings_and_gzip(tmp_path):
    table = f'text,outlet\n"{TEXT}",Café\n'
    assert [one.outlet for one in read(tmp_path, b"\xef\xbb\xbf" + table.encode())] == ["Café"]
    (old,) = read(tmp_path, table.encode("cp1252"))
    assert old.outlet == "Café"
    assert "windows-1252" in old.warnings[0] or "cp1252" in old.warnings[0]
    assert [one.outlet for one in read(tmp_path, gzip.compress(table.encode()), "a.csv.gz")] == ["Café"]


def test_a_row_that_is_broken_is_a_failure_by_its_name(tmp_path):
    table = f'text,outlet\n{TEXT},The Quay\n"{TEXT}",The Quay\n\n ,\n"{TEXT}"\n'
    found = read(tmp_path, table)
    assert [type(one) for one in found] == [Failure, Article, Failure, Article]
    assert "has 3 cells, and the heading has 2" in found[0].error.what
    assert found[0].source.endswith("a.csv#1")
    assert isinstance(found[2].error, EmptyInput)


def test_a_quotation_mark_that_is_never_closed_swallows_nothing_silently(tmp_path):
    found = read(tmp_path, f'text,outlet\n"{TEXT}",A\n"{TEXT},B\n"{TEXT}",C\n')
    assert isinstance(found[0], Article)
    assert [(type(one), one.source[-2:]) for one in found[1:]] == [(Failure, "#2")]


@pytest.mark.parametrize(
    ("table", "error", "words"),
    [("titel,words\na,b\n", BadRecord, "'titel', 'words'"), ("text,text\na,b\n", BadRecord, "more than one"),
     ("text,outlet\n", EmptyInput, "no rows"), (b"\x00\x01\x02\x03" * 9, NotText, "binary"),
     ("\n\n", BadRecord, "none")],
)  # fmt: skip
def test_a_table_that_is_none_is_one_error(tmp_path, table, error, words):
    (failure,) = read(tmp_path, table)
    assert isinstance(failure.error, error)
    assert words in failure.error.what


def test_a_table_is_known_without_its_suffix():
    table = f'headline,text\nClosed,"{TEXT}"\n'.encode()
    (article,) = collect(["-"], stdin=io.BytesIO(table))
    assert (article.headline, article.given_as) == ("Closed", "-#1")


@pytest.mark.parametrize(
    "line",
    ["Text, body and date: what to send us", "body", "Headline, title", "The text, published on Monday",
     "", '"text', "text;", "Closed, said the mayor"],
)  # fmt: skip
def test_prose_is_no_heading(line):
    assert not is_heading(line)


@pytest.mark.parametrize("line", ["id,text", "title;body;date", '"Title"\t"Content"', "url,text,label\r"])
def test_headings(line):
    assert is_heading(line)
