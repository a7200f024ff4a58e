"""What only describes a noun is no report."""

import pytest

from tests.reading.reading_of import said


@pytest.mark.parametrize(
    "text",
    [
        "Authorities have set up an emergency line for those concerned about loved ones. It rained.",
        "Lund spoke at headquarters after results were announced that gave him a second term.",
    ],
)
def test_a_description_reports_nothing(text: str) -> None:
    assert said(text) == []


def test_how_something_is_done_is_nobodys_word() -> None:
    rites = "Lund said all villagers had been buried in the two villages according to local rites."
    mayor = "All villagers had been buried in the two villages according to the mayor."
    assert [who for _, who in said(rites)] == ["Lund"]
    assert [who for _, who in said(mayor)] == ["the mayor"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "It is not easy to see Ms Said's logic as she goes on to berate the mayor. It rained all day.",
            "Said",
        ),
        ("Papers by researchers convinced of it were cited far more often than others.", "researchers"),
    ],
)
def test_a_name_or_a_state_is_no_verb(text: str, who: str) -> None:
    assert all(who not in one for _, one in said(text))


def test_a_headline_in_capitals_still_reports() -> None:
    assert [who for _, who in said("Brandt Said Bridge Was Safe\n\nIt rained.")] == ["Brandt"]
