"""Subjects that stand apart from their verb."""

import pytest

from sayso.reading.actors.words import read_words
from sayso.reading.subjects import settle_subjects
from sayso.reading.tokens import tokenize
from sayso.records import Span, Statement


def span(text: str, words: str) -> Span:
    at = text.rindex(words)
    return at, at + len(words)


def settled(text: str, source: str, cue: str, content: str) -> str:
    one = Statement("s1", (span(text, content),), (span(text, cue),), (span(text, source),))
    (found,) = settle_subjects(read_words(tokenize(text)), [one])
    return text[slice(*found.source[0])]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "whole"),
    [
        (
            "Losses are high, while the Institute for the Study of War, a U.S. think tank, said no.",
            "a U.S. think tank",
            "said",
            "no",
            "the Institute for the Study of War, a U.S. think tank",
        ),
        (
            "Its spokeswoman on ports, Ana Ruiz, argued the port was shut.",
            "Ana Ruiz",
            "argued",
            "the port was shut",
            "Its spokeswoman on ports, Ana Ruiz",
        ),
        (
            "Its spokeswoman on ports, Ana Ruiz, argued the port was shut.",
            "Its spokeswoman on ports",
            "argued",
            "the port was shut",
            "Its spokeswoman on ports, Ana Ruiz",
        ),
        (
            "After the storm, Ana Ruiz, her back to the sea, argued the port was shut.",
            "Ana Ruiz",
            "argued",
            "the port was shut",
            "Ana Ruiz",
        ),
        (
            "Harbour Monitor, a charity, says the port is shut.",
            "a charity",
            "says",
            "the port is shut",
            "Harbour Monitor, a charity",
        ),
        (
            "Varnia, which some experts say has sent arms to the rebels, has repeatedly denied doing so.",
            "some experts",
            "denied",
            "doing so",
            "Varnia",
        ),
        (
            "The service, which said it worked with the bureau on it, confirmed the account.",
            "The service, which said it worked with the bureau",
            "confirmed",
            "the account",
            "The service, which said it worked with the bureau on it",
        ),
    ],
)
def test_the_subject_is_the_source(text: str, source: str, cue: str, content: str, whole: str) -> None:
    assert settled(text, source, cue, content) == whole


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "In Tolm, a spokesman, who asked not to be named, said it rained.",
            "a spokesman",
            "said",
            "it rained",
        ),
        ("After talks with Lund, a diplomat, visibly tired, said no.", "a diplomat", "said", "no"),
        (
            "Varnia, which experts say has sent arms, is rich, a minister said.",
            "a minister",
            "said",
            "is rich",
        ),
        ("The port, which is shut, burned, police said.", "police", "said", "burned"),
    ],
)
def test_who_stands_beside_the_verb_stays(text: str, source: str, cue: str, content: str) -> None:
    assert settled(text, source, cue, content) == source


@pytest.mark.parametrize(
    ("text", "cue", "content", "source"),
    [
        (
            "Lund, in power since 2016, dismissed the charge.",
            "dismissed",
            "the charge",
            "Lund, in power since 2016",
        ),
        ("One left and angry protesters called for a vote.", "called for", "a vote", "angry protesters"),
        ("The bank seems content.", "seems", "content", ""),
        ("It was known that the port had closed.", "was known", "that the port had closed", ""),
    ],
)
def test_a_finite_verb_without_a_source_has_its_subject(
    text: str, cue: str, content: str, source: str
) -> None:
    one = Statement("s1", (span(text, content),), (span(text, cue),))
    (found,) = settle_subjects(read_words(tokenize(text)), [one])
    assert [text[slice(*piece)] for piece in found.source] == ([source] if source else [])


def test_who_speaks_in_a_relative_clause_is_the_source() -> None:
    text = "He won in a poll that the opposition has described as unfair."
    content = (span(text, "that the opposition"), span(text, "unfair"))
    one = Statement("s1", content, (span(text, "has described as"),), (span(text, "a poll"),))
    (found,) = settle_subjects(read_words(tokenize(text)), [one])
    assert [text[slice(*piece)] for piece in found.source] == ["the opposition"]
    assert [text[slice(*piece)] for piece in found.content] == ["that", "unfair"]


def test_who_estimates_is_no_part_of_the_estimate() -> None:
    text = "Norwegian military and intelligence agencies have estimated between 10 and 12 ships have left."
    who, verb = text.index(" have"), text.index("between")
    one = Statement("s1", ((0, who), (verb, len(text) - 1)), ((who + 1, verb - 1),))
    (found,) = settle_subjects(read_words(tokenize(text)), [one])
    assert text[slice(*found.source[0])] == "Norwegian military and intelligence agencies"
    assert [text[a:b] for a, b in found.content] == ["between 10 and 12 ships have left"]
