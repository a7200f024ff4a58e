"""Series: what counts the same thing stands together, and nothing else does."""

from itertools import permutations

from sayso.comparing.figures import relation, series
from sayso.comparing.figures.frames import Frame
from sayso.comparing.figures.lexicon import content_words
from sayso.comparing.figures.matters import can_be_of_one_matter, of_one_matter
from sayso.comparing.matter import Matter, Member
from tests.comparing.figures.made import point
from tests.web.library import readings

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


def test_what_counts_the_same_in_one_place_stands_with_the_whole_and_in_no_conflict() -> None:
    told = frame("Varnia says its soldiers died in Sorland", {"varnia", "sorland"})
    facts = {"unit": "soldier", "topics": frozenset({"Varnia", "Sorland", "Lund"}), "frame": told}
    points = [
        point("600 soldiers were killed.", "600 soldiers", 600, article="A", **facts),
        point("700 soldiers were killed.", "700 soldiers", 700, article="B", day="2031-05-06", **facts),
        point("300 soldiers died in Kirsk.", "300 soldiers", 300, where="Kirsk", article="C", **facts),
        point("90 soldiers were hurt in Kirsk.", "90 soldiers", 90, where="Kirsk", article="D",
              measure="wounded", **facts),
    ]  # fmt: skip
    for shuffled in permutations(points):
        whole, apart = sorted(series(shuffled), key=lambda one: -len(one.all_points))
        assert [one.article for one in whole.points] == ["A", "B"]
        assert [one.article for one in whole.parts] == ["C"]
        assert (whole.low, whole.high) == (600, 700)
        assert [one.article for one in apart.points] == ["D"]
    assert "conflict" not in {relation(points[2], one).kind for one in points[:2]}


def frame(text, names, *, sudden=False):
    return Frame(frozenset(names), frozenset(), frozenset(), sudden, content_words(text), text)


WAR = {"Ukraine", "Russia", "Lund", "U.S."}


def test_two_articles_on_one_war_are_two_matters_where_one_tells_of_a_bomb() -> None:
    sent = frame("Seoul says North Koreans died in Russia", {"russia", "korean", "kursk"})
    lost = frame("Kyiv captures two North Koreans in Kursk, Russia", {"russia", "korean", "kursk"})
    bomb = frame("Gunmen attack a hall near Moscow, Russia", {"russia", "moscow", "crocus"}, sudden=True)
    points = [
        point("About 300 died.", "About 300", 300, unit=None, article="A", topics=frozenset(WAR), frame=sent),
        point("About 300 died.", "About 300", 300, unit=None, article="B", topics=frozenset(WAR), frame=lost),
        point("The toll was 115.", "115", 115, unit=None, article="C", topics=frozenset(WAR), frame=bomb),
    ]
    assert ids(series(points)) == [["A", "B"], ["C"]]


def test_a_name_that_all_news_has_joins_nothing() -> None:
    one = frame("Thirty die in a mine in Varland", {"varland"})
    other = frame("A market burns in Kestria", {"kestria"})
    points = [
        point("30 people died.", "30 people", 30, article="A", topics=frozenset({"U.S.", "BBC"}), frame=one),
        point(
            "30 people died.", "30 people", 30, article="B", topics=frozenset({"U.S.", "BBC"}), frame=other
        ),
    ]
    assert ids(series(points)) == [["A"], ["B"]]


def test_articles_that_begin_apart_are_of_one_matter_by_whom_they_name() -> None:
    one = frame("Thirty die in a mine in Varland", {"varland"})
    other = frame("Who counts the dead, and why", {"who"})
    named = frozenset({"Lund", "Harbour Miners' Union", "Varland"})
    points = [
        point("30 people died.", "30 people", 30, article="A", topics=named, frame=one),
        point("30 people died.", "30 people", 30, article="B", topics=named, frame=other),
    ]
    assert ids(series(points)) == [["A", "B"]]


def test_what_is_asked_of_two_articles_leaves_out_no_two_points_of_one_matter():
    members = [Member(f"{number:016x}", f"a{number}", one) for number, one in enumerate(readings())]
    points = Matter(tuple(members)).points.values()
    of_one = [(a, b) for a, b in permutations(points, 2) if of_one_matter(a, b, a.topics & b.topics)]
    assert of_one
    assert all(can_be_of_one_matter(a, b) for a, b in of_one)
