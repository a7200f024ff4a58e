"""Words that say the same in the news: two reports of one utterance rarely choose the same ones."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from sayso.comparing.rarity import stem


def folded(stems: Mapping[str, int]) -> dict[str, int]:
    """``stems`` with one stem for each row of synonyms; of several in one row the lightest counts."""
    found: dict[str, int] = {}
    for stemmed, bits in stems.items():
        same = _synonyms().get(stemmed, stemmed)
        found[same] = min(bits, found.get(same, bits))
    return found


@cache
def _synonyms() -> dict[str, str]:
    source = files("sayso.comparing") / "lexicon" / "synonyms.toml"
    rows = tomllib.loads(source.read_text("utf-8"))["rows"]
    return {stem(word): stem(row.split()[0]) for row in rows for word in row.split()}
