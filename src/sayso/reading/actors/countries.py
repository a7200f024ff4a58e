"""Countries by name, capital, adjective, people and the words that stand for a government."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Literal

CountryForm = Literal["name", "capital", "adjective", "people", "metonym"]

_COLUMNS: dict[str, CountryForm] = {
    "names": "name",
    "metonyms": "metonym",
    "people": "people",
    "adjectives": "adjective",
    "capitals": "capital",
}
_DIRECTIONS = frozenset({"North", "South"})
_MAX_WORDS = 5


@dataclass(frozen=True, slots=True)
class CountryWord:
    """A word for a country: its ISO 3166-1 alpha-3 ``code`` and what sort of word it is."""

    code: str
    form: CountryForm


@cache
def _country_words() -> dict[str, CountryWord]:
    found: dict[str, CountryWord] = {}
    for row in _rows():
        for column, form in _COLUMNS.items():
            for word in filter(None, row[column].split("|")):
                found.setdefault(word.casefold(), CountryWord(row["code"], form))
                if form == "adjective" and not word.endswith(("ch", "sh", "ese", ".", "US", "iss")):
                    found.setdefault(f"{word}s".casefold(), CountryWord(row["code"], "people"))
    return found


def country_name(code: str) -> str:
    """The usual English name of the country with this ISO 3166-1 alpha-3 ``code``."""
    return _usual_names()[code]


@cache
def _usual_names() -> dict[str, str]:
    return {row["code"]: row["names"].split("|")[0] for row in _rows()}


def countries_by_direction(forms: Sequence[str]) -> dict[str, str]:
    """What "the North" and "the South" mean beside the words ``forms``: "south" -> "KOR".

    Only where the words name one such country in full, or by its adjective.
    """
    found: dict[str, set[str]] = {}
    for word, after in pairwise(forms):
        if word in _DIRECTIONS and (country := country_word(f"{word} {after}")):
            found.setdefault(word.lower(), set()).add(country.code)
    return {direction: codes.pop() for direction, codes in found.items() if len(codes) == 1}


def capitals() -> list[str]:
    """Every capital that the lexicon has, as it is written."""
    return sorted({word for row in _rows() for word in row["capitals"].split("|") if word})


def country_names() -> frozenset[str]:
    """Every word for a country that the lexicon has, in lower case."""
    return frozenset(_country_words())


def _rows() -> Iterator[dict[str, str]]:
    text = (files("sayso.reading") / "lexicon" / "countries.csv").read_text("utf-8")
    return csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))


def country_word(words: str) -> CountryWord | None:
    """What ``words`` (without regard to case, "the" and a possessive ending) mean as a country."""
    if words == "us":
        return None  # the pronoun
    plain = words.replace("’", "'").removesuffix("'s").removesuffix("'").strip()
    if plain[:4].casefold() == "the ":
        plain = plain[4:]
    return _country_words().get(plain.casefold())


def country_of(words: str) -> str | None:
    """The country that ``words`` name or begin with, as an ISO 3166-1 alpha-3 code.

    ``words`` may be a name ("North Korea"), a capital ("Pyongyang"), an adjective ("North Korean"), a
    people ("Ukrainians"), a word for the government ("the Kremlin"), or a longer phrase that begins
    with a name or an adjective ("Russian President", "South Korea's intelligence"). A capital that
    only begins the phrase says nothing ("Washington Post"). ``None`` where no country is meant.
    """
    if word := country_word(words):
        return word.code
    parts = words.removeprefix("the ").removeprefix("The ").split()
    for count in range(min(_MAX_WORDS, len(parts) - 1), 0, -1):
        word = country_word(" ".join(parts[:count]))
        if word and word.form in ("name", "adjective"):
            return word.code
    return None
