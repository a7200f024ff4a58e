"""What a comparison of two figures finds: the same thing, different things, or nobody can tell."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from sayso.comparing.figures.points import FigurePoint

Verdict = Literal["same", "different", "unknown"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether two figures count the same thing, and why, in words."""

    verdict: Verdict
    reason: str


Test = Callable[[FigurePoint, FigurePoint], Comparison | None]


def ends(point: FigurePoint) -> tuple[float | None, float | None]:
    """Both ends of the number."""
    return point.figure.low, point.figure.high


def unit_words(point: FigurePoint) -> str:
    """The counted noun, for a reason."""
    return point.figure.unit or "what is not named"


def listed(names: Iterable[str]) -> str:
    """Names in the order of their letters."""
    return ", ".join(sorted(names))
