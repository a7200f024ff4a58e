"""What sums of money and shares are for: a fine is no loss, a turnout no approval rating."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from sayso.comparing.figures.clauses import own_clause
from sayso.records import Figure

_CUES = 8192  # of the newest questions: the words around a figure are looked at more than once
_LARGE = re.compile(r"\b(?:million|billion|trillion|bn|m)\b", re.IGNORECASE)
_TABLES = {"money": "sums", "percent": "shares"}


@cache
def _tables() -> dict[str, Any]:
    source = files("sayso.comparing.figures").joinpath("purposes.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


def family_of(figure: Figure) -> str:
    """``money`` or ``percent``, ``""`` for neither; a currency that no list of units has is money too."""
    if figure.measure in _TABLES:
        return figure.measure
    head = (figure.unit or "").lower().partition(" per ")[0].rpartition(" ")[2]
    return "money" if head in _tables()["currencies"]["nouns"] else ""


def read_purpose(family: str, before: str, after: str, own: tuple[str, str]) -> str:
    """What a sum or a share is for, as a subject: ``money:fines``; ``money`` where nothing says.

    Args:
        family: ``money`` or ``percent``.
        before: the words of the figure's sentence before it.
        after: the words of its sentence after it.
        own: the words that belong to this number and to no other, which are looked at first.
    """
    table = _TABLES[family]
    found = _nearest(*own, table) or _nearest(*own_clause(before, after), table)
    return f"{family}:{found}" if found else family


def bare_purpose(family: str, words: str, own: tuple[str, str]) -> str:
    """The same for a number without a unit after one of ``family``: "the hole is 1.9 billion".

    ``""`` where its words are about neither.
    """
    found = _nearest(*own, _TABLES[family])
    return f"{family}:{found}" if found else ""


def is_large(words: str) -> bool:
    """Whether a number is written as sums of money are: "1.9 billion"."""
    return _LARGE.search(words) is not None


def family(subject: str) -> str:
    """The family of a subject: ``money`` of ``money:fines``; ``""`` for people and things."""
    head = subject.partition(":")[0]
    return head if head in _TABLES else ""


def purpose(subject: str) -> str:
    """The purpose alone: ``fines`` of ``money:fines``, ``""`` where none is known."""
    return subject.partition(":")[2]


def may_be_one(one: str, other: str) -> bool:
    """Whether papers may mean one sum by two purposes, as by the cost of a strike and the trade lost."""
    return frozenset((purpose(one), purpose(other))) in _near(_TABLES[family(one)])


@cache
def _near(table: str) -> frozenset[frozenset[str]]:
    rows = [row.split() for row in _tables()["near"][table]]
    return frozenset(frozenset((a, b)) for row in rows for a in row for b in row if a != b)


def is_expected(words: str) -> bool:
    """Whether words tell what is only forecast."""
    return _expected().search(words) is not None


@cache
def _expected() -> re.Pattern[str]:
    return _pattern(_tables()["expected"]["cues"])


@cache
def _patterns(table: str) -> dict[str, re.Pattern[str]]:
    return {purpose: _pattern(cues) for purpose, cues in _tables()[table].items()}


def _pattern(cues: list[str]) -> re.Pattern[str]:
    phrases = "|".join(re.escape(cue).replace("…", "[^.;]{0,30}?") for cue in cues)
    return re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)


@lru_cache(_CUES)
def _nearest(before: str, after: str, table: str) -> str:
    """The purpose whose cue stands nearest to the figure, the longer of two at one place."""
    found = [
        (gap, start - end, purpose)
        for purpose, pattern in _patterns(table).items()
        for words, left in ((before, True), (after, False))
        for match in pattern.finditer(words)
        for start, end in (match.span(),)
        for gap in (len(words) - end if left else start,)
    ]
    return min(found, default=(0, 0, ""))[2]
