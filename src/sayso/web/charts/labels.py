"""Names beside and in pictures: SVG breaks no lines and cuts what is too long at the picture's edge."""

from __future__ import annotations

import unicodedata

_WIDTHS = {
    0.32: "ijl .,'’",
    0.4: "ftIJ:;-/!()",
    0.53: "rsz",
    0.57: "cvxy",
    0.61: "aeko",
    0.645: "bdghnpqu0123456789–",
    0.7: "FLPSTYZ",
    0.77: "ABCEKRVX",
    0.845: "DGOQU",
    0.88: "wHN",
    1.03: "mMW—…&@%",
}
"""Ems and the letters that take no more in DejaVu Serif, the widest face that a page may be shown in."""
_EM = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_OTHER_EM = 0.8
"""Of letters of other alphabets: the mean of Cyrillic capitals."""
_FULL_EM = 1.03
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
    while end and width_em(words[:end]) + _EM["…"] > most_em:
        end -= 1
    return f"{words[:end].rstrip()}…"


def _letter_em(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in _FULL:
        return _FULL_EM
    # "é" is as wide as "e".
    return _EM.get(unicodedata.normalize("NFD", letter)[0], _OTHER_EM)
