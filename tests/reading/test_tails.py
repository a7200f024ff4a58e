"""Contents that lack a part of their sentence, or hold one that is the article's own."""

import pytest

from sayso.reading.pipeline import read_article
from sayso.records import Article
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


def test_what_goes_on_with_and_that_is_said_too() -> None:
    text = (
        "Divers in Norway said they had rescued 575 people — far more than reported — and that two of them "
        "were missing. It rained."
    )
    assert said(text)[0][0].endswith("and that two of them were missing")


def test_a_paragraph_below_a_colon_is_somebodys_own_words() -> None:
    text = (
        "Tolm could be out for weeks, with coach Pep Lund saying of him:\n\nI don’t think it is "
        "much but he will "
        "miss games. But we will see, day by day. I cannot answer this.\n\nThe Post reports that "
        "Tolm is hurt."
    )
    first, *_ = read_article(Article(text)).statements
    assert first.mode == "direct"
    assert text[slice(*first.content[0])].endswith("I cannot answer this.")
