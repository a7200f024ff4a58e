"""Contents that lack a part of their sentence, or hold one that is the article's own."""

import pytest

from tests.reading.reading_of import said


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Dren revealed that arms deliveries, which began in late 2022, have reached a rate of two "
            "million "
            "shells. It rained.",
            "that arms deliveries, which began in late 2022, have reached a rate of two million shells",
        ),
        (
            "The minister's meeting with the president during her visit this month was unusual in terms of "
            "protocol, and likely went beyond exchanging greetings to cover other issues, including a "
            "possible "
            "visit by Jan Holm, another committee member, Paul Sunder, said, citing the spy agency.",
            "The minister's meeting with the president during her visit this month was unusual in terms of "
            "protocol, and likely went beyond exchanging greetings to cover other issues, including a "
            "possible "
            "visit by Jan Holm",
        ),
        (
            "The Center for Harbour Studies revealed the tactics of the smugglers: they are amassed in "
            "dugouts "
            "and driven to the coast. It rained.",
            "the tactics of the smugglers: they are amassed in dugouts and driven to the coast",
        ),
        (
            "The numbers taking part were a record for any weekday protest in the country, it was claimed.",
            "The numbers taking part were a record for any weekday protest in the country",
        ),
        (
            "Kera alleged that there was a war in the leadership of the party with one saying something in "
            "Parliament, an apparent reference to the minister's remarks.",
            "that there was a war in the leadership of the party with one saying something in Parliament",
        ),
        (
            "The bank has warned of the new filing status, which subsidises lone parents. It rained.",
            "the new filing status",
        ),
    ],
)
def test_a_content_is_whole_and_nothing_more(text: str, content: str) -> None:
    assert content in [words.removeprefix("of ") for words, _ in said(text)]


def test_a_list_that_lost_its_verb_keeps_its_own_marks() -> None:
    """What another statement holds is not taken over."""
    text = "Lund praised three things: Holm said the port was one, and the road another."
    assert all("Holm said" not in content for content, _ in said(text))
