"""Who only listens says nothing."""

import pytest

from sayso.reading.actors.words import read_words
from sayso.reading.hearers import find_hearer, settle_hearers
from sayso.reading.pipeline import read_article
from sayso.reading.tokens import tokenize
from sayso.records import Article, Span, Statement
from tests.reading.reading_of import said


def spans(text: str, words: str) -> tuple[Span, ...]:
    at = text.index(words)
    return ((at, at + len(words)),)


@pytest.mark.parametrize(
    ("text", "cue", "hearer"),
    [
        ("A jury has heard that the van did not stop.", "has heard", "A jury"),
        ("The court heard the van did not stop.", "heard", "The court"),
        ("Ministers were told that the bank was safe.", "were told", "Ministers"),
        ("Van did not stop, jury told", "told", "jury"),
        ("The committee told Lund that it was late.", "told", None),
        ("Lund heard that it was late.", "heard", None),
        ("The jury told the judge that it could not agree.", "told", None),
    ],
)
def test_a_court_that_hears_and_whoever_is_told_only_listen(text: str, cue: str, hearer: str | None) -> None:
    words = read_words(tokenize(text))
    found = find_hearer(words, spans(text, cue))
    assert (words.exact(found) if found else None) == hearer


def test_who_was_told_is_no_source_and_who_tells_is() -> None:
    text = "The inquest was told by a nurse that the door was locked."
    words = read_words(tokenize(text))
    statement = Statement(
        "s1", spans(text, "that the door was locked"), spans(text, "was told"), spans(text, "The inquest")
    )
    (found,) = settle_hearers(words, [statement])
    assert found.source == spans(text, "a nurse")


def test_who_asks_stands_after_by_or_nowhere() -> None:
    text = "The office would not comment. Asked by a judge whether it was open, she nodded."
    words = read_words(tokenize(text))
    asked = Statement(
        "s1", spans(text, "whether it was open"), spans(text, "Asked"), spans(text, "The office")
    )
    assert settle_hearers(words, [asked])[0].source == spans(text, "a judge")
    text = "The office would not comment. Asked whether it was open, she nodded."
    words = read_words(tokenize(text))
    asked = Statement(
        "s1", spans(text, "whether it was open"), spans(text, "Asked"), spans(text, "The office")
    )
    assert settle_hearers(words, [asked])[0].source == ()


def test_a_witness_speaks_and_the_court_is_spoken_to() -> None:
    text = (
        "The court heard that the van had no lights.\n\nIn evidence, Detective Sergeant Rhona Keel said "
        'officers had a phone. Asked by the judge whether it was locked, she replied: "Yes, completely."'
    )
    reading = read_article(Article(text))
    names = {actor.id: actor.name for actor in reading.actors}
    first, *_, last = reading.statements
    assert (first.speakers, [names[one] for one in first.to]) == ((), ["The court"])
    assert [names[one] for one in last.speakers] == ["Rhona Keel"]


def test_what_stands_before_an_inquest_was_told_is_a_statement() -> None:
    text = "Nurse asked for help, inquest hears\n\nThe hospital has changed its rota, the inquest was told."
    words = read_words(tokenize(text))
    wrong = Statement("s1", spans(text, "the inquest"), spans(text, "was told"))
    found = settle_hearers(words, [wrong])
    assert [text[slice(*one.content[0])] for one in found] == [
        "Nurse asked for help",
        "The hospital has changed its rota",
    ]
    assert [one.source for one in found] == [(), ()]


def test_who_is_asked_between_commas_asks_nothing() -> None:
    text = "Lund, asked whether a deal was near, replied that it was."
    given = Statement("s1", spans(text, "whether a deal was near"), spans(text, "asked"), spans(text, "Lund"))
    (one,) = settle_hearers(read_words(tokenize(text)), [given])
    assert one.source == ()
    text = "Lund asked whether a deal was near."
    given = Statement("s1", spans(text, "whether a deal was near"), spans(text, "asked"), spans(text, "Lund"))
    (one,) = settle_hearers(read_words(tokenize(text)), [given])
    assert one.source == spans(text, "Lund")


@pytest.mark.parametrize(("subject", "kept"), [("It", False), ("The FBI", True)])
def test_what_sends_a_message_may_be_an_act(subject: str, kept: bool) -> None:
    text = f"{subject} sends a clear message that nobody is above it."
    given = Statement(
        "s1", spans(text, "nobody is above it"), spans(text, "sends a clear message"), spans(text, subject)
    )
    (one,) = settle_hearers(read_words(tokenize(text)), [given])
    assert bool(one.source) is kept


def test_when_asked_somebody_else_asks() -> None:
    found = said(
        "When asked about the possibility, ministry spokesman Per Dahl said the summit was two weeks away."
    )
    assert found == [("the possibility", ""), ("the summit was two weeks away", "Per Dahl")]


def test_who_is_asked_does_not_ask() -> None:
    found = said(
        'Asked whether the army knew of them, Ankun replied: "Not really." "I am not aware," Lt. Col. Kula '
        "said yesterday when asked about the reports."
    )
    assert [who for content, who in found if content.startswith(("whether", "the reports"))] == ["", ""]
