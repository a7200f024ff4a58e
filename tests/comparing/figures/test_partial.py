"""Counts of some beside counts of all, and tolls that grow within a day."""

import pytest

from tests.comparing.figures.papers import found

CRASH = "PORT ANSE, June 3 (Orla) - A plane with 78 people aboard crashed near Port Anse, officials said.\n\n"
BUS = "PORT ANSE, June 3 (Orla) - A bus has fallen into a ravine near Port Anse, the police said.\n\n"
QUAKE = "PORT ANSE, June 3 (Orla) - An earthquake shook Port Anse on Tuesday, officials said.\n\n"

ALL_ABOARD = ("There were 78 people on board, a minister said.", "78")
ALL_DEAD = ("Eight people were killed, the mayor said.", "Eight")
NOON = ("Forty people were killed, the mayor said.", "Forty")


@pytest.mark.parametrize(
    ("lede", "one", "other", "kind"),
    [
        # Passengers, and with the crew.
        (CRASH, ("It had 72 passengers and six crew members on board.", "72"), ALL_ABOARD, "different_scope"),
        (
            CRASH,
            ("It had 72 passengers and six crew members on board.", "six"),
            ALL_ABOARD,
            "different_scope",
        ),
        (
            CRASH,
            ("It had 72 passengers and six crew members on board.", "72"),
            ("There were 72 passengers aboard, she said.", "72"),
            "same",
        ),
        (
            CRASH,
            ("All 78 passengers and their crew were killed, he said.", "78"),
            ("Sixty-one people died, she said.", "Sixty-one"),
            "conflict",
        ),
        # Who died at once, and later.
        (
            BUS,
            ("Five died on the spot and three in hospital, they said.", "Five"),
            ALL_DEAD,
            "different_scope",
        ),
        (
            BUS,
            ("Five died on the spot and three in hospital, they said.", "three"),
            ALL_DEAD,
            "different_scope",
        ),
        (BUS, ("Three died on the way to hospital, they said.", "Three"), ALL_DEAD, "different_scope"),
        (
            BUS,
            ("Eight people died at the scene, they said.", "Eight"),
            ALL_DEAD,
            "same",
        ),
        # One place among others.
        (
            QUAKE,
            ("Twelve people were killed in one village, he said.", "Twelve"),
            NOON,
            "different_scope",
        ),
    ],
)
def test_some_are_not_all(lede, one, other, kind):
    assert found(lede, one, other).kind == kind


@pytest.mark.parametrize(
    ("one", "other", "later", "kind"),
    [
        (NOON, ("The death toll has risen to 62, a ministry said.", "62"), "20:00", "compatible"),
        (NOON, ("Sixty-two people were killed, up from 40, she said.", "Sixty-two"), "20:00", "compatible"),
        (
            ("Forty people have been killed so far, the mayor said.", "Forty"),
            ("Sixty-two people were killed, a ministry said.", "Sixty-two"),
            "20:00",
            "compatible",
        ),
        (
            ("Forty people were killed, the mayor said on Tuesday morning.", "Forty"),
            ("Sixty-two were killed, a ministry said on Tuesday evening.", "Sixty-two"),
            "20:00",
            "compatible",
        ),
        # Two numbers, and nothing that tells which was when.
        (NOON, ("Sixty-two people were killed, a ministry said.", "Sixty-two"), "20:00", "conflict"),
        # Who told of the rise was first.
        (
            ("The death toll has risen to 62, the mayor said.", "62"),
            ("Forty people were killed, a ministry said.", "Forty"),
            "20:00",
            "conflict",
        ),
        (NOON, ("The death toll has risen to 62, a ministry said.", "62"), "09:00", "conflict"),
        # Those aboard do not grow.
        (
            ("There were 40 people on board, the mayor said.", "40"),
            ("The number of those on board has risen to 62, she said.", "62"),
            "20:00",
            "conflict",
        ),
    ],
)
def test_a_toll_grows_within_a_day_where_words_say_so(one, other, later, kind):
    assert found(QUAKE, one, other, f"2031-06-03T{later}").kind == kind
