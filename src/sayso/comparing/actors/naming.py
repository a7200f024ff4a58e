"""Names in the forms in which they are compared: words, owner, initials, and how they sound."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import Any

from sayso.comparing.copies.credits import known_agency
from sayso.reading.actors.countries import country_of, country_word
from sayso.reading.actors.institutions import body_key, institutions
from sayso.reading.actors.terms import terms
from sayso.reading.actors.words import plain
from sayso.records import Actor, ActorKind

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*\.?")
_STANDING = re.compile(
    r"^(?:[Tt]he )?(?:(?:[Ss]tate|[Gg]overnment|[Pp]rivately|[Pp]ublicly|[Pp]arty)[- ]"
    r"(?:run|owned|controlled|funded)|[Ss]emi-official)? ?(?=[A-Z])"
)
_OF_OWNER = re.compile(r"(?P<name>.+?) (?:of|in) (?:the )?(?P<owner>[A-Z]\S*(?: [A-Z]\S*)*)")
_JOINED_TO_NEXT = frozenset({"abd", "abdel", "abdul", "abdal", "abdol", "abu", "abou"})
_REMEMBERED = 16_384  # words of names; a server sees new ones all the time
_SPELLINGS = {"defense": "defence", "labor": "labour", "center": "centre", "organization": "organisation"}
# How the romanisations of one name differ, in the order applied: Cyrillic, Arabic and Korean in English,
# German and French dress.
_SOUNDS = (
    ("tsch", "c"), ("sch", "s"), ("tch", "c"), ("ch", "c"), ("sh", "s"), ("zh", "s"), ("kh", "h"),
    ("ph", "f"), ("ck", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("tz", "s"), ("ts", "s"), ("z", "s"),
    ("yy", "i"), ("iy", "i"), ("ij", "i"), ("yj", "i"), ("y", "i"), ("j", "i"), ("ou", "u"), ("oo", "u"),
    ("ee", "i"), ("ae", "e"), ("ie", "i"), ("dh", "d"), ("th", "t"), ("gh", "g"),
)  # fmt: skip


@dataclass(frozen=True)
class Name:
    """A name taken apart.

    ``words`` are plain (lower case, no accents, no titles); ``owner`` is whose body it is: a country's code,
    or the plain name of what the lexicon does not know ("sorland").
    """

    words: tuple[str, ...]
    owner: str | None = None

    @cached_property
    def text(self) -> str:
        """The words joined by blanks."""
        return " ".join(self.words)

    @cached_property
    def whole(self) -> tuple[str, ...]:
        """The words with an owner that is no known land: "Tolm Region Health Ministry", "Tolm Region's …"."""
        named = self.owner.split() if self.owner and self.owner.islower() else []
        return (*named, *self.words)

    @cached_property
    def sounds(self) -> tuple[str, ...]:
        """How each word sounds."""
        return tuple(map(sound, self.words))


def person_name(name: str) -> Name:
    """A person's name without forms of address, roles before it and suffixes after it."""
    known = terms()
    words = [plain(word).rstrip(".") for word in _WORD.findall(name)]
    words = [word.removesuffix("'s") for word in words]
    while len(words) > 1 and (words[0] in known.addresses or known.role(words[0].split("-")[-1])):
        words = words[1:]
    while len(words) > 1 and words[-1] in known.suffixes:
        words = words[:-1]
    return Name(tuple(words))


@lru_cache(_REMEMBERED)
def body_name(name: str, country: str | None) -> Name:
    """A body's name without "the", parted from its owner ("Sorland's", "of Sorland", "Russian")."""
    if agency := agency_called(name):
        return Name(tuple(plain(word) for word in _WORD.findall(agency)))
    owner, rest = _owner(without_standing(name))
    words = [_SPELLINGS.get(word, word) for word in body_key([plain(w) for w in _WORD.findall(rest)]).split()]
    known = institutions().get(" ".join(words))
    if known:
        words = [plain(word) for word in known.name.split()]
        return Name(tuple(words), known.country or country or owner)
    return Name(tuple(words), owner or country)


def without_standing(name: str) -> str:
    """A name without "the" and without what only says who runs a body: "the state-run Anadia agency"."""
    return _STANDING.sub("", name, count=1) or name


@lru_cache(_REMEMBERED)
def agency_called(name: str) -> str | None:
    """The news agency that a name means, by its usual full name: "the state-run Anadolu", "Russia's TASS"."""
    return known_agency(_owner(without_standing(name))[1])


@lru_cache(_REMEMBERED)
def read_name(name: str, kind: ActorKind, country: str | None) -> Name:
    """The name of an actor of the given kind; what the lexicon knows as a country is its code."""
    found = country_word(name)
    if kind == "country" or (found and found.form in ("name", "metonym", "capital")):
        return Name((country or country_of(name) or plain(name),))
    return person_name(name) if kind == "person" else body_name(name, country)


def office_name(actor: Actor) -> Name | None:
    """The office by which alone a person is named, "the Ardanian president": of each a country has one."""
    words = [plain(word).removesuffix("'s") for word in _WORD.findall(actor.name)]
    if actor.kind != "person" or actor.country is None or len(words) < 2:
        return None
    for length in (2, 1):
        office, rest = " ".join(words[-length:]), words[:-length]
        if office in offices() and rest:
            owner = country_of(" ".join(rest).removeprefix("the "))
            return Name((office,)) if owner == actor.country and _is_country(rest) else None
    return None


def _is_country(words: list[str]) -> bool:
    return country_word(" ".join(words).removeprefix("the ")) is not None


def family_name(name: Name) -> str:
    """The word of a person's name that the family has: the first of "Kim Jong Un", the last of most."""
    words = name.words
    first = words[0] in family_first() and (len(words) == 3 or (len(words) == 2 and "-" in words[1]))
    return words[0] if first else words[-1]


def fused(words: tuple[str, ...]) -> tuple[str, ...]:
    """A person's words with "Abdel", "Abu" and the like joined to the word that they belong to."""
    found: list[str] = []
    for word in words:
        if found and found[-1] in _JOINED_TO_NEXT:
            found[-1] += word
        else:
            found.append(word)
    return tuple(found)


@cache
def family_first() -> frozenset[str]:
    """Family names that stand before the given ones."""
    return frozenset(lexicon("surnames.toml")["first"].split())


@cache
def offices() -> frozenset[str]:
    """Offices of which a country has one at a time: "president"."""
    return frozenset(lexicon("surnames.toml")["offices"])


@cache
def lexicon(name: str) -> dict[str, Any]:
    """A file of the words that comparing knows."""
    return tomllib.loads((files("sayso.comparing") / "lexicon" / name).read_text("utf-8"))


def initials(words: tuple[str, ...]) -> str:
    """The first letters of the words that count: "nss" for National Security Service."""
    return "".join(word[0] for word in words if word not in ("of", "the", "and", "for", "in", "on"))


@lru_cache(_REMEMBERED)
def sound(word: str) -> str:
    """A rough key of how a plain word sounds, the same for most romanisations of one name."""
    for spelling, letter in _SOUNDS:
        word = word.replace(spelling, letter)
    word = re.sub(r"(.)\1+", r"\1", word.replace("'", "").replace("-", ""))
    return word[:1] + word[1:].replace("h", "")


def skeleton(sounded: str) -> str:
    """The consonants of how a word sounds, for look-up: "Hrytsak" and "Gritsak" have one."""
    return re.sub("[aeiou]", "", sounded.replace("h", "g")) or sounded


def _owner(name: str) -> tuple[str | None, str]:
    for mark in ("'s ", "’s ", "s' ", "s’ "):
        before, found, after = name.partition(mark)
        if found and before and before[0].isupper() and after:
            before += "s" if mark[0] == "s" else ""
            return country_of(before) or plain(before), after
    if match := _OF_OWNER.fullmatch(name):
        known = body_key([plain(word) for word in name.split()]) in institutions()
        words = match["name"].split()
        if not known and words[-1].islower():
            return country_of(match["owner"]) or plain(match["owner"]), match["name"]
    words = name.split()
    for length in (2, 1):
        found_country = country_word(" ".join(words[:length])) if len(words) > length else None
        if found_country and found_country.form in ("adjective", "name"):
            return found_country.code, " ".join(words[length:])
    return None, name
