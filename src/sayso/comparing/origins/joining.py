"""The far ends of one claim while they are joined: which is whose, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sayso.comparing.matter import Matter
from sayso.comparing.origins.chains import SaySo
from sayso.comparing.origins.counterparts import place_of
from sayso.comparing.origins.parties import parties_of


@dataclass(frozen=True, slots=True)
class End:
    """One far end that is left: its name, whether it is known, and the chains that lead to it."""

    end: str
    name: str
    known: bool
    chains: tuple[SaySo, ...]


class Ends:
    """The ends of the chains of a claim, in groups that grow; nothing depends on the order of the chains.

    ``values`` are what each end states: its numbers, and whether it is a statement's.
    """

    def __init__(self, matter: Matter, chains: Iterable[SaySo]) -> None:
        self.matter = matter
        self.chains = sorted(chains, key=lambda chain: chain.record)
        by_end: defaultdict[str, list[SaySo]] = defaultdict(list)
        for chain in self.chains:
            by_end[chain.end].append(chain)
        self.known_parties = parties_of(matter)
        self.by_end = dict(sorted(by_end.items()))
        self.parties = {end: self.known_parties.party(end, own) for end, own in self.by_end.items()}
        self.kinds = {end: own[0].kind for end, own in self.by_end.items()}
        self.values = {
            end: frozenset(v for c in own for v in _values(matter, c.record))
            for end, own in self.by_end.items()
        }
        self._into: dict[str, str] = {}
        self._reasons: dict[str, str] = {}

    def root(self, end: str) -> str:
        """The end that stands for all that ``end`` was joined with."""
        while end in self._into:
            end = self._into[end]
        return end

    def join(self, end: str, other: str, reason: str) -> None:
        """``end`` is ``other``'s from now on."""
        a, b = self.root(end), self.root(other)
        if a != b:
            self._into[a] = b
            self._reasons[a] = reason

    def is_joined(self, end: str) -> bool:
        """Whether ``end`` has become another's."""
        return end in self._into

    def state_the_same(self, end: str, root: str) -> bool:
        """Whether ``end`` states what one of those joined in ``root`` states."""
        return any(
            self.values[end] & values
            for other, values in self.values.items()
            if other != end and self.root(other) == root
        )

    def words_of(self, chain: SaySo) -> str:
        """The words of a chain's record, in lower case."""
        member, local = self.matter.find(chain.record)
        start, end = place_of(member, local)
        return member.reading.text[start:end].casefold()

    def told_apart(self, end: str, other: str) -> bool:
        """Whether one article has the same number twice, on the word of the one and of the other."""
        figures = {(record.partition(":")[0], value) for record, value in self._numbers(end)}
        return any((record.partition(":")[0], value) in figures for record, value in self._numbers(other))

    def _numbers(self, end: str) -> Iterator[tuple[str, str]]:
        for chain in self.by_end[end]:
            if self.matter.point(chain.record):
                yield from ((chain.record, value) for value in _values(self.matter, chain.record))

    def left(self) -> list[End]:
        """Those that are left, the known first."""
        groups: defaultdict[str, list[str]] = defaultdict(list)
        for end in self.by_end:
            groups[self.root(end)].append(end)
        found = [self._end(root, ends) for root, ends in groups.items()]
        return sorted(found, key=lambda end: (not end.known, end.end))

    def _end(self, root: str, ends: list[str]) -> End:
        circle = any(self.kinds[end] == "circle" for end in ends)
        known = any(
            self.parties[end].known
            and (self.kinds[end] == "actor" or (not circle and not self.is_joined(end)))
            for end in ends
        )
        chains = sorted(
            (self._explained(c) for end in ends for c in self.by_end[end]), key=lambda c: c.record
        )
        return End(root, self.parties[root].name, known, tuple(chains))

    def _explained(self, chain: SaySo) -> SaySo:
        """The chain up to the end that is left, with the reason of each step."""
        end, reasons, links = chain.end, [chain.reason], chain.links
        while end in self._into:
            reasons.append(self._reasons[end])
            end = self._into[end]
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
