"""What the words of a time expression commit to, before it is known which day they are read on.

A meaning is a ``Place`` (maybe with open fields), a ``Shift`` or ``Turn`` from a day yet unknown,
something ``Within`` another meaning, a ``Holiday``, or ``Fixed`` words that need no day.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.reading.times.place import Place
from sayso.records import TimeType

Base = Literal["published", "story"]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A duration, a set, or a reference that stays open: its TIMEX3 type and value."""

    type: TimeType
    value: str


@dataclass(frozen=True, slots=True)
class Length:
    """A stretch of time: ``count`` units, ``None`` where vague ("several").

    Units are those of ``Shift``; ``TH``, ``TM`` and ``TS`` are hours, minutes and seconds.
    """

    count: float | None
    unit: str

    @property
    def value(self) -> str:
        """The TIMEX3 duration: ``P3D``, ``PT30M``, ``PXY``."""
        count, unit = self.count, self.unit
        if count is not None and unit in _MULTIPLES:
            factor, unit = _MULTIPLES[unit]
            count *= factor
        if count == 0.5 and unit in _HALVES:
            count, unit = _HALVES[unit]
        sign = "X" if count is None else f"{count:g}" if count < 1e6 else f"{count:.0f}"
        return f"PT{sign}{unit[1]}" if unit[0] == "T" else f"P{sign}{unit}"


_MULTIPLES = {"FN": (2, "W"), "DE": (10, "Y"), "CE": (100, "Y")}  # ISO 8601 has neither decades nor centuries
_HALVES: dict[str, tuple[float, str]] = {
    "TH": (30, "TM"), "TM": (30, "TS"), "D": (12, "TH"), "Y": (6, "M"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shift:
    """``count`` units from the base: "three weeks ago", "the next day", "this year".

    ``unit`` is a TIMEX3 code (``D``, ``W``, ``WE`` weekend, ``Q``, …); ``clock`` a part of the day reached.
    """

    unit: str
    count: float
    base: Base
    clock: str | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A named place in the turn before (-1), at (0) or after (1) the base: "last March", "next Friday".

    Of weekdays also further away: "two Fridays ago" (-2), "a week on Monday" (2).
    """

    place: Place
    count: int
    base: Base


@dataclass(frozen=True, slots=True)
class Nth:
    """The ``count``-th unit (from the end when negative) inside something: "the last week of"."""

    count: int
    unit: str
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Within:
    """A part of something else: "the spring of this year", "the morning of April 19"."""

    inner: Place | Nth
    outer: Meaning


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday by its rule, in ``year`` where that is said."""

    rule: str
    year: int | None = None


Meaning = Place | Fixed | Length | Shift | Turn | Within | Holiday


@dataclass(frozen=True, slots=True)
class Sense:
    """A meaning with its TIMEX3 modifier."""

    meaning: Meaning
    mod: str | None = None
