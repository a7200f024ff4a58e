"""Quotations with a signature."""

import pytest

from sayso.reading.encoder import tokenizer
from sayso.reading.pipeline import read_article
from sayso.reading.signatures import with_signed
from sayso.reading.statements import Found
from sayso.reading.windows import split_pieces
from sayso.records import Article


def signed(text: str, found: list[Found] | None = None) -> list[tuple[str, str]]:
    pieces = split_pieces(text, tokenizer())

    def words(low: int, high: int) -> str:
        return text[int(pieces.starts[low]) : int(pieces.ends[high - 1])]

    return [(words(*one.source[0]), words(*one.content[0])) for one in with_signed(text, pieces, found or [])]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“The tram is late.” — Ana Ruiz", "Ana Ruiz"),
        ("“The tram is late.” ― Ana Ruiz, 34, driver.\nMore below.", "Ana Ruiz, 34, driver"),
        ('"The tram is late." - Ana de la Cruz (Tolm)', "Ana de la Cruz (Tolm)"),
        ("“The tram is late.”\n— Ana Ruiz\n", "Ana Ruiz"),
    ],
)
def test_who_signs_said_it(text, source):
    assert [one[0] for one in signed(text)] == [source]
    assert "The tram is late." in signed(text)[0][1]


@pytest.mark.parametrize(
    "text",
    [
        "“The tram is late.” — Ruiz said so on Monday. She left.",
        "He wrote “late” — Ana Ruiz",
        "“The tram is late” – but it came. Ana Ruiz",
    ],
)
def test_a_dash_that_signs_nothing(text):
    assert signed(text) == []


def test_what_shares_words_with_a_signed_quotation_gives_way():
    text = "“The tram is late.” — Ana Ruiz\nThe city said it would mend it."
    assert len(signed(text, [Found((3, 4), ((1, 2),), ((4, 6),), 0.9)])) == 1
    assert len(signed(text, [Found((12, 13), ((10, 12),), ((13, 17),), 0.9)])) == 2


def test_two_letters_have_two_speakers():
    text = (
        "“Nobody told us that the school would close.” ― Ana Ruiz\n"
        "“We were asked three times and the answer was always no.” ― Ben Okafor\n"
    )
    reading = read_article(Article(text))
    names = {actor.id: actor.name for actor in reading.actors}
    assert [[names[one] for one in s.speakers] for s in reading.statements] == [["Ana Ruiz"], ["Ben Okafor"]]
    assert [s.mode for s in reading.statements] == ["direct", "direct"]
