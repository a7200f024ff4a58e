"""What a speaker adds in the same sentence."""

import pytest

from sayso.reading.actors.words import read_words
from sayso.reading.further import with_further
from sayso.reading.tokens import tokenize
from tests.reading.kinds.marked import unmark


@pytest.mark.parametrize(
    ("marked", "added"),
    [
        ("[“It was quiet,”] {he} <said>, adding eleven houses burned down.", "eleven houses burned down"),
        ("[“It was quiet,”] {he} <said>, noting that it would stay so.", "that it would stay so"),
        ("[“It was quiet,”] {he} <said>, adding sugar to his tea.", ""),
        ("[“It was quiet,”] {he} <said>, noting the silence.", ""),
    ],
)
def test_what_is_added_is_a_second_statement(marked: str, added: str) -> None:
    text, statements = unmark(marked)
    found = with_further(read_words(tokenize(text)), statements)
    assert [text[slice(*one.content[0])] for one in found[1:]] == ([added] if added else [])
    assert all(one.source == found[0].source for one in found)


def test_what_was_found_is_not_found_again() -> None:
    text, statements = unmark("[“It was quiet,”] {he} <said>, adding eleven houses burned down.")
    words = read_words(tokenize(text))
    found = with_further(words, statements)
    assert with_further(words, found) == found
