"""The word lists behind the kinds, read once a process from ``reading/lexicon``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, get_args

from sayso.records import SourceKind, Stance


@cache
def load(name: str) -> dict[str, Any]:
    """The lexicon file ``name`` as TOML gives it."""
    return tomllib.loads((files("sayso.reading") / "lexicon" / f"{name}.toml").read_text("utf-8"))


@cache
def word_set(name: str, table: str, key: str = "") -> frozenset[str]:
    """The blank-separated words under ``key`` of ``table``, or under ``table`` itself."""
    entry = load(name).get(table, "")
    return frozenset((entry.get(key, "") if key else entry).split())


@cache
def stance_words(key: str) -> dict[str, Stance]:
    """Lemma to stance, for ``key`` one of verbs, nouns, adjectives, adverbs."""
    return {
        word: stance
        for stance in get_args(Stance)
        for word in load("cues").get(stance, {}).get(key, "").split()
    }


@cache
def stance_phrases() -> dict[str, list[tuple[tuple[str, ...], Stance]]]:
    """Phrases of lemmas by their first lemma, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Stance]]] = {}
    for stance in get_args(Stance):
        for phrase in load("cues")[stance].get("phrases", ()):
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append((words, stance))
    for phrases in found.values():
        phrases.sort(key=lambda pair: -len(pair[0]))
    return found


@cache
def source_nouns() -> dict[str, str]:
    """Head noun or compound ("prime minister") to source kind, or to ``spokesperson``."""
    found: dict[str, str] = {}
    for kind, entry in load("sources").items():
        for word in [*entry.get("compounds", ()), *entry.get("nouns", "").split()]:
            found.setdefault(word, "social_post" if kind == "post" else kind)
    return found


@cache
def source_names() -> dict[str, SourceKind]:
    """Proper name in lower case, without "the", to source kind."""
    return {
        name.strip(): kind
        for kind in get_args(SourceKind)
        for line in load("sources").get(kind, {}).get("names", "").splitlines()
        for name in line.split("|")
        if name.strip()
    }


@cache
def name_ends() -> dict[str, SourceKind]:
    """Last word of a proper name, in lower case, to source kind."""
    found: dict[str, SourceKind] = {}
    for kind in get_args(SourceKind):
        for word in load("sources").get(kind, {}).get("ends", "").split():
            found.setdefault(word, kind)
    return found


@cache
def word_tuples(name: str, table: str) -> frozenset[tuple[str, ...]]:
    """The bar-separated phrases under ``table``, each as its words."""
    return frozenset(tuple(phrase.split()) for phrase in load(name)[table].split("|"))
