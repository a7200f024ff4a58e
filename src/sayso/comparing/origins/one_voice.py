"""Whether two statements stand on one speaker's word, as their chains of say-so tell."""

from __future__ import annotations

from dataclasses import replace

from sayso.comparing.matter import Matter
from sayso.comparing.origins.chains import SaySo
from sayso.comparing.origins.descriptions import describe
from sayso.comparing.origins.following import follower_of
from sayso.comparing.origins.joining import Ends
from sayso.comparing.origins.likeness import (
    holder_of,
    means,
    of_rank,
    office_of,
    same_description,
    same_name,
)
from sayso.comparing.origins.parties import Party, parties_of
from sayso.comparing.origins.wordlists import words
from sayso.comparing.statements.speakers import Agreement

_AGENT = " speaks for "  # as the chain of whoever speaks for another gives its reason
_BY_NAME = (same_name, office_of, holder_of)
_BY_DESCRIPTION = (means, of_rank, same_description)


class Voices:
    """The speakers of a matter's statements; what was compared once is kept.

    A paper that hands on what another had rests on the other's source, so the two have one voice.
    """

    def __init__(self, matter: Matter) -> None:
        self._matter = matter
        self._known: dict[tuple[str, str, str, str], Agreement | None] = {}

    def agree(self, one: str, other: str) -> Agreement | None:
        """How far two statements (public ids) are one speaker's; ``None`` where the chains tell nothing.

        ``named``: one name, or a body and who speaks for it; ``called``: described alike.
        """
        a, b = sorted(map(follower_of(self._matter).follow, (one, other)), key=lambda chain: chain.record)
        if self._are_two(a, b):
            return "different"
        if a.end == b.end:
            if self._speaks_for(a, b) or self._speaks_for(b, a):
                return "different"
            return "named" if a.kind != "voice" else None
        if {a.kind, b.kind} - {"actor", "described"}:
            return None
        key = (a.end, b.end, a.record.partition(":")[0], b.record.partition(":")[0])
        if key not in self._known:
            self._known[key] = self._compare(a, b)
        return self._known[key]

    def _are_two(self, a: SaySo, b: SaySo) -> bool:
        """Whether two persons of name speak, though for one body, or one for the other."""
        one, other = self._person(a), self._person(b)
        if one is None or other is None or one == other:
            return False
        ends = Ends(self._matter, (replace(a, end=one), replace(b, end=other))).parties
        return not same_name(ends[one], ends[other])

    def _speaks_for(self, agent: SaySo, person: SaySo) -> bool:
        """Whether a person's lawyer speaks in the one, he in the other; a body's lawyers are its voice."""
        if _AGENT not in agent.reason or _AGENT in person.reason or len(agent.links) < 3:
            return False
        told = describe(agent.links[-2]).head in words("agents") - words("sides")
        return told and parties_of(self._matter).party(person.end, [person]).is_person

    def _person(self, chain: SaySo) -> str | None:
        """Who of name speaks: the holder of the office that a statement is laid to, or its speaker."""
        member, _ = self._matter.find(chain.record)
        said = self._matter.statement(chain.record)
        actors = [one for one in member.reading.actors if one.id in said.speakers and one.kind == "person"]
        if len(actors) != 1 or not actors[0].name.split()[-1][:1].isupper():
            return None
        return self._matter.actor_of.get(member.id(actors[0].id))

    def _compare(self, a: SaySo, b: SaySo) -> Agreement | None:
        parties = Ends(self._matter, (a, b)).parties
        one, other = parties[a.end], parties[b.end]
        if _is_agent_of(one, other) or _is_agent_of(other, one):
            return "different"
        if any(rule(one, other) or rule(other, one) for rule in _BY_NAME):
            return "named"
        if any(rule(one, other) or rule(other, one) for rule in _BY_DESCRIPTION):
            return "called"
        return "different" if one.known and other.known else None


def _is_agent_of(agent: Party, person: Party) -> bool:
    """Whether one is a person and the other his lawyer: he speaks for him, but they are two."""
    return person.is_person and any(call.head in words("agents") - words("sides") for call in agent.called)
