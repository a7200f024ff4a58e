"""Loads the word lists that the finding of figures reads from, once a process."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, cast

from sayso.records import Measure


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The tables of ``reading/lexicon/<name>.toml``. Costs about 2 ms the first time."""
    source = files("sayso.reading").joinpath("lexicon", f"{name}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


@cache
def word_set(name: str, *keys: str) -> frozenset[str]:
    """The list of words under ``keys`` of a lexicon, or the keys of the table that stands there."""
    found: Any = lexicon(name)
    for key in keys:
        found = found[key]
    return frozenset(found)


@cache
def measure_table(name: str) -> dict[str, Measure]:
    """``name`` of all measures together: word to measure, the earlier measure winning."""
    table: dict[str, Measure] = {}
    for measure, lists in lexicon("figures_measures").items():
        for word in lists[name]:
            table.setdefault(word, cast(Measure, measure))
    return table


Phrases = dict[str, list[tuple[tuple[str, ...], str]]]


@cache
def phrases_by_first(name: str, table: str) -> Phrases:
    """Phrases of a table ``name -> [phrase, …]``, by their first word, the longest first."""
    return _phrases(name, table, 0)


@cache
def phrases_by_last(name: str, table: str) -> Phrases:
    """Phrases of a table ``name -> [phrase, …]``, by their last word, the longest first."""
    return _phrases(name, table, -1)


def _phrases(name: str, table: str, key: int) -> Phrases:
    found: Phrases = {}
    for meaning, forms in lexicon(name)[table].items():
        for form in forms:
            words = tuple(form.split())
            found.setdefault(words[key], []).append((words, meaning))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found
