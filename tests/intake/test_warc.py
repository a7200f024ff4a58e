import gzip
import io
import itertools
import os
import tracemalloc
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import Damaged, EmptyInput, TooLarge
from sayso.intake import Document, Failure, archived, collect, find_documents
from tests.intake.archives import HEAD, offsets, pack, record
from tests.intake.pages import GRAPH, fill

PAGE = fill(GRAPH).encode()
SITE = "https://courier.example/news/2025"
RECORDS = [record(f"{SITE}/{n}", b"<html><p>Page %d" % n + b" of the morning" * 9) for n in range(6)]


def archive(tmp_path, *, records=None, packed=True, data=None):
    path = tmp_path / ("crawl.warc.gz" if packed else "crawl.warc")
    path.write_bytes(data or (pack(*records) if packed else b"".join(records)))
    return path


def places(path, **how):
    """The place inside the archive of each thing found, with a mark at failures."""
    return [
        ("!" if isinstance(item, Failure) else "")
        + getattr(item, "given_as", getattr(item, "source", "")).partition("#")[2]
        for item in find_documents([str(path)], **how)
    ]


@pytest.mark.parametrize("packed", [True, False])
def test_page_of_a_crawl_is_an_article(tmp_path, packed):
    skipped = Counter()
    records = [
        record("", b"software: a crawler", head=b"", type_="warcinfo"),
        record(f"{SITE}/ferries-collide?from=feed", b"GET / HTTP/1.1\r\n\r\n", head=b"", type_="request"),
        record(f"{SITE}/ferries-collide?from=feed", PAGE),
        record(
            f"{SITE}/wreck.jpg", b"\xff\xd8\xff", head=b"HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n"
        ),
        record(f"{SITE}/old", b"", head=b"HTTP/1.1 301 Moved\r\nLocation: /new\r\n\r\n"),
    ]
    path = archive(tmp_path, records=records, packed=packed)
    (article,) = collect([str(path)], outlet="The Courier", skipped=skipped)
    assert article.text.startswith("The harbour of Port Ansel")
    assert article.url == f"{SITE}/ferries-collide"
    assert article.observed == "2025-11-04T07:30:00Z"
    assert (article.outlet, article.published) == ("The Courier", "2025-11-03T18:20:00+01:00")
    place = offsets(*(gzip.compress(one, mtime=0) if packed else one for one in records))[2]
    assert article.given_as == f"{path}#{place}"
    assert skipped == {
        "archive records (no HTTP response)": 2,
        "archive records (no HTML)": 1,
        "archive records (HTTP status 301)": 1,
    }


def test_target_is_the_url_where_the_page_names_none(tmp_path):
    page = PAGE.replace(b'<link rel="canonical" href="/news/2025/ferries-collide">', b"")
    (article,) = collect([str(archive(tmp_path, records=[record(f"{SITE}/a?id=7", page)]))])
    assert article.url == f"{SITE}/a?id=7"


def test_a_page_does_not_pass_for_one_of_another_site(tmp_path):
    page = PAGE.replace(b'href="/news/2025/ferries-collide"', b'href="https://gazette.example/news/1"')
    (article,) = collect([str(archive(tmp_path, records=[record(f"{SITE}/a", page)]))])
    assert article.url == f"{SITE}/a"


@pytest.mark.parametrize("packed", [True, False])
def test_every_record_has_its_offset(tmp_path, packed):
    path = archive(tmp_path, records=RECORDS, packed=packed)
    parts = [pack(one) for one in RECORDS] if packed else RECORDS
    assert places(path) == [str(place) for place in offsets(*parts)]


def test_one_member_around_all_records(tmp_path):
    path = archive(tmp_path, data=gzip.compress(b"".join(RECORDS)))
    first, *rest = offsets(*RECORDS)
    assert places(path) == [str(first), *(f"0+{place}" for place in rest)]


def flip(data, begin, end):
    return data[:begin] + bytes(byte ^ 255 for byte in data[begin:end]) + data[end:]


@pytest.mark.parametrize("end", ["middle", "checksum"])
def test_damaged_member_is_named_and_the_rest_goes_on(tmp_path, end):
    parts = [pack(one) for one in RECORDS]
    where = offsets(*parts)
    begin = where[2] + 40 if end == "middle" else where[3] - 6
    path = archive(tmp_path, data=flip(b"".join(parts), begin, begin + 2))
    found = places(path)
    assert found == [str(where[0]), str(where[1]), f"!{where[2]}", *map(str, where[3:])]


def test_rubbish_between_members(tmp_path):
    parts = [pack(one) for one in RECORDS]
    rubbish = b"<html>502 Bad Gateway</html>" * 5
    path = archive(tmp_path, data=parts[0] + rubbish + parts[1])
    assert places(path) == ["0", f"!{len(parts[0])}", str(len(parts[0] + rubbish))]


def test_rubbish_between_plain_records(tmp_path):
    path = archive(tmp_path, data=RECORDS[0] + b"rubbish\r\n" * 9 + RECORDS[1], packed=False)
    begin = len(RECORDS[0]) + 81
    assert places(path) == ["0", f"!0-{begin}", str(begin)]


@pytest.mark.parametrize("packed", [True, False])
def test_wrong_length_costs_no_other_record(tmp_path, packed):
    wrong = record(f"{SITE}/wrong", b"<html><p>" + b"x" * 300, length=100)
    records = [RECORDS[0], wrong, *RECORDS[1:4]]
    where = offsets(*([pack(one) for one in records] if packed else records))
    found = places(archive(tmp_path, records=records, packed=packed))
    assert [place for place in found if not place.startswith("!")][-3:] == [str(place) for place in where[2:]]
    assert f"!{where[1]}-{where[2]}" in found


@pytest.mark.parametrize("packed", [True, False])
def test_archive_that_was_cut_off(tmp_path, packed):
    parts = [pack(one) for one in RECORDS] if packed else RECORDS
    path = archive(tmp_path, data=b"".join(parts)[:-90], packed=packed)
    where = offsets(*parts)
    assert places(path) == [*map(str, where[:-1]), f"!{where[-1]}"]


@pytest.mark.parametrize(
    "data", [b"no archive at all " * 400, pack(b"no archive at all " * 400), b"WARC/1.0\r\n"]
)
def test_no_archive(tmp_path, data):
    path = tmp_path / "a.warc"
    path.write_bytes(data)
    (failure,) = collect([str(path)])
    assert isinstance(failure.error, Damaged)


def test_empty_archive(tmp_path):
    (tmp_path / "a.warc").touch()
    (failure,) = collect([str(tmp_path / "a.warc")])
    assert isinstance(failure.error, EmptyInput)


def encoded(encoding, body, header="Content-Encoding"):
    return record(SITE, body, head=HEAD[:-2] + f"{header}: {encoding}\r\n\r\n".encode())


CHUNKED = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (PAGE[:700], PAGE[700:])) + b"0\r\n\r\n"


@pytest.mark.parametrize(
    "one",
    [
        encoded("gzip", gzip.compress(PAGE)),
        encoded("chunked", CHUNKED, "Transfer-Encoding"),
        encoded("gzip", PAGE),
        encoded("chunked", PAGE, "Transfer-Encoding"),
        encoded("identity", PAGE),
        record(SITE, PAGE, head=HEAD.replace(b"\r\n", b"\n")),
        record(SITE, PAGE, head=b"HTTP/1.0 200\r\n\r\n"),
        record(SITE, PAGE, head=b"HTTP/2 200\r\ncontent-type: TEXT/HTML\r\n\r\n"),
    ],
    ids=["gzip", "chunked", "unpacked", "joined", "identity", "LF", "no type", "HTTP 2"],
)
def test_bodies_as_crawlers_store_them(tmp_path, one):
    (article,) = collect([str(archive(tmp_path, records=[one]))])
    assert article.text.startswith("The harbour of Port Ansel")
    assert article.warnings == ()


def test_page_that_the_crawl_cut_off_has_a_warning(tmp_path):
    one = record(SITE, PAGE, extra=("WARC-Truncated: length",))
    (article,) = collect([str(archive(tmp_path, records=[one]))])
    assert article.warnings == ("the crawl cut the page off; its end is missing",)


def test_large_page_is_named_and_not_held(tmp_path, monkeypatch):
    monkeypatch.setattr(archived, "HTML_SIZE_BYTES", 10_000)
    records = [
        RECORDS[0],
        record(SITE, b"<p>" + b"x" * 20_000),
        encoded("gzip", gzip.compress(b"x" * 20_000)),
        RECORDS[1],
    ]
    found = list(find_documents([str(archive(tmp_path, records=records))]))
    assert [type(item) for item in found] == [Document, Failure, Failure, Document]
    assert [type(item.error) for item in found[1:3]] == [TooLarge, TooLarge]


def test_bomb_is_refused_and_the_rest_goes_on(tmp_path):
    bomb = record(SITE, bytes(50_000_000), head=b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n")
    path = archive(tmp_path, records=[RECORDS[0], bomb, RECORDS[1]])
    del bomb
    tracemalloc.start()
    found = list(find_documents([str(path)]))
    peak_bytes = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [type(item) for item in found] == [Document, Failure, Document]
    assert isinstance(found[1].error, TooLarge)
    assert peak_bytes < 5_000_000


def test_memory_does_not_grow_with_the_archive(tmp_path):
    body = b"<p>" + os.urandom(20_000)
    path = tmp_path / "long.warc.gz"
    with path.open("wb") as file:
        for number in range(500):
            file.write(pack(record(f"{SITE}/{number}", body)))
    tracemalloc.start()
    count = sum(1 for _ in find_documents([str(path)]))
    peak_bytes = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 500
    assert peak_bytes < 2_000_000


def test_archive_through_a_pipe(tmp_path):
    class Pipe(io.BytesIO):
        def seekable(self):
            return False

        def seek(self, *_):
            raise OSError("a pipe")

    found = list(find_documents(["-"], stdin=Pipe(pack(*RECORDS))))
    assert [item.given_as for item in found] == [f"-#{place}" for place in offsets(*map(pack, RECORDS))]


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_any_damage_leaves_the_records_it_does_not_touch(tmp_path_factory, data):
    packed = data.draw(st.booleans())
    parts = [pack(one) for one in RECORDS] if packed else RECORDS
    whole = b"".join(parts)
    begin = data.draw(st.integers(0, len(whole) - 1))
    # A file that begins like gzip or Parquet is read as that.
    known = (b"\x1f\x8b", b"PAR1")
    rubbish = data.draw(st.binary(max_size=40).filter(lambda it: not it.startswith(known)))
    end = min(begin + data.draw(st.integers(0, 60)), len(whole))
    path = archive(tmp_path_factory.mktemp("w"), data=whole[:begin] + rubbish + whole[end:], packed=packed)
    urls = {item.base_url for item in find_documents([str(path)]) if isinstance(item, Document)}
    bounds = [*offsets(*parts), len(whole)]
    # Where records are plain, the one before the damage may claim to go on into it.
    untouched = {
        f"{SITE}/{number}"
        for number, (first, last) in enumerate(itertools.pairwise(bounds))
        if last <= begin or first >= end + (0 if packed else len(RECORDS[0]))
    }
    assert untouched <= urls
