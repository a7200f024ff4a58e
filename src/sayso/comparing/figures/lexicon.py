"""What comparing figures knows of words, from ``words.toml``."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

_SENTENCES = 8192  # of the newest questions: a figure is compared with many, its words are looked at once


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(files("sayso.comparing.figures").joinpath("words.toml").read_text(encoding="utf-8"))


@cache
def _groups() -> dict[str, str]:
    return {noun: group for group, nouns in _tables()["groups"].items() for noun in nouns}


def group_of(unit: str) -> str:
    """The group that the head of a counted noun belongs to, the head itself where no list has it."""
    head = unit.lower().rpartition(" ")[2]
    return _groups().get(head, head)


def is_part_of_people(group: str) -> bool:
    """Whether a group says who somebody is, so that its count is a part of a count of people."""
    return group in _tables()["overlapping"]["parts"]


@cache
def _cue_pattern(kind: str) -> re.Pattern[str]:
    phrases = "|".join(map(re.escape, _tables()["cues"][kind]))
    return re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)


@lru_cache(_SENTENCES)
def cue_in(kind: str, words: str) -> str | None:
    """The first cue of ``kind`` in ``words``: its exact words."""
    found = _cue_pattern(kind).search(words)
    return found[0] if found else None


@cache
def _aspect_pattern(aspect: str) -> re.Pattern[str]:
    phrases = "|".join(map(re.escape, _tables()["aspects"][aspect]))
    return re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)


@lru_cache(_SENTENCES)
def aspects_in(words: str) -> frozenset[str]:
    """What ``words`` say that a number is about, where it has no measure of its own."""
    return frozenset(aspect for aspect in _tables()["aspects"] if _aspect_pattern(aspect).search(words))


@cache
def _common() -> frozenset[str]:
    return frozenset(_tables()["common"]["words"])


@lru_cache(_SENTENCES)
def content_words(words: str) -> frozenset[str]:
    """The words of a sentence that can tie it to another, cut to their stems' first six letters."""
    found = re.findall(r"[^\W\d_]{3,}", words.lower())
    return frozenset(word[:6] for word in found if word not in _common() and word not in _groups())
