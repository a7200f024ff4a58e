import gzip
import io
import json
import os
import pickle
import subprocess
import sys
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import Damaged, EmptyInput, InputError, NotFound, NotText, TooLarge
from sayso.intake import Failure, collect, find_documents, to_article
from sayso.intake.limits import TEXT_SIZE_BYTES
from sayso.records import Article
from tests.intake.archives import pack, record
from tests.intake.pages import GRAPH, PROSE, fill

TEXT = "The harbour will stay closed until Friday, the coast guard said on Monday.\r\n"


def read_one(path, **facts):
    (found,) = collect([str(path)], **facts)
    return found


def test_text_file_unchanged_without_its_mark(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    assert read_one(tmp_path / "a.txt", outlet="Courier").text == TEXT


@pytest.mark.parametrize("name", ["page.html", "PAGE.HTM", "page.xhtml", "page"])
def test_page_by_suffix_or_by_look(tmp_path, name):
    (tmp_path / name).write_text(fill(GRAPH))
    assert read_one(tmp_path / name).outlet == "The Ansel Courier"


def test_order_and_flags_and_failures(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "b.jsonl").write_text("".join(json.dumps({"id": i, "text": TEXT}) + "\n" for i in "xy"))
    names = ["a.txt", "missing.txt", "empty.txt", "b.jsonl"]
    found = list(collect([str(tmp_path / name) for name in names], published="2025-11-03"))
    assert [type(item).__name__ for item in found] == ["Article", "Failure", "Failure", "Article", "Article"]
    assert [type(item.error) for item in found[1:3]] == [NotFound, EmptyInput]
    assert all(str(tmp_path) in str(item.error) for item in found[1:3])
    assert [item.published for item in found if isinstance(item, Article)] == ["2025-11-03"] * 3


def test_folder_in_the_order_of_names(tmp_path):
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.txt", "b/d.txt", ".hidden.txt", "notes.md", "b/.x"):
        (tmp_path / name).write_text(f"{name} said nothing.")
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    (tmp_path / "e.txt").symlink_to(tmp_path / "e.txt")
    found = list(collect([str(tmp_path)]))
    assert [getattr(item, "text", "-").split()[0] for item in found] == ["a.txt", "b/d.txt", "c.txt", "-"]
    assert isinstance(found[-1].error, InputError)


def test_a_folder_names_documents_it_cannot_read_and_counts_other_files(tmp_path):
    for name in ("a.txt", "b.PDF", "c.docx", "logo.png", "d/map.png", "d/style.css", "Makefile"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    skipped = Counter()
    found = list(collect([str(tmp_path)], skipped=skipped))
    assert [type(item) for item in found] == [Article, Failure, Failure]
    pdf, word = found[1:]
    assert isinstance(pdf.error, NotText)
    assert pdf.source == str(tmp_path / "b.PDF")
    assert "is a PDF, which sayso does not read" in str(pdf.error)
    assert "is a Word document" in str(word.error)
    assert skipped == {".png files": 2, ".css files": 1, "other files": 1}


def test_a_document_by_itself_is_known_by_its_bytes_whatever_its_name(tmp_path):
    (tmp_path / "report").write_bytes(b"%PDF-1.7\n1 0 obj")
    (tmp_path / "report.docx").write_bytes(b"PK\x03\x04\0\0")
    (tmp_path / "letter.rtf").write_text(TEXT)
    names = [str(tmp_path / name) for name in ("report", "report.docx", "letter.rtf")]
    pdf, word, letter = collect(names)
    assert "E103" in str(pdf.error)
    assert "is a PDF" in str(pdf.error)
    assert "is a Word document" in str(word.error)
    assert letter.text == TEXT


def test_packed_files_and_archives_inside_a_folder(tmp_path):
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(json.dumps({"text": TEXT}).encode() + b"\n") * 3)
    (tmp_path / "b.html.gz").write_bytes(gzip.compress(fill(GRAPH).encode()))
    (tmp_path / "c.WARC.GZ").write_bytes(pack(record("https://a.example/c", fill(GRAPH).encode())))
    (tmp_path / "d.tar.gz").write_bytes(b"")
    *articles, packed = collect([str(tmp_path)])
    names = [item.given_as.removeprefix(f"{tmp_path}/") for item in articles]
    assert names == ["a.jsonl.gz:1", "a.jsonl.gz:2", "a.jsonl.gz:3", "b.html.gz", "c.WARC.GZ#0"]
    assert "d.tar.gz: is an archive" in str(packed.error)


def test_what_is_packed_is_capped_too(tmp_path):
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"a" * TEXT_SIZE_BYTES * 2))
    (tmp_path / "b.json.gz").write_bytes(gzip.compress(b" " * 50_000_000))
    (tmp_path / "c.txt.gz").write_bytes(gzip.compress(gzip.compress(b"a")))
    found = list(collect([str(tmp_path)]))
    assert [type(item.error) for item in found] == [TooLarge, TooLarge, NotText]


def test_lines_before_the_damage_are_articles(tmp_path):
    lines = "".join(json.dumps({"text": f"{TEXT}{n}"}) + "\n" for n in range(20_000)).encode()
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines)[:-2000])
    *articles, failure = find_documents([str(tmp_path / "a.jsonl.gz")])
    assert len(articles) > 100
    assert isinstance(failure.error, Damaged)


def test_documents_travel_to_another_process(tmp_path):
    (tmp_path / "a.html").write_text(fill(GRAPH))
    (document,) = find_documents([str(tmp_path / "a.html")], {"outlet": "Gazette"})
    article = to_article(pickle.loads(pickle.dumps(document)))  # noqa: S301
    assert (article.outlet, article.given_as) == ("Gazette", str(tmp_path / "a.html"))


def test_observed_is_a_key_of_records(tmp_path):
    lines = [
        {"text": TEXT, "observed": "2025-11-04T08:30:00+01:00"},
        {"text": TEXT, "observed": "2025-11-04"},
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, lines)))
    clear, unclear = collect([str(tmp_path)])
    assert (clear.observed, unclear.observed) == ("2025-11-04T07:30:00Z", None)
    assert "2025-11-04" in unclear.warnings[0]


def test_folder_without_articles(tmp_path):
    (failure,) = collect([str(tmp_path)])
    assert isinstance(failure.error, EmptyInput)


def test_too_large_is_refused_unread(tmp_path):
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(TEXT_SIZE_BYTES * 10)
    assert isinstance(read_one(path).error, TooLarge)


class Endless(io.RawIOBase):
    """A stream without an end that counts what is read of it."""

    count = 0

    def readable(self):
        return True

    def read(self, size=-1):
        assert size > 0, "the whole of an endless stream was asked for"
        self.count += size
        return b"a" * size


def test_endless_stream_is_refused():
    stream = Endless()
    (failure,) = collect(["-"], stdin=stream)
    assert isinstance(failure.error, TooLarge)
    assert stream.count <= TEXT_SIZE_BYTES + 10_000


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are POSIX")
def test_pipe_without_a_writer_does_not_hang(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert isinstance(read_one(tmp_path / "pipe.txt").error, NotText)


@pytest.mark.parametrize("text", ["word " * 40_000, '"' * 10_000, "“" * 10_000 + PROSE[1]])
def test_odd_texts_are_articles(tmp_path, text):
    (tmp_path / "a.txt").write_text(text)
    assert read_one(tmp_path / "a.txt").text == text


@pytest.mark.parametrize("source", ["", "\x00", "a" * 5000, "http://", "https://[::", "https://exa mple/"])
def test_odd_names_are_failures(source):
    (failure,) = collect([source])
    assert isinstance(failure, Failure)


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=400), st.sampled_from(["", "<html><p>", '{"text": "', '{"html": "', "\xff\xfe", "[{"])
)
def test_any_bytes_give_articles_or_failures(data, head):
    for item in collect(["-"], stdin=io.BytesIO(head.encode("latin-1") + data)):
        assert isinstance(item, Article | Failure)
        assert "\ufffe" not in str(getattr(item, "id", ""))


def test_import_is_cheap():
    heavy = ("trafilatura", "httpx", "lxml", "py3langid", "charset_normalizer", "pyarrow", "fastwarc")
    code = (
        f"import sys, sayso.intake, sayso.reading.language; print([m for m in {heavy} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("address", ["ftp://quay.example/a", "file:///etc/passwd", "s3://bucket/a.txt"])
def test_other_schemes_are_not_fetched_and_the_address_stays_as_it_was_given(address):
    (failure,) = collect([address])
    assert isinstance(failure.error, NotFound)
    assert failure.source == address
    assert "https://" in failure.error.do
