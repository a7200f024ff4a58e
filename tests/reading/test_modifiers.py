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
