"""Contents end where their phrases end."""

import pytest

from sayso.reading.edges import complete_contents
from sayso.reading.tokens import tokenize
from sayso.records import Statement
from tests.reading.reading_of import said


def completed(text: str, *pieces: str, cue: str = "said", source: str = "Ruiz") -> list[str]:
    def span(words: str) -> tuple[int, int]:
        at = text.index(words)
        return at, at + len(words)

    statement = Statement("s1", tuple(map(span, pieces)), (span(cue),), (span(source),))
    (one,) = complete_contents(tokenize(text), [statement])
    return [text[start:end] for start, end in one.content]


@pytest.mark.parametrize(
    ("text", "piece", "whole"),
    [
        ("Ruiz said a man shot a 2-year-old boy.", "a man shot a 2-", "a man shot a 2-year-old boy"),
        (
            "Ruiz said the union is a body of 35 members in Tolm.",
            "the union is a body of",
            "the union is a body of 35 members in Tolm",
        ),
        ("Ruiz said the bank lost a large sum.", "the bank lost a large", "the bank lost a large sum"),
        ("Ruiz said growth would slow this year.", "growth would slow this", "growth would slow this year"),
        ("Ruiz said the dams had lost a third of their water.", "the dams had lost a third", None),
        ("Ruiz said she would resign if the bridge fell.", "she would resign", None),
        (
            "Ruiz said a deal gives mutual support if one land is attacked and left the room.",
            "a deal gives mutual support",
            "a deal gives mutual support if one land is attacked",
        ),
    ],
)
def test_a_content_that_breaks_off_is_carried_on(text, piece, whole):
    assert completed(text, piece) == [whole or text.removeprefix("Ruiz said ").removesuffix(".")]


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("Ruiz said the bridge was safe. In May it fell.", "the bridge was safe"),
        ("The bridge was safe in Ruiz said", "The bridge was safe in"),
        ("Ruiz said the bridge was safe on Monday.", "the bridge was safe"),
        ("Ruiz said she wants this done soon.", "she wants this"),
    ],
)
def test_what_ends_with_a_phrase_or_at_another_part_stays(text, piece):
    assert completed(text, piece) == [piece]


def test_a_hole_of_a_word_is_closed_and_a_cue_is_none():
    text = "Ruiz told the jury to disregard the question."
    assert completed(text, "the", "to disregard the question", cue="told") == [
        "the jury to disregard the question"
    ]
    text = "The bridge, Ruiz said, was safe."
    assert completed(text, "The bridge", "was safe") == ["The bridge", "was safe"]


@pytest.mark.parametrize(
    ("text", "piece", "whole"),
    [
        (
            "Ruiz said a missile had hit a block, wounding eight, including a child, while others fled.",
            "a missile had hit a block",
            "a missile had hit a block, wounding eight, including a child",
        ),
        (
            "Ruiz said the talks had failed, prompting protests.",
            "the talks had failed",
            "the talks had failed",
        ),
        ("Ruiz said it burned, calling it arson.", "it burned", "it burned"),
    ],
)
def test_what_a_blow_did_is_told_with_it(text, piece, whole):
    assert completed(text, piece) == [whole]


def test_a_content_begins_with_its_main_clause():
    text = "The town had its hottest day on record, extending a streak of ten, Ruiz said."
    assert completed(text, "extending a streak of ten") == [
        "The town had its hottest day on record, extending a streak of ten"
    ]


def test_a_verb_that_breaks_off_goes_on():
    text = 'Ruiz said they fled to where "a window" had been prepared for them.'
    assert completed(text, 'they fled to where "a window" had') == [text[10:-1]]


def test_a_preposition_left_behind_is_no_content():
    assert completed(
        "A bomb killed 27 people, Ruiz said, in what it called murder.", "A bomb killed 27 people", "in"
    ) == ["A bomb killed 27 people"]


def test_a_content_runs_to_the_comma_before_who_says_it():
    text = "The service told the House intelligence committee, Rep. Ana Ruiz said."
    piece = "The service told the House intelligence"
    assert completed(text, piece, source="Rep. Ana Ruiz") == [f"{piece} committee"]


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("It was late. Rain fell on the hills for a long while, Ruiz said.", "on the hills"),
        ("The dam broke; nobody in the long valley was hurt, Ruiz said.", "The dam broke"),
    ],
)
def test_a_content_elsewhere_does_not_run_to_a_distant_comma(text, piece):
    assert completed(text, piece) == [piece]


def test_a_comma_between_two_pieces_is_no_hole():
    text = "The port will close, Dahl said in May, Ruiz said."
    assert completed(text, "The port will close", "Dahl said in May") == [
        "The port will close, Dahl said in May"
    ]


@pytest.mark.parametrize(
    ("text", "piece", "whole"),
    [
        (
            "Lund said 31 had died, without mentioning the number of wounded.",
            "31 had died, without mentioning",
            "31 had died, without mentioning the number of wounded",
        ),
        (
            "Lund said they hid it amid the flagging mobilization drive.",
            "they hid it amid the flagging mobilization",
            "they hid it amid the flagging mobilization drive",
        ),
        (
            "Lund said 600 had been hurt while fighting in the hills.",
            "600 had been hurt while",
            "600 had been hurt while fighting in the hills",
        ),
    ],
)
def test_a_content_cut_before_its_last_noun_goes_on(text, piece, whole):
    assert completed(text, piece, source="Lund") == [whole]


@pytest.mark.parametrize(
    "text",
    [
        "No data. Lund noted | a margin of 9.3 percent, compared with 8.4 percent a year ago|.",
        "The ministry said | exports had risen 20 percent in the north, and 15 percent in the south|.",
    ],
)
def test_numbers_that_are_compared_are_one_report(text: str) -> None:
    plain = text.replace("|", "").replace("  ", " ")
    assert [content for content, _ in said(plain)] == [text.split("|")[1].strip()]


def test_a_range_is_not_cut_at_its_and() -> None:
    text = "Lund put it at between 10,000 and 12,000 people in all, he said."
    at = text.index("between")
    one = Statement("s1", ((at, text.index(" and")),), ((5, 14),), ((0, 4),))
    (found,) = complete_contents(tokenize(text), [one])
    assert text[slice(*found.content[0])] == "between 10,000 and 12,000 people in all"
