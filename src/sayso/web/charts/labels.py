"""Names beside and in pictures: SVG breaks no lines and cuts what is too long at the picture's edge."""

from __future__ import annotations

import unicodedata

# Widths by sort of letter in DejaVu Serif, the widest face that a page may be shown in.
_NARROW, _WIDE = frozenset("iljtfI.,:;'’!|()[] -"), frozenset("mwMW@%—…&")
_NARROW_EM, _SMALL_EM, _CAPITAL_EM, _WIDE_EM = 0.4, 0.64, 0.82, 1.03
_FULL = frozenset("WF")
"""Classes of East Asian width (Unicode annex 11) of letters that are an em wide."""


def width_em(words: str) -> float:
    """How wide ``words`` are at most in the pages' type, in ems."""
    return sum(map(_letter_em, words))


def fit(words: str, most_em: float, lines: int = 1) -> tuple[str, ...]:
    """``words`` in at most so many lines, none wider than ``most_em``; what has no room ends in "…"."""
    found: list[str] = []
    left = words.split()
    while left and len(found) < lines - 1:
        taken = _as_many(left, most_em)
        if not taken:
            break
        found.append(" ".join(left[:taken]))
        left = left[taken:]
    if left:
        found.append(_cut(" ".join(left), most_em))
    return tuple(found) or ("",)


def _as_many(words: list[str], most_em: float) -> int:
    """How many of the words stand in one line."""
    return max(
        (end for end in range(1, len(words) + 1) if width_em(" ".join(words[:end])) <= most_em), default=0
    )


def _cut(words: str, most_em: float) -> str:
    if width_em(words) <= most_em:
        return words
    end = len(words)
    while end and width_em(words[:end]) + _WIDE_EM > most_em:
        end -= 1
    return f"{words[:end].rstrip()}…"


def _letter_em(letter: str) -> float:
    if letter in _NARROW:
        return _NARROW_EM
    if letter in _WIDE or unicodedata.east_asian_width(letter) in _FULL:
        return _WIDE_EM
    return _CAPITAL_EM if letter.isupper() else _SMALL_EM
