"""Second verbs of one subject."""

import pytest

from sayso.reading.actors.words import read_words
from sayso.reading.shared_subjects import share_subjects
from sayso.reading.tokens import tokenize
from sayso.records import Span, Statement


def span(text: str, words: str) -> tuple[Span, ...]:
    at = text.index(words)
    return ((at, at + len(words)),) if words else ()


def shared(text: str, *parts: tuple[str, str, str]) -> list[tuple[str, str]]:
    given = [Statement("", span(text, c), span(text, cue), span(text, source)) for source, cue, c in parts]
    found = share_subjects(read_words(tokenize(text)), given)
    return [
        ("".join(text[a:b] for a, b in one.source), " ".join(text[a:b] for a, b in one.content))
        for one in found
    ]


@pytest.mark.parametrize("joint", ["but later said", "and later said", ", saying"])
def test_a_second_verb_has_the_subject_of_the_first(joint: str) -> None:
    text = f"The committee put the toll at 30 {joint} 60 had died."
    verb = joint.rsplit(maxsplit=1)[-1]
    found = shared(text, ("The committee", "put", "the toll at 30"), ("", verb, "60 had died"))
    assert found == [("The committee", "the toll at 30"), ("The committee", "60 had died")]


def test_a_verb_of_somebody_else_stays_without_a_source() -> None:
    text = "Lund said it rained. Forecasts were wrong but expected 40 millimetres."
    found = shared(text, ("Lund", "said", "it rained"), ("", "expected", "40 millimetres"))
    assert found[1][0] == ""
    text = "Lund said the plan shown yesterday was old."
    found = shared(text, ("Lund", "said", "the plan"), ("", "shown", "yesterday"))
    assert found[1][0] == ""


def test_a_content_ends_before_the_second_verb() -> None:
    text = "The minister says 13 were arrested and says about 31,000 came."
    second = text.rindex("says")
    given = [
        Statement(
            "", span(text, "13 were arrested and says"), span(text, "says"), span(text, "The minister")
        ),
        Statement("", span(text, "about 31,000 came"), ((second, second + 4),), span(text, "The minister")),
    ]
    found = share_subjects(read_words(tokenize(text)), given)
    assert [text[slice(*one.content[0])] for one in found] == ["13 were arrested", "about 31,000 came"]


def test_one_report_found_twice_is_one() -> None:
    text = "Lund said it rained."
    part = ("Lund", "said", "it rained")
    assert shared(text, part, part) == [("Lund", "it rained")]
