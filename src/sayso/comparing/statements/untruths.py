"""What a content says of another's words: that they are untrue; and what is said once more."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from sayso.comparing.rarity import stem

_FEW = 12  # words of a content that only says that something is untrue
_OWN_WORDS = frozenset({("i", "said"), ("we", "said")})
_NOT = frozenset({"not", "no", "never", "nothing", "don't"})


def calls_untrue(words: Sequence[str]) -> bool:
    """Whether a short content, in lower case, calls something untrue without a "not": "a lie", "made up"."""
    if len(words) > _FEW:
        return False
    said = f" {' '.join(words)} "
    return any(f" {phrase} " in said for phrase in _phrases()) or not _untrue().isdisjoint(map(stem, words))


def says_again(cue: str, words: Sequence[str]) -> bool:
    """Whether a cue, or words said, tell that it is said once more: "repeated", "as I have said"."""
    said = " ".join(words)
    return (
        tuple(words[:2]) in _OWN_WORDS
        or any(stem(one) in _again() for one in cue.casefold().split())
        or any(phrase in said for phrase in _again_phrases())
    )


@cache
def _phrases() -> tuple[str, ...]:
    return tuple(one for one in lexicon()["phrases"]["denial"] if _NOT.isdisjoint(one.split()))


@cache
def _untrue() -> frozenset[str]:
    return frozenset(map(stem, lexicon()["signs"]["untrue"].split()))


@cache
def _again() -> frozenset[str]:
    return frozenset(map(stem, lexicon()["signs"]["again"].split()))


@cache
def _again_phrases() -> tuple[str, ...]:
    return tuple(lexicon()["phrases"]["again"])


@cache
def lexicon() -> dict[str, Any]:
    """The words by which one statement answers another."""
    return tomllib.loads((files("sayso.comparing") / "lexicon" / "answers.toml").read_text("utf-8"))
