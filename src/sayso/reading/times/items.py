"""From text to items: the words a time expression can be made of, and the gaps between them.

An item has a kind (``month``, ``day``, ``ago``, …), which the grammar reads, and a value. Words of
no kind become one ``gap`` item a run, so a text shrinks to about a third.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from sayso.reading.times.lexicon import Lexicon, lexicon


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of the text: ``start`` and ``end`` are code points; ``value`` depends on ``kind``."""

    kind: str
    start: int
    end: int
    value: Any = None


# One pass over the text. No part can match another's text twice, so the time is linear.
_PIECE = re.compile(
    r"""(?P<iso>\b[12]\d{3}-[01]\d-[0-3]\d(?:T[0-2]\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-]))
      | (?P<slashed>\b\d{1,2}[/.]\d{1,2}[/.][12]\d{3}\b)
      | (?P<clock>\b[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?![\d:]))
      | (?P<dotted>\b[0-2]?\d\.[0-5]\d(?=\ ?[ap]\.?\ ?m\b))
      | (?P<tens>(?:\b[12]\d\d0|['’]\ ?[1-9]0|\b[1-9]0)['’]?s\b)
      | (?P<ordinal>\b\d{1,2}(?:st|nd|rd|th)\b)
      | (?P<number>\d+(?:,\d{3})*(?:\.\d+)?)
      | (?P<short_year>(?<![\w.])['’`]\ ?\d\d\b(?!['’]))
      | (?P<portion>\b[QH][1-4]\b)
      | (?P<era>\b(?:B\.\ ?C\b|A\.\ ?D\b)(?:\.\ ?E\b)?\.?)
      | (?P<o_clock>\bo\ ?['’]\ ?clock\b)
      | (?P<half_day>(?<![^\W\d_])(?:[ap]\.\ ?m\b\.?|[ap]m\b|[AP]\.\ ?M\b\.?|[AP]M\b))
      | (?P<word>[^\W\d_]+)
      | (?P<line>\n)
      | (?P<mark>[^\w\s])""",
    re.VERBOSE,
)
_MARKS = {
    ",": "comma", "-": "hyphen", "–": "hyphen", "—": "dash", ".": "dot", "'": "apostrophe", "’": "apostrophe",
    "/": "slash",
}  # fmt: skip
_HIGHEST_DAY = 31
_FIRST_YEAR, _LAST_YEAR = 1000, 2200


def read_items(text: str) -> list[Item]:
    """The items of ``text`` in order. Linear, about 1 µs a word."""
    known = lexicon()
    words = known.words
    items: list[Item] = []
    pos = 0
    for match in _PIECE.finditer(text):
        start, end = match.span()
        if start < pos:  # inside a phrase already taken
            continue
        pos = end
        kind = match.lastgroup or ""
        if kind == "word":
            word = match[0].lower()
            phrase = _phrase(text, start, word, known)
            if phrase is not None:
                items.append(phrase)
                pos = phrase.end
            elif (meaning := words.get(word)) is not None:
                items.append(Item(meaning[0], start, end, meaning[1]))
            elif items and items[-1].kind == "gap":
                items[-1] = Item("gap", items[-1].start, end)
            else:
                items.append(Item("gap", start, end))
        elif kind == "number":
            items.append(_number(match[0], start, end))
        elif kind == "dotted":  # "5.30am"
            items.append(Item("clock", start, end, match[0].replace(".", ":")))
        elif kind == "mark":
            items.append(Item(_MARKS.get(match[0], "gap"), start, end))
        else:
            items.append(_piece(kind, match[0], start, end))
    return items


def _phrase(text: str, start: int, word: str, known: Lexicon) -> Item | None:
    if word not in known.phrase_starts:
        return None
    match = known.phrases.match(text, start)
    if match is None:
        return None
    kind, value = known.phrase_values[match[0].lower().replace("’", "'").replace(" '", "'")]
    if kind == "holiday" and not match[0][0].isupper():
        return None
    return Item(kind, start, match.end(), value)


def _number(words: str, start: int, end: int) -> Item:
    value = float(words.replace(",", ""))
    whole = words.isdigit()
    if whole and len(words) <= 2 and 1 <= value <= _HIGHEST_DAY:
        return Item("day", start, end, int(value))
    if whole and len(words) == 4 and _FIRST_YEAR <= value <= _LAST_YEAR:
        return Item("year", start, end, int(value))
    return Item("number", start, end, int(value) if value.is_integer() else value)


def _piece(kind: str, words: str, start: int, end: int) -> Item:
    if kind == "ordinal":
        return Item(kind, start, end, int(words[:-2]))
    if kind == "tens":
        digits = "".join(filter(str.isdigit, words))
        return Item(kind, start, end, int(digits) if len(digits) == 4 else 1900 + int(digits))
    if kind == "short_year":
        number = int(words[-2:])
        return Item(kind, start, end, number)
    if kind == "era":
        return Item(kind, start, end, -1 if words[0] == "B" else 1)
    if kind == "half_day":
        return Item(kind, start, end, words[0].lower())
    return Item(kind, start, end, words)
