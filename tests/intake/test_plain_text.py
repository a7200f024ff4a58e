import hashlib

import pytest

from sayso.errors import EmptyInput, NotText, TooLarge
from sayso.intake import from_text
from sayso.intake.limits import TEXT_LENGTH_CHARS

STORY = (
    "Ferries collide off Port Ansel, 14 hurt\n\n"
    "Editor's note: The article was updated with the number of passengers.\n"
    "The harbour will stay closed until Friday, the coast guard said on Monday after the accident.\n"
    "“Nobody is missing,” said Captain Ruth Adeyemi.\r\n"
)


def test_text_stays_as_it_is():
    assert from_text(STORY).text == STORY


def test_id_is_the_digest_of_the_text_unless_given():
    assert from_text(STORY).id == "sha256:" + hashlib.sha256(STORY.encode()).hexdigest()
    assert from_text(STORY, id="wire/7").id == "wire/7"


def test_first_line_that_stands_apart_is_the_headline():
    article = from_text(STORY)
    assert article.headline == "Ferries collide off Port Ansel, 14 hurt"
    assert [(note.kind, STORY[slice(*note.span)]) for note in article.notes] == [
        ("update", "Editor's note: The article was updated with the number of passengers.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The harbour is closed.\n\nIt will stay closed until Friday, the coast guard said on Monday.",
        "The harbour of Port Ansel will stay closed until\nFriday, the guard said on Monday, after two.",
        "One line and nothing else in it",
        "UPDATE (3 p.m.):\n\nThe harbour of Port Ansel will stay closed until Friday, officials said.",
        "Monday\n\nThe harbour of Port Ansel will stay closed until Friday, officials said on Monday.",
    ],
)
def test_first_line_of_prose_is_no_headline(text):
    assert from_text(text).headline is None


def test_given_facts_win():
    article = from_text(
        STORY, headline="Given", published="3 November 2025", outlet="Courier", url="https://a.b/c"
    )
    facts = (article.headline, article.published, article.outlet, article.url)
    assert facts == ("Given", "2025-11-03", "Courier", "https://a.b/c")


def test_unreadable_day_is_a_warning():
    article = from_text(STORY, published="03/04/2025")
    assert article.published is None
    assert "03/04/2025" in article.warnings[0]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", EmptyInput),
        (" \n\t", EmptyInput),
        ("half \ud83d", NotText),
        ("a" * (TEXT_LENGTH_CHARS + 1), TooLarge),
    ],
)
def test_what_is_refused(text, error):
    with pytest.raises(error):
        from_text(text)
