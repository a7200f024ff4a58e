"""Whose word a named person's is: that of a body they speak for, of a profession, or their own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import cast

from sayso.reading.actors.countries import country_word
from sayso.reading.actors.words import Text
from sayso.reading.kinds.lexicon import name_ends, source_names, source_nouns, word_set
from sayso.reading.kinds.speakers import Description
from sayso.records import SourceKind

_BODIES = frozenset(
    {"intelligence_service", "military", "international_body", "state_body", "organisation", "media"}
)
_LONGEST_NAME = 4
_PARLIAMENT = frozenset(
    {"u.s.", "us", "american", "senate", "national", "people's", "library", "member", "members"}
)
_GENERALS = frozenset(
    {
        "attorney",
        "secretary",
        "inspector",
        "solicitor",
        "surgeon",
        "director",
        "governor",
        "consul",
        "auditor",
    }
)
# "General" is no rank before these.
_GENERAL_WHAT = frozenset(
    {"secretary", "manager", "counsel", "director", "practitioner", "partner", "treasurer"}
)
_AROUND = 300
# Newspapers and magazines whose names, alone and in lower case, are common words.
_COMMON = frozenset({"people", "time", "fortune", "nature", "science", "variety", "hill", "sun", "post"})
_NOT_BODIES = frozenset({"press", "times", "secretary", "marine"})


def kind_of_bearer(text: Text, head: int, described: Description) -> SourceKind | None:
    """The kind of somebody named by title, role or apposition; ``None`` for their own word.

    ``head`` is the word that names them.
    """
    nouns, roles = source_nouns(), described.roles
    known = {word: nouns.get(word) or nouns.get(word.removesuffix("s")) for word in roles}
    if "spokesperson" in known.values() or any(
        nouns.get(f"{a} {b}") == "spokesperson" for a, b in pairwise(roles)
    ):
        return spoken_body(described.words) or _by_title(text, head, described) or "organisation"
    former = not _set("former").isdisjoint(roles)
    kind = None if former else _by_title(text, head, described)
    return kind or _by_profession(
        described, {w: k for w, k in known.items() if w not in _set("loose")}, former
    )


def _by_profession(described: Description, known: dict[str, str | None], former: bool) -> SourceKind | None:
    roles, words = set(described.roles), set(described.words)
    host = roles & {"host", "co-host"} and words & _set("shows")
    if not former and ("media" in known.values() or host or _owned_by_media(described.roles)):
        return "media"
    academic = words & _set("academic") and roles & _set("academic_roles")
    if "expert" in known.values() or academic or roles & word_set("sources", "expert", "titles"):
        return "expert"
    return "witness" if "witness" in known.values() else None


def spoken_body(words: Sequence[str]) -> SourceKind | None:
    """``body_of`` for a spokesperson: a party named Congress has some, a parliament named so has none."""
    party = "congress" in words and not _PARLIAMENT.intersection(words)
    return "organisation" if party else body_of(words)


def body_of(words: Sequence[str]) -> SourceKind | None:
    """The body that a member or a spokesperson speaks for, by its name or its noun among ``words``."""
    names, nouns, ends = source_names(), source_nouns(), name_ends()
    for length in range(_LONGEST_NAME, 0, -1):
        for start in range(len(words) - length + 1):
            name = " ".join(words[start : start + length])
            if name not in _COMMON and (kind := names.get(name)) in _BODIES:
                return kind
    candidates = [nouns.get(f"{first} {second}") for first, second in pairwise(words)]
    members = _set("members")
    candidates += [
        nouns.get(word) or ends.get(word)
        for word, following in pairwise((*words, ""))
        # "The disaster *management authority*": the last noun is the body.
        if not {word} & (members | _NOT_BODIES) and nouns.get(following) not in _BODIES
    ]
    if found := next((kind for kind in candidates if kind in _BODIES), None):
        return cast(SourceKind, found)
    countries = (country_word(word) for word in words)
    return "state_body" if any(c and c.form != "people" for c in countries) else None


def _by_title(text: Text, head: int, described: Description) -> SourceKind | None:
    """A judge's, an officer's or a soldier's title."""
    roles = set(described.roles)
    official = {
        second
        for first, second in pairwise(("", *described.roles))
        if second in _set("court_and_police") and first not in _set("offices")
    }
    if "chief" in roles:
        official.discard("officer")  # "chief security officer"
    if not roles.isdisjoint(_set("deputised")):
        official.discard("deputy")  # "deputy division head"
    if official:
        return "state_body"
    titles = roles & word_set("sources", "military", "titles")
    general = any(
        (a in _GENERALS and b == "general") or (a == "general" and b in _GENERAL_WHAT)
        for a, b in pairwise([role for role in described.roles if role not in "-‑"])
    )
    if not titles or general:
        return None
    if titles <= _set("shared_ranks") and (roles & _set("civil") or _about_crew(text, head, described)):
        return None  # "HE Capt. Ali Roba, the governor", a ferry's captain
    police = set(described.words) & _set("police") or (
        titles <= _set("shared_ranks") and _about_police(text, head)
    )
    return "state_body" if police else "military"


def _about_police(text: Text, head: int) -> bool:
    """Whether the words around speak of police and of no army, so that "Sgt." is a police rank."""
    around = text.lowers[max(0, head - _AROUND) : head + _AROUND]
    return "police" in around and not any(word in _set("army") for word in around)


def _about_crew(text: Text, head: int, described: Description) -> bool:
    """Whether a captain's words or those around are about a ship or an airliner, and of no army."""
    if {"captain", "capt", "capt."}.isdisjoint(described.roles):
        return False
    around = text.lowers[max(0, head - _AROUND) : head + _AROUND]
    return any(word in _set("crewed") for word in around) and not any(word in _set("army") for word in around)


def _owned_by_media(roles: Sequence[str]) -> bool:
    """Whether a medium's name with a possessive mark stands in the title: "Harbour News' Jo Lind"."""
    marks = [n for n, word in enumerate(roles) if word in ("'s", "’s", "'", "’")]
    return any(
        source_names().get(" ".join(roles[max(0, mark - length) : mark])) == "media"
        for mark in marks
        for length in (1, 2, 3)
    )


def _set(key: str) -> frozenset[str]:
    return word_set("kinds", "source_kind", key)
