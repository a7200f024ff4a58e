"""Chains of say-so as a graph: outlets on the left, those they cite in the middle, origins on the right."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from sayso.comparing.origins import Origins
from sayso.web.charts.labels import fit

WIDTH = 760
_WIDEST_BOX, _NARROWEST_BOX, _BOX_HEIGHT = 190, 120, 24
_GAP = 34
"""Between columns, so that lines have room to part; boxes are narrower where there are many columns."""
_TOP, _ROW = 10, 34
_TYPE, _LINE, _LINES = 12.5, 14, 2


@dataclass(frozen=True, slots=True)
class Box:
    """A name at a place, ``y`` its middle; ``kind``: outlet, between, known, unknown, or lane, a way past."""

    name: str
    lines: tuple[str, ...]
    kind: str
    x: float
    y: float
    height: int


@dataclass(frozen=True, slots=True)
class Arrow:
    """From the right edge of one box to the left edge of another, as an SVG path."""

    path: str


@dataclass(frozen=True, slots=True)
class ChainChart:
    """The whole picture, ``width`` by ``height`` units."""

    width: int
    height: int
    box: int
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


def chain_chart(origins: Origins) -> ChainChart:
    """The chart of a claim's chains. The last column holds the independent origins, unknown ones hollow.

    A name stands once in its column. Linear in the links of all chains.
    """
    paths = []
    for number, origin in enumerate(origins.origins):
        end = (f"origin {number}", origin.name, "known" if origin.known else "unknown")
        for chain in origin.chains:
            between = chain.links[1:-1] if len(chain.links) > 1 else ()
            paths.append(([("outlet", chain.links[0]), *(("between", name) for name in between)], end))
    last = max((len(path) for path, _ in paths), default=1)
    for path, (key, _, _) in paths:
        # A chain that is shorter than others goes past the names in the middle, not behind them.
        path.extend([("lane", key)] * (last - len(path)))
    columns: list[dict[str, tuple[str, str]]] = [{} for _ in range(last + 1)]
    lines: dict[tuple[tuple[int, str], tuple[int, str]], None] = {}
    for path, (key, name, kind) in paths:
        steps = [(column, f"{step[0]} {step[1]}") for column, step in enumerate(path)]
        for (column, own), step in zip(steps, path, strict=True):
            columns[column].setdefault(own, (step[1], step[0]))
        columns[last].setdefault(key, (name, kind))
        steps.append((last, key))
        lines |= dict.fromkeys(pairwise(steps))
    return _drawn(columns, lines)


def _drawn(
    columns: list[dict[str, tuple[str, str]]], lines: dict[tuple[tuple[int, str], tuple[int, str]], None]
) -> ChainChart:
    rows = max(len(column) for column in columns)
    count = len(columns)
    width = max(WIDTH, count * _NARROWEST_BOX + (count - 1) * _GAP)
    box = min(_WIDEST_BOX, (width - (count - 1) * _GAP) // count)
    step = (width - box) / max(1, count - 1)
    names = {name: fit(name, (box - 12) / _TYPE, _LINES) for column in columns for name, _ in column.values()}
    row = _ROW + (max(map(len, names.values())) - 1) * _LINE
    places: dict[tuple[int, str], Box] = {}
    for number, column in enumerate(columns):
        spread = rows / max(1, len(column))
        for at, (key, (name, kind)) in enumerate(column.items()):
            y = _TOP + (at + 0.5) * spread * row
            height = _BOX_HEIGHT + (len(names[name]) - 1) * _LINE
            places[number, key] = Box(name, names[name], kind, round(number * step, 1), round(y, 1), height)
    arrows = []
    for one, other in lines:
        a, b = places[one], places[other]
        middle = (a.x + box + b.x) / 2
        arrows.append(Arrow(f"M{a.x + box} {a.y}C{middle} {a.y} {middle} {b.y} {b.x} {b.y}"))
    lanes = [one for one in places.values() if one.kind == "lane"]
    arrows += [Arrow(f"M{lane.x} {lane.y}h{box}") for lane in lanes]
    boxes = tuple(one for one in places.values() if one.kind != "lane")
    return ChainChart(width, _TOP * 2 + rows * row, box, boxes, tuple(arrows))
