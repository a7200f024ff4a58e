"""What numbers say that no list has a subject for: the words that tell of them, and the number itself."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.comparing.figures.lexicon import is_giving
from sayso.comparing.figures.points import REMEMBERED, FigurePoint
from sayso.comparing.rarity import stem
from sayso.comparing.statements.synonyms import folded

_WORDS = re.compile(r"[^\W\d_]{3,}")
_LEAST = 10
_LARGE = 1000
_DIGITS = 2  # of a number that hardly two counts share by chance: "37", "2.1 million", not "20,000"


@lru_cache(REMEMBERED)
def told(point: FigurePoint) -> frozenset[str]:
    """Stems of the words that belong to the number and tell what it counts, without names and givers."""
    unit = (point.figure.unit or "").lower().split()
    found = [
        word
        for word in (match[0] for match in _WORDS.finditer(f"{point.own[0]} {point.own[1]}"))
        if word.islower() and not is_giving(word)
    ]
    return frozenset(folded({stem(word): 1 for word in found})) - {stem(word) for word in unit}


def number(point: FigurePoint) -> tuple[float | None, float | None]:
    """The ends without the bound: "more than 100,000" is echoed as "the 100,000"."""
    low, high = point.figure.low, point.figure.high
    return low if low is not None else high, high if high is not None else low


def is_telling(point: FigurePoint) -> bool:
    """Whether two articles on one matter hardly give this number for two counts."""
    value = number(point)[0]
    if value is None or (value < _LEAST and value == int(value)):
        return False
    digits = f"{value:.10g}".replace(".", "").strip("0")
    return len(digits) >= _DIGITS or (point.bare and value >= _LARGE)
