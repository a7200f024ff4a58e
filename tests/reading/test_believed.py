"""Numbers that nobody is named for."""

import pytest

from sayso.reading.actors.words import read_words
from sayso.reading.believed import with_believed
from sayso.reading.tokens import tokenize
from sayso.records import Statement


def found(text: str, *given: Statement) -> list[tuple[str, str]]:
    statements = with_believed(read_words(tokenize(text)), given)
    return [
        (text[slice(*one.cue[0])], " … ".join(text[a:b] for a, b in one.content))
        for one in statements
        if one not in given
    ]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        (
            "About 1,000 people are believed to have died when the dam broke.",
            "are believed",
            "About 1,000 people … to have died when the dam broke",
        ),
        ("Another 40 are now feared to be trapped.", "are now feared", "Another 40 … to be trapped"),
        (
            "Up to 12 miners were thought to be alive, and the road is shut.",
            "were thought",
            "Up to 12 miners … to be alive",
        ),
    ],
)
def test_a_number_in_the_passive_is_a_statement_of_nobodys(text: str, cue: str, content: str) -> None:
    assert found(text) == [(cue, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Lund is believed to live in Sarn.",
        "He was struck off in 2023 and is thought to be living abroad.",
        "About 1,000 people believed him.",
    ],
)
def test_what_counts_nothing_makes_none(text: str) -> None:
    assert found(text) == []


def test_what_somebody_says_is_believed_is_theirs() -> None:
    text = "Officials said 12 miners were thought to be alive."
    start = text.index("12")
    said = Statement("", ((start, len(text) - 1),), ((10, 14),), ((0, 9),))
    assert found(text, said) == []


def test_a_belief_that_the_sentence_lays_to_somebody_is_theirs() -> None:
    text = "About 40 are feared to have drowned, with 12 others in hospital, according to the coast guard."
    belief = Statement("", ((0, 8), (20, 35)), ((9, 19),))
    rest = text.index("with 12")
    theirs = Statement(
        "",
        ((rest, text.index(", according")),),
        ((text.index("according"), text.index("the coast") - 1),),
        ((text.index("the coast"), len(text) - 1),),
    )
    (one,) = with_believed(read_words(tokenize(text)), [belief, theirs])
    assert text[slice(*one.content[0])] == "About 40 are feared to have drowned, with 12 others in hospital"
    assert one.source == theirs.source


def test_a_belief_beside_what_somebody_else_says_stays_nobodys() -> None:
    text = "About 40 are feared to have drowned, but the coast guard said the number was lower."
    content = text.index("the number")
    other = Statement(
        "",
        ((content, len(text) - 1),),
        ((content - 5, content - 1),),
        ((text.index("the coast"), content - 6),),
    )
    assert found(text, other) == [("are feared", "About 40 … to have drowned")]
