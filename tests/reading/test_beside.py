"""Verbs of speech beside a quotation or in a relative clause, which the tag head misses."""

import pytest

from tests.reading.reading_of import said


def test_a_quotation_is_whoever_s_verb_follows_it() -> None:
    found = said(
        '"The enemy opened fire first, and without any cause," said the ministry\'s spokesman, Colonel Mirek '
        "Hask. Veskova had lost at least 25 men, he said."
    )
    assert found == [
        ('"The enemy opened fire first, and without any cause,"', "Mirek Hask"),
        ("Veskova had lost at least 25 men", "Mirek Hask"),
    ]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "Its former director, Paulo Serrat, who had always maintained that all the doors were open, is "
            "to stand trial in the spring.",
            "that all the doors were open",
            "Paulo Serrat",
        ),
        (
            "Vice-Marshal Kosh, who had sworn in February that none had fallen, laid the first wreath.",
            "that none had fallen",
            "Kosh",
        ),
    ],
)
def test_what_somebody_has_always_said(text: str, content: str, speaker: str) -> None:
    assert said(text) == [(content, speaker)]


def test_a_title_in_quotation_marks_is_no_quotation() -> None:
    assert [content for content, _ in said('The group "Hope" said that it would march on Sunday.')] == [
        "that it would march on Sunday"
    ]
