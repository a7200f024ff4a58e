"""One card for each actor of a reading who can be known again elsewhere: names, country, roles, company."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from sayso.comparing.actors.naming import Name, initials, read_name
from sayso.reading.actors.terms import terms
from sayso.reading.actors.words import plain
from sayso.records import Actor, ActorKind, Reading

_CALLED = re.compile(r"[Tt]he \w+ \w+$")
_CAPITAL = re.compile(r"(?:^|\s|['’-])[A-Z]")
_DETERMINER = re.compile(r"^(?:An?|The|Some|One|Two|His|Her|Its|Their)\b")
_DATELINE = re.compile(r"\) ?[-–—]")  # "PORT VANCE (LP) - " names a place and an agency
_SPLIT = re.compile(r"[\s-]+")
_COMPANY = 12  # other names of the article that a card remembers, the most mentioned first


@dataclass(frozen=True, slots=True)
class Card:
    """An actor as one article presents it.

    ``id`` is the public id of the record. ``aliases`` are other full names that the article itself gives the
    actor. ``roles`` are role nouns in lower case. ``company`` are the other named actors of the article.
    ``called`` marks a body that is called by what it is ("the coast guard"); ``speaks_for`` are the last
    words of bodies in the roles ("guard" of "spokeswoman for the coast guard").
    """

    id: str
    name: Name
    kind: ActorKind
    country: str | None
    roles: frozenset[str]
    aliases: frozenset[Name]
    company: tuple[str, ...]
    called: bool
    speaks_for: frozenset[str]


def read_cards(reading: Reading, revision: str) -> list[Card]:
    """The cards of a reading's named actors, in its order; crowds and nameless sources have none.

    Linear in actors and mentions.
    """
    named = [(actor, _own_name(actor, reading)) for actor in reading.actors if _is_named(actor)]
    weights: Counter[str] = Counter()
    for actor, name in named:
        weights[name.text] += len(actor.mentions)
    company = sorted(weights, key=lambda text: (-weights[text], text))
    return [
        Card(
            id=f"{revision}:{actor.id}",
            name=name,
            kind=actor.kind,
            country=actor.country,
            roles=_roles(actor),
            aliases=_aliases(actor, name, named, reading),
            company=tuple(text for text in company if text != name.text)[:_COMPANY],
            speaks_for=_speaks_for(actor),
            called=actor.kind == "organisation" and _CALLED.match(actor.name) is not None,
        )
        for actor, name in named
    ]


def _is_named(actor: Actor) -> bool:
    if actor.kind == "country":
        return True
    if actor.kind == "group":
        return False
    # "a senior diplomat" is described, "the coast guard" is named by what it is.
    if actor.kind == "organisation" and _CALLED.match(actor.name):
        return True
    return _CAPITAL.search(_DETERMINER.sub("", actor.name)) is not None


def _own_name(actor: Actor, reading: Reading) -> Name:
    name = read_name(actor.name, actor.kind, actor.country)
    outlet = reading.article.outlet
    if outlet and len(name.words) == 1:
        whole = read_name(outlet, "organisation", None)
        # "told the Ledger", in The Northern Ledger.
        if whole.words[-1:] == name.words or "".join(name.words) == initials(whole.words):
            return whole
    return name


def _roles(actor: Actor) -> frozenset[str]:
    """The role nouns of the actor: "president" of "Russian President"."""
    known = terms()
    found = {
        role
        for phrase in actor.roles
        for word in _SPLIT.split(re.split(r"\b(?:of|for|in|at|to)\b", phrase)[0])
        if (role := known.role(plain(word)))
    }
    return frozenset(found)


def _speaks_for(actor: Actor) -> frozenset[str]:
    """The last words of what the actor is a spokesman, head or member of."""
    found: set[str] = set()
    for role in actor.roles:
        words = [plain(word) for word in _SPLIT.split(role)]
        if {"of", "for"} & set(words):
            found.add(words[-1])
        elif len(words) > 1 and terms().role(words[-1]):
            found.add(words[-2])
    return frozenset(found)


def _aliases(actor: Actor, name: Name, named: list[tuple[Actor, Name]], reading: Reading) -> frozenset[Name]:
    """Names that the article shows to be the actor's: forms of mentions, and initials used beside the
    name."""
    found: set[Name] = set()
    if actor.kind in ("organisation", "country"):
        forms = {reading.text[start:end] for start, end in actor.mentions}
        for form in sorted(forms):
            if form[:1].isupper() and not form.startswith(("The ", "Its ", "It")):
                found.add(read_name(form, actor.kind, actor.country))
    short = initials(name.words) if len(name.words) > 1 else ""
    for other, other_name in named:
        if (len(short) > 1 and other_name.words == (short,)) or _in_brackets(actor, other, reading.text):
            found.add(other_name)
    return frozenset(found - {name})


def _in_brackets(actor: Actor, other: Actor, text: str) -> bool:
    """Whether ``other`` stands in brackets behind ``actor``, as CGU in "Confederation of Unions (CGU)"."""
    starts = {
        start
        for start, end in other.mentions
        if text[start:end].isupper() and text[end : end + 1] == ")" and not _DATELINE.match(text, end)
    }
    return any(text[end : end + 2] == " (" and end + 2 in starts for _, end in actor.mentions)
