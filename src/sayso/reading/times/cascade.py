"""The pattern engine: rules over kinds of items, each rewriting what it finds into fewer items.

Every kind of item is one private letter, so a text is a string of letters and a rule is an ordinary
regular expression over it. Rules run one after the other over the whole text; what one has put
together (kinds in capitals: ``Day``, ``Year``, …) the next may use. Patterns repeat nothing without
a bound, so the time is linear. Method: cascaded finite-state chunking (Abney 1996).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sayso.reading.times.context import Context
from sayso.reading.times.items import Item

_PRIVATE_USE = 0xE000
_letters: dict[str, str] = {}
_NAME = re.compile(r"[A-Za-z_]+")
_MACRO = re.compile(r"<(\w+)>")

# Parts that many patterns share, written <NAME> in a pattern.
MACROS = {
    "MONTH": "(?:month|short_month dot?)",
    "NUMERAL": "(?:day|ordinal)",
    "ORDINAL": "(?:ordinal|second)",
    "NUMBER": "(?:day|number|year)",
    "UNIT": "(?:unit|units|second|quarter)",
    "PART": "(?:part|night)",
    "WHEN": "(?:Day|Week|Month|Season|Quarter|Year|Decade|Century)",
}


def _letter(kind: str) -> str:
    return _letters.setdefault(kind, chr(_PRIVATE_USE + len(_letters)))


@dataclass(frozen=True, slots=True)
class Found:
    """The items one match of a rule covers, and the text around them."""

    items: tuple[Item, ...]
    context: Context

    @property
    def start(self) -> int:
        """Offset of the first item."""
        return self.items[0].start

    @property
    def end(self) -> int:
        """Offset after the last item."""
        return self.items[-1].end

    def all(self, *kinds: str) -> list[Item]:
        """The items of these kinds, in order."""
        return [item for item in self.items if item.kind in kinds]

    def has(self, *kinds: str) -> bool:
        """Whether there is an item of one of these kinds."""
        return any(item.kind in kinds for item in self.items)

    def value(self, *kinds: str) -> Any:
        """The value of the first item of these kinds, ``None`` without one."""
        return next((item.value for item in self.items if item.kind in kinds), None)

    def whole(self, kind: str, value: Any) -> list[Item]:
        """One item in place of all."""
        return [Item(kind, self.start, self.end, value)]


Make = Callable[[Found], list[Item] | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over kinds and what to put in place of a match; ``None`` leaves the items as they are."""

    pattern: re.Pattern[str]
    make: Make


def rule(pattern: str, make: Make) -> Rule:
    """A rule from a pattern: kinds separated by blanks, ``<MACRO>``, and ``( | ) ? {m,n}`` as in ``re``."""
    while _MACRO.search(pattern):
        pattern = _MACRO.sub(lambda m: MACROS[m[1]], pattern)
    letters = _NAME.sub(lambda m: _letter(m[0]), pattern.replace("(?:", "(").replace("(", "(?:"))
    return Rule(re.compile(letters.replace(" ", "")), make)


def run(rules: Iterable[Rule], items: list[Item], context: Context) -> list[Item]:
    """The items after every rule has rewritten what it found. Linear in the items for each rule."""
    letters = "".join([_letter(item.kind) for item in items])
    for each in rules:
        changes = list(_changes(each, letters, items, context))
        if not changes:
            continue
        rebuilt: list[Item] = []
        pieces: list[str] = []
        done = 0
        for first, last, new in changes:
            rebuilt += items[done:first] + new
            pieces += [letters[done:first], *(_letter(item.kind) for item in new)]
            done = last
        items = rebuilt + items[done:]
        letters = "".join(pieces) + letters[done:]
    return items


def _changes(
    each: Rule, letters: str, items: list[Item], context: Context
) -> Iterator[tuple[int, int, list[Item]]]:
    pos = 0
    while match := each.pattern.search(letters, pos):
        first, last = match.span()
        new = each.make(Found(tuple(items[first:last]), context))
        if new is None:
            pos = first + 1
        else:
            yield first, last, new
            pos = last
