"""The word lists of ``lexicon/origins.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def words(kind: str) -> frozenset[str]:
    """One word list, as a set."""
    source = files("sayso.comparing") / "lexicon" / "origins.toml"
    return frozenset(tomllib.loads(source.read_text("utf-8"))[kind].split())
