"""What a claim is called: a series by what it counts, a statement by its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from sayso.comparing.matter import Matter
from sayso.reading.actors.countries import country_name, country_of, country_word

_SAME_FOR_ALL = ("people", "men", "women", "children", "police", "troops", "personnel")
_PLURALS = {"person": "people", "man": "men", "woman": "women", "child": "children", "troop": "troops"}
# Nouns of what happened, not of whom: "about 300 deaths" are people killed.
_HAPPENINGS = (
    "death",
    "fatality",
    "casualty",
    "injury",
    "arrest",
    "body",
    "victim",
    "dead",
    "killing",
    "loss",
    "case",
)
_OTHER = "other"
_ROOT = 6  # letters that a people shares with its country


def title_of(matter: Matter, records: Sequence[str]) -> str:
    """What a series counts, in words: "North Korean soldiers killed", "people killed, in Tolm"."""
    points = [matter.points[record] for record in records]
    measure = points[0].figure.measure
    unnamed = ("people", measure, *(() if measure == _OTHER else _HAPPENINGS))
    unit = _most(point.figure.unit for point in points if point.figure.unit not in unnamed)
    owner = _most(name for point in points for name in point.of)
    where = _most(point.figure.where for point in points)
    counted = _plural(unit) if unit else ("" if measure in (_OTHER, "money", "percent") else "people")
    if owner and not _says_whose(unit, owner):
        code = owner if _is_code(owner) else _land(owner)
        counted = f"{counted} of {country_name(code) if code else owner}".strip()
    if measure == "casualties":  # a noun: "casualties among North Koreans"
        rest = counted.removeprefix("people").strip()
        title = " ".join(filter(None, (measure, "" if counted.startswith("people") else "among", rest)))
    else:
        # "Euros", not "euros money".
        bare = measure == _OTHER or (counted and measure in ("money", "percent"))
        title = " ".join(filter(None, (counted, "" if bare else measure)))
    return ", ".join(filter(None, (title, f"in {where}" if where else ""))) or "number"


def _says_whose(unit: str, owner: str) -> bool:
    """Whether the noun names the owner itself: "North Korean soldier", "Ardanian" of Ardania."""
    code = country_of(unit)
    words, own = unit.casefold(), owner.casefold().removesuffix("s")
    return (bool(code) and code in (owner, country_of(owner))) or (bool(words) and own[:_ROOT] in words)


def _is_code(owner: str) -> bool:
    return len(owner) == 3 and owner.isupper()


def _land(owner: str) -> str:
    """The code of a country by whichever of its names."""
    word = country_word(owner)
    return word.code if word and word.form == "name" else ""


def _plural(noun: str) -> str:
    rest, _, last = noun.rpartition(" ")
    if last in _PLURALS or last in _SAME_FOR_ALL or last.endswith("s"):
        return f"{rest} {_PLURALS.get(last, last)}".strip()
    ending = "es" if last.endswith(("x", "ch", "sh")) else "s"
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return noun + ending


def _most(words: Iterable[str | None]) -> str:
    """The words that stand most often, of equals the first in the alphabet; empty where none do."""
    counted = Counter(filter(None, words))
    return min(counted, key=lambda one: (-counted[one], one), default="")
