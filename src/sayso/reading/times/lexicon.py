"""The words of time expressions, loaded once from ``reading/lexicon/times*.toml``."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_PLAIN = frozenset(
    {"word", "synonym", "phrase", "measured", "title", "epithet", "festive"}
)  # tables that are not one kind a table


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What each word is to the grammar.

    ``words`` maps a lower-case word to its kind and value, ``phrases`` finds several words read as
    one (``phrase_starts`` holds their first words), ``phrase_values`` what they mean, lower-case,
    with straight apostrophes and one blank between words. ``measured`` are nouns that make a
    four-digit number before them a count, ``titles`` words that make a weekday or month before them
    part of a name, ``epithets`` words that do so before a weekday ("Bloody Sunday"),
    ``festive`` things named after a holiday, ``ahead`` verbs whose
    infinitive lies in the future, ``numbered`` nouns that make the number after them no year.
    """

    words: dict[str, tuple[str, Any]]
    phrases: re.Pattern[str]
    phrase_starts: frozenset[str]
    phrase_values: dict[str, tuple[str, Any]]
    measured: frozenset[str]
    titles: frozenset[str]
    epithets: frozenset[str]
    festive: frozenset[str]
    ahead: frozenset[str]
    numbered: frozenset[str]


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(files("sayso.reading.lexicon").joinpath(name).read_text("utf-8"))


@cache
def lexicon() -> Lexicon:
    """The lexicon. About 2 ms, once a process."""
    tables = _table("times.toml")
    words = {
        word: (kind, value)
        for kind, table in tables.items()
        if kind not in _PLAIN
        for word, value in table.items()
    }
    words |= {word: (word, None) for word in tables["word"]["words"]}
    words |= {word: words[meant] for word, meant in tables["synonym"].items()}
    phrases = {phrase: ("moment", value) for phrase, value in tables["phrase"].items()}
    holidays = _table("times_holidays.toml")["holiday"]
    phrases |= {phrase: ("holiday", rule) for phrase, rule in holidays.items()}
    longest_first = sorted(phrases, key=len, reverse=True)
    pattern = "|".join(re.escape(p).replace("\\ ", " ").replace("'", " ?['’]") for p in longest_first)
    return Lexicon(
        words=words,
        phrases=re.compile(rf"(?:{pattern})\b", re.IGNORECASE),
        phrase_starts=frozenset(phrase.split()[0].split("'")[0] for phrase in phrases),
        phrase_values=phrases,
        measured=frozenset(tables["measured"]["words"]),
        titles=frozenset(tables["title"]["words"]),
        epithets=frozenset(tables["epithet"]["words"]),
        festive=frozenset(tables["festive"]["words"]),
        ahead=frozenset(tables["ahead"]["words"]),
        numbered=frozenset(tables["numbered"]["words"]),
    )
