"""Whose "the statement" is."""

from tests.reading.reading_of import said


def test_the_statement_is_its_issuers() -> None:
    text = (
        "The Harbour Union said in a statement on Monday that the port would close.\n\n"
        "“It is hard to get in,” the statement added."
    )
    assert [who for _, who in said(text)] == ["Harbour Union", "Harbour Union"]


def test_a_statement_of_nobody_named_stays_itself() -> None:
    assert [who for _, who in said("“It is hard to get in,” the statement said.")] == ["the statement"]
