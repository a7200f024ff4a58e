"""Asides that tell who rejects what was said."""

import pytest

from sayso.reading.actors.words import read_words
from sayso.reading.rejected import with_rejections
from sayso.reading.tokens import tokenize
from sayso.records import Span, Statement


def span(text: str, words: str) -> Span:
    return text.index(words), text.index(words) + len(words)


def rejections(text: str, *given: Statement) -> list[tuple[str, str, str]]:
    def words(pieces: tuple[Span, ...]) -> str:
        return " … ".join(text[start:end] for start, end in pieces)

    found = with_rejections(read_words(tokenize(text)), given)
    return [(words(s.source), words(s.cue), words(s.content)) for s in found]


@pytest.mark.parametrize(
    ("text", "rejected"),
    [
        ("Lund called it a trap, an allegation Israel rejects.", ("Israel", "rejects", "an allegation")),
        (
            "The police shot first, an accusation that the ministry has repeatedly denied.",
            ("the ministry", "has repeatedly denied", "an accusation"),
        ),
        ("They were paid by spies, which Varnia denies.", ("Varnia", "denies", "which")),
    ],
)
def test_who_rejects_it_says_so(text: str, rejected: tuple[str, str, str]) -> None:
    assert rejections(text) == [rejected]


@pytest.mark.parametrize(
    "text",
    [
        "Lund rejects an allegation of fraud.",
        "An allegation Israel rejects was printed again in May.",
        "The court, which rejects nothing, met.",
        "The report said the body rejects tissue.",
    ],
)
def test_no_aside(text: str) -> None:
    assert rejections(text) == []


def test_an_aside_is_no_content_of_the_statement_before_it() -> None:
    text = "Lund called the system a trap, an allegation Israel rejects."
    content = span(text, "the system a trap, an allegation Israel rejects")
    given = Statement("s1", (content,), (span(text, "called"),), (span(text, "Lund"),))
    assert [content for _, _, content in rejections(text, given)] == ["the system a trap", "an allegation"]
