"""The day of a blow, and counts of two blows."""

from datetime import date

import pytest

from sayso.comparing.figures import relation
from sayso.comparing.figures.frames import Frame
from sayso.comparing.figures.struck import day_struck
from sayso.reading.pipeline import read_article
from sayso.records import Article
from tests.comparing.figures.made import point

PUBLISHED = "2033-02-12"  # a Saturday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A drone strike killed 75 people on Wednesday in Tolm, rescuers said.", date(2033, 2, 9)),
        ("Shelling killed seven in Tolm. A clinic was hit late Friday.", date(2033, 2, 11)),
        ("The toll from the blast in Tolm rose to 75, the ministry said on Thursday.", None),
        ("A blast killed 75 people in Tolm.", None),
        # The day until which, or for which, was counted.
        ("By Thursday night 75 people had been found dead in Tolm.", None),
        ("The mayor of Tolm put the dead at 75 on Thursday.", None),
        ("Engineers have looked at the dam. Tuesday's landslide killed 75 people.", date(2033, 2, 8)),
    ],
)
def test_the_day_on_which_it_struck(text: str, day: date | None) -> None:
    assert day_struck(read_article(Article(text, published=PUBLISHED, language="en"))) == day


def struck(day: str | None) -> Frame:
    first = "A drone strike on the market of Tolm killed many people, rescuers said."
    return Frame(sudden=True, struck=date.fromisoformat(day) if day else None, first=first)


@pytest.mark.parametrize(
    ("first", "second", "published", "kind"),
    [
        ("2033-02-09", "2033-03-04", "2033-03-05", "different_scope"),
        ("2033-02-09", "2033-02-10", "2033-02-12", "conflict"),
        ("2033-02-09", None, "2033-03-05", "undetermined"),
        ("2033-02-09", None, "2033-02-12", "conflict"),
    ],
)
def test_counts_of_two_blows_are_no_conflict(
    first: str, second: str | None, published: str, kind: str
) -> None:
    one = point("75 people died.", "75 people", 75, day="2033-02-10", frame=struck(first))
    other = point("7 people died.", "7 people", 7, day=published, article="B", frame=struck(second))
    assert relation(one, other).kind == kind


def test_one_town_is_seldom_flooded_twice_in_a_season() -> None:
    first = "The flood at Tolm killed many people, rescuers said."
    told = Frame(sudden=True, struck=date(2033, 2, 9), first=first)
    one = point("75 people died.", "75 people", 75, day="2033-02-10", frame=told)
    later = Frame(sudden=True, first=first)
    other = point("91 people died.", "91 people", 91, day="2033-03-20", article="B", frame=later)
    assert relation(one, other).kind == "compatible"
