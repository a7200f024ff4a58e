"""Columns hold what spaCy's tokens say, and are made once."""

from __future__ import annotations

from sayso.reading.columns import read_columns
from sayso.reading.tokens import tokenize

TEXT = "Ana Ruiz wasn't told.\n\n“Nobody counted the crates,” she said 🚢 in Łódź.\n  It cost 5m.\n"


def test_columns_are_what_the_tokens_say() -> None:
    doc = tokenize(TEXT)
    columns = read_columns(doc)
    assert columns.text == TEXT
    assert list(
        zip(columns.forms, columns.tags, columns.lemmas, columns.starts, columns.opens, strict=True)
    ) == [(token.text, token.tag_, token.lemma_, token.idx, bool(token.is_sent_start)) for token in doc]


def test_columns_are_made_once() -> None:
    doc = tokenize(TEXT)
    assert read_columns(doc) is read_columns(doc)


def test_a_text_of_nothing_has_empty_columns() -> None:
    assert read_columns(tokenize("")).starts == []
