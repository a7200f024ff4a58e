"""Profiles: what all cards of one name in one surrounding say together, small in number however many
articles."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from sayso.comparing.actors.cards import Card
from sayso.comparing.actors.company import Acquaintance
from sayso.comparing.actors.naming import Name
from sayso.records import ActorKind

REMEMBERED = 8192
"""Profiles of the last matters; forty articles have about 270."""


@dataclass(frozen=True)
class Profile:
    """One name in one surrounding.

    ``id`` is made of name, country or owner, and for names that this does not tell apart the other actor whom
    the article speaks of most. ``company`` are the other actors of the articles, ``beside`` what of these,
    and of places, articles share; ``called`` is true where the name never is a proper one.
    """

    id: str
    name: Name
    kinds: frozenset[ActorKind]
    countries: frozenset[str]
    roles: frozenset[str]
    aliases: frozenset[Name]
    company: frozenset[str]
    beside: frozenset[Acquaintance]
    called: bool

    def __hash__(self) -> int:
        """By the id alone: what is remembered of two profiles is looked up for each comparison."""
        return hash(self.id)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The name and, in the order of their letters, the aliases."""
        return (self.name, *sorted(self.aliases, key=lambda name: (name.text, name.owner or "")))

    @property
    def is_country(self) -> bool:
        """Whether it is a country of the lexicon."""
        return "country" in self.kinds

    @property
    def is_person(self) -> bool:
        """Whether some article takes it for a person."""
        return "person" in self.kinds


def profile_of(card: Card, *, alone: bool = False) -> Profile:
    """The profile that ``card`` belongs to, as this card alone shows it.

    ``alone`` gives it one of its own: a person decided that it is not everybody of this name.
    """
    place = card.name.owner or card.country or ""
    if card.kind != "country" and not place:
        place = f"~{card.company[0]}" if card.company else f"~{card.id}"
    return Profile(
        id=f"{card.name.text}|{place}{f'|{card.id}' if alone else ''}",
        name=card.name,
        kinds=frozenset({card.kind}),
        countries=frozenset(filter(None, (card.country, card.name.owner))),
        roles=card.roles,
        aliases=card.aliases,
        company=frozenset(card.company),
        beside=card.beside,
        called=card.called,
    )


def merge(a: Profile, b: Profile) -> Profile:
    """Both profiles of one id as one; in any order, any number of times, the same."""
    return Profile(
        id=a.id,
        name=min(a.name, b.name, key=lambda name: (name.text, name.owner or "")),
        kinds=a.kinds | b.kinds,
        countries=a.countries | b.countries,
        roles=a.roles | b.roles,
        aliases=a.aliases | b.aliases,
        company=a.company | b.company,
        beside=a.beside | b.beside,
        called=a.called and b.called,
    )


def gather(cards: Iterable[Card], alone: Container[str] = ()) -> tuple[dict[str, str], dict[str, Profile]]:
    """The id of each card's profile by the card's, and the profiles by id.

    The cards whose ids are in ``alone`` have their own.
    """
    profile_id: dict[str, str] = {}
    found: dict[str, Profile] = {}
    for card in cards:
        profile = profile_of(card, alone=card.id in alone)
        profile_id[card.id] = profile.id
        found[profile.id] = merge(found[profile.id], profile) if profile.id in found else profile
    return profile_id, {name: _first_equal(profile) for name, profile in found.items()}


@lru_cache(REMEMBERED)
def _first_equal(profile: Profile) -> Profile:
    """The equal profile that was made first: what is remembered of two is found sooner by it."""
    return profile
