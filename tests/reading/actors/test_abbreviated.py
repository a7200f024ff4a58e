"""Names that an abbreviation in brackets spells out."""

import pytest

from sayso.reading.actors.abbreviated import find_abbreviated
from sayso.reading.actors.words import read_words
from sayso.reading.tokens import tokenize
from tests.reading.actors.actor_articles import read_marked


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Harbour Relief Forces (HRF) left.", "Harbour Relief Forces"),
        ("The Alliance to Keep Our Quays (AKOQ) left.", "Alliance to Keep Our Quays"),
        ("Those of the Sarn Armed Forces’ (SAF’s) division left.", "Sarn Armed Forces"),
        ("The body mass index (BMI) fell.", ""),
        ("Harbour Forces (HRF) left.", ""),
        ("The Harbour Relief Forces (LEFT) left.", ""),
    ],
)
def test_the_letters_tell_the_name(text: str, name: str) -> None:
    words = read_words(tokenize(text))
    assert [words.exact(long) for long, _ in find_abbreviated(words)] == ([name] if name else [])


def test_a_name_that_was_cut_is_whole_and_one_with_its_letters() -> None:
    read = read_marked(
        "{The Harbour Relief Forces (HRF)} said it had. {The HRF} said it had not.",
        bodies="Harbour Relief|HRF",
    )
    assert read.speakers == [["Harbour Relief Forces"]] * 2
