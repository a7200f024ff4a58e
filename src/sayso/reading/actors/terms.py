"""The words as data that actors are found with: roles, titles and first names."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

Gender = Literal["male", "female"]
Sort = Literal["person", "body", "group", "work"]


def load_lexicon(name: str) -> dict[str, Any]:
    """One TOML file of the lexicon as plain dicts and lists."""
    return tomllib.loads((files("sayso.reading") / "lexicon" / name).read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Terms:
    """What single words mean for actors; every key is in lower case.

    ``sorts`` says what a noun calls (a person, a body, a group, a piece of work); ``fits`` which role
    nouns a general noun may refer back to; ``short_roles`` what "Sen." stands for. ``addresses`` are
    forms of address with their gender; ``short_names`` lead "bill" to "william".
    """

    sorts: dict[str, Sort]
    fits: dict[str, tuple[str, ...]]
    role_gender: dict[str, Gender]
    short_roles: dict[str, str]
    addresses: dict[str, Gender | None]
    suffixes: frozenset[str]
    honours: frozenset[str]
    name_gender: dict[str, Gender | None]
    short_names: dict[str, str]

    def role(self, word: str) -> str | None:
        """The role noun that ``word`` (lower case, singular or a short form) is, if it is one."""
        word = word.rstrip(".")
        if word in self.short_roles:
            return self.short_roles[word]
        return word if self.sorts.get(word) == "person" else None


@cache
def terms() -> Terms:
    """The lexicon, read once a process."""
    roles, titles, first = (load_lexicon(f"{name}.toml") for name in ("roles", "titles", "first_names"))
    sorts: dict[str, Sort] = {}
    kinds: tuple[Sort, ...] = ("person", "body", "group", "work")
    for sort in kinds:
        for word in roles[sort]:
            sorts.setdefault(word, sort)
    addresses: dict[str, Gender | None] = dict.fromkeys(titles["neutral"], None)
    genders: tuple[Gender, ...] = ("male", "female")
    for gender in genders:
        addresses.update(dict.fromkeys(titles[gender], gender))
    return Terms(
        sorts=sorts,
        fits={word: tuple(fitting) for word, fitting in roles["fits"].items()},
        role_gender={word: gender for gender in genders for word in roles[gender]},
        short_roles=titles["short"],
        addresses=addresses,
        suffixes=frozenset([*titles["suffixes"], *titles["honours"]]),
        honours=frozenset(titles["honours"]),
        name_gender=dict.fromkeys(first["either"].split())
        | {word: gender for gender in genders for word in first[gender].split()},
        short_names=first["short"],
    )


@cache
def word_set(name: str) -> frozenset[str]:
    """A set of small words of the lexicon (``reference.toml``)."""
    return frozenset(load_lexicon("reference.toml")[name].split())
