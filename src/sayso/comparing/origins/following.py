"""The chain of say-so of one record: outlet, those it cites, and the last one on whose word it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rapidfuzz.fuzz import token_set_ratio

from sayso.comparing.copies.credits import same_outlet
from sayso.comparing.figures import FigurePoint, relation
from sayso.comparing.matter import Matter, Member
from sayso.comparing.origins.bodies import (
    described,
    speaks_for,
    words,
)
from sayso.comparing.origins.givers import giver_span, own_clause_of
from sayso.records import Actor, Statement

# "In May it had spoken of 600": a pronoun gives the number.
_GIVEN_BY_PRONOUN = re.compile(
    r"\b(?:it|he|she|they) (?:had |has |have )?"
    r"(?:spoken|spoke|speaks|put|puts|gave|given|gives|counted|estimated)\b",
    re.IGNORECASE,
)
_NEAR = 200  # characters between a statement and a pronoun for its speaker
_SAME_WORDS = 80  # token_set_ratio of two contents that are taken for one in an article that is cited


@dataclass(frozen=True, slots=True)
class SaySo:
    """On whose word one record stands.

    ``links`` run from the outlet to the far end, in the words of the articles. ``end`` is the same for all
    records that rest on the same one; ``known`` is false where the end is anonymous, only described, or a
    text's own voice without a source. ``reason`` says how the end was found.
    """

    record: str
    links: tuple[str, ...]
    end: str
    known: bool
    reason: str


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
            found = self._given(member, record, said) or self._said(member, record, said, seen)
        if not seen:
            self._done[record] = found
        return found

    def _statement(self, member: Member, local: str) -> Statement | None:
        if local.startswith("f"):
            point = self.matter.points[member.id(local)]
            local = point.figure.statement or ""
        return next((one for one in member.reading.statements if one.id == local), None)

    def _said(self, member: Member, record: str, said: Statement, seen: frozenset[str]) -> SaySo:
        by_id = {one.id: one for one in member.reading.statements}
        chain = [said]
        while (outer := by_id.get(chain[-1].within or "")) and outer not in chain:
            chain.append(outer)
        names = {actor.id: actor for actor in member.reading.actors}
        links = [_outlet(member)]
        for one in reversed(chain):
            links += [names[who].name for who in one.speakers if who in names] or (
                [member.reading.words(one.source)] if one.source else []
            )
        speaker = next((names[who] for one in chain for who in one.speakers if who in names), None)
        if speaker is None:
            return self._unnamed(member, record, links)
        if said.source_kind == "media" or _is_outlet(self.matter, speaker.name):
            return self._cited(member, record, (speaker, tuple(links)), seen)
        return self._speaker(member, record, said, (speaker, tuple(links)))

    def _speaker(
        self, member: Member, record: str, said: Statement, found: tuple[Actor, tuple[str, ...]]
    ) -> SaySo:
        speaker, links = found
        own = tuple(one for one in member.reading.statements if speaker.id in one.speakers)
        if body := speaks_for(member, speaker, own):
            return self._end(member, record, body, links, f"{speaker.name} speaks for {body.name}")
        is_figure = record.partition(":")[2].startswith("f")
        if is_figure or said.mode == "indirect":
            briefer = self.matter.standing.briefings.get(member.revision, {}).get(speaker.id)
            if briefer:
                body = next(actor for actor in member.reading.actors if actor.id == briefer)
                return self._end(member, record, body, links, f"{body.name} briefed {speaker.name}")
        who = self.matter.actor_of.get(member.id(speaker.id), "")
        for pairs, does in (
            (self.matter.standing.represented, "speaks for"),
            (self.matter.standing.briefed_by if is_figure else {}, "was briefed by"),
        ):
            if end := pairs.get(who):
                name = self.matter.actor_names.get(end, end.replace("|", " "))
                return SaySo(record, (*links, name), end, True, f"{speaker.name} {does} {name}")
        return self._end(member, record, speaker, links, f"on the word of {speaker.name}")

    def _end(self, member: Member, record: str, actor: Actor, links: tuple[str, ...], reason: str) -> SaySo:
        if links[-1] != actor.name:
            links = (*links, actor.name)
        if end := described(actor.name, self.matter.standing.holders):
            name = self.matter.actor_names.get(end, actor.name)
            who = self.matter.actor_of.get(member.id(actor.id), "")
            if end in self.matter.actor_names:
                return SaySo(
                    record,
                    (*links, name),
                    self.matter.standing.represented.get(end, end),
                    True,
                    f"{actor.name} is {name}",
                )
            return SaySo(record, links, who or end, True, reason)
        who = self.matter.actor_of.get(member.id(actor.id), "")
        if who and not _is_described(actor):
            return SaySo(record, links, self.matter.standing.represented.get(who, who), True, reason)
        return SaySo(
            record, links, f"{member.article}|{actor.name.casefold()}", False, f"{actor.name} is not named"
        )

    def _unnamed(self, member: Member, record: str, links: list[str]) -> SaySo:
        source = links[-1] if len(links) > 1 else ""
        return SaySo(
            record,
            tuple(links),
            f"{member.article}|{source.casefold()}",
            False,
            f"the source {source} is not named" if source else "reported without a source",
        )

    def _cited(
        self,
        member: Member,
        record: str,
        found: tuple[Actor, tuple[str, ...]],
        seen: frozenset[str],
    ) -> SaySo:
        """An outlet that is cited: followed into its own article where the matter holds it."""
        speaker, links = found
        for other in self.matter.members:
            if other.article != member.article and same_outlet(
                speaker.name, other.reading.article.outlet or ""
            ):
                for counterpart in self._counterparts(record, other):
                    if found_there := self._through(record, counterpart, links, seen):
                        return found_there
        return self._end(member, record, speaker, links, f"{speaker.name} is the last one cited")

    def _own_voice(self, member: Member, record: str, seen: frozenset[str]) -> SaySo:
        links = (_outlet(member),)
        for other, reason in self._copied_from(member, record):
            for counterpart in self._counterparts(record, other):
                found = self._through(record, counterpart, links, seen)
                if found and (found.known or "own voice" not in found.reason):
                    return SaySo(record, found.links, found.end, found.known, f"{reason}; {found.reason}")
        if given := self._given(member, record, None):
            return given
        for counterpart in self._counterparts(record, member):
            if self._statement(member, counterpart.partition(":")[2]) and counterpart not in seen:
                found = self.follow(counterpart, seen | {record})
                return replace(found, record=record, reason=f"the same text says so of it: {found.reason}")
        if _saw_itself(self.matter, record):
            return SaySo(record, links, f"outlet|{links[0].casefold()}", True, f"{links[0]} saw it itself")
        return SaySo(
            record,
            links,
            f"{self._root(member)}|own voice",
            False,
            f"{links[0]} says it in its own voice and gives no source",
        )

    def _given(self, member: Member, record: str, said: Statement | None) -> SaySo | None:
        """The chain of a number whose own clause names who gives it: "the police put the crowd at 12,000".

        A statement whose source stands in that clause says it better.
        """
        point = self.matter.points.get(record)
        if point is None or (said is not None and _in_clause(said, point)):
            return None
        span = giver_span(point)
        giver = _mentioned(member, span) if span else self._beside(member, point) if said is None else None
        links = (_outlet(member),)
        if giver is not None and not _is_outlet(self.matter, giver.name):
            body = speaks_for(member, giver, ()) or giver
            return self._end(member, record, body, links, f"the sentence credits {giver.name}")
        if span is None or giver is not None:
            return None
        who = member.reading.text[slice(*span)]
        end, known = self._body(member, who)
        return SaySo(record, (*links, who), end, known, f"the sentence credits {who}")

    def _beside(self, member: Member, point: FigurePoint) -> Actor | None:
        """Who stands before a word that gives numbers: "Metra, an institute, gave a figure of 50,000".

        A pronoun before it is whoever spoke last.
        """
        if _GIVEN_BY_PRONOUN.search(point.before):
            return _last_speaker(member, point.figure.span[0] - len(point.before))
        if not words("gives_number") & set(re.findall(r"\w+", point.sentence.casefold())):
            return None
        start = point.figure.span[0] - len(point.before)
        end = point.figure.span[1] + len(point.after)
        inside = [
            (mention[0], actor)
            for actor in member.reading.actors
            if actor.kind != "country"
            for mention in actor.mentions
            if start <= mention[0] < end and not _is_outlet(self.matter, actor.name)
        ]
        gives = [
            actor
            for at, actor in inside
            if words("gives_number") & set(re.findall(r"\w+", member.reading.text[at:end].casefold())[:12])
        ]
        return gives[0] if gives else None

    def _body(self, member: Member, who: str) -> tuple[str, bool]:
        """Who "the coast guard" is: the one body of the matter whose name ends so, if there is one."""
        plain = re.sub(r"^(?:the|an?|its|their) ", "", who.casefold())
        named = {
            end
            for end, name in self.matter.actor_names.items()
            if f" {name.casefold()}".endswith(f" {plain}")
        }
        if len(named) == 1:
            (end,) = named
            return self.matter.standing.represented.get(end, end), True
        if holder := described(who, self.matter.standing.holders):
            return holder, True
        return f"{member.article}|{plain}", False

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
            )
        found = self.follow(counterpart, seen | {record})
        joined = links if links[-1] == found.links[0] else (*links, *found.links[:1])
        return SaySo(record, (*joined, *found.links[1:]), found.end, found.known, found.reason)

    def _copied_from(self, member: Member, record: str) -> Iterator[tuple[Member, str]]:
        """Articles that share the passage in which the record stands, the original first."""
        span = _span_of(member, record)
        for copy in sorted(self.matter.copies, key=lambda copy: (copy.original is None, copy.a, copy.b)):
            if member.revision not in (copy.a, copy.b) or copy.original == member.revision:
                continue
            mine, other = (copy.spans_a, copy.b) if copy.a == member.revision else (copy.spans_b, copy.a)
            if any(start <= span[0] and span[1] <= end for start, end in mine):
                there = self.matter.by_revision[other]
                yield there, f"the passage also stands in {_outlet(there)}"

    def _root(self, member: Member) -> str:
        """The article that this one was copied from, so that one text without a source counts once."""
        originals = sorted(
            copy.original
            for copy in self.matter.copies
            if member.revision in (copy.a, copy.b) and copy.original and copy.original != member.revision
        )
        return self.matter.by_revision[originals[0]].article if originals else member.article

    def _counterparts(self, record: str, other: Member) -> Iterator[str]:
        """The records of another article that say the same: the same count, or nearly the same words."""
        member, local = self.matter.find(record)
        if local.startswith("f"):
            mine = self.matter.points[record]
            for figure in other.reading.figures:
                point = self.matter.points[other.id(figure.id)]
                if (point.figure.low, point.figure.high) == (mine.figure.low, mine.figure.high) and relation(
                    mine, point
                ).kind == "same":
                    yield point.id
            return
        content = member.reading.words(self.matter.statement(record).content)
        for one in other.reading.statements:
            if (
                token_set_ratio(content.casefold(), other.reading.words(one.content).casefold())
                >= _SAME_WORDS
            ):
                yield other.id(one.id)


def _in_clause(said: Statement, point: FigurePoint) -> bool:
    """Whether a statement's source stands in the clause of the number."""
    before, after = own_clause_of(point)
    start, end = point.figure.span[0] - len(before), point.figure.span[1] + len(after)
    return any(start <= at < end for at, _ in said.source)


def _mentioned(member: Member, span: tuple[int, int]) -> Actor | None:
    """The first actor mentioned from ``span``'s beginning to its end who does not own what is named."""
    text = member.reading.text
    inside = sorted(
        (start, -stop, actor.id, actor)
        for actor in member.reading.actors
        for start, stop in actor.mentions
        if span[0] <= start and stop <= span[1] and text[stop : stop + 2] not in {"'s", "’s"}
    )
    return inside[0][3] if inside else None


def _last_speaker(member: Member, before: int) -> Actor | None:
    """Who speaks last before a place, not far from it: whom "it had spoken of 600" means by "it"."""
    said = [
        (max(end for _, end in (*one.content, *one.cue, *one.source)), one.speakers[-1])
        for one in member.reading.statements
        if one.speakers
    ]
    near = [(end, who) for end, who in said if before - _NEAR <= end <= before]
    if not near:
        return None
    return next((actor for actor in member.reading.actors if actor.id == max(near)[1]), None)


def _outlet(member: Member) -> str:
    article = member.reading.article
    return article.outlet or article.url or member.revision


def _is_outlet(matter: Matter, name: str) -> bool:
    return any(
        same_outlet(name, m.reading.article.outlet) for m in matter.members if m.reading.article.outlet
    )


def _is_described(actor: Actor) -> bool:
    """ "A Western diplomat": no name, whatever capitals it has."""
    return bool(re.match(r"(?:an?|one|two|three|several|some|many|another) ", actor.name, re.IGNORECASE))


def _span_of(member: Member, record: str) -> tuple[int, int]:
    local = record.partition(":")[2]
    for figure in member.reading.figures:
        if figure.id == local:
            return figure.span
    statement = next(one for one in member.reading.statements if one.id == local)
    return statement.content[0][0], statement.content[-1][1]


def _saw_itself(matter: Matter, record: str) -> bool:
    """Whether the sentence speaks of the outlet's own people or eyes."""
    point = matter.points.get(record)
    return point is not None and bool(words("own_eyes") & set(re.findall(r"\w+", point.sentence.casefold())))
