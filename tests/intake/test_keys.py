import json
from collections import Counter

import pytest

from sayso.errors import BadRecord
from sayso.intake import collect, from_json
from sayso.intake.keys import KNOWN, find_fact, settle
from tests.intake.pages import GRAPH, PROSE, fill

TEXT = "The harbour will stay closed until Friday, the coast guard said on Monday."
PAGE = "<article><p>" + "</p><p>".join(PROSE) + "</p></article>"


@pytest.mark.parametrize(
    ("key", "value", "fact", "told"),
    [
        ("title", "Harbour closed", "headline", "Harbour closed"),
        ("Title", "Harbour closed", "headline", "Harbour closed"),
        ("webTitle", "Harbour closed", "headline", "Harbour closed"),
        ("date", "2025-11-03", "published", "2025-11-03"),
        ("date_published", "2025-11-03T10:00:00Z", "published", "2025-11-03T10:00:00Z"),
        ("publishedAt", "2025-11-03T10:00:00Z", "published", "2025-11-03T10:00:00Z"),
        ("pubDate", "Mon, 03 Nov 2025 10:00:00 +0000", "published", "2025-11-03T10:00:00+00:00"),
        ("dateModified", "2025-11-04", "updated", "2025-11-04"),
        ("updated", "2025-11-04", "updated", "2025-11-04"),
        ("link", "https://quay.example/1", "url", "https://quay.example/1"),
        ("publisher", {"@type": "Organization", "name": "The Quay"}, "outlet", "The Quay"),
        ("site_name", "The Quay", "outlet", "The Quay"),
        ("author", "By Ana Roll and Ben Holt", "bylines", ("Ana Roll", "Ben Holt")),
        ("authors", ["Ana Roll", "Ben Holt"], "bylines", ("Ana Roll", "Ben Holt")),
        ("authors", [{"name": "Ana Roll"}], "bylines", ("Ana Roll",)),
        ("bylines", ["Ana Roll"], "bylines", ("Ana Roll",)),
        ("language", "en-GB", "language", "en"),
    ],
)
def test_what_others_call_the_same(key, value, fact, told):
    article = from_json({"text": TEXT, key: value})
    assert getattr(article, fact) == told
    assert settle({"text": TEXT, key: value}).unread == ()


@pytest.mark.parametrize(
    "key", ["body", "content", "articleBody", "article", "maintext", "content_text", "Text"]
)
def test_words_under_another_name_are_kept_character_for_character(key):
    assert from_json({key: f" {TEXT} "}).text == f" {TEXT} "


@pytest.mark.parametrize("key", ["content", "body", "content_html", "raw_html"])
def test_a_page_under_another_name(key):
    text = from_json({key: PAGE}).text
    assert text.startswith(PROSE[0])
    assert "<" not in text


def test_our_own_name_wins_and_the_other_is_told_of():
    record = {
        "text": TEXT,
        "headline": "Harbour closed",
        "title": "Closed!",
        "html": PAGE,
        "body": "Other words.",
    }
    settled = settle(record)
    assert settled.fields == {"text": TEXT, "headline": "Harbour closed"}
    assert settled.unread == ("title", "html", "body")


def test_a_page_wins_over_words_under_a_name_that_is_not_ours():
    article = from_json({"body": "Cut off after a few wor", "html": fill(GRAPH)})
    assert PROSE[0] in article.text


def test_the_same_twice_is_not_told_of():
    assert settle({"text": TEXT, "body": TEXT, "headline": "A", "title": "A"}).unread == ()


def test_of_several_names_the_more_certain_one():
    record = {"text": TEXT, "date": "2025-11-09", "datePublished": "2025-11-03"}
    assert settle(record) == ({"text": TEXT, "published": "2025-11-03"}, ("date",))


def test_what_is_empty_stands_in_nobodys_way():
    record = {
        "text": "",
        "body": TEXT,
        "headline": None,
        "title": "Closed",
        "summary": "",
        "tags": [],
        "n": None,
    }
    assert settle(record) == ({"text": TEXT, "headline": "Closed"}, ())


@pytest.mark.parametrize(
    ("key", "value"),
    [("link", "/news/1"), ("date", 1762164000), ("title", ["a"]), ("language", "English as spoken"),
     ("source", "Reuters"), ("summary", "Closed."), ("words", 500), ("author", {"id": 4})],
)  # fmt: skip
def test_what_is_no_such_thing_is_not_guessed(key, value):
    assert settle({"text": TEXT, key: value}) == ({"text": TEXT}, (key,))


def test_a_day_that_is_none_is_a_warning():
    assert "03/04/2025" in from_json({"text": TEXT, "date": "03/04/2025"}).warnings[0]
    assert "03/04/2025" in from_json({"text": TEXT, "modified": "03/04/2025"}).warnings[0]


def test_a_reading_record_keeps_its_facts():
    about = {
        "headline": "Closed",
        "outlet": "The Quay",
        "published": "2025-11-03",
        "bylines": ["Ana Roll"],
        "notes": [],
    }
    article = from_json({"id": "x", "article": about, "text": TEXT, "statements": []})
    assert (article.headline, article.outlet, article.published) == ("Closed", "The Quay", "2025-11-03")
    assert article.bylines == ("Ana Roll",)


def test_facts_of_a_record_win_over_its_page():
    article = from_json({"html": fill(GRAPH), "authors": ["Ana Roll"], "title": "Harbour closed"})
    assert (article.bylines, article.headline) == (("Ana Roll",), "Harbour closed")


def test_a_record_without_words_names_what_it_has():
    with pytest.raises(BadRecord, match=r'its keys are "titel", "wörter"'):
        from_json({"titel": "a", "wörter": "b", "text": None})


def test_unread_keys_are_counted_over_a_run(tmp_path):
    lines = [
        {"text": TEXT, "summary": "a", "n": 1},
        {"text": TEXT, "summary": "b", "link": "/1", "headline": "A", "title": "B"},
        {"summary": "no words"},
        5,
    ]
    (tmp_path / "x.jsonl").write_text("\n".join(map(json.dumps, lines)) + "\n{oops\n")
    skipped = Counter()
    list(collect([str(tmp_path / "x.jsonl")], skipped=skipped))
    assert skipped == {'"summary" keys': 2, '"n" keys': 1, '"link" values': 1, '"title" values': 1}


def test_every_name_of_ours_is_its_own():
    assert [find_fact(key) for key in KNOWN] == list(KNOWN)
    assert find_fact("text_or_html") is None
