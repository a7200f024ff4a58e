"""Where the lines, marks and words of pictures stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sayso.comparing.figures import FigurePoint
from sayso.comparing.figures.periods import Period
from sayso.comparing.origins import Origins
from sayso.comparing.origins.counting import Origin
from sayso.comparing.origins.following import SaySo
from sayso.records import Figure
from sayso.web.charts.chains import chain_chart
from sayso.web.charts.intervals import LEFT, RIGHT, WIDTH, interval_chart
from sayso.web.charts.labels import width_em

_POINT = FigurePoint("r:f1", Figure("f1", (0, 2), 10.0, 20.0), "10 to 20", "", "", "a", "r")


def _point(low: float | None, high: float | None) -> FigurePoint:
    return replace(_POINT, figure=replace(_POINT.figure, low=low, high=high))


def test_a_bar_runs_from_low_to_high_on_one_scale() -> None:
    chart = interval_chart([("Police", True, [_point(10, 20)]), ("A nurse", False, [_point(30, 30)])])
    assert chart
    police, nurse = (voice.bars[0] for voice in chart.voices)
    assert police.x1 < police.x2 < nurse.x1 == nurse.x2
    assert (police.hollow, nurse.hollow) == (False, True)
    assert police.y < nurse.y


def test_an_open_end_is_an_arrow_and_a_stated_one_is_not() -> None:
    points = [_point(10, None), _point(None, 20), _point(10, 20)]
    chart = interval_chart([("Police", True, points)])
    assert chart
    assert [bar.opens for bar in chart.voices[0].bars] == ["right", "left", ""]


def test_without_a_number_there_is_no_picture() -> None:
    assert interval_chart([("Police", True, [_point(None, None)])]) is None


@given(st.lists(st.floats(-1e12, 1e12), min_size=1, max_size=8))
def test_every_number_stands_inside_the_picture(numbers: list[float]) -> None:
    chart = interval_chart([("Police", True, [_point(number, number) for number in numbers])])
    assert chart
    for bar in chart.voices[0].bars:
        assert LEFT - 1 <= bar.x1 <= bar.x2 <= WIDTH - RIGHT + 1
    assert 2 <= len(chart.ticks) <= 12


def test_outlets_stand_left_origins_right_and_a_name_once_in_its_column() -> None:
    ministry = tuple(
        SaySo(record, links, "ministry", True, "")
        for record, links in (
            ("a:f1", ("Gazette", "Ministry")),
            ("b:f1", ("Star", "Agency", "Ministry")),
            ("c:f1", ("Star", "Agency", "Ministry")),
        )
    )
    nobody = SaySo("d:f1", ("Post", "an official"), "d|an official", False, "")
    chart = chain_chart(
        Origins((Origin("Ministry", True, ministry), Origin("an official", False, (nobody,))))
    )
    places = {box.name: box for box in chart.boxes}
    assert len(chart.boxes) == 6
    assert places["Star"].x == places["Gazette"].x == 0 < places["Agency"].x < places["Ministry"].x
    assert (places["Ministry"].kind, places["an official"].kind) == ("known", "unknown")
    # Two chains of one link go past the agency, each by a way of its own, so that none leads behind it.
    past = [arrow.path for arrow in chart.arrows if "h" in arrow.path]
    assert len(past) == 2
    assert not [path for path in past if f" {places['Agency'].y}h" in path]


def test_lines_have_room_between_boxes_and_long_names_break() -> None:
    links = ("Gazette", "a spokeswoman of the ministry", "Lund", "Ministry of Water and Forests")
    chart = chain_chart(Origins((Origin(links[-1], True, (SaySo("a:f1", links, "ministry", True, ""),)),)))
    first, second, *_ = sorted(chart.boxes, key=lambda box: box.x)
    assert first.x + chart.box + 30 <= second.x
    last = max(chart.boxes, key=lambda box: box.x)
    assert last.x + chart.box <= chart.width
    assert last.lines == ("Ministry of Water and", "Forests")
    assert last.height > first.height
    assert last.y + last.height / 2 < chart.height


def test_the_day_of_a_bar_stands_inside_the_picture() -> None:
    point = replace(_POINT, said=Period(date(2024, 12, 30), date(2025, 1, 2)))
    chart = interval_chart([("Police", True, [point, replace(point, id="q:f1")])])
    assert chart
    (bar,) = chart.voices[0].bars
    assert " ".join(bar.when) == "30 December 2024 to 2 January 2025 ×2"
    assert all(chart.when + 11.5 * width_em(line) <= WIDTH for line in bar.when)


def test_people_are_not_counted_in_halves_and_one_number_stands_on_a_scale_from_nought() -> None:
    for numbers in ([10, 11], [1, 2], [10]):
        chart = interval_chart([("Police", True, [_point(number, number) for number in numbers])])
        assert chart
        assert all("." not in tick.words for tick in chart.ticks)
    assert chart.ticks[0].words == "0"


def test_reports_of_one_source_that_say_the_same_for_one_day_are_one_bar() -> None:
    again = replace(_POINT, id="q:f1", revision="q")
    later = replace(_POINT, id="p:f1", published="2026-03-09")
    chart = interval_chart([("Police", True, [_POINT, again, later])])
    assert chart
    assert [(bar.id, bar.times) for bar in chart.voices[0].bars] == [("r:f1", 2), ("p:f1", 1)]
