"""The chain of say-so of one record: outlet, those it cites, and the last one on whose word it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.comparing.actors.naming import agency_called
from sayso.comparing.copies.credits import same_outlet
from sayso.comparing.matter import Matter, Member
from sayso.comparing.moments import order
from sayso.comparing.origins.chains import SaySo
from sayso.comparing.origins.counterparts import copied_from, counterparts, root_of
from sayso.comparing.origins.credited import given, given_inside, outlet_credited, seen_by_outlet
from sayso.comparing.origins.ends import end_at, end_called, issuer, named_beside, quoted_in, unnamed
from sayso.comparing.origins.outlets import (
    calls_no_outlet,
    only_other_outlet,
    outlet_end,
    outlet_meant,
    outlet_of,
)
from sayso.comparing.origins.representing import speaks_for
from sayso.records import Actor, Statement

# "A group comprising nurses and teachers", "officials from the navy and the army": one source.
_OF_WHOM = re.compile(
    r"\b(?:including|such as|comprising|among them|made up of|of|from|for|at|who|which)\b", re.IGNORECASE
)


def find_say_so(matter: Matter, record: str) -> SaySo:
    """The chain of a statement or a figure (public id), followed through the articles of the matter.

    Raises:
        KeyError: the record's revision is not in the matter.
    """
    return follower_of(matter).follow(record)


def follower_of(matter: Matter) -> Follower:
    """The matter's follower, kept with it like what the matter finds itself."""
    kept: Follower = matter.__dict__.setdefault("follower", Follower(matter))
    return kept


class Follower:
    """Follows records to their ends; what it has found once it remembers."""

    def __init__(self, matter: Matter) -> None:
        self.matter = matter
        self._done: dict[str, SaySo] = {}

    def follow(self, record: str, seen: frozenset[str] = frozenset()) -> SaySo:
        """The chain of ``record``; ``seen`` are the records on the way to it."""
        if record in self._done:
            return self._done[record]
        member, local = self.matter.find(record)
        said = self._statement(member, local)
        if said is None:
            found = self._own_voice(member, record, seen)
        else:
            found = (
                seen_by_outlet(self.matter, record, said)
                or self._credited(member, record, seen)
                or given(self.matter, record, said)
                or self._said(member, record, said, seen)
            )
        if not seen:
            self._done[record] = found
        return found

    def follow_all(self, record: str) -> tuple[SaySo, ...]:
        """The chains of ``record``: one, and one for each other of those who say it together.

        "Aid workers and the army said" has two ends, unless one body briefed them.
        """
        first = self.follow(record)
        member, local = self.matter.find(record)
        said = self._statement(member, local)
        if said is None or first.kind not in {"actor", "described"}:
            return (first,)
        chain = _outwards(member, said)
        one, speakers = _speaking(member, chain)
        alone = len(speakers) < 2 or _is_outlets(one) or _OF_WHOM.search(member.reading.words(one.source))
        if alone or speakers[0].name not in first.links:
            return (first,)
        others = (
            self._speaker(member, record, said, (other, _links(member, chain, one, other)))
            for other in speakers[1:]
        )
        return tuple({found.end: found for found in (*others, first)}.values())

    def _statement(self, member: Member, local: str) -> Statement | None:
        if local.startswith("f"):
            point = self.matter.points[member.id(local)]
            local = point.figure.statement or ""
        return next((one for one in member.reading.statements if one.id == local), None)

    def _said(  # noqa: PLR0911
        self, member: Member, record: str, said: Statement, seen: frozenset[str]
    ) -> SaySo:
        chain = _outwards(member, said)
        if _is_nobody(said) and (citing := next(filter(_is_outlets, chain[1:]), None)):
            # "The Echo reported, citing two people": what the two said stands in the Echo.
            return self._said(member, record, citing, seen)
        one, speakers = _speaking(member, chain)
        speaker = speakers[0] if speakers else None
        links = list(_links(member, chain, one, speaker))
        if credited := given_inside(self.matter, record, said, sourceless=speaker is None):
            return credited
        if speaker is None:
            return unnamed(self.matter, record, tuple(links))
        giver = issuer(member, one, speaker)
        if isinstance(giver, str):
            return end_called(self.matter, record, (*links, giver), f"it is what {giver} gave")
        speaker = quoted_in(member, one) or giver or named_beside(member, one, speaker)
        called = member.reading.words(one.source)
        outlet = (
            outlet_meant(self.matter, called, member)
            or outlet_meant(self.matter, speaker.name, member)
            or only_other_outlet(self.matter, called, member)
        )
        if not outlet and said.source_kind == "media" and (body := speaks_for(member, speaker)):
            outlet = outlet_meant(self.matter, body.name, member)  # "its editor, Tor Nygaard"
        if outlet and calls_no_outlet(member, said):
            # "The company", of which the reader took an outlet to be meant.
            return end_called(self.matter, record, (*links[:-1], called), f"on the word of {called}")
        if outlet or said.source_kind == "media" or agency_called(speaker.name):
            named = outlet or speaker.name
            # The words name the outlet better than the actor does, if the reader took them for somebody else.
            links = [named if link == speaker.name else link for link in links]
            return self._cited(member, record, (named, speaker.id, tuple(dict.fromkeys(links))), seen)
        return self._speaker(member, record, said, (speaker, tuple(links)))

    def _credited(
        self, member: Member, record: str, seen: frozenset[str], *, alone: bool = False
    ) -> SaySo | None:
        """The chain of a number whose clause credits an outlet: "a report in the Ledger that 11 …"."""
        if (name := outlet_credited(self.matter, record, alone=alone)) is None:
            return None
        links = tuple(dict.fromkeys((outlet_of(member), name)))
        return self._cited(member, record, (name, "", links), seen)

    def _speaker(
        self, member: Member, record: str, said: Statement, found: tuple[Actor, tuple[str, ...]]
    ) -> SaySo:
        speaker, links = found
        if body := speaks_for(member, speaker):
            return end_at(self.matter, record, body, links, f"{speaker.name} speaks for {body.name}")
        is_figure = record.partition(":")[2].startswith("f")
        if is_figure or said.mode == "indirect":
            briefer = self.matter.standing.briefings.get(member.revision, {}).get(speaker.id)
            if briefer:
                body = next(actor for actor in member.reading.actors if actor.id == briefer)
                return end_at(self.matter, record, body, links, f"{body.name} briefed {speaker.name}")
        who = self.matter.actor_of.get(member.id(speaker.id), "")
        for pairs, does in (
            (self.matter.standing.represented, "speaks for"),
            (self.matter.standing.briefed_by if is_figure else {}, "was briefed by"),
        ):
            if end := pairs.get(who):
                name = self.matter.actor_names.get(end, end.replace("|", " "))
                return SaySo(record, (*links, name), end, True, f"{speaker.name} {does} {name}")
        return end_at(self.matter, record, speaker, links, f"on the word of {speaker.name}")

    def _cited(
        self,
        member: Member,
        record: str,
        found: tuple[str, str, tuple[str, ...]],
        seen: frozenset[str],
    ) -> SaySo:
        """An outlet that is cited: followed into its own article where the matter holds it.

        ``found`` is its name, the actor of the article that it is and the links up to it.
        """
        name, actor, links = found
        later = {one.revision for one in self.matter.members if _is_later(one, member)}
        for other in sorted(self.matter.members, key=lambda one: one.revision in later):
            own = same_outlet(name, other.reading.article.outlet or "")
            if own and other.article != member.article:
                for counterpart in counterparts(self.matter, record, other, cited=True):
                    if found_there := self._through(record, counterpart, links, seen):
                        return found_there
        passed = self.matter.standing.briefings.get(member.revision, {}).get(actor)
        if body := next((one for one in member.reading.actors if one.id == passed), None):
            return end_at(self.matter, record, body, links, f"{name} cites {body.name}")
        end = outlet_end(self.matter, name, member)
        return SaySo(record, links, end, True, f"{name} is the last one cited", "outlet")

    def _own_voice(self, member: Member, record: str, seen: frozenset[str]) -> SaySo:
        links = (outlet_of(member),)
        if saw := seen_by_outlet(self.matter, record, None):
            return saw
        for other, reason in copied_from(self.matter, member, record):
            for counterpart in counterparts(self.matter, record, other):
                found = self._through(record, counterpart, links, seen)
                if found and (found.known or "own voice" not in found.reason):
                    return replace(found, record=record, reason=f"{reason}; {found.reason}")
        if credited := self._credited(member, record, seen, alone=True) or given(self.matter, record, None):
            return credited
        for counterpart in counterparts(self.matter, record, member):
            if self._statement(member, counterpart.partition(":")[2]) and counterpart not in seen:
                found = self.follow(counterpart, seen | {record})
                return replace(found, record=record, reason=f"the same text says so of it: {found.reason}")
        return SaySo(
            record,
            links,
            f"{root_of(self.matter, member)}|own voice",
            False,
            f"{links[0]} says it in its own voice and gives no source",
            "voice",
        )

    def _through(
        self, record: str, counterpart: str, links: tuple[str, ...], seen: frozenset[str]
    ) -> SaySo | None:
        if counterpart in seen or counterpart == record:
            name = " and ".join(sorted({links[0], links[-1]}))
            return SaySo(
                record,
                links,
                f"circle|{'|'.join(sorted({record, *seen}))}",
                False,
                f"{name} rest on each other",
                "circle",
            )
        found = self.follow(counterpart, seen | {record})
        joined = links if links[-1] == found.links[0] else (*links, *found.links[:1])
        return replace(found, record=record, links=(*joined, *found.links[1:]))


def _outwards(member: Member, said: Statement) -> list[Statement]:
    """A statement and those that it stands within, the innermost first."""
    by_id = {one.id: one for one in member.reading.statements}
    chain = [said]
    while (outer := by_id.get(chain[-1].within or "")) and outer not in chain:
        chain.append(outer)
    return chain


def _speaking(member: Member, chain: Sequence[Statement]) -> tuple[Statement, list[Actor]]:
    """The innermost statement of ``chain`` that has speakers, and who they are; else its first and nobody."""
    names = {actor.id: actor for actor in member.reading.actors}
    told = ((one, [names[who] for who in one.speakers if who in names]) for one in chain)
    return next(((one, speakers) for one, speakers in told if speakers), (chain[0], []))


def _links(
    member: Member, chain: Sequence[Statement], one: Statement, speaker: Actor | None
) -> tuple[str, ...]:
    """The outlet and, from the outermost statement on, who speaks: of those of ``one`` only ``speaker``."""
    names = {actor.id: actor.name for actor in member.reading.actors}
    links = [outlet_of(member)]
    for said in reversed(chain):
        told = [names[who] for who in said.speakers if who in names]
        if said is one and speaker is not None:
            told = [speaker.name]
        links += told or ([member.reading.words(said.source)] if said.source else [])
    return tuple(links)


def _is_later(one: Member, than: Member) -> bool:
    return order(one.reading.article.published, than.reading.article.published) == 1


def _is_nobody(said: Statement) -> bool:
    """Whether a source is without a name, or papers: "citing internal documents"."""
    return said.identification in {"anonymous", "unspecified"} or said.source_kind == "document"


def _is_outlets(one: Statement) -> bool:
    return one.source_kind == "media"
