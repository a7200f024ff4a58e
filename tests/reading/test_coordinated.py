"""Two verbs of one speaker."""

from dataclasses import replace

import pytest

from sayso.reading.actors.words import read_words
from sayso.reading.coordinated import split_coordinated
from sayso.reading.tokens import tokenize
from sayso.records import Span, Statement


def spans(text: str, words: str) -> tuple[Span, ...]:
    at = text.index(words)
    return ((at, at + len(words)),)


@pytest.mark.parametrize(
    ("text", "source", "cue", "parts"),
    [
        (
            'Lund said the two would talk of "all dimensions," and invited Kim to visit Tolm.',
            "Lund",
            "said",
            [
                ("said", 'the two would talk of "all dimensions,"', "mixed"),
                ("invited", "Kim to visit Tolm", "indirect"),
            ],
        ),
        (
            "The bishop said churches are empty and appealed to clergy to open doors.",
            "The bishop",
            "said",
            [("said", "churches are empty", "indirect"), ("appealed to", "clergy to open doors", "indirect")],
        ),
        (
            "The ministry says the dam broke and urges residents to leave.",
            "The ministry",
            "says",
            [("says", "the dam broke", "indirect"), ("urges", "residents to leave", "indirect")],
        ),
        (
            "The staff assessed that 4,000 had died, adding that more would follow.",
            "The staff",
            "assessed",
            [
                ("assessed", "that 4,000 had died", "indirect"),
                ("adding", "that more would follow", "indirect"),
            ],
        ),
    ],
)
def test_a_verb_that_cannot_go_on_from_the_content_is_the_speakers(
    text: str, source: str, cue: str, parts: list[tuple[str, str, str]]
) -> None:
    start = text.index(cue) + len(cue) + 1
    whole = Statement("s1", ((start, len(text) - 1),), spans(text, cue), spans(text, source), mode="mixed")
    found = split_coordinated(read_words(tokenize(text)), [whole])
    assert [(text[slice(*one.cue[0])], text[slice(*one.content[0])], one.mode) for one in found] == parts


@pytest.mark.parametrize(
    ("held", "cue", "content"),
    [
        ("did not say who had written it", "did not say", "who had written it"),
        ("didn’t confirm how many had come", "didn’t confirm", "how many had come"),
    ],
)
def test_what_a_speaker_holds_back_is_not_what_was_confirmed(held: str, cue: str, content: str) -> None:
    text = f"The port confirmed that it got a letter but {held}."
    start = text.index("that it")
    whole = Statement(
        "s1", ((start, len(text) - 1),), spans(text, "confirmed"), spans(text, "The port"), mode="indirect"
    )
    first, second = split_coordinated(read_words(tokenize(text)), [whole])
    assert text[slice(*first.content[0])] == "that it got a letter"
    assert (text[slice(*second.cue[0])], text[slice(*second.content[0])]) == (cue, content)


@pytest.mark.parametrize(
    "text",
    [
        "Lund said it rained and warned of floods.",
        'Lund said "we will stay and asked for help" on Monday.',
        "Lund said the plant would close and that it had asked for talks.",
        "Lund said the plant would close and urge others to follow.",
    ],
)
def test_what_may_be_eithers_stays_whole(text: str) -> None:
    whole = Statement("s1", ((10, len(text) - 1),), spans(text, "said"), spans(text, "Lund"))
    assert split_coordinated(read_words(tokenize(text)), [whole]) == [whole]


def test_a_second_report_that_is_known_is_not_found_again() -> None:
    text = "Lund said two remain there and pledged to keep searching."
    first = Statement(
        "s1", spans(text, "two remain there and pledged to keep"), spans(text, "said"), spans(text, "Lund")
    )
    second = Statement("s2", spans(text, "to keep searching"), spans(text, "pledged"), spans(text, "Lund"))
    found = split_coordinated(read_words(tokenize(text)), [first, second])
    assert [text[slice(*one.content[0])] for one in found] == ["two remain there", "to keep searching"]


def test_saying_leads_to_a_second_report() -> None:
    text = "The mission endorsed the poll saying it was held in order."
    one = Statement("s1", spans(text, "the poll saying it was held in order"), spans(text, "endorsed"))
    one = replace(one, source=spans(text, "The mission"))
    found = split_coordinated(read_words(tokenize(text)), [one])
    assert [text[slice(*part.content[0])] for part in found] == ["the poll", "it was held in order"]
    assert [text[slice(*part.cue[0])] for part in found] == ["endorsed", "saying"]
