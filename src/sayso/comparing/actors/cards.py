"""One card for each actor of a reading who can be known again elsewhere: names, country, roles, company."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace

from sayso.comparing.actors.company import Acquaintance, acquaintances
from sayso.comparing.actors.likeness import is_call, sorts_of
from sayso.comparing.actors.naming import Name, initials, office_name, offices, read_name
from sayso.comparing.actors.renaming import find_renamed
from sayso.reading.actors.terms import terms
from sayso.reading.actors.words import plain
from sayso.reading.kinds.lexicon import source_nouns
from sayso.records import Actor, ActorKind, Reading

_CALLED = re.compile(r"[Tt]he \w+ \w+$")
_CAPITAL = re.compile(r"(?:^|\s|['’-])[A-Z]")
_DETERMINER = re.compile(r"^(?:An?|The|Some|One|Two|His|Her|Its|Their)\b")
_DATELINE = re.compile(r"\) ?[-–—]")  # "PORT VANCE (LP) - " names a place and an agency
_SPLIT = re.compile(r"[\s-]+")
_HALVES = {"the south": "KOR", "the north": "PRK", "south": "KOR", "north": "PRK"}
_WHOLES = {"South Korea": "KOR", "North Korea": "PRK"}
_COMPANY = 12  # other names of the article that a card remembers, the most mentioned first


@dataclass(frozen=True, slots=True)
class Card:
    """An actor as one article presents it.

    ``id`` is the public id of the record. ``aliases`` are other full names that the article itself gives the
    actor. ``roles`` are role nouns in lower case. ``company`` are the other named actors of the article,
    ``beside`` these and its places in the form in which two articles share them. ``called`` marks a body or a
    person called by what it is ("the coast guard", "the Ardanian president"); ``speaks_for`` are the last
    words of bodies in the roles ("guard" of "spokeswoman for the coast guard").
    """

    id: str
    name: Name
    kind: ActorKind
    country: str | None
    roles: frozenset[str]
    aliases: frozenset[Name]
    company: tuple[str, ...]
    beside: frozenset[Acquaintance]
    called: bool
    speaks_for: frozenset[str]


def read_cards(reading: Reading, revision: str) -> list[Card]:
    """The cards of a reading's named actors, in its order; crowds and nameless sources have none.

    Linear in actors and mentions.
    """
    named = [(actor, _own_name(actor, reading)) for actor in reading.actors if _is_named(actor)]
    named = _with_owners(named, reading.text)
    weights: Counter[str] = Counter()
    for actor, name in named:
        weights[name.text] += len(actor.mentions)
    company = sorted(weights, key=lambda text: (-weights[text], text))
    beside = acquaintances(reading, [(name, actor.kind) for actor, name in named], company[:_COMPANY])
    renamed = find_renamed(reading, named)
    bracketed = _in_brackets(named, reading.text)
    return [
        Card(
            id=f"{revision}:{actor.id}",
            name=name,
            kind=actor.kind,
            country=actor.country,
            roles=_roles(actor) | (frozenset(name.words) if office_name(actor) else frozenset()),
            aliases=_aliases(actor, name, named, reading.text, bracketed)
            | renamed.get(actor.id, frozenset()),
            company=tuple(text for text in company if text != name.text)[:_COMPANY],
            beside=frozenset(one for one in beside if one.name != name.text),
            speaks_for=_speaks_for(actor),
            called=(actor.kind == "organisation" and _CALLED.match(actor.name) is not None)
            or office_name(actor) is not None,
        )
        for actor, name in named
    ]


def _is_named(actor: Actor) -> bool:
    if actor.kind == "country":
        return True
    if actor.kind == "group" or _is_document(actor):
        return False
    # "a senior diplomat" is described, "the coast guard" is named by what it is.
    if actor.kind == "organisation" and _CALLED.match(actor.name):
        return True
    return _CAPITAL.search(_DETERMINER.sub("", actor.name)) is not None


def _is_document(actor: Actor) -> bool:
    """Whether a text is meant: "a Ministry of Ports report" is no ministry; "the Port Report" has a name."""
    last = actor.name.split()[-1] if actor.name else ""
    return last.islower() and source_nouns().get(last.removesuffix("s")) == "document"


def _own_name(actor: Actor, reading: Reading) -> Name:
    if office := office_name(actor):
        return office
    name = read_name(actor.name, actor.kind, actor.country)
    outlet = reading.article.outlet
    if outlet and len(name.words) == 1:
        whole = read_name(outlet, "organisation", None)
        # "told the Ledger", in The Northern Ledger.
        if whole.words[-1:] == name.words or "".join(name.words) == initials(whole.words):
            return whole
    return name


def _with_owners(named: list[tuple[Actor, Name]], text: str) -> list[tuple[Actor, Name]]:
    """Bodies that are called by what they are, with the owner that the article lets them have.

    "The spy agency" in an article with one country's intelligence is that country's; "the South's" is South
    Korea's where the article speaks of it.
    """
    countries = {code for words, code in _WHOLES.items() if words in text}
    owners: defaultdict[str, set[str]] = defaultdict(set)
    found: list[tuple[Actor, Name]] = []
    for actor, name in named:
        half = _HALVES.get(name.owner or "")
        found.append((actor, replace(name, owner=half) if half in countries else name))
        owner = found[-1][1].owner or actor.country
        if actor.kind == "organisation" and owner:
            for sort in sorts_of(name):
                owners[sort].add(owner)
    return [
        (actor, replace(name, owner=min(own)))
        if actor.kind == "organisation"
        and name.owner is None
        and actor.country is None
        and is_call(name)
        and len(own := set().union(*(owners[sort] for sort in sorts_of(name)))) == 1
        else (actor, name)
        for actor, name in found
    ]


def _roles(actor: Actor) -> frozenset[str]:
    """The role nouns of the actor: "president" of "Russian President"."""
    known = terms()
    found = {
        role
        for phrase in actor.roles
        for word in _SPLIT.split(re.split(r"\b(?:of|for|in|at|to)\b", phrase)[0])
        if (role := known.role(plain(word)))
    }
    ends = (phrase.casefold() for phrase in actor.roles)
    return frozenset(found) | {office for end in ends for office in offices() if end.endswith(f" {office}")}


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


def _aliases(
    actor: Actor,
    name: Name,
    named: list[tuple[Actor, Name]],
    text: str,
    bracketed: dict[int, list[Name]],
) -> frozenset[Name]:
    """Names that the article shows to be the actor's: forms of mentions, and initials used beside the
    name."""
    found: set[Name] = set()
    if actor.kind in ("organisation", "country"):
        forms = {text[start:end] for start, end in actor.mentions}
        for form in sorted(forms):
            if form[:1].isupper() and not form.startswith(("The ", "Its ", "It")):
                found.add(read_name(form, actor.kind, actor.country))
    short = initials(name.words) if len(name.words) > 1 else ""
    if len(short) > 1:
        found.update(other for _, other in named if other.words == (short,))
    for _, end in actor.mentions:
        if text.startswith(" (", end):
            found.update(bracketed.get(end + 2, ()))
    return frozenset(found - {name})


def _in_brackets(named: list[tuple[Actor, Name]], text: str) -> dict[int, list[Name]]:
    """The names that stand in brackets, as CGU in "Confederation of Unions (CGU)", by where they begin."""
    found: defaultdict[int, list[Name]] = defaultdict(list)
    for other, name in named:
        for start, end in other.mentions:
            if text.startswith(")", end) and text[start:end].isupper() and not _DATELINE.match(text, end):
                found[start].append(name)
    return found
