"""One number as it is kept, the values of number words, and the scale that follows a number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.reading.figures.lexicon import lexicon, word_set
from sayso.reading.figures.words import Words, is_hyphen

NumberKind = Literal["digits", "words", "vague", "fraction"]


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


def value_of(table: str, word: str) -> float | None:
    found = lexicon("figures_numbers")[table].get(word)
    return None if found is None else float(found)


def scale_after(words: Words, end: int) -> tuple[float, int]:
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
    factor = value_of("scales", word)
    if factor is None and word.endswith("s") and word not in {"hundreds", "dozens"} and not skip:
        factor = value_of("scales", word[:-1]) if words.at(end + 1) != "of" else None
    if factor is not None:
        return factor, end + skip + 1
    if skip:
        return None
    factor = value_of("scale_abbreviations", word)
    if factor is not None and (word != "k" or words.glued(end)):
        return factor, end + 1
    if len(word) == 2 and word[1] == ".":
        word = word[0]
    factor = value_of("scale_letters", word)
    if factor is not None and words.glued(end) and _letter_is_scale(words, end):
        return factor, end + 1
    return None


def _letter_is_scale(words: Words, letter: int, ahead: bool = True) -> bool:
    """``m``, ``b``, ``t`` after digits: a scale after a currency sign or before a plural noun, else a
    unit.
    """
    before = words.at(letter - 2)
    if words.tag[letter - 2] == "$" or before in word_set("units", "symbols"):
        return True
    after = letter + 1
    again = (
        words.at(after) in {"to", "and"}
        and words.at(after + 2) == words.at(letter)
        and words.glued(after + 2)
    )
    if ahead and again and words.tag[after + 1] == "CD":
        return _letter_is_scale(words, after + 2, ahead=False)  # "2.3m to 2.5m tickets"
    if words.text[letter] in {"M", "B"}:
        return True
    if words.at(letter) == "t" or after >= len(words):
        return False
    if words.tag[after].startswith("JJ"):
        after += 1
    return after < len(words) and words.tag[after] == "NNS"
