"""Whose the counted are: countries known by name or by the name of their people, bodies by their country."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sayso.comparing.actors.naming import body_name, lexicon
from sayso.reading.actors.countries import country_word
from sayso.reading.actors.words import plain
from sayso.records import Reading

_POSSESSIVE = re.compile(r"(?P<owner>[A-Z][\w-]+(?: [A-Z][\w-]+)?)['’]s $")
_SEAT = re.compile(r" in .*$")  # "the ministry in Ternau": where it sits is not whose it is
_PEOPLE_ENDS = re.compile(r"(?:ians?|ans?|ese|ish|is?)$")
_LAND_ENDS = re.compile(r"(?:ia|a|o|e)$")
_OF_LAND = re.compile(r"(?:ian|an|n|ese|ish|i)s?\b")
_IN_WORD = re.compile(r"\w")
_LEAST_STEM = 3
_REMEMBERED = 8192  # names; those of one matter are asked for again and again


@lru_cache(_REMEMBERED)
def owner_key(name: str) -> str:
    """What "Ardania", "Ardanian" and "Ardanians" share; a country's code where the lexicon has it."""
    word = name.removeprefix("The ").removeprefix("the ")
    known = country_word(word) or country_word(word.removesuffix("s"))
    if known:
        return known.code
    key = plain(word)
    if land := land_of_part(key):
        return land
    # "Qasrani" is of "Qasran", which looks like a people itself.
    while stem := next(filter(None, (_stem(key, ends) for ends in (_PEOPLE_ENDS, _LAND_ENDS))), ""):
        key = stem
    return key


def land_of_part(name: str) -> str | None:
    """The code of the land a part of which ``name`` is, if bodies are called after either: Gaza."""
    land: str | None = lexicon("lands.toml")["parts"].get(plain(name))
    return land


def _stem(key: str, ends: re.Pattern[str]) -> str:
    stem = ends.sub("", key)
    return stem if stem != key and len(stem) >= _LEAST_STEM else ""


def is_of_people(unit: str) -> bool:
    """Whether a counted word is made of the name of a country or a people: ``Veskovan``, ``Tarskans``."""
    return " " not in unit and unit[:1].isupper() and _PEOPLE_ENDS.search(unit) is not None


def _names_people(name: str, text: str) -> bool:
    """Whether the text has a word for a people made of ``name``: a land that the lexicon does not know."""
    if not re.fullmatch(r"[A-Z][a-z]{3,}", name):
        return False
    stem = _LAND_ENDS.sub("", name)
    # A pattern made for each name took 0.2 ms to compile: a twentieth of a first comparison.
    return any(
        _OF_LAND.match(text, at + len(stem)) and not (at and _IN_WORD.match(text[at - 1]))
        for at in _places(stem, text)
    )


def _places(words: str, text: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def owners_of_bodies(reading: Reading) -> dict[str, str]:
    """The country, or other owner, of the article's bodies by actor id, where the article names it.

    "Veskova's General Staff", "the Finance Ministry of Kestria"; a country is its own.
    """
    found: dict[str, str] = {}
    for actor in reading.actors:
        taken_for_another = actor.kind in {"person", "organisation"} and _names_people(
            actor.name, reading.text
        )
        if actor.kind == "country" or taken_for_another:
            found[actor.id] = actor.name
        elif actor.kind == "organisation":
            names = [actor.name]
            for start, end in actor.mentions:
                names.append(reading.text[start:end])
                if before := _POSSESSIVE.search(reading.text, max(0, start - 40), start):
                    found.setdefault(actor.id, before["owner"])
            owners = (body_name(_SEAT.sub("", name), actor.country).owner for name in names)
            if owner := next(filter(None, owners), None):
                found.setdefault(actor.id, owner)
    return found
