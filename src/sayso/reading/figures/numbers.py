"""Numbers in digits and words: what stands there, and what it commits to.

Read here: 1,300 · -1.4 · 2.8bn · 4 hundred · 2½ · 3/4 · twenty-five · a hundred and five · half a million ·
two and a half thousand · a dozen · dozens · tens of thousands · several hundred · a third · two-thirds ·
one in five.
"""

from __future__ import annotations

import re
import unicodedata

from sayso.reading.figures.cardinals import read_cardinal
from sayso.reading.figures.fractions import read_fraction, read_ratio
from sayso.reading.figures.lexicon import word_set
from sayso.reading.figures.scales import Number, scale_after
from sayso.reading.figures.vague import NONE, TENS_OF, read_none, read_vague
from sayso.reading.figures.words import Words, is_hyphen, is_numeral

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}|\d*\.?\d+")
_GLYPHS = frozenset("¼½¾⅓⅔⅛⅜⅝⅞")
_GROUP = 3
_DENOMINATORS = frozenset({2, 3, 4, 5, 8, 10, 16})


def find_numbers(words: Words) -> list[Number]:
    """Every number of the text, in order, none overlapping. Linear: looks only around digits and number
    words.
    """
    starters = _starters()
    found: list[Number] = []
    free = 0
    for index, word in enumerate(words.lower):
        if index >= free and (word in starters or is_numeral(word) or word[-1] in _GLYPHS):
            number = _read(words, index, free)
            if number is not None:
                found.append(number)
                free = number.end
    return found


def _starters() -> frozenset[str]:
    tables = ("ones", "tens", "scales", "vague_plurals", "vague_words", "fractions")
    return frozenset().union(*(word_set("figures_numbers", table) for table in tables), TENS_OF, NONE)


def _read(words: Words, index: int, free: int) -> Number | None:
    word = words.lower[index]
    if word in NONE:
        return read_none(words, index)
    if is_numeral(word) or word[-1] in _GLYPHS:
        number = _digits(words, index, free)
    else:
        number = (
            read_fraction(words, index, free)
            or read_vague(words, index, free)
            or read_cardinal(words, index, free)
        )
    return number and read_ratio(words, number)


def _digits(words: Words, index: int, free: int) -> Number | None:
    word = words.lower[index]
    end = index + 1
    if word in _GLYPHS:
        value = unicodedata.numeric(word)
    elif _GROUPED.fullmatch(word) and len(word) < 40:
        value, end = _spaced_groups(words, index)
        value, end = _digit_tail(words, value, end)
    else:
        return None
    first, sign = _sign(words, index, free)
    mantissa = sign * value
    scale, end = scale_after(words, end)
    return Number(mantissa * scale, first, end, "digits", mantissa, scale)


def _spaced_groups(words: Words, index: int) -> tuple[float, int]:
    """``787 813``: three digits after each space, as international bodies write; the word behind them."""
    digits, end = words.text[index].replace(",", ""), index + 1
    leads = (
        digits.isdigit()
        and len(digits) <= _GROUP
        and digits[0] != "0"
        and words.tag[index - 1 : index] != ["CD"]
    )
    dated = words.at(index - 1) in word_set("figures_not_counted", "dates", "months")
    while leads and not dated and _is_group(words, end):
        digits, end = digits + words.text[end], end + 1
    return float(digits), end


def _is_group(words: Words, at: int) -> bool:
    """Whether three digits stand at ``at`` after a space and belong to no word of their own."""
    group = words.at(at)
    tied = is_hyphen(words.at(at + 1)) and words.glued(at + 1)
    return group.isdigit() and len(group) == _GROUP and not words.glued(at) and not tied


def _digit_tail(words: Words, value: float, end: int) -> tuple[float, int]:
    """What may follow digits inside one number: a glyph, a written fraction, a power of ten."""
    word = words.at(end)
    if word in _GLYPHS:
        return value + unicodedata.numeric(word), end + 1
    if word in {"×", "x"} and words.at(end + 1) == "10" and words.glued(end + 1):
        sign = -1 if is_hyphen(words.at(end + 2)) else 1
        power = end + 2 + (words.at(end + 2) in {"^"} or sign < 0)
        if is_numeral(words.at(power)) and words.glued(power) and words.at(power).isdigit():
            return value * 10.0 ** (sign * min(int(words.at(power)), 300)), power + 1
    if _is_small_fraction(words, end + 1):
        top = float(words.at(end)) if words.at(end).isdigit() else None
        if top is not None and value.is_integer() and not words.glued(end):
            return value + top / float(words.at(end + 2)), end + 3
    if _is_small_fraction(words, end) and value < float(words.at(end + 1)):
        return value / float(words.at(end + 1)), end + 2
    return value, end


def _is_small_fraction(words: Words, slash: int) -> bool:
    """Whether the slash and digits from ``slash`` on make the word before them a written fraction, not a
    date.
    """
    below = words.at(slash + 1)
    return (
        words.at(slash) == "/"
        and words.glued(slash)
        and words.glued(slash + 1)
        and below.isdigit()
        and len(below) < 3
        and int(below) in _DENOMINATORS
        and words.at(slash + 2) != "/"
    )


def _sign(words: Words, index: int, free: int) -> tuple[int, int]:
    """Takes a minus before the digits along: a sign with space before it, or the word."""
    before = words.at(index - 1)
    if index <= free:
        return index, 1
    if before == "minus":
        return index - 1, -1
    if is_hyphen(before) and words.glued(index):
        if words.at(index - 2) == "minus":
            return index - 2, -1
        if not words.glued(index - 1) and (words.at(index + 1) == "%" or not is_numeral(words.at(index - 2))):
            return index - 1, -1
        if words.glued(index - 1) and words.at(index - 2) in {"(", "$", "£", "€"}:
            return index - 1, -1
    return index, 1
