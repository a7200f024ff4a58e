"""Who gives a number in its own clause."""

import pytest

from sayso.comparing.figures import figure_points
from sayso.comparing.origins.givers import giver_span
from sayso.reading.pipeline import read_article
from sayso.records import Article


def givers_of(text):
    points = figure_points(read_article(Article(text, language="en")))
    return {point.words: text[slice(*span)] for point in points if (span := giver_span(point))}


@pytest.mark.parametrize(
    ("text", "words", "giver"),
    [
        ("Police put the crowd at 12,000 at its height.", "12,000", "Police"),
        ("The unions spoke of 40,000.", "40,000", "The unions"),
        ("The coast guard on Tuesday evening put the number of dead at 23.", "23", "The coast guard"),
        ("The coast guard stood by its estimate of about 170 people.", "about 170 people", "The coast guard"),
        (
            "After the storm the coast guard had spoken of 170 people on board.",
            "170 people",
            "the coast guard",
        ),
        (
            "A march that police put at 22,000 people and the unions at 150,000 ended there.",
            "150,000",
            "the unions",
        ),
        ("A march that police put at 22,000 people ended there.", "22,000 people", "police"),
        ("The Sella Observatory, abroad, keeps to 7.1.", "7.1", "The Sella Observatory"),
        (
            "The county institute has meanwhile lowered the magnitude of the quake to 6.2.",
            "6.2",
            "The county institute",
        ),
        # A list that was closed, and whose count it is behind the number.
        ("The prefecture closed its register in May at 812.", "812", "The prefecture"),
        ("The storm cost 88 lives by the agency's last count.", "88 lives", "the agency"),
        ("It took 88 lives, by the agency's count; 52 by that of the ministry.", "52", "the ministry"),
        (
            "It is in doubt: about 170, says the coast guard; 148, says Linea Maro.",
            "about 170",
            "the coast guard",
        ),
    ],
)
def test_the_clause_names_who_gives_the_number(text, words, giver):
    assert givers_of(text).get(words) == giver


@pytest.mark.parametrize(
    "text",
    [
        "In May it had spoken of 600 dead.",
        "Seven people died on Tuesday.",
        "Veskova is said to be holding sixty prisoners.",
        "They had made 47 arrests by 8 p.m.",
    ],
)
def test_nobody_is_made_up(text):
    assert givers_of(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "The boat was filled with an estimated 150 people.",
        "An estimated 18 people were rescued.",
        "A mosque in Tolm was struck on Friday, resulting in the tragic loss of 43 lives.",
    ],
)
def test_words_that_lead_up_to_a_number_give_none(text):
    assert givers_of(text) == {}
