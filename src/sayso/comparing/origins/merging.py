"""Far ends of one claim that are one: a body and its spokesman, an outlet and what it rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from sayso.comparing.matter import Matter
from sayso.comparing.origins.chains import SaySo
from sayso.comparing.origins.counterparts import place_of
from sayso.comparing.origins.following import follower_of
from sayso.comparing.origins.likeness import (
    holder_of,
    means,
    of_rank,
    office_of,
    owners_agree,
    same_description,
    same_name,
)
from sayso.comparing.origins.outlets import outlet_end
from sayso.comparing.origins.parties import Parties, Party

Rule = Callable[[Party, Party], str | None]


@dataclass(frozen=True, slots=True)
class End:
    """One far end that is left: its name, whether it is known, and the chains that lead to it."""

    end: str
    name: str
    known: bool
    chains: tuple[SaySo, ...]


def merge_ends(matter: Matter, chains: Iterable[SaySo]) -> list[End]:
    """The distinct ends of the chains of one claim. Does not depend on their order.

    Quadratic in the distinct ends, which are few.
    """
    return _Merging(matter, sorted(chains, key=lambda chain: chain.record)).ends()


class _Merging:
    def __init__(self, matter: Matter, chains: list[SaySo]) -> None:
        self.matter = matter
        self.chains = chains
        by_end: defaultdict[str, list[SaySo]] = defaultdict(list)
        for chain in chains:
            by_end[chain.end].append(chain)
        parties = Parties(matter)
        self.by_end = dict(sorted(by_end.items()))
        self.parties = {end: parties.party(end, own) for end, own in self.by_end.items()}
        self.kinds = {end: own[0].kind for end, own in self.by_end.items()}
        self.into: dict[str, str] = {}
        self.reasons: dict[str, str] = {}
        self.values = {
            end: frozenset(v for c in own for v in _values(matter, c.record))
            for end, own in self.by_end.items()
        }

    def root(self, end: str) -> str:
        while end in self.into:
            end = self.into[end]
        return end

    def join(self, end: str, other: str, reason: str) -> None:
        """``end`` is ``other``'s from now on."""
        a, b = self.root(end), self.root(other)
        if a != b:
            self.into[a] = b
            self.reasons[a] = reason

    def ends(self) -> list[End]:
        self._circles()
        self._cited_outlets()
        self._one_utterance()
        self._one_spokesman()
        self._by_rule(same_name, alone=False)
        self._by_rule(office_of, alone=False)
        self._by_rule(holder_of, alone=False)
        self._by_rule(means, alone=True)
        self._by_rule(of_rank, alone=True)
        self._by_rule(same_description, alone=True)
        self._voices()
        return self._left()

    def _circles(self) -> None:
        """Records of the same outlets in a circle are one circle."""
        circles = [end for end, kind in self.kinds.items() if kind == "circle"]
        for other in circles:
            for end, kind in self.kinds.items():
                together = self.parties[end].articles <= self.parties[other].articles
                if kind == "circle" and self.parties[end].articles & self.parties[other].articles:
                    self.join(end, other, "the same outlets rest on each other")
                elif kind in {"outlet", "voice"} and together:
                    self.join(end, other, "gives no other source, and the outlets rest on each other")

    def _cited_outlets(self) -> None:
        """An outlet that is cited rests on what its own article of this claim rests on."""
        for end, kind in self.kinds.items():
            if kind != "outlet":
                continue
            own = {
                self.root(chain.end)
                for chain in self.chains
                if outlet_end(self.matter, chain.links[0]) == end and self.root(chain.end) != end
            }
            if len(own) == 1:
                self.join(end, own.pop(), f"{self.parties[end].name} rests on it in its own article")

    def _one_utterance(self) -> None:
        """Reports of one utterance have one origin, in whosever mouth they lay it."""
        said = [chain for chain in self.chains if chain.record.rpartition(":")[2].startswith("s")]
        first: dict[tuple[str, ...], str] = {}
        for chain in said if len(said) > 1 else ():
            group = self.matter.utterance_of(chain.record)
            if group in first:
                a, b = first[group], chain.end
                if not owners_agree(self.parties[a], self.parties[b]):
                    continue
                better, other = sorted(
                    (a, b), key=lambda end: (not self.parties[end].known, self.kinds[end] != "actor")
                )
                self.join(other, better, "the same utterance")
            else:
                first[group] = chain.end

    def _one_spokesman(self) -> None:
        """Two bodies for which one person speaks are one under two names: "Port police", "the PPD"."""
        bodies: defaultdict[str, str] = defaultdict(str)
        for chain in self.chains:
            if self.kinds[chain.end] == "actor" and "speaks for" in chain.reason and len(chain.links) > 2:
                other = bodies.setdefault(chain.links[-2], chain.end)
                self.join(chain.end, other, f"{chain.links[-2]} speaks for both")

    def _by_rule(self, rule: Rule, *, alone: bool) -> None:
        """Joins ends for which ``rule`` finds just one other; ``alone`` looks at those that say the same."""
        for end, party in self.parties.items():
            if self.kinds[end] not in {"actor", "described"} or (
                rule in {means, of_rank} and end in self.into
            ):
                continue
            found = {
                self.root(other): (other, reason)
                for other, theirs in self.parties.items()
                if self.kinds[other] in {"actor", "described"}
                and self.root(other) != self.root(end)
                and (not alone or self.values[end] & self.values[other])
                and (reason := rule(party, theirs))
            }
            if len(found) > 1:
                near = {
                    root: pair
                    for root, pair in found.items()
                    if self.parties[pair[0]].articles & party.articles
                }
                found = near or found
            if len(found) == 1 or (found and rule in {means, of_rank}):
                # A state's "officials" are those of one of its bodies, whichever.
                other, reason = found[min(found)]
                self.join(end, other, reason)

    def _voices(self) -> None:
        """What a text says without a source goes on from what its line has on another's word before.

        Only where the same is stated elsewhere on that other's word. Where the sentence names an outlet that
        has it too, it is that outlet's.
        """
        for end, kind in self.kinds.items():
            if kind != "voice":
                continue
            for chain in self.by_end[end]:
                if other := self._said_before(chain) or self._outlet_named(chain):
                    self.join(end, other[0], other[1])
                    break

    def _said_before(self, chain: SaySo) -> tuple[str, str] | None:
        member, local = self.matter.find(chain.record)
        start, _ = place_of(member, local)
        line = member.reading.text.rfind("\n", 0, start) + 1
        said = [
            (one.content[-1][1], one.id)
            for one in member.reading.statements
            if one.content[0][0] >= line and one.content[-1][1] <= start
        ]
        if not said:
            return None
        end = self.root(follower_of(self.matter).follow(member.id(max(said)[1])).end)
        if end not in self.parties or not self._say_the_same(chain.end, end):
            return None
        return end, f"goes on from what {self.parties[end].name} says, as others have it"

    def _outlet_named(self, chain: SaySo) -> tuple[str, str] | None:
        point = self.matter.points.get(chain.record)
        if point is None:
            return None
        for other in self.chains:
            named = other.links[0].split()[-1] in point.sentence and other.links[0] != chain.links[0]
            if (
                named
                and self.values[chain.end] & self.values[other.end]
                and self.root(other.end) != self.root(chain.end)
            ):
                return other.end, f"the sentence speaks of {other.links[0]}, which has it"
        return None

    def _say_the_same(self, end: str, root: str) -> bool:
        return any(
            self.values[end] & values
            for other, values in self.values.items()
            if other != end and self.root(other) == root
        )

    def _left(self) -> list[End]:
        groups: defaultdict[str, list[str]] = defaultdict(list)
        for end in self.by_end:
            groups[self.root(end)].append(end)
        found = [self._end(root, ends) for root, ends in groups.items()]
        return sorted(found, key=lambda end: (not end.known, end.end))

    def _end(self, root: str, ends: list[str]) -> End:
        circle = any(self.kinds[end] == "circle" for end in ends)
        known = any(
            self.parties[end].known and (self.kinds[end] == "actor" or (not circle and end not in self.into))
            for end in ends
        )
        chains = sorted(
            (self._explained(c) for end in ends for c in self.by_end[end]), key=lambda c: c.record
        )
        return End(root, self.parties[root].name, known, tuple(chains))

    def _explained(self, chain: SaySo) -> SaySo:
        """The chain up to the end that is left, with the reason of each step."""
        end, reasons, links = chain.end, [chain.reason], chain.links
        while end in self.into:
            reasons.append(self.reasons[end])
            end = self.into[end]
            name = self.parties[end].name
            links = links if name in links else (*links, name)
        return replace(chain, links=links, end=end, reason="; ".join(dict.fromkeys(reasons)))


def _values(matter: Matter, record: str) -> Iterator[str]:
    """What a record states: the number of a figure, the numbers in a statement, the utterance it reports."""
    member, local = matter.find(record)
    figures = {figure.id: figure for figure in member.reading.figures}
    start, end = place_of(member, local)
    for figure in figures.values():
        if start <= figure.span[0] and figure.span[1] <= end:
            yield from (f"{value:g}" for value in (figure.low, figure.high) if value is not None)
    if local not in figures:
        yield "said"
