"""Parts of a whole: ``a third of``, ``two-thirds``, ``half a million``, ``one in five``, ``9 out of 10``."""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.figures.lexicon import word_set
from sayso.reading.figures.scales import Number, scale_after, value_of
from sayso.reading.figures.words import Words, is_hyphen

_WHOLES = frozenset({"of", "the", "its", "their", "his", "her", "our", "all", "those"})
_RATIO_BASES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1000})
_ABOUT = frozenset({"nearly", "almost", "about", "around", "roughly", "over", "some", "than"})
_PLURALS_OF_FRACTIONS = frozenset(
    ["halves", "thirds", "quarters", "fourths", "fifths", "sixths", "sevenths", "eighths", "ninths", "tenths"]
)


def read_fraction(words: Words, index: int, free: int) -> Number | None:  # noqa: PLR0911
    """``a third of``, ``two-thirds``, ``half of``; an ordinal or the quarter of a year is none."""
    word = words.lower[index]
    if word == "half":
        return _half(words, index)
    part = value_of("fractions", word)
    if part is not None:
        if words.at(index - 1) in {"a", "an"} and index > free:
            return _one_part(words, index, part)
        return None
    top = value_of("ones", word)
    if top is None or top == 0:
        return None
    at = index + 1 + is_hyphen(words.at(index + 1))
    below = words.at(at)
    part = value_of("fractions", below)
    if part is None or (top > 1) != (below in _PLURALS_OF_FRACTIONS):
        return None
    if top == 1 and words.at(at + 1) not in {"of", "the"} and below not in {"third"}:
        return None
    if words.at(at + 1) == "of" and (scaled := _quarter_of_scale(words, at + 2))[1]:
        return Number(top * part * scaled[0], index, scaled[1], "words", top * part, scaled[0])
    return Number(top * part, index, at + 1, "fraction", top * part)


def _one_part(words: Words, index: int, part: float) -> Number | None:
    """``a third of``, ``a quarter of a million``, ``a quarter of a point``, ``fell by a fifth``."""
    first = index - 1
    if words.at(index + 1) != "of":
        following = words.tag[index + 1] if index + 1 < len(words) else ""
        by = first - 1 - (words.at(first - 1) in _ABOUT) - (words.at(first - 1) == "than")
        stepped = words.at(by) == "by" and not following.startswith(("NN", "JJ", "VBG", "HYPH"))
        # "About a third was lost"; "a third was wounded" is somebody.
        whole = words.at(first - 1) in _ABOUT and following in {"VBD", "VBZ", "VBP", "MD"}
        return Number(part, first, index + 1, "fraction", part) if stepped or whole else None
    factor, end = _quarter_of_scale(words, index + 2)
    if end:
        return Number(part * factor, first, end, "words", part)
    if words.at(index + 2) in {"a", "an"} and words.at(index + 3) in word_set("figures_numbers", "parted"):
        return Number(part, first, index + 3, "digits", part)
    return Number(part, first, index + 1, "fraction", part)


def _half(words: Words, index: int) -> Number | None:
    after = words.at(index + 1)
    joined = after if not is_hyphen(after) else words.at(index + 2)
    if joined in word_set("figures_numbers", "scales"):
        return _from_scale(words, index, index + 1 + is_hyphen(after))
    if after in {"a", "an"}:
        if words.at(index + 2) in word_set("figures_numbers", "scales"):
            return _from_scale(words, index, index + 2)
        return Number(0.5, index, index + 2, "digits", 0.5)
    if after in _WHOLES and words.at(index - 1) not in {
        "first", "second", "other", "latter", "final", "opening", "next", "last", "better", "upper", "lower",
    }:  # fmt: skip
        return Number(0.5, index, index + 1, "fraction", 0.5)
    return None


def _from_scale(words: Words, first: int, at: int) -> Number:
    scale, end = scale_after(words, at)
    return Number(0.5 * scale, first, end, "words", 0.5, scale)


def _quarter_of_scale(words: Words, at: int) -> tuple[float, int]:
    """``a quarter of a million``: the scale and its end, ``(1, 0)`` where none stands there."""
    if words.at(at) in {"a", "one"} and (factor := value_of("scales", words.at(at + 1))):
        return factor, at + 2
    return 1.0, 0


def read_ratio(words: Words, number: Number) -> Number:
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
    value = float(word) if word.isdigit() and len(word) < 5 else value_of("ones", word)
    return value or value_of("scales", word) or 0.0


def _is_time_noun(words: Words, at: int) -> bool:
    noun = words.lemma[at].lower() if at < len(words) else ""
    if is_hyphen(noun):
        return True
    return noun in word_set("units", "durations", "words")
