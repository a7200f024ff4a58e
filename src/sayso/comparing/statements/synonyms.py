"""Words that say the same in the news: two reports of one utterance rarely choose the same ones."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from sayso.comparing.rarity import stem


def folded(stems: Mapping[str, int]) -> dict[str, int]:
    """``stems`` with one stem for each row of synonyms; of several in one row the lightest counts."""
    found: dict[str, int] = {}
    for stemmed, bits in stems.items():
        same = _synonyms().get(stemmed, stemmed)
        found[same] = min(bits, found.get(same, bits))
    return found


def joined(words: Iterable[str]) -> Iterator[str]:
    """``words`` with one word for two that say together what it says: "invented" for "made up"."""
    before: str | None = None
    for word in words:
        if before is not None:
            one = _phrases().get(f"{before} {word}".lower())
            if one:
                yield one
                before = None
                continue
            yield before
        before = word
    if before is not None:
        yield before


@cache
def _synonyms() -> dict[str, str]:
    return {stem(word): stem(row.split()[0]) for row in _lexicon()["rows"] for word in row.split()}


@cache
def _phrases() -> dict[str, str]:
    found: dict[str, str] = _lexicon()["phrases"]
    return found


@cache
def _lexicon() -> dict[str, Any]:
    return tomllib.loads((files("sayso.comparing") / "lexicon" / "synonyms.toml").read_text("utf-8"))
