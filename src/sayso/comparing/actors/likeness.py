"""Whether two names can be one: equal, spelt otherwise, shortened, in initials, or a body called by what it
is."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from rapidfuzz.distance import JaroWinkler

from sayso.comparing.actors.naming import Name, initials, sound
from sayso.reading.actors.terms import terms

_LIKE = 0.88  # Jaro-Winkler of two words' sounds; "Drezhin"/"Dreschin" are equal, "Jong"/"Yong" below
_EAST_ASIAN = frozenset({"CHN", "HKG", "JPN", "KHM", "KOR", "PRK", "TWN", "VNM"})


def same_person_name(a: Name, b: Name) -> str | None:
    """Why two full names of persons can be one, in words; ``None`` where they cannot.

    First and last word must each be alike; words between (a second name, an initial) may be missing on one
    side.
    """
    if a.words == b.words:
        return "the same name"
    if min(len(a.words), len(b.words)) < 2:
        return None
    if _sounds(a) == _sounds(b):
        return "the same name spelt otherwise"
    short, long = sorted((a.words, b.words), key=len)
    if len(short) < len(long) and long[-len(short) :] == short:
        return "one name has a word before"
    if _alike(short[-1], long[-1]) and _given_alike(short[0], long[0]):
        return _why_like(short, long)
    return None


def _why_like(short: tuple[str, ...], long: tuple[str, ...]) -> str | None:
    """Why two names whose first and last words are alike can be one, by the words between."""
    if len(short) == len(long):
        middle = all(_given_alike(one, two) for one, two in zip(short[1:-1], long[1:-1], strict=True))
        return "names that sound alike" if middle else None
    # "Kim Jong" is no short form of "Kim Jong Un": what is left out must stand between.
    return "one name has a word between" if len(short) == 2 else None


def extends_person(full: Name, part: Name, countries: frozenset[str]) -> bool:
    """Whether the single word ``part`` is the surname in ``full``."""
    if len(full.words) < 2 or len(part.words) != 1:
        return False
    word = part.words[0]
    if _alike(full.words[-1], word):
        return True
    first = full.words[0]
    leads = bool(countries & _EAST_ASIAN) or first not in terms().name_gender
    return leads and len(full.words) > 2 and first == word


def same_body_name(a: Name, b: Name) -> str | None:
    """Why two names of bodies can be one, in words; owners are left to the caller."""
    if a.words == b.words:
        return "the same name"
    if [sound(word) for word in a.words] == [sound(word) for word in b.words]:
        return "the same name spelt otherwise"
    short, long = sorted((a.words, b.words), key=len)
    if len(short) == 1 and len(long) > 1 and short[0] == initials(long):
        return f"{short[0].upper()} are the initials"
    for call in (a, b):
        other = b if call is a else a
        for named in _calls().get(call.text, ()):
            if call.owner and call.owner == other.owner and f" {named} " in f" {other.text} ":
                return f"{call.owner}'s {call.text} can be its {other.text}"
    return None


def is_distinctive(name: Name) -> bool:
    """Whether an equal name of a person is itself evidence: full, and its surname not a common one."""
    return len(name.words) > 1 and not {name.words[-1], name.words[0]} & _common_surnames()


def extends_body(full: Name, part: Name) -> bool:
    """Whether ``part`` is the end of the longer name, as "coast guard" of "calveran coast guard"."""
    length = len(part.words)
    return 0 < length < len(full.words) and full.words[-length:] == part.words


def sorts_of(name: Name) -> frozenset[str]:
    """What sorts of body ``name`` can be, as the lexicon calls them: "intelligence" for "spy agency"."""
    return frozenset(
        sort
        for sort, row in _lexicon("bodies.toml").items()
        if name.text in row["called"] or any(f" {words} " in f" {name.text} " for words in row["named"])
    )


def _sounds(name: Name) -> list[str]:
    return sorted(sound(part) for word in name.words for part in word.split("-"))


def _alike(a: str, b: str) -> bool:
    one, two = sound(a), sound(b)
    return one == two or (min(len(a), len(b)) > 4 and JaroWinkler.similarity(one, two) >= _LIKE)


def _given_alike(a: str, b: str) -> bool:
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    short = terms().short_names
    return _alike(a, b) or short.get(a, a) == short.get(b, b)


def is_call(name: Name) -> bool:
    """Whether a body is called by what it is, as "spy agency"."""
    return name.text in _calls()


@cache
def _common_surnames() -> frozenset[str]:
    return frozenset(_lexicon("surnames.toml")["common"].split())


@cache
def _calls() -> dict[str, tuple[str, ...]]:
    """What a body is called to the words that a full name meant by it contains."""
    rows = _lexicon("bodies.toml").values()
    return {call: tuple(row["named"] + row["called"]) for row in rows for call in row["called"]}


@cache
def _lexicon(name: str) -> dict[str, Any]:
    return tomllib.loads((files("sayso.comparing") / "lexicon" / name).read_text("utf-8"))
