"""Institutions that go by several names, and the form in which names of bodies are compared."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sayso.reading.actors.terms import load_lexicon
from sayso.reading.actors.words import plain

_ENDINGS = frozenset({"inc", "corp", "co", "llc", "ltd", "plc", "&", ",", "company", "corporation"})
_OFFICES = frozenset({"department", "ministry", "office", "bureau", "institute"})


@dataclass(frozen=True, slots=True)
class Institution:
    """A body of the lexicon: its usual name, its country, and the plain nouns it may be called by."""

    name: str
    country: str | None
    nouns: tuple[str, ...]


@cache
def institutions() -> dict[str, Institution]:
    """The lexicon's institutions by each of their names, as ``body_key`` writes it."""
    found: dict[str, Institution] = {}
    for row in load_lexicon("institutions.toml")["institution"]:
        institution = Institution(row["names"][0], row.get("country"), tuple(row["nouns"]))
        for name in row["names"]:
            found.setdefault(body_key([plain(word) for word in name.split()]), institution)
    return found


def body_key(words: list[str]) -> str:
    """The name in plain ``words`` without what varies: "the", dots, "Inc.", "Department of X"."""
    words = [bare for word in words if (bare := word.replace(".", "").removesuffix("'s")) not in ("", "-")]
    if words and words[0] == "the":
        words = words[1:]
    if len(words) > 1 and words[0] == "us":
        words = words[1:]
    while len(words) > 1 and words[-1] in _ENDINGS:
        words.pop()
    if len(words) > 2 and words[0] in _OFFICES and words[1] in ("of", "for"):
        rest = [word for word in words[2:] if word != "the"]
        words = [*rest, words[0]]
    return " ".join(words)
