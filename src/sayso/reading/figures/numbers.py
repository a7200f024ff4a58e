"""Numbers in digits and words: what stands there, and what it commits to.

Read here: 1,300 · -1.4 · 2.8bn · 4 hundred · 2½ · 3/4 · twenty-five · a hundred and five · half a million ·
two and a half thousand · a dozen · dozens · tens of thousands · several hundred · a third · two-thirds · one in five.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Literal

from sayso.reading.figures.lexicon import lexicon, word_set
from sayso.reading.figures.words import Words, is_hyphen, is_numeral

NumberKind = Literal["digits", "words", "vague", "fraction"]

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}|\d*\.?\d+")
_TENS_OF = {"tens": 10, "dozens": 12, "hundreds": 100, "thousands": 1000}
_NONE = frozenset({"no", "nobody", "none"})
_GLYPHS = frozenset("¼½¾⅓⅔⅛⅜⅝⅞")
_DENOMINATORS = frozenset({2, 3, 4, 5, 8, 10, 16})
_RATIO_BASES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1000})
_PLURALS_OF_FRACTIONS = frozenset(
    ["halves", "thirds", "quarters", "fourths", "fifths", "sixths", "sevenths", "eighths", "ninths", "tenths"]
)


@dataclass(frozen=True, slots=True)
class Number:
    """One number. ``value`` is ``mantissa * scale``; of a vague one it is the floor.

    ``first`` and ``end`` count words. ``scale`` is 1 where no scale word stands with it.
    """

    value: float
    first: int
    end: int
    kind: NumberKind
    mantissa: float
    scale: float = 1.0


def find_numbers(words: Words) -> list[Number]:
    """Every number of the text, in order, none overlapping. Linear: looks only around digits and number words."""
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
    return frozenset().union(*(word_set("figures_numbers", table) for table in tables), _TENS_OF, _NONE)


def _read(words: Words, index: int, free: int) -> Number | None:
    word = words.lower[index]
    if word in _NONE:
        return _none(words, index)
    if is_numeral(word) or word[-1] in _GLYPHS:
        number = _digits(words, index, free)
    else:
        number = _fraction(words, index, free) or _vague(words, index, free) or _cardinal(words, index, free)
    return number and _ratio(words, number)


def _value(table: str, word: str) -> float | None:
    found = lexicon("figures_numbers")[table].get(word)
    return None if found is None else float(found)


# --- digits ---


def _digits(words: Words, index: int, free: int) -> Number | None:
    word = words.lower[index]
    end = index + 1
    if word in _GLYPHS:
        value = unicodedata.numeric(word)
    elif _GROUPED.fullmatch(word) and len(word) < 40:
        value = float(word.replace(",", ""))
        value, end = _digit_tail(words, value, end)
    else:
        return None
    first, sign = _sign(words, index, free)
    mantissa = sign * value
    scale, end = _scale_after(words, end)
    return Number(mantissa * scale, first, end, "digits", mantissa, scale)


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
    """Whether the slash and digits from ``slash`` on make the word before them a written fraction, not a date."""
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


def _scale_after(words: Words, end: int) -> tuple[float, int]:
    """The scale that follows a number at ``end``: a word, or letters glued to the digits."""
    scale = 1.0
    while (found := _one_scale(words, end)) is not None:
        factor, end = found
        scale *= factor
        if factor >= 1e6:
            break
    return scale, end


def _one_scale(words: Words, end: int) -> tuple[float, int] | None:
    skip = 1 if is_hyphen(words.at(end)) and words.glued(end) and words.glued(end + 1) else 0
    word = words.at(end + skip)
    factor = _value("scales", word)
    if factor is None and word.endswith("s") and word not in {"hundreds", "dozens"} and not skip:
        factor = _value("scales", word[:-1]) if words.at(end + 1) != "of" else None
    if factor is not None:
        return factor, end + skip + 1
    if skip:
        return None
    factor = _value("scale_abbreviations", word)
    if factor is not None and (word != "k" or words.glued(end)):
        return factor, end + 1
    if len(word) == 2 and word[1] == ".":
        word = word[0]
    factor = _value("scale_letters", word)
    if factor is not None and words.glued(end) and _letter_is_scale(words, end):
        return factor, end + 1
    return None


def _letter_is_scale(words: Words, letter: int) -> bool:
    """``m``, ``b``, ``t`` after digits: a scale after a currency sign or before a plural noun, else a unit."""
    before = words.at(letter - 2)
    if words.tag[letter - 2] == "$" or before in word_set("units", "symbols"):
        return True
    after = letter + 1
    if words.text[letter] in {"M", "B"}:
        return True
    if words.at(letter) == "t" or after >= len(words):
        return False
    if words.tag[after].startswith("JJ"):
        after += 1
    return after < len(words) and words.tag[after] == "NNS"


# --- words ---


def _cardinal(words: Words, index: int, free: int) -> Number | None:
    """One number in words, read with the additive grammar of English cardinals."""
    total = group = 0.0
    scale = 1.0
    position = index
    first = index
    seen_unit = False
    word = words.lower[index]
    if _value("scales", word) is not None:
        first, group = _article(words, index, free)
        if first == index:
            return None
        seen_unit = True
    while position < len(words):
        word = words.lower[position]
        small = _value("ones", word)
        tens = _value("tens", word)
        factor = _value("scales", word)
        if small is not None and (
            not seen_unit or (group % 100 >= 20 and small < 10) or (group and group % 100 == 0)
        ):
            group, seen_unit = group + small, True
        elif tens is not None and (not seen_unit or (group and group % 100 == 0)):
            group, seen_unit = group + tens, True
        elif factor in {12, 100} and seen_unit:
            group *= factor or 1
            scale = factor or 1 if position + 1 == len(words) or not total else scale
        elif factor is not None and seen_unit:
            total, group, scale, seen_unit = total + group * factor, 0.0, factor, False
        elif half := _and_a_half(words, position):
            total, group = (total + scale / 2, group) if not group else (total, group + 0.5)
            position = half
            seen_unit = True
            continue
        elif (word == "and" and _continues(words, position, group or total)) or (
            is_hyphen(word)
            and words.glued(position + 1)
            and words.glued(position)
            and (
                words.at(position + 1) in word_set("figures_numbers", "scales")
                or _is_unit_of_ten(words, position)
            )
        ):
            pass
        else:
            break
        position += 1
    if position == index:
        return None
    while words.lower[position - 1] == "and" or is_hyphen(words.lower[position - 1]):
        position -= 1
    value = total + group
    return Number(value, first, position, "words", value / scale, scale)


def _is_unit_of_ten(words: Words, hyphen: int) -> bool:
    """``twenty-five``: a ten before the hyphen, a digit's word after it."""
    small = _value("ones", words.at(hyphen + 1))
    return small is not None and small < 10 and words.at(hyphen - 1) in word_set("figures_numbers", "tens")


def _continues(words: Words, position: int, so_far: float) -> bool:
    """``a hundred and five``: "and" goes on a number only after a hundred or thousand, before a smaller word."""
    before, after = words.at(position - 1), words.at(position + 1)
    if before not in {"hundred", "thousand", "million"} or not so_far:
        return False
    small = _value("ones", after) or _value("tens", after)
    return small is not None and words.at(position + 2) not in word_set("figures_numbers", "scales")


def _and_a_half(words: Words, position: int) -> int:
    """The word after "and a half" (with hyphens or without) at ``position``, else 0."""
    at = position
    parts: list[str] = []
    while len(parts) < 3 and at < len(words):
        if not is_hyphen(words.lower[at]):
            parts.append(words.lower[at])
        at += 1
    return at if parts == ["and", "a", "half"] else 0


def _article(words: Words, index: int, free: int) -> tuple[int, float]:
    """What a bare scale word at ``index`` is counted by: "a", "half a", "a few", "several"; ``(index, 0)`` if nothing."""
    left = [words.at(index - back) for back in (1, 2, 3)]
    if index - 1 < free:
        return index, 0.0
    if left[0] in {"a", "an"}:
        if left[1] == "half" and index - 2 >= free:
            return index - 2, 0.5
        if left[1] == "of" and left[2] in {"quarter", "third"}:
            return index - 1, 1.0
        return index - 1, 1.0
    if left[0] == "half" or (is_hyphen(left[0]) and left[1] == "half"):
        return index - (1 if left[0] == "half" else 2), 0.5
    if left[0] == "couple" or (left[0] == "of" and left[1] == "couple"):
        return index - (1 if left[0] == "couple" else 2), 2.0
    return index, 0.0


def _none(words: Words, index: int) -> Number | None:
    """``no casualties``, ``no one was hurt``: zero, where what is counted is people harmed or held."""
    measures = lexicon("figures_measures").values()
    if words.lower[index] == "no" and words.at(index + 1) != "one":
        nouns = [words.lemma[at].lower() for at in range(index + 1, min(index + 3, len(words)))]
        if any(noun in measure["nouns"] for noun in nouns[:2] for measure in measures):
            return Number(0.0, index, index + 1, "words", 0.0)
        return None
    end = index + 1 + (words.at(index + 1) == "one")
    if words.at(end) not in {"was", "were", "has", "have", "is"}:
        return None
    following = [words.lower[at] for at in range(end + 1, min(end + 4, len(words)))]
    if any(word in measure["states"] for word in following for measure in measures):
        return Number(0.0, index, end, "words", 0.0)
    return None


# --- vague words and fractions ---


def _vague(words: Words, index: int, free: int) -> Number | None:
    word = words.lower[index]
    if words.at(index + 1) == "of" and (tens := _TENS_OF.get(word)):
        floor = _value("vague_plurals", words.at(index + 2))
        if floor is not None and floor >= 2000:
            return Number(tens * floor, index, index + 3, "vague", 2.0 * tens, floor / 2)
    floor = _value("vague_plurals", word)
    if floor is not None:
        if word == "scores" and words.at(index + 1) != "of":
            return None
        return Number(floor, index, index + 1, "vague", 2.0, floor / 2)
    floor = _value("vague_words", word)
    if floor is None or not _is_vague_count(words, index):
        return None
    first = index - 1 if index > free and words.at(index - 1) == "a" else index
    scale, end = _scale_after(words, index + 1)
    return Number(floor * scale, first, end, "vague", floor, scale)


def _is_vague_count(words: Words, index: int) -> bool:
    """``few`` counts only after "a"; ``handful`` only before "of"."""
    word = words.lower[index]
    if word == "few":
        return words.at(index - 1) == "a" and words.at(index - 2) != "quite"
    if word in {"handful", "couple"}:
        return words.at(index - 1) == "a" and words.at(index + 1) == "of"
    return words.tag[index] in {"JJ", "DT", "CD", "NN", "NNS"}


def _fraction(words: Words, index: int, free: int) -> Number | None:
    """``a third of``, ``two-thirds``, ``half of``; an ordinal or the quarter of a year is none."""
    word = words.lower[index]
    if word == "half":
        return _half(words, index)
    part = _value("fractions", word)
    if part is not None:
        if words.at(index - 1) in {"a", "an"} and words.at(index + 1) == "of" and index > free:
            factor, end = _quarter_of_scale(words, index + 2)
            return Number(
                part * factor, index - 1, end or index + 1, "fraction" if factor == 1 else "words", part
            )
        return None
    top = _value("ones", word)
    if top is None or top == 0:
        return None
    at = index + 1 + is_hyphen(words.at(index + 1))
    below = words.at(at)
    part = _value("fractions", below)
    if part is None or (top > 1) != (below in _PLURALS_OF_FRACTIONS):
        return None
    if top == 1 and words.at(at + 1) not in {"of", "the"} and below not in {"third"}:
        return None
    return Number(top * part, index, at + 1, "fraction", top * part)


def _half(words: Words, index: int) -> Number | None:
    after = words.at(index + 1)
    joined = after if not is_hyphen(after) else words.at(index + 2)
    if joined in word_set("figures_numbers", "scales"):
        return _from_scale(words, index, index + 1 + is_hyphen(after))
    if after in {"a", "an"}:
        if words.at(index + 2) in word_set("figures_numbers", "scales"):
            return _from_scale(words, index, index + 2)
        return Number(0.5, index, index + 2, "digits", 0.5)
    if after in {"of", "the", "its", "their", "his", "her", "our", "all", "those"} and words.at(index - 1) not in {
        "first", "second", "other", "latter", "final", "opening", "next", "last", "better", "upper", "lower",
    }:  # fmt: skip
        return Number(0.5, index, index + 1, "fraction", 0.5)
    return None


def _from_scale(words: Words, first: int, at: int) -> Number:
    scale, end = _scale_after(words, at)
    return Number(0.5 * scale, first, end, "words", 0.5, scale)


def _quarter_of_scale(words: Words, at: int) -> tuple[float, int]:
    """``a quarter of a million``: the scale and its end, ``(1, 0)`` where none stands there."""
    if words.at(at) in {"a", "one"} and (factor := _value("scales", words.at(at + 1))):
        return factor, at + 2
    return 1.0, 0


def _ratio(words: Words, number: Number) -> Number:
    """``one in five``, ``9 out of 10``: a share of what follows."""
    if not (number.value.is_integer() and 0 < number.value < 1000) or number.kind not in {"digits", "words"}:
        return number
    at = number.end
    if words.at(at) == "out" and words.at(at + 1) == "of":
        at += 2
    elif words.at(at) == "in" and words.at(at + 1) != "the":
        at += 1
    else:
        return number
    if words.at(at) == "every":
        at += 1
    base = _base(words.at(at))
    if base not in _RATIO_BASES or base <= number.value or _is_time_noun(words, at + 1):
        return number
    return replace(
        number, value=number.value / base, end=at + 1, kind="fraction", mantissa=number.value / base
    )


def _base(word: str) -> float:
    value = float(word) if word.isdigit() and len(word) < 5 else _value("ones", word)
    return value or _value("scales", word) or 0.0


def _is_time_noun(words: Words, at: int) -> bool:
    noun = words.lemma[at].lower() if at < len(words) else ""
    if is_hyphen(noun):
        return True
    return noun in word_set("units", "durations", "words")
