"""Whether names of places have a place in common, a land and its people being one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from sayso.comparing.figures.owners import owner_key

_LEAST = 4  # letters of a word that can be a land's or a people's name
_REMEMBERED = 8192
# Every county is a county: "Lorne County" is not told of where "Colby County" is.
_KINDS = frozenset(
    {
        "county",
        "province",
        "district",
        "region",
        "state",
        "city",
        "town",
        "island",
        "islands",
        "lake",
        "river",
        "valley",
        "port",
        "bay",
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "upper",
        "lower",
        "new",
        "old",
        "saint",
        "san",
        "santa",
        "los",
        "las",
        "the",
        "hospital",
        "square",
        "street",
        "university",
    }
)


def in_common(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether two sets of words in lower case share a name: "Sorrenia" is that of "the Sorrenian quake"."""
    some, others = set(some), set(others)
    return not some.isdisjoint(others) or not _keys(some).isdisjoint(_keys(others))


def _keys(words: Iterable[str]) -> set[str]:
    return {_key(word) for word in words if len(word) >= _LEAST}


@lru_cache(_REMEMBERED)
def _key(word: str) -> str:
    return owner_key(word.capitalize())


def place_words(place: str) -> set[str]:
    """The words by which a place is told from others: "Lorne" of "Lorne County"."""
    words = {word for word in re.findall(r"\w+", place.casefold()) if len(word) > 2}
    return words - _KINDS or words
