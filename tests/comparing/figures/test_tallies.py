"""Lists that were closed, the dead and missing, echoes of a bound, a quake's magnitude."""

from dataclasses import replace

import pytest

from sayso.comparing.figures import relation, with_echoes
from tests.comparing.figures.papers import found, last_point

QUAKE = (
    "TAVEL, June 3 (Orla) - An earthquake has shaken the valley of the Sella in Tasmar, rescuers said.\n\n"
)
FEVER = (
    "MARUSH, June 3 (Orla) - A fever has broken out in Marush, on the coast of Tasmar, officials said.\n\n"
)


def point(lede, sentence, words, day="2031-06-03"):
    return last_point(lede, sentence, "Orla", day, words)


def test_a_closed_list_counts_what_was_asked():
    sentence = "How many died in the quake? The ministry closed its register on May 28 at 812. "
    first = point(QUAKE, sentence, "812")
    assert (first.subject, str(first.as_of)) == ("killed", "2031-05-28")
    assert point(QUAKE, sentence + "The aid office closed its own at 907.", "907").subject == "killed"
    # A shop that closes has closed.
    assert point(QUAKE, "The chain closed 812 shops in Tavel.", "812").subject == "closed"
    assert point(QUAKE, "How many people fled? The office put them at 907.", "907").subject == "displaced"


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (
            ("There are 640 dead and missing, says the opposition.", "640"),
            ("The ministry put the dead at 210.", "210"),
            "different_scope",
        ),
        (
            ("The number of dead and missing has risen to 640, the guard said.", "640"),
            ("Some 300 people are missing, the guard said.", "300"),
            "different_scope",
        ),
        (
            ("Nine people are missing and presumed dead, the guard said.", "Nine"),
            ("Some 30 people are missing, the army said.", "30"),
            "conflict",
        ),
        (
            ("The institute put the magnitude at 6.4.", "6.4"),
            ("The quake had a magnitude of 6.9, a seismic centre abroad said.", "6.9"),
            "conflict",
        ),
        (
            ("The quake had a magnitude of 6.4, the institute said.", "6.4"),
            ("A second quake, of magnitude 5.1, brought down a bridge.", "5.1"),
            "different_scope",
        ),
    ],
)
def test_counts_after_a_quake(one, other, kind):
    assert found(QUAKE, one, other).kind == kind


def test_what_is_confirmed_of_two_is_confirmed_of_both():
    confirmed = point(FEVER, "The ministry has confirmed 24 deaths and 1,150 cases.", "1,150")
    assert confirmed.certainty == "confirmed"
    assert point(FEVER, "The ministry confirmed 24 deaths. There are 1,150 cases.", "1,150").certainty is None
    suspected = point(FEVER, "The agency recorded 2,100 suspected cases.", "2,100", "2031-06-04")
    assert relation(confirmed, suspected).kind == "different_scope"


def test_a_number_that_is_taken_up_has_the_bound_it_was_told_with():
    told = point(FEVER, "As many as 3,100 people have died, a website claims.", "3,100")
    again = last_point(FEVER, "The site has the 3,100 from a friend.", "Post", "2031-06-09", "3,100")
    few = last_point(FEVER, "Forty people have died, the office said.", "Gazette", "2031-06-07", "Forty")
    topics = frozenset({"Marush Mail"})
    told, again, few = with_echoes([replace(one, topics=topics) for one in (told, again, few)])
    assert relation(told, again).kind == "same"
    assert relation(few, again).kind == "compatible"
