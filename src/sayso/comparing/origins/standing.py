"""Who stands for whom over all articles of a matter."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from sayso.comparing.matter import Matter, Member
from sayso.comparing.origins.briefings import briefed_by, briefings
from sayso.comparing.origins.descriptions import Description, describe, is_office
from sayso.comparing.origins.representing import owner_called, person_called, plain_call, speaks_for
from sayso.comparing.origins.wordlists import words
from sayso.reading.actors.terms import terms

_INDEFINITE = re.compile(r"(?:an?|one|two|three|several|some|many|another) ", re.IGNORECASE)


@dataclass(frozen=True)
class Standing:
    """Who stands for whom over all articles of a matter; each table is made when it is first asked for."""

    matter: Matter

    @cached_property
    def represented(self) -> dict[str, str]:
        """See ``represented``."""
        return represented(self.matter)

    @cached_property
    def briefings(self) -> dict[str, dict[str, str]]:
        """See ``briefings``."""
        return briefings(self.matter)

    @cached_property
    def briefed_by(self) -> dict[str, str]:
        """See ``briefed_by``."""
        return briefed_by(self.matter)

    def holder(self, name: str, member: Member) -> str | None:
        """Who alone holds the office that ``name`` is, in this article or in those that share names with it.

        "Mayor" -> Helena Pinto; a deputy mayor is no mayor.
        """
        call = describe(name)
        own: defaultdict[str, set[str]] = defaultdict(set)
        fits = [found for found in self._roles.get(call.head, ()) if is_office(call, found[0])]
        # "The president" is he who is called just so, not the president of the commission.
        equal = [found for found in fits if found[0].words == call.words]
        for _, who, revision in equal or fits:
            own[who].add(revision)
        here = {who for who, where in own.items() if member.revision in where}
        if not here:
            here = {
                who
                for who, where in own.items()
                if any(self._meet(member.revision, other) for other in where)
            }
        return next(iter(here)) if len(here) == 1 else None

    def is_near(self, who: str, member: Member) -> bool:
        """Whether somebody is named in an article, or in one that names others whom it names."""
        return any(
            who in named and (revision == member.revision or self._meet(member.revision, revision))
            for revision, named in self._named.items()
        )

    def side_of(self, name: str, member: Member) -> str | None:
        """Whose side "the governor's people" are on: a person's, by name or by office."""
        owner = owner_called(name)
        if owner is None:
            return None
        one = person_called(member, owner)
        end = self.matter.actor_of.get(member.id(one.id)) if one else self.holder(owner, member)
        bearers = self._bearers.get(owner.split()[-1], set()) if end is None else {end}
        end = next(iter(bearers)) if len(bearers) == 1 else end
        return self.represented.get(end, end) if end else None

    @cached_property
    def _bearers(self) -> dict[str, set[str]]:
        """Persons of full name by their surname."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for member in self.matter.members:
            for actor in member.reading.actors:
                who = self.matter.actor_of.get(member.id(actor.id))
                surname = actor.name.split()[-1]
                if who and actor.kind == "person" and " " in actor.name and surname[:1].isupper():
                    found[surname].add(who)
        return dict(found)

    @cached_property
    def _roles(self) -> dict[str, list[tuple[Description, str, str]]]:
        """The roles of named persons by their nouns, with who has them and in which revision."""
        found: defaultdict[str, list[tuple[Description, str, str]]] = defaultdict(list)
        for member in self.matter.members:
            for actor in member.reading.actors:
                who = self.matter.actor_of.get(member.id(actor.id))
                if who and actor.kind == "person" and actor.name.split()[-1][:1].isupper():
                    for role in map(describe, actor.roles):
                        # "Ministry spokesman Jon Hask": a ministry is no office that somebody holds.
                        if terms().sorts.get(role.head) != "body":
                            found[role.head].append((role, who, member.revision))
        return dict(found)

    @cached_property
    def _named(self) -> dict[str, frozenset[str]]:
        """Who has a name in each article, outlets and agencies apart."""
        outlets = {(one.reading.article.outlet or "").casefold() for one in self.matter.members}
        return {
            member.revision: frozenset(
                who
                for actor in member.reading.actors
                if (who := self.matter.actor_of.get(member.id(actor.id)))
                and actor.name.casefold() not in outlets
            )
            for member in self.matter.members
        }

    def _meet(self, one: str, other: str) -> bool:
        return not self._named[one].isdisjoint(self._named[other])


def represented(matter: Matter) -> dict[str, str]:
    """Who it is across articles -> the body, or person, that some article shows him to speak for.

    Where the articles name two, nobody is taken to speak for either.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for member in matter.members:
        for actor in member.reading.actors:
            who = matter.actor_of.get(member.id(actor.id))
            if _INDEFINITE.match(actor.name):
                continue
            if who and actor.kind == "person" and (body := speaks_for(member, actor)):
                found[who].add(matter.actor_of.get(member.id(body.id), call_end(body.name)))
    return {who: next(iter(bodies)) for who, bodies in found.items() if len(bodies) == 1}


def described(name: str) -> str | None:
    """The end that a body called by what it is has, such as "the police"; "a court" is none."""
    if _INDEFINITE.match(name):
        return None
    head = head_of(plain_call(name))
    return call_end(name) if {head, head.removesuffix("s")} & words("bodies") else None


def call_end(name: str) -> str:
    """The end of a body called by what it is, the same for the same words: "the mayor's office"."""
    call = describe(name)
    words_of = " ".join((*sorted(call.words - {call.head}), call.head))
    return f"the|{words_of}|{call.owner}" if call.owner else f"the|{words_of}"


def head_of(phrase: str) -> str:
    """The noun that a phrase is about: "mayor" of "mayor of Maro", "minister" of "transport minister"."""
    front = re.split(r" (?:of|for|in|at|from|on) ", phrase.casefold())[0]
    return front.split()[-1] if front.split() else ""
