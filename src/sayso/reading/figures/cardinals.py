"""Numbers written in words: ``twenty-five``, ``a hundred and five``, ``two and a half thousand``, ``half a
dozen``.
"""

from __future__ import annotations

from sayso.reading.figures.lexicon import word_set
from sayso.reading.figures.scales import Number, value_of
from sayso.reading.figures.words import Words, is_hyphen


def read_cardinal(words: Words, index: int, free: int) -> Number | None:
    """One number in words, read with the additive grammar of English cardinals."""
    total = group = 0.0
    scale = 1.0
    position = index
    first = index
    seen_unit = False
    word = words.lower[index]
    if value_of("scales", word) is not None:
        first, group = _article(words, index, free)
        if first == index:
            return None
        seen_unit = True
    while position < len(words):
        word = words.lower[position]
        small = value_of("ones", word)
        tens = value_of("tens", word)
        factor = value_of("scales", word)
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
    digits, position = _digits_behind(words, position, scale)
    group += digits
    while words.lower[position - 1] == "and" or is_hyphen(words.lower[position - 1]):
        position -= 1
    value = total + group
    return Number(value, first, position, "words", value / scale, scale)


def _digits_behind(words: Words, hyphen: int, scale: float) -> tuple[float, int]:
    """What digits add to a scale, and the word after them: ``four-thousand-100``, as broadcasters write."""
    behind = words.at(hyphen + 1)
    tied = is_hyphen(words.at(hyphen)) and words.glued(hyphen) and words.glued(hyphen + 1)
    adds = tied and behind.isdigit() and len(behind) < len(str(int(scale)))
    if adds and words.at(hyphen - 1) in word_set("figures_numbers", "scales"):
        return float(behind), hyphen + 2
    return 0.0, hyphen


def _is_unit_of_ten(words: Words, hyphen: int) -> bool:
    """``twenty-five``: a ten before the hyphen, a digit's word after it."""
    small = value_of("ones", words.at(hyphen + 1))
    return small is not None and small < 10 and words.at(hyphen - 1) in word_set("figures_numbers", "tens")


def _continues(words: Words, position: int, so_far: float) -> bool:
    """``a hundred and five``: "and" goes on a number only after a hundred or thousand, before a smaller
    word.
    """
    before, after = words.at(position - 1), words.at(position + 1)
    if before not in {"hundred", "thousand", "million"} or not so_far:
        return False
    small = value_of("ones", after) or value_of("tens", after)
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
    """What a bare scale word at ``index`` is counted by: "a", "half a", "a few", "several"; ``(index, 0)``
    if nothing.
    """
    left = [words.at(index - back) for back in (1, 2)]
    if index - 1 < free:
        return index, 0.0
    if left[0] in {"a", "an"}:
        if left[1] == "half" and index - 2 >= free:
            return index - 2, 0.5
        return index - 1, 1.0
    if left[0] == "half" or (is_hyphen(left[0]) and left[1] == "half"):
        return index - (1 if left[0] == "half" else 2), 0.5
    if left[0] == "couple" or (left[0] == "of" and left[1] == "couple"):
        return index - (1 if left[0] == "couple" else 2), 2.0
    return index, 0.0
