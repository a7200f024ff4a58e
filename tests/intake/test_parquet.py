import datetime
import io
import os
import tracemalloc
from collections import Counter

import pyarrow as pa
import pytest
from pyarrow import parquet

from sayso.errors import BadRecord, Damaged, EmptyInput, TooLarge
from sayso.intake import Document, Failure, collect, find_documents
from sayso.intake import parquet as rows
from sayso.records import Article
from tests.intake.pages import GRAPH, PROSE, fill

TEXTS = [f"The harbour is closed until day {n}, officials said." for n in range(7)]


def written(tmp_path, columns, **how):
    parquet.write_table(pa.table(columns), tmp_path / "x.parquet", **how)
    return tmp_path / "x.parquet"


def test_a_row_is_an_article(tmp_path):
    zone = datetime.timezone(datetime.timedelta(hours=1))
    path = written(
        tmp_path,
        {
            "id": [7, 8],
            "text": [TEXTS[0], None],
            "html": [None, fill(GRAPH)],
            "published": [datetime.datetime(2025, 11, 3, 18, 20, tzinfo=zone), None],
            "outlet": pa.array(["The Courier", None]).dictionary_encode(),
            "url": ["https://courier.example/a", None],
            "headline": ["Harbour closed", None],
            "vector": [[1.0], [2.0]],
        },
    )
    plain, page = collect([str(path)], outlet="Gazette")
    assert (plain.id, plain.text, plain.headline) == ("7", TEXTS[0], "Harbour closed")
    assert (plain.published, plain.url) == ("2025-11-03T18:20:00+01:00", "https://courier.example/a")
    assert (plain.outlet, plain.given_as) == ("Gazette", f"{path}#1")
    assert (page.id, page.given_as) == ("8", f"{path}#2")
    assert PROSE[0] in page.text


def test_columns_as_others_name_them(tmp_path):
    path = written(
        tmp_path,
        {
            "content": [TEXTS[0], TEXTS[1]],
            "title": ["Harbour closed", None],
            "authors": [["Ana Roll", "Ben Holt"], []],
            "date": [datetime.date(2025, 11, 3), None],
            "link": [1, 2],
            "label": ["a", "b"],
        },
    )
    skipped = Counter()
    first, second = collect([str(path)], skipped=skipped)
    assert (first.text, first.headline, first.published) == (TEXTS[0], "Harbour closed", "2025-11-03")
    assert (first.bylines, second.headline) == (("Ana Roll", "Ben Holt"), None)
    assert skipped == {'"link" columns': 1, '"label" columns': 1}


def test_rows_are_numbered_over_all_groups(tmp_path):
    path = written(tmp_path, {"text": TEXTS}, row_group_size=3)
    assert [item.given_as for item in collect([str(path)])] == [f"{path}#{n}" for n in range(1, 8)]


def test_a_row_without_words_is_a_failure_by_name(tmp_path):
    path = written(tmp_path, {"text": [TEXTS[0], None, "", TEXTS[1]]})
    found = list(collect([str(path)]))
    assert [type(item) for item in found] == [Article, Failure, Failure, Article]
    assert [item.source for item in found[1:3]] == [f"{path}#2", f"{path}#3"]


@pytest.mark.parametrize(
    ("columns", "named"),
    [({"words": ["a"], "title": ["b"]}, "'words', 'title'"), ({"text": [1]}, "'text' holds int64"),
     ({"text": ["a"], "published": [3]}, "'published'"), ({"text": ["a"], "url": [["a"]]}, "'url'")],
)  # fmt: skip
def test_columns_that_do_not_fit_are_one_error(tmp_path, columns, named):
    (failure,) = collect([str(written(tmp_path, columns))])
    assert isinstance(failure.error, BadRecord)
    assert named in failure.error.what


def test_day_columns_are_days(tmp_path):
    path = written(tmp_path, {"text": TEXTS[:1], "published": [datetime.date(2025, 11, 3)]})
    (article,) = collect([str(path)])
    assert article.published == "2025-11-03"


def test_nanoseconds_are_read(tmp_path):
    moments = pa.array([1762190400123456789], pa.timestamp("ns", tz="UTC"))
    (article,) = collect([str(written(tmp_path, {"text": TEXTS[:1], "published": moments}))])
    assert article.published == "2025-11-03T17:20:00+00:00"


@pytest.mark.parametrize("data", [b"PAR1", b"PAR1" + b"x" * 60 + b"PAR1"])
def test_broken_files(tmp_path, data):
    (tmp_path / "x.parquet").write_bytes(data)
    (failure,) = collect([str(tmp_path / "x.parquet")])
    assert isinstance(failure.error, Damaged)


def test_no_rows(tmp_path):
    (failure,) = collect([str(written(tmp_path, {"text": pa.array([], pa.string())}))])
    assert isinstance(failure.error, EmptyInput)


def test_damaged_row_group_is_named_and_the_rest_goes_on(tmp_path):
    path = written(tmp_path, {"text": TEXTS}, row_group_size=3, compression="zstd")
    data = bytearray(path.read_bytes())
    group = parquet.ParquetFile(path).metadata.row_group(1).column(0)
    begin = group.dictionary_page_offset or group.data_page_offset
    data[begin : begin + 30] = b"\xff" * 30
    path.write_bytes(data)
    found = list(collect([str(path)]))
    assert [getattr(item, "given_as", None) or item.source for item in found] == [
        *(f"{path}#{n}" for n in (1, 2, 3)), f"{path}#4-6", f"{path}#7",
    ]  # fmt: skip
    assert isinstance(found[3].error, Damaged)


def test_large_row_group_is_refused_by_its_rows(tmp_path, monkeypatch):
    monkeypatch.setattr(rows, "ROW_GROUP_SIZE_BYTES", 10)
    (failure,) = collect([str(written(tmp_path, {"text": TEXTS}))])
    assert (failure.source, type(failure.error)) == (f"{tmp_path / 'x.parquet'}#1-7", TooLarge)


def test_one_long_text_repeated_is_held_once(tmp_path):
    long = pa.array(["a" * 2_000_000]).dictionary_encode().indices
    column = pa.DictionaryArray.from_arrays(pa.array([0] * 5000, long.type), ["a" * 2_000_000])
    path = written(tmp_path, {"text": column})
    pool = pa.default_memory_pool()
    before_bytes = pool.bytes_allocated()
    tracemalloc.start()
    count, peak_bytes = 0, 0
    for _ in find_documents([str(path)]):
        count += 1
        peak_bytes = max(peak_bytes, pool.bytes_allocated() - before_bytes)
    peak_bytes += tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 5000
    assert peak_bytes < 50_000_000


def test_memory_does_not_grow_with_the_file(tmp_path):
    path = tmp_path / "x.parquet"
    with parquet.ParquetWriter(path, pa.schema({"text": pa.string()})) as writer:
        for _ in range(40):
            writer.write_table(pa.table({"text": [os.urandom(500_000).hex()]}))
    pool = pa.default_memory_pool()
    before_bytes = pool.bytes_allocated()
    peak_bytes = 0
    for item in find_documents([str(path)]):
        assert isinstance(item, Document)
        peak_bytes = max(peak_bytes, pool.bytes_allocated() - before_bytes)
    assert peak_bytes < 10_000_000


def test_parquet_by_its_first_bytes_from_a_stream(tmp_path):
    data = written(tmp_path, {"text": TEXTS}).read_bytes()
    assert [article.text for article in collect(["-"], stdin=io.BytesIO(data))] == TEXTS
