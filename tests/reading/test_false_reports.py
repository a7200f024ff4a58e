"""What looks like a report and is none."""

import pytest

from sayso.reading.actors.words import read_words
from sayso.reading.false_reports import without_false
from sayso.reading.tokens import tokenize
from sayso.records import Span, Statement
from tests.reading.reading_of import said


def spans(text: str, words: str) -> tuple[Span, ...]:
    at = text.index(words)
    return ((at, at + len(words)),) if words else ()


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "kept"),
    [
        (
            "None of the figures could be independently confirmed.",
            "",
            "could be independently confirmed",
            "None of the figures",
            False,
        ),
        (
            "The two, whose capture was announced on Friday, left.",
            "",
            "was announced",
            "whose capture",
            False,
        ),
        ("Varnia does not publish its own losses.", "Varnia", "does not publish", "its own losses", False),
        ("Varnia did not say who had fallen.", "Varnia", "did not say", "who had fallen", True),
        ("Lund has confirmed the figures.", "Lund", "has confirmed", "the figures", True),
        (
            "The office uses “likely” to indicate four chances in five.",
            "The office",
            "uses “likely” to indicate",
            "four chances in five",
            False,
        ),
        (
            "The sum exceeds the figure officials have given.",
            "officials",
            "have given",
            "The sum exceeds the figure",
            False,
        ),
        ("Lund signed a treaty of friendship.", "Lund", "signed", "a treaty of friendship", False),
        ("Lund used the visit to urge calm.", "Lund", "used the visit to urge", "calm", True),
        ("Lund came to deliver a letter from Ana Oss.", "Lund", "to deliver a letter from", "Ana Oss", False),
        ("Lund read a letter from Oss on a truce.", "Lund", "read a letter from", "Oss on a truce", True),
        (
            "Reuters was unable to confirm that report.",
            "Reuters",
            "was unable to confirm",
            "that report",
            False,
        ),
        (
            "Police were unable to confirm that report.",
            "Police",
            "were unable to confirm",
            "that report",
            True,
        ),
        (
            "It was slow to embrace new ideas, chief among them managing the cost.",
            "chief among them",
            "managing",
            "the cost",
            False,
        ),
        ("By Jana Hrast, The Savra Valley Herald", "Jana Hrast", "By", "The Savra Valley Herald", False),
        ("By his own count, 30 had died, Lund said.", "his own", "By", "30 had died", True),
        ("Man jailed for life over murder", "Man", "jailed for", "life over murder", False),
        (
            "The parade was the first of its kind, highlighting closer ties.",
            "",
            "highlighting",
            "closer ties",
            False,
        ),
        (
            "All were granted anonymity to discuss the talks.",
            "All",
            "anonymity to discuss",
            "the talks",
            False,
        ),
        (
            "The bridge was safe, an aide said on condition of anonymity.",
            "an aide",
            "said on condition of anonymity",
            "The bridge was safe",
            True,
        ),
        ("The toll is 66, with 26 others reported missing.", "26 others", "reported", "missing", False),
        ("Lund reported the car missing.", "Lund", "reported", "the car missing", True),
        ("What we know about the collapse", "we", "know about", "the collapse", False),
        ("We know about the collapse, he said.", "We", "know about", "the collapse", True),
        ("Nobody near me had any idea what it was.", "Nobody near me", "had any idea", "what it was", False),
        ("Lund fights the pits known locally as scars.", "Lund", "known locally as", "scars", False),
        (
            "The Post could not independently verify the report.",
            "The Post",
            "could not independently verify",
            "the report",
            False,
        ),
        (
            "Lund has independently verified the report.",
            "Lund",
            "has independently verified",
            "the report",
            True,
        ),
        ("Explainer: Why the bridge fell", "Explainer", ":", "Why the bridge fell", False),
        ("Lund: The bridge is safe", "Lund", ":", "The bridge is safe", True),
        ("What do the neighbours say?", "the neighbours", "say", "What", False),
        ("They asked what he meant.", "They", "asked", "what he meant", True),
        ("A guest who asked not to be named said it was loud.", "who", "asked", "not to be named", False),
        ("He left, asking not to use his name out of fear.", "He", "asking", "not to use his name", False),
        ("She asked to use his name.", "She", "asked", "to use his name", True),
        ("Ana Tamba, known as “the Miller”, left.", "", "known as", "“the Miller”", False),
        ("A bill, known as “the Miller”, fell.", "", "known as", "“the Miller”", True),
        ("The flood claimed the lives of nine.", "The flood", "claimed", "the lives of nine", False),
        ("Lund claimed the victory.", "Lund", "claimed", "the victory", True),
        ("It was, if confirmed, the worst raid.", "", "if confirmed", "the worst raid", False),
        ("A guest who asked for quiet said it was loud.", "who", "asked for", "quiet", True),
        (
            "An aide, speaking on condition of anonymity, was glad.",
            "An aide",
            "speaking",
            "on condition",
            False,
        ),
    ],
)
def test_what_nobody_said_is_left_out(text: str, source: str, cue: str, content: str, kept: bool) -> None:
    statement = Statement("s1", spans(text, content), spans(text, cue), spans(text, source) if source else ())
    assert (without_false(read_words(tokenize(text)), [statement]) == [statement]) is kept


@pytest.mark.parametrize(
    "text",
    [
        "The council has come under fire for approving the houses in the park.",
        "The strong results sent shares of Velmar soaring to 141 crowns in Tolm.",
        "Talks were near. India had called off the talks after the envoy met separatists.",
        "Authorities did not provide the names of the woman or the man.",
        "Tolm police have arrested a suspect in the shooting in the park on Monday.",
        "Two rogue officers have been jailed for sabotaging inquiries at a troubled unit.",
    ],
)
def test_what_was_done_was_not_said(text: str) -> None:
    assert said(text) == []
