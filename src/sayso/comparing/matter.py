"""The articles that are looked at together, and what their comparison finds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from sayso.comparing import actors, answers, copies, figures, statements
from sayso.comparing.clusters import Decision, Match, find_clusters
from sayso.records import Actor, Reading, Statement

if TYPE_CHECKING:
    from sayso.comparing.origins.bodies import Standing

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Member:
    """One revision among those that are compared: its public ids and what was read in it.

    ``seen`` orders revisions of which the page does not say which is the later: by when they were added.
    """

    revision: str
    article: str
    reading: Reading
    seen: tuple[str, int] = ("", 0)

    def id(self, record: str) -> str:
        """The public id of one of its records: ``REV:s3``."""
        return f"{self.revision}:{record}"


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
    def pages(self) -> dict[str, copies.Page]:
        """The page of every revision."""
        return {m.revision: copies.read_page(m.reading, m.revision, m.article) for m in self.members}

    @cached_property
    def copies(self) -> list[copies.Copy]:
        """Every pair of revisions of two articles that share running text."""
        pages = list(self.pages.values())
        pairs = candidate_pairs(pages, copies.keys)
        return copies.settle(copy for a, b in pairs if (copy := copies.match(a, b)))

    @cached_property
    def actor_of(self) -> dict[str, str]:
        """Public id of every named actor of every article -> the id of who it is across articles."""
        cards = [card for m in self.members for card in actors.read_cards(m.reading, m.revision)]
        parted = {card for d in self.decisions if d.verdict == "apart" for card in (d.a, d.b)}
        profile = {card.id: actors.profile_of(card, alone=card.id in parted).id for card in cards}
        profiles = actors.gather(cards, parted)
        near = neighbours(list(profiles.values()), actors.keys)
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
            for saying in statements.read_sayings(m.reading, m.revision, m.article)
        )
        return {saying.id: saying for saying in statements.weigh_topics(found)}

    @cached_property
    def same_statements(self) -> list[statements.SameStatement]:
        """Every two statements that report one utterance."""
        pairs = candidate_pairs(
            list(self.sayings.values()), lambda one: statements.keys(one) | statements.speaker_keys(one)
        )
        matched = [found for a, b in pairs if (found := statements.match(a, b))]
        return matched + statements.pair_up(pairs, matched)

    @cached_property
    def utterances(self) -> list[tuple[str, ...]]:
        """Statements that report one utterance, grouped; a statement that nobody else has stands alone."""
        matches = [Match(one.a, one.b, one.score, one.reason) for one in self.same_statements]
        return find_clusters(self.sayings, matches)

    @cached_property
    def answers(self) -> list[answers.Answer]:
        """Every statement that answers another one, within an article or across articles, by public ids."""
        own = [answers.read_remarks(m.reading, m.revision, m.article) for m in self.members]
        found = [answer for remarks in own for answer in answers.answers_within(remarks)]
        every = [remark for remarks in own for remark in remarks]
        pairs = candidate_pairs(every, answers.keys)
        pairs += [(one, other) for one in every if answers.is_outright(one) for other in every]
        for one, other in pairs:
            if one.saying.revision != other.saying.revision and (answer := answers.meet(one, other)):
                found.append(answer)
        return sorted(set(found), key=lambda answer: (answer.statement, answer.to, answer.kind))

    @cached_property
    def points(self) -> dict[str, figures.FigurePoint]:
        """Every figure by its public id; actors have one name over all articles."""
        names, owners = self.actor_names, self.owners
        found = [
            point
            for m in self.members
            for point in figures.figure_points(
                m.reading, m.revision, m.article, self._local(m, names), self._local(m, owners)
            )
        ]
        return {point.id: point for point in figures.with_echoes(found)}

    @cached_property
    def owners(self) -> dict[str, str]:
        """Who it is across articles -> the country, or other owner, that the articles give a body."""
        named: defaultdict[str, set[str]] = defaultdict(set)
        for member in self.members:
            for actor, owner in figures.owners_of_bodies(member.reading).items():
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
        return figures.series(self.points.values())

    @cached_property
    def standing(self) -> Standing:
        """Who stands for whom, which every chain of say-so asks for."""
        from sayso.comparing.origins.bodies import Standing  # noqa: PLC0415  # origins are found in matters

        return Standing(self)

    def statement(self, record: str) -> Statement:
        """The statement of a public id."""
        member, local = self.find(record)
        return next(one for one in member.reading.statements if one.id == local)

    def actor(self, record: str) -> Actor:
        """The actor of a public id."""
        member, local = self.find(record)
        return next(one for one in member.reading.actors if one.id == local)


def neighbours(items: Sequence[T], keys: Callable[[T], Iterable[Hashable]]) -> dict[str, list[T]]:
    """For each item's id, the others that share a blocking key with it, in the order given."""
    holders: defaultdict[Hashable, list[int]] = defaultdict(list)
    for number, item in enumerate(items):
        for key in keys(item):
            holders[key].append(number)
    near: defaultdict[int, set[int]] = defaultdict(set)
    for numbers in holders.values():
        for number in numbers:
            near[number].update(numbers)
    return {
        item.id: [items[other] for other in sorted(near[number] - {number})]  # type: ignore[attr-defined]
        for number, item in enumerate(items)
    }


def candidate_pairs(items: Sequence[T], keys: Callable[[T], Iterable[Hashable]]) -> list[tuple[T, T]]:
    """Every two items that share a blocking key, once."""
    holders: defaultdict[Hashable, list[int]] = defaultdict(list)
    for number, item in enumerate(items):
        for key in keys(item):
            holders[key].append(number)
    pairs = {
        (numbers[i], numbers[j])
        for numbers in holders.values()
        for i in range(len(numbers))
        for j in range(i + 1, len(numbers))
    }
    return [(items[a], items[b]) for a, b in sorted(pairs)]
