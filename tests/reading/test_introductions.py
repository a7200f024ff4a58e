"""Quotations that a line with a colon introduces."""

from sayso.reading.encoder import encode
from sayso.reading.introductions import find_introduced
from sayso.reading.quotations import find_quotations

TEXT = (
    "The bridge reopened on Monday after a month of repairs.\n\n"
    "On Saturday, Governor Ann Roe released the following statement:\n\n"
    '"We thank every crew that worked through the night. The valley is whole again."\n'
)


def test_an_introduced_quotation_is_a_statement_of_the_line_before() -> None:
    encoded = encode(TEXT)
    (one,) = find_introduced(TEXT, encoded, [], find_quotations(TEXT))
    start, end = encoded.pieces.starts[one.content[0][0]], encoded.pieces.ends[one.content[0][1] - 1]
    assert TEXT[start:end] == "We thank every crew that worked through the night. The valley is whole again."
    source = [TEXT[encoded.pieces.starts[a] : encoded.pieces.ends[b - 1]] for a, b in one.source]
    assert source == [] or "Roe" in source[0]


def test_what_a_statement_holds_is_left_alone() -> None:
    encoded = encode(TEXT)
    found = find_introduced(TEXT, encoded, [], find_quotations(TEXT))
    assert find_introduced(TEXT, encoded, found, find_quotations(TEXT)) == []


def test_a_quotation_without_a_colon_is_not_introduced() -> None:
    text = TEXT.replace("statement:", "statement.")
    assert find_introduced(text, encode(text), [], find_quotations(text)) == []
