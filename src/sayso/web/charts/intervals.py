"""Figures as bars from low to high: a row a source, in time, arrows where an end is open."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.comparing.figures import FigurePoint
from sayso.export.days import day
from sayso.web.charts.labels import fit

WIDTH, LEFT, RIGHT = 760, 190, 180
ROW, GAP, TOP, BOTTOM = 24, 8, 8, 30
_NAME_EM, _LINES = (LEFT - 14) / 12.5, 2
"""Room for a name in type of 12.5 units; two lines of it are as high as a row with its gap."""
_ARROW = 26
_WHEN = _ARROW + 8
_WHEN_EM = (RIGHT - _WHEN) / 11.5
"""Where the day of a bar stands behind the axis, and its room in type of 11.5 units."""
_TICKS = 5


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure: its line from ``x1`` to ``x2`` at ``y``; both are the same for a single number.

    ``opens`` is where its arrow points, empty where both ends are stated. ``times`` is how often its source
    is reported with just this for that day; ``id`` is the first of these reports. ``when`` is the day with
    that number, in lines.
    """

    id: str
    y: float
    x1: float
    x2: float
    opens: str
    approximate: bool
    hollow: bool
    words: str
    day: str
    times: int
    when: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """A source and its bars; ``y`` is the middle of its name, which stands in ``lines``."""

    name: str
    lines: tuple[str, ...]
    known: bool
    y: float
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A number under the axis."""

    x: float
    words: str


@dataclass(frozen=True, slots=True)
class IntervalChart:
    """The whole picture, ``width`` by ``height`` units."""

    width: int
    height: float
    left: int
    right: int
    when: int
    voices: tuple[Voice, ...]
    ticks: tuple[Tick, ...]


def interval_chart(voices: Sequence[tuple[str, bool, Sequence[FigurePoint]]]) -> IntervalChart | None:
    """The chart of some sources' figures.

    Args:
        voices: name, whether it is a known origin, and its figures in time.

    Returns:
        ``None`` where no figure states a number. Linear in the figures.
    """
    ends = [
        end
        for _, _, points in voices
        for point in points
        for end in (point.figure.low, point.figure.high)
        if end is not None
    ]
    if not ends:
        return None
    low, high, step = _axis(min(ends), max(ends), whole=all(float(end).is_integer() for end in ends))

    def x(number: float) -> float:
        return round(LEFT + (number - low) / (high - low) * (WIDTH - LEFT - RIGHT), 1)

    drawn = []
    y = TOP + ROW / 2
    for name, known, points in voices:
        reports = _reports(points)
        bars = [_bar(alike, y + number * ROW, known, x) for number, alike in enumerate(reports)]
        drawn.append(Voice(name, fit(name, _NAME_EM, _LINES), known, y, tuple(bars)))
        y += len(reports) * ROW + GAP
    ticks = tuple(Tick(x(number), _short(number)) for number in _ticks(low, high, step))
    return IntervalChart(
        WIDTH, y - ROW / 2 + BOTTOM, LEFT, WIDTH - RIGHT, WIDTH - RIGHT + _WHEN, tuple(drawn), ticks
    )


def _reports(points: Sequence[FigurePoint]) -> list[list[FigurePoint]]:
    """The figures of one source, those together that say the same for the same day."""
    found: dict[object, list[FigurePoint]] = {}
    for point in points:
        figure = point.figure
        found.setdefault((figure.low, figure.high, figure.approximate, _day(point)), []).append(point)
    return list(found.values())


def _day(point: FigurePoint) -> str:
    return point.holds_for or (point.published or "")[:10]


def _bar(alike: Sequence[FigurePoint], y: float, known: bool, x: object) -> Bar:
    point = alike[0]
    place = x if callable(x) else float
    figure = point.figure
    stated = [end for end in (figure.low, figure.high) if end is not None]
    ends = sorted(place(end) for end in stated) or [float(LEFT)]
    of_day = day(_day(point)) or "undated"
    times = f" ×{len(alike)}" if len(alike) > 1 else ""
    opens = ""
    if stated and figure.high is None:
        opens, ends = "right", [ends[0], min(ends[0] + _ARROW, WIDTH - RIGHT + _ARROW)]
    elif stated and figure.low is None:
        opens, ends = "left", [max(ends[-1] - _ARROW, LEFT - 10), ends[-1]]
    return Bar(
        id=point.id,
        y=y,
        x1=ends[0],
        x2=ends[-1],
        opens=opens,
        approximate=figure.approximate,
        hollow=not known,
        words=point.words,
        day=of_day,
        times=len(alike),
        when=fit(f"{of_day}{times}", _WHEN_EM, _LINES),
    )


def _axis(low: float, high: float, *, whole: bool) -> tuple[float, float, float]:
    """From where to where, in what steps; begins at nought unless several lie close together far from it."""
    from_nought = low >= 0 and (low < high * 0.6 or low == high)
    begin = 0.0 if from_nought else low - 0.15 * (high - low or abs(low) or 1)
    step = _step(high - begin)
    if whole:
        step = max(step, 1.0)
    return math.floor(begin / step) * step, math.ceil((high or 1) / step) * step, step


def _step(length: float) -> float:
    """A round step (1, 2 or 5 times a power of ten) that parts ``length`` into about five."""
    rough = (length or 1) / _TICKS
    power = math.pow(10, math.floor(math.log10(rough)))
    return next(step * power for step in (1.0, 2.0, 5.0, 10.0) if step * power >= rough)


def _ticks(low: float, high: float, step: float) -> list[float]:
    return [low + number * step for number in range(round((high - low) / step) + 1)]


def _short(number: float) -> str:
    for scale, sign in ((1e9, " bn"), (1e6, " m")):
        if abs(number) >= scale:
            return f"{number / scale:g}{sign}"
    return f"{number:,.0f}" if float(number).is_integer() else f"{number:g}"
