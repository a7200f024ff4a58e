"""Stems of words and how much sharing one says: rare words say more."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

import snowballstemmer

_RAREST = 8  # bits of a stem that the list does not hold
_NAME = 5  # bits of a name: who a story is about stands in most of its sentences


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The Snowball stem of a lower-case word."""
    stemmed: str = snowballstemmer.stemmer("english").stemWord(word.removesuffix("'s"))
    return stemmed


def weight(stemmed: str) -> int:
    """How rare a stem is, in bits from 0 (in every article) to 8 (in fewer than one of 128)."""
    return _weights().get(stemmed, _RAREST)


def is_rare(word: str) -> bool:
    """Whether the list does not hold a word's stem: hardly any article has it."""
    return weight(stem(word.lower())) == _RAREST


def weigh_words(words: Iterable[str]) -> dict[str, int]:
    """The stems of exact words with their bits, without those that say nothing (0 to 1 bits).

    A capitalised word that is no common one counts as a name.
    """
    found: dict[str, int] = {}
    for word in words:
        stemmed = stem(word.lower().replace("’", "'"))
        bits = weight(stemmed)
        if bits == _RAREST and word[0].isupper():
            bits = _NAME
        if bits > 1:
            found[stemmed] = min(bits, found.get(stemmed, bits))
    return found


@cache
def _weights() -> dict[str, int]:
    source = files("sayso.comparing") / "lexicon" / "word_weights.toml"
    rows = tomllib.loads(source.read_text("utf-8"))
    return {stemmed: int(bits) for bits, row in rows.items() for stemmed in row.split()}
