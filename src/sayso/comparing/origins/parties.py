"""What stands at the far end of a chain: every way in which the articles call it, and whose it is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from sayso.comparing.figures.owners import is_of_people, owner_key
from sayso.comparing.matter import Matter, Member
from sayso.comparing.origins.chains import SaySo
from sayso.comparing.origins.descriptions import Description, any_state, describe, state_sorts
from sayso.comparing.origins.offices import called_beside, offices, presented_as
from sayso.reading.actors.pronouns import FIRST, GENDERS, PLURAL, RELATIVE, THING
from sayso.reading.actors.terms import terms
from sayso.reading.actors.words import plain
from sayso.records import Actor

_PRONOUN = frozenset(GENDERS) | PLURAL | THING | FIRST | RELATIVE


@dataclass(frozen=True, slots=True)
class Party:
    """A far end.

    ``called`` are its names and descriptions, ``offices`` the bodies that a person speaks for or heads,
    ``roles`` the nouns of his roles, ``presented`` what stands beside his name, ``person`` the words of it.
    ``articles`` are where it stands, ``lands`` the countries of which these tell if it has no owner.
    """

    end: str
    known: bool
    name: str
    called: frozenset[Description]
    offices: frozenset[Description]
    roles: frozenset[str]
    presented: frozenset[Description]
    person: tuple[str, ...]
    owners: frozenset[str]
    articles: frozenset[str]
    lands: frozenset[str] = frozenset()

    @property
    def is_person(self) -> bool:
        """Whether it is somebody with a name."""
        return bool(self.person)

    @property
    def is_state(self) -> bool:
        """Whether it is a country, or a body of one."""
        return any(one.sorts & state_sorts() for one in (*self.called, *self.offices)) or any(
            one.head in any_state() for one in self.called
        )


def parties_of(matter: Matter) -> Parties:
    """The matter's parties, kept with it like what the matter finds itself."""
    kept: Parties = matter.__dict__.setdefault("parties", Parties(matter))
    return kept


class Parties:
    """The parties of a matter; what is known of an actor across its articles is put together once."""

    def __init__(self, matter: Matter) -> None:
        self.matter = matter

    @cached_property
    def _actors(self) -> dict[str, list[tuple[Member, Actor]]]:
        found: defaultdict[str, list[tuple[Member, Actor]]] = defaultdict(list)
        for member in self.matter.members:
            for actor in member.reading.actors:
                if who := self.matter.actor_of.get(member.id(actor.id)):
                    found[who].append((member, actor))
        return found

    def party(self, end: str, says: Iterable[SaySo]) -> Party:
        """The party at ``end``, to which ``says`` lead."""
        chains = list(says)
        actors = [*self._actors.get(end, []), *self._of_full_name(end)]
        articles = frozenset(self.matter.find(one.record)[0].article for one in chains)
        names = {actor.name for _, actor in actors} or {one.links[-1] for one in chains}
        person = self._person(actors)
        if not person:
            for member, actor in actors:
                names |= {member.reading.text[start:end] for start, end in actor.mentions}
        land = self._land(end, names)
        if land:
            names, person = {f"{land}'s government"}, ()
        called = frozenset(describe(name) for name in names if plain(name) not in _PRONOUN)
        if not person and not land:
            beside_it = [one for member, actor in actors for one in called_beside(member, actor)]
            beside_it += [describe(role) for _, actor in actors for role in actor.roles]  # "the union IGX"
            called |= frozenset(replace(one, indefinite=False) for one in beside_it)
        held = (
            frozenset(body for member, actor in actors for body in offices(member, actor))
            if person
            else frozenset()
        )
        beside = frozenset(one for member, actor in actors for one in presented_as(member, actor))
        presented = [describe(role) for _, actor in actors for role in actor.roles] if person else called
        owners = {one.owner for one in presented if one.owner} | {
            owner_key(actor.country) for _, actor in actors if actor.country and not person
        }
        if not person and (owner := self.matter.owners.get(end) or land):
            owners.add(owner_key(owner))
        return Party(
            end=end,
            known=chains[0].known,
            name=self.matter.actor_names.get(end, chains[0].links[-1]),
            called=called,
            offices=held,
            roles=frozenset(role for _, actor in actors for role in _role_nouns(actor))
            if person
            else frozenset(),
            presented=beside,
            person=person,
            owners=frozenset(owners),
            articles=articles,
            lands=frozenset() if owners else self._told_of(actors),
        )

    def _told_of(self, actors: Iterable[tuple[Member, Actor]]) -> frozenset[str]:
        """The countries of which the articles of these actors tell."""
        return frozenset[str]().union(*(member.once(_lands_told_of) for member, _ in actors))

    def _land(self, end: str, names: Iterable[str]) -> str | None:
        """The country that an end is, also where its people's name stands for it: "the Ardanian claim"."""
        keys = {owner_key(name) for name in names if " " not in name.strip()}
        own = self.matter.owners.get(end)
        if own and owner_key(own) in {owner_key(name) for name in names}:
            return own
        land = next(
            (land for land in sorted(set(self.matter.owners.values())) if owner_key(land) in keys), None
        )
        return land or next((name for name in sorted(names) if name in self._lands), None)

    @cached_property
    def _lands(self) -> frozenset[str]:
        """Names of lands that no list knows, of whose people a body is called: Soria ("the Sorian army")."""
        known = {actor.name for actors in self._actors.values() for _, actor in actors}
        peoples = {
            owner_key(word)
            for name in known
            for word in name.split()[:-1]
            if is_of_people(word) and describe(name).sorts & state_sorts()
        }
        return frozenset(
            name for name in known if name.isalpha() and name[0].isupper() and owner_key(name) in peoples
        )

    def _of_full_name(self, end: str) -> list[tuple[Member, Actor]]:
        """The actors with the one full name of the matter that ends in this surname, alone here."""
        names = {actor.name for _, actor in self._actors.get(end, [])}
        if not names or any(" " in name for name in names):
            return []
        full = self._surnames.get(plain(min(names)), set()) - {end}
        return self._actors[min(full)] if len(full) == 1 else []

    @cached_property
    def _surnames(self) -> dict[str, set[str]]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for end, actors in self._actors.items():
            for _, actor in actors:
                if actor.kind == "person" and " " in actor.name:
                    found[plain(actor.name.split()[-1])].add(end)
        return found

    def _person(self, actors: list[tuple[Member, Actor]]) -> tuple[str, ...]:
        """The words of a person's name; nothing for a body that some article takes for a person."""
        # "Hall", taken for a body where it stands alone, is Magda Hall.
        whole = [actor for _, actor in actors if actor.kind == "person" and " " in actor.name]
        kinds = [actor.kind for _, actor in actors if _has_name(actor) and (actor in whole or not whole)]
        if not kinds or kinds.count("person") * 2 <= len(kinds):
            return ()
        if not any(_is_human(member, actor) for member, actor in actors):
            return ()
        longest = max((actor.name for _, actor in actors), key=lambda name: (len(name.split()), name))
        return tuple(plain(word) for word in re.findall(r"[\w'’-]+", longest))


def _lands_told_of(member: Member) -> frozenset[str]:
    """The countries of which an article tells."""
    return frozenset(
        owner_key(actor.country or actor.name)
        for actor in member.reading.actors
        if actor.country or actor.kind == "country"
    )


def _has_name(actor: Actor) -> bool:
    """Whether it is called by a name, and not "Norrby's mayor"."""
    return actor.name.split()[-1][:1].isupper() or actor.kind != "person"


def _is_human(member: Member, actor: Actor) -> bool:
    """Whether a pronoun, a role or a first name shows that it is no body that was taken for a person."""
    mentions = {member.reading.text[start:end].casefold() for start, end in actor.mentions}
    roles = {role for role in _role_nouns(actor) if not describe(role).sorts & {"company"}}
    first = plain(actor.name.split()[0])
    return bool(mentions & {"he", "she", "him"} or roles or first in terms().name_gender)


def _role_nouns(actor: Actor) -> list[str]:
    return [describe(role).head for role in actor.roles]
