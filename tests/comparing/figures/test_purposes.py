"""Money and shares by what they are for, other numbers by what tells of them, and numbers told twice."""

import pytest

from sayso.comparing.figures import relation, with_echoes
from tests.comparing.figures.made import point


def _money(sentence, words, low, **facts):
    return point(sentence, words, low, measure="money", unit="dollar", **({"group": "dollar"} | facts))


def _percent(sentence, words, low, **facts):
    return point(sentence, words, low, measure="percent", unit="percentage", **facts)


FINE = _money("The office fined Paylo 20 million dollars.", "20 million dollars", 2e7)
PAID = _money(
    "Paylo paid 12 million dollars in compensation.",
    "12 million dollars",
    1.2e7,
    article="B",
    day="2031-06-01",
)


def test_a_fine_is_no_compensation():
    assert relation(FINE, PAID).kind == "different_scope"
    assert "fines" in relation(FINE, PAID).reason


def test_sums_are_in_conflict_only_where_they_are_told_of_in_the_same_words():
    one = _money(
        "The flood did damage of 40 million dollars.", "40 million dollars", 4e7, speakers=("Mayor",)
    )
    other = _money(
        "The storm caused damage of 9 million dollars.",
        "9 million dollars",
        9e6,
        article="B",
        speakers=("Union",),
    )
    alike = _money(
        "The flood did damage of 9 million dollars.",
        "9 million dollars",
        9e6,
        article="B",
        speakers=("Union",),
    )
    assert relation(one, other).kind == "undetermined"
    assert relation(one, alike).kind != "different_scope"


@pytest.mark.parametrize(
    ("sentence", "words", "low"),
    [
        ("Prices rose by 7 percent in a year.", "7 percent", 7),
        ("Turnout was 71 percent.", "71 percent", 71),
        ("The shares fell by 11 percent.", "11 percent", 11),
        ("The Authority offered 4 percent.", "4 percent", 4),
    ],
)
def test_a_demand_is_none_of_the_other_shares(sentence, words, low):
    demand = _percent("The dockers want nine percent.", "nine percent", 9, article="B")
    assert relation(_percent(sentence, words, low), demand).kind == "different_scope"


def test_what_is_forecast_is_not_what_was_measured():
    forecast = _percent("The bank forecasts inflation of 3.6 percent.", "3.6 percent", 3.6)
    measured = _percent("Inflation was 3.4 percent.", "3.4 percent", 3.4, article="B")
    assert relation(forecast, measured).kind == "different_scope"


def test_nothing_in_common_is_told_of_what_counts_different_things():
    held = point(
        "The reservoir held 18 million cubic metres.",
        "18 million cubic metres",
        1.8e7,
        measure="other",
        unit="metre",
    )
    gone = point(
        "In an hour 12 million cubic metres flowed out.",
        "12 million cubic metres",
        1.2e7,
        measure="other",
        unit="metre",
        article="B",
    )
    assert relation(held, gone).kind == "different_scope"


def test_a_number_told_twice_is_the_same_though_one_says_nothing_of_it():
    told = point(
        "Thieves copied the records of 2.1 million customers.",
        "2.1 million customers",
        2.1e6,
        measure="other",
    )
    again = point(
        "Paylo stood by the 2.1 million.", "2.1 million", 2.1e6, measure="other", unit=None, article="B"
    )
    told, again = with_echoes([told, again])
    assert relation(told, again).kind == "same"


def test_a_number_that_says_what_was_done_takes_nothing_from_elsewhere():
    killed = point("Some 2,150 soldiers were killed.", "Some 2,150 soldiers", 2150, unit="soldier")
    home = "About 2,150 of them were repatriated in March."
    sent = point(home, "About 2,150", 2150, measure="other", unit="soldier", article="B", subject="")
    assert with_echoes([killed, sent])[1].subject == ""


def test_small_equal_numbers_of_soldiers_and_children_are_two_counts():
    soldiers = point("Two soldiers were killed.", "Two soldiers", 2, unit="soldier")
    children = point("Two children were killed.", "Two children", 2, unit="child", article="B")
    assert relation(soldiers, children).kind == "different_scope"


def test_those_rescued_by_somebody_are_not_in_conflict_with_all():
    everybody = point(
        "Ninety-six people were rescued.", "Ninety-six people", 96, measure="other", speakers=("Guard",)
    )
    by_boats = point(
        "Fishing boats took 40 people aboard.",
        "40 people",
        40,
        measure="other",
        subject="rescued",
        article="B",
        speakers=("Owner",),
    )
    assert relation(everybody, by_boats).kind != "conflict"


def test_every_county_is_a_county():
    both = {"measure": "other", "subject": "infected"}
    ours = point("In Colby County 14 people fell ill.", "14 people", 14, speakers=("Office",), **both)
    theirs = point(
        "In Lorne County five people fell ill.", "five people", 5, speakers=("Bureau",), article="B", **both
    )
    assert relation(ours, theirs).kind == "different_scope"


def test_who_says_it_does_not_say_what_is_counted():
    saved = point(
        "A man who was saved told reporters that 150 people had set off.", "150 people", 150, measure="other"
    )
    assert saved.own[0].strip() == ""


def test_a_bare_number_of_women_is_a_part():
    everybody = point("Guards rescued 37 people.", "37 people", 37, measure="other", speakers=("Guard",))
    women = point(
        "Thirty-seven were rescued; six are women.",
        "six",
        6,
        measure="other",
        unit=None,
        subject="rescued",
        bare=True,
        article="B",
        speakers=("Captain",),
    )
    assert relation(everybody, women).kind == "different_scope"
