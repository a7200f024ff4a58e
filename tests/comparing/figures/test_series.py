"""Series: what counts the same thing stands together, and nothing else does."""

from itertools import permutations

from sayso.comparing.figures import relation, series
from tests.comparing.figures.made import point

POINTS = [
    point("12 people died in Lenvik.", "12 people", 12, where="Lenvik", article="A"),
    point("15 people died in Lenvik.", "15 people", 15, where="Lenvik", article="B", day="2031-05-06"),
    point("15 died, most of them children.", "15", 15, article="C"),
    point("Three children died.", "Three children", 3, unit="child", article="D"),
    point("40 were hurt.", "40", 40, measure="wounded", article="E"),
    point("9 people died in Tarnow.", "9 people", 9, where="Tarnow", article="F"),
]


def ids(found):
    return [[member.article for member in one.points] for one in found]


def test_points_that_count_the_same_thing_stand_together_by_day():
    assert ids(series(POINTS)) == [["A", "C", "B"], ["D"], ["E"], ["F"]]


def test_the_order_of_adding_does_not_matter():
    for shuffled in permutations(POINTS, len(POINTS)):
        assert series(shuffled) == series(POINTS)


def test_a_series_keeps_both_ends_and_neither_adds_nor_averages():
    first = series(POINTS)[0]
    assert (first.low, first.high) == (12, 15)
    assert [found.figure.low for found in first.points] == [12, 15, 15]


def test_no_series_holds_two_figures_of_different_scope():
    for found in series(POINTS):
        for one in found.points:
            for other in found.points:
                assert relation(one, other).kind != "different_scope"
