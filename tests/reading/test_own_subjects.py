"""Sources are the subjects of their own verbs."""

import pytest

from sayso.reading.actors.words import read_words
from sayso.reading.own_subjects import settle_own_subjects
from sayso.reading.pipeline import read_article
from sayso.reading.tokens import tokenize
from sayso.records import Article, Statement


def sources(text: str) -> list[str]:
    return [" … ".join(text[a:b] for a, b in one.source) for one in read_article(Article(text)).statements]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Coordinator Jan Kober confirmed the assessment on Monday after the Varnian government said that "
            "foreign troops had moved into direct fighting.",
            ["Coordinator Jan Kober", "the Varnian government"],
        ),
        (
            "Organisers of today's demonstration against the controversial visit of President Georg Brandt "
            "claimed that up to 200,000 people joined the protest.",
            ["Organisers of today's demonstration"],
        ),
        (
            "Norda plans to deploy units totalling 6,000 men to the border over the next few months, "
            "previously "
            "reported Deputy Chief of the Harbour Directorate, Vadim Skavit.",
            ["Deputy Chief of the Harbour Directorate, Vadim Skavit"],
        ),
        ("A year after the war Lund said it was over.", ["Lund"]),
        ("Lund warned of rain before he told reporters that the road was shut.", ["Lund", "he"]),
    ],
)
def test_a_verb_has_its_own_subject(text: str, found: list[str]) -> None:
    assert sources(text) == found


def test_a_source_behind_a_preposition_is_the_end_of_a_longer_one() -> None:
    text = "Organisers of the march against the visit of Georg Brandt claimed that 20,000 joined."
    at = [
        (text.index(words), text.index(words) + len(words))
        for words in ("that 20,000 joined", "claimed", "the visit of Georg Brandt")
    ]
    (one,) = settle_own_subjects(
        read_words(tokenize(text)), [Statement("", (at[0],), (at[1],), (at[2],), mode="indirect")]
    )
    assert text[slice(*one.source[0])] == "Organisers of the march against the visit of Georg Brandt"


def test_who_is_spoken_of_in_a_relative_clause_does_not_speak() -> None:
    text = (
        "Rescuers in Norway responding to a ferry that caught fire and killed at least three people said on "
        "Monday that they had saved 575."
    )
    assert [one.split(" ")[0] for one in sources(text)] == ["Rescuers"]
    assert sources("Gunmen who fled killed three people, police said.") == ["police"]
