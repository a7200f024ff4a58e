"""Where an article says that one goes by two names: "Orvel Energy, formerly Unitar"."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

from sayso.comparing.actors.naming import Name
from sayso.records import Actor, Reading

_BETWEEN = 60  # characters between the two names
_WORD = re.compile(r"[^\W_]+|[^\w\s]")


def find_renamed(reading: Reading, named: Sequence[tuple[Actor, Name]]) -> dict[str, frozenset[Name]]:
    """By an actor's id, the other names that the article says it has or had; linear in mentions."""
    places = sorted(
        (start, end, actor.id, name)
        for actor, name in named
        if actor.kind in ("organisation", "person")
        for start, end in actor.mentions
    )
    found: defaultdict[str, set[Name]] = defaultdict(set)
    for (_, before, one, name), (after, _, other, other_name) in pairwise(places):
        if one != other and before < after <= before + _BETWEEN and _says_so(reading.text[before:after]):
            found[one].add(other_name)
            found[other].add(name)
    return {actor: frozenset(names) for actor, names in found.items()}


def _says_so(between: str) -> bool:
    """Whether nothing stands between two names but words of naming: "(formerly", ", since known as"."""
    words = [word.casefold() for word in _WORD.findall(between)]
    known = _words()
    if not all(word in known["between"] or word in known["naming"] or word.isdigit() for word in words):
        return False
    if known["former"] & set(words):
        return True
    # "is now called", not "has called".
    return any(word in known["called"] and before in known["passive"] for before, word in pairwise(words))


@cache
def _words() -> dict[str, frozenset[str]]:
    source = files("sayso.comparing") / "lexicon" / "renaming.toml"
    rows = {
        kind: frozenset(words.split()) for kind, words in tomllib.loads(source.read_text("utf-8")).items()
    }
    return rows | {"naming": rows["former"] | rows["called"] | rows["passive"]}
