"""Echoes: numbers that only name one already told, "the 148 of the company"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from sayso.comparing.figures.points import FigurePoint
from sayso.comparing.figures.subjects import names_whose_number


def with_echoes(points: Iterable[FigurePoint]) -> list[FigurePoint]:
    """``points``, each echo about what the number is about that it echoes.

    "The 148 of the company" is an echo of a 148 in an article that names somebody in common, where all
    such numbers are about one thing. Linear in the points but for those with the same ends.
    """
    points = list(points)
    told: defaultdict[tuple[float | None, float | None], list[FigurePoint]] = defaultdict(list)
    for point in points:
        if point.subject and not names_whose_number(point.figure):
            told[_number(point)].append(point)
    return [
        _echo(point, told[_number(point)]) if names_whose_number(point.figure) else point for point in points
    ]


def _echo(point: FigurePoint, told: Iterable[FigurePoint]) -> FigurePoint:
    near = [other for other in told if other.topics & point.topics]
    giver = (point.figure.unit or "").casefold()
    near = [one for one in near if giver in " ".join(one.speakers).casefold()] or near
    subjects = {other.subject for other in near}
    if len(subjects) != 1 or (point.subject and point.subject not in subjects):
        return point
    first = max(near, key=lambda one: (sum(map(bool, (one.slice, one.place, one.window))), one.id))
    return replace(
        point,
        subject=first.subject,
        slice=first.slice,
        place=first.place,
        window=first.window,
        group=first.group,
        echo=True,
    )


def _number(point: FigurePoint) -> tuple[float | None, float | None]:
    """The ends without the bound: "more than 100,000" is echoed as "the 100,000"."""
    low, high = point.figure.low, point.figure.high
    return (low if low is not None else high, high if high is not None else low)
