"""The articles that are looked at together, and what their comparison finds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from sayso.comparing import actors, answers, figures, statements
from sayso.comparing.answers import Answer
from sayso.comparing.clusters import Decision, Match, find_clusters
from sayso.comparing.copies import Among as Copying
from sayso.comparing.copies import Copy, Page
from sayso.comparing.member import Member
from sayso.records import Actor, Statement

if TYPE_CHECKING:
    from sayso.comparing.origins.one_voice import Voices
    from sayso.comparing.origins.standing import Standing

__all__ = ["Matter", "Member"]


@dataclass(frozen=True)
class Matter:
    """Articles side by side. Everything is found when it is first asked for, and does not depend on order.

    Args:
        members: the revisions; several of one article may be among them.
        decisions: what people decided about actors, as pairs of public record ids.
    """

    members: tuple[Member, ...]
    decisions: tuple[Decision, ...] = field(default=())

    @cached_property
    def by_revision(self) -> dict[str, Member]:
        """Members by their revision's id."""
        return {member.revision: member for member in self.members}

    def find(self, record: str) -> tuple[Member, str]:
        """The member and the local id of a public record id.

        Raises:
            KeyError: the revision is not among the members.
        """
        revision, _, local = record.partition(":")
        return self.by_revision[revision], local

    @cached_property
    def pages(self) -> dict[str, Page]:
        """The page of every revision."""
        return {m.revision: m.page for m in self.members}

    @cached_property
    def copies(self) -> list[Copy]:
        """Every pair of revisions of two articles that share running text."""
        return self._copying.all()

    def copies_of(self, revision: str) -> list[Copy]:
        """Those of ``copies`` in which one revision stands, found without comparing all others."""
        return self._copying.of(revision)

    @cached_property
    def _copying(self) -> Copying:
        return Copying({m.revision: (m.page, m.page_keys) for m in self.members})

    @cached_property
    def actor_of(self) -> dict[str, str]:
        """Public id of every named actor of every article -> the id of who it is across articles."""
        cards = [card for m in self.members for card in m.cards]
        parted = {card for d in self.decisions if d.verdict == "apart" for card in (d.a, d.b)}
        profile, profiles = actors.gather(cards, parted)
        near = actors.neighbours(list(profiles.values()))
        matches = {match for one in profiles.values() for match in actors.link(one, near[one.id])}
        decided = [
            Decision(profile[d.a], profile[d.b], d.verdict)
            for d in self.decisions
            if d.a in profile and d.b in profile
        ]
        groups = find_clusters(profiles, matches, decided)
        group_of = {item: group[0] for group in groups for item in group}
        return {card: group_of[name] for card, name in profile.items()}

    @cached_property
    def actor_names(self) -> dict[str, str]:
        """Who it is across articles -> the name the articles use most for them, the longest of equals."""
        counted: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
        for member in self.members:
            for actor in member.reading.actors:
                if who := self.actor_of.get(member.id(actor.id)):
                    counted[who][actor.name] += 1
        return {
            who: min(names, key=lambda name: (-names[name], -len(name), name))
            for who, names in counted.items()
        }

    @cached_property
    def sayings(self) -> dict[str, statements.Saying]:
        """Every statement by its public id, as it is compared."""
        about = (self.actor_of, self.standing.represented, self.standing.briefed_by)
        found = (
            replace(saying, speakers=saying.speakers.identified(*about))
            for m in self.members
            for saying in m.sayings
        )
        return {saying.id: saying for saying in statements.weigh_topics(found)}

    @cached_property
    def same_statements(self) -> list[statements.SameStatement]:
        """Every two statements that report one utterance."""
        return self._utterances.all()

    @cached_property
    def utterances(self) -> list[tuple[str, ...]]:
        """Statements that report one utterance, grouped; a statement that nobody else has stands alone."""
        matches = [Match(one.a, one.b, one.score, one.reason) for one in self.same_statements]
        return find_clusters(self.sayings, matches)

    def utterance_of(self, record: str) -> tuple[str, ...]:
        """The one of ``utterances`` in which a statement stands, found without comparing all others."""
        return self._utterances.of(record)

    @cached_property
    def _utterances(self) -> statements.Among:
        return statements.Among(self.sayings, self._voices.agree)

    @cached_property
    def _voices(self) -> Voices:
        from sayso.comparing.origins.one_voice import Voices  # noqa: PLC0415  # origins are found in matters

        return Voices(self)

    @cached_property
    def answers(self) -> list[answers.Answer]:
        """Every statement that answers another one, within an article or across articles, by public ids."""
        found = {answer for m in self.members for answer in m.answers}
        for one, other in combinations(self.members, 2):
            found.update(answers.answers_between(one.keyed_remarks, other.keyed_remarks))
        return self.settled_answers(found, self.repeats)

    @cached_property
    def repeats(self) -> list[Answer]:
        """What is told as said again, on the word of whoever speaks as all articles together tell."""
        return list(answers.find_repeats(self.sayings.values(), self._voices.agree))

    def settled_answers(self, found: Iterable[Answer], repeats: Iterable[Answer]) -> list[Answer]:
        """``found`` and those of ``repeats`` that are not among them, in their order, if they can be."""
        known = list(found)
        pairs = {(answer.statement, answer.to) for answer in known}
        known += (answer for answer in repeats if (answer.statement, answer.to) not in pairs)
        return sorted(
            filter(self.in_turn, known), key=lambda answer: (answer.statement, answer.to, answer.kind)
        )

    def in_turn(self, answer: Answer) -> bool:
        """Whether what is answered was said first, whichever article reports it: no claim retold answers.

        Two reports of one utterance answer nothing.
        """
        if answer.to in self.utterance_of(answer.statement):
            return False
        own = self.sayings[answer.statement].day
        said, asked = (
            min((day for one in self.utterance_of(record) if (day := self.sayings[one].day)), default=None)
            for record in (answer.statement, answer.to)
        )
        if own is None or said is None or asked is None:
            return True
        return said > asked or said == own == asked

    @cached_property
    def points(self) -> dict[str, figures.FigurePoint]:
        """Every figure by its public id; actors have one name over all articles."""
        names, owners = self.actor_names, self.owners
        found = [
            point for m in self.members for point in m.points(self._local(m, names), self._local(m, owners))
        ]
        counted = figures.with_areas(figures.with_echoes(found))
        return {point.id: figures.first_equal(point) for point in counted}

    def point(self, record: str) -> figures.FigurePoint | None:
        """The figure of a public id, ``None`` for another record: whoever asks of a statement needs none."""
        return self.points.get(record) if record.partition(":")[2].startswith("f") else None

    def worded_point(self, record: str) -> figures.FigurePoint | None:
        """The same with its words alone, which are known without the figures of all other articles."""
        if "points" in self.__dict__ or not record.partition(":")[2].startswith("f"):
            return self.point(record)
        member, local = self.find(record)
        return member.worded_points.get(local)

    @cached_property
    def owners(self) -> dict[str, str]:
        """Who it is across articles -> the country, or other owner, that the articles give a body."""
        named: defaultdict[str, set[str]] = defaultdict(set)
        for member in self.members:
            for actor, owner in member.owners.items():
                if who := self.actor_of.get(member.id(actor)):
                    named[who].add(owner)
        return {
            who: min(owners, key=lambda owner: (-len(owner), owner))
            for who, owners in named.items()
            if len(set(map(figures.owner_key, owners))) == 1
        }

    def _local(self, member: Member, about: dict[str, str]) -> dict[str, str]:
        """What is known about actors across articles, by the ids that they have in one article."""
        return {
            actor.id: about[who]
            for actor in member.reading.actors
            if (who := self.actor_of.get(member.id(actor.id))) in about
        }

    @cached_property
    def series(self) -> list[figures.Series]:
        """Figures that count the same thing, over all members."""
        found = [one for block in self.blocks for one in self._series_of_block(block)]
        return sorted(found, key=lambda one: one.id)

    def series_of(self, record: str) -> figures.Series | None:
        """The one of ``series`` in which a figure stands, found without comparing others than its like.

        "Two lawmakers" who speak are counted in none.
        """
        if record not in self.points or self.points[record].teller:
            return None
        counted = self._series_of_block(figures.block(self.points[record]))
        return next(one for one in counted if any(point.id == record for point in one.all_points))

    def _series_of_block(self, block: figures.Block) -> list[figures.Series]:
        if block not in self._parted:
            self._parted[block] = figures.series(self.blocks[block])
        return self._parted[block]

    @cached_property
    def _parted(self) -> dict[figures.Block, list[figures.Series]]:
        return {}

    @cached_property
    def blocks(self) -> dict[figures.Block, list[figures.FigurePoint]]:
        """The figures that may count the same thing, by what they are about; ordered by ids."""
        found: defaultdict[figures.Block, list[figures.FigurePoint]] = defaultdict(list)
        for _, point in sorted(self.points.items()):
            if not point.teller:
                found[figures.block(point)].append(point)
        return dict(found)

    @cached_property
    def standing(self) -> Standing:
        """Who stands for whom, which every chain of say-so asks for."""
        from sayso.comparing.origins.standing import Standing  # noqa: PLC0415  # origins are found in matters

        return Standing(self)

    def statement(self, record: str) -> Statement:
        """The statement of a public id."""
        member, local = self.find(record)
        return next(one for one in member.reading.statements if one.id == local)

    def actor(self, record: str) -> Actor:
        """The actor of a public id."""
        member, local = self.find(record)
        return next(one for one in member.reading.actors if one.id == local)
