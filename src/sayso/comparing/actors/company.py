"""Beside whom, and where, an article shows its actors: what tells whether two speak of one matter."""

from __future__ import annotations

import re
from calendar import month_name
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso.comparing.actors.naming import Name, family_name, initials, sound
from sayso.comparing.rarity import is_rare
from sayso.reading.actors.countries import country_word
from sayso.reading.actors.words import plain
from sayso.records import ActorKind, Reading

_PLACE = re.compile(r"\b(?:in|at|near|from|outside|around|off|of) (?:the )?(?P<place>[A-Z][a-z][\w-]+)")
_MONTHS = frozenset(month_name)
_PLACES = 8
_REMEMBERED = 4096
"""Companies of which the keys are remembered: each is compared with many."""


class Acquaintance(NamedTuple):
    """Somebody or something in whose company an actor stands: ``key`` is what articles share.

    ``setting`` marks countries and places, which many matters have in common. ``name`` is the whole name.
    """

    key: str
    name: str
    setting: bool


def acquaintances(
    reading: Reading, named: Iterable[tuple[Name, ActorKind]], company: Container[str]
) -> list[Acquaintance]:
    """The actors in ``company`` (texts of names) and the places of an article; linear in its length."""
    found = [
        Acquaintance(_key(name, kind), name.text, kind == "country")
        for name, kind in named
        if name.text in company
    ]
    return found + [Acquaintance(f"in {place}", place, True) for place in _places(reading.text)]


def shared(one: frozenset[Acquaintance], other: frozenset[Acquaintance]) -> tuple[list[str], list[str]]:
    """Names that two have in common: of people and bodies, and of settings; as ``one`` has them, in order."""
    keys = _keys(other)
    if keys.isdisjoint(_keys(one)):
        return [], []
    common = {a.key: a for a in sorted((a for a in one if a.key in keys), reverse=True)}
    names = sorted((a.name, a.setting) for a in common.values())
    return [name for name, setting in names if not setting], [name for name, setting in names if setting]


@lru_cache(_REMEMBERED)
def _keys(several: frozenset[Acquaintance]) -> frozenset[str]:
    return frozenset(one.key for one in several)


def _key(name: Name, kind: ActorKind) -> str:
    if kind == "person":
        return sound(family_name(name))
    return initials(name.words) if kind == "organisation" and len(name.words) > 2 else name.text


def _places(text: str) -> Sequence[str]:
    counted = Counter(_rare_places(text))
    return sorted(counted, key=lambda place: (-counted[place], place))[:_PLACES]


def _rare_places(text: str) -> Iterator[str]:
    for match in _PLACE.finditer(text):
        word = match["place"]
        if country_word(word) is None and is_rare(word) and word not in _MONTHS:
            yield plain(word)
