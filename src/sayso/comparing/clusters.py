"""From pairs to groups: what belongs together once people have had their say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Match:
    """Two records that are one: their ids, how sure (0 to 1), and why in words."""

    a: str
    b: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about two records, which stands above every match."""

    a: str
    b: str
    verdict: Literal["same", "apart"]


def find_clusters(
    items: Iterable[str], matches: Iterable[Match], decisions: Iterable[Decision] = ()
) -> list[tuple[str, ...]]:
    """Groups ``items`` by their matches, as far as no decision keeps them apart.

    Decisions that join come first, then the matches from the surest to the least sure (ties by id); a match
    that would bring together two items that a person parted is left out. The outcome depends on the sets
    alone, not on their order. Cost: n log n in matches, as far as few decisions part.

    Returns:
        Every item once, ids in order within a group and the groups in the order of their first ids.
    """
    decided = list(decisions)
    groups: dict[str, set[str]] = {item: {item} for item in sorted(items)}
    enemies: dict[str, set[str]] = {}
    for decision in decided:
        if decision.verdict == "apart":
            enemies.setdefault(decision.a, set()).add(decision.b)
            enemies.setdefault(decision.b, set()).add(decision.a)
    joins = sorted((min(d.a, d.b), max(d.a, d.b)) for d in decided if d.verdict == "same")
    found = sorted((-m.score, min(m.a, m.b), max(m.a, m.b)) for m in matches)
    for a, b in [*joins, *((a, b) for _, a, b in found)]:
        if a in groups and b in groups:
            _join(groups, groups[a], groups[b], enemies)
    return sorted({tuple(sorted(group)) for group in groups.values()})


def _join(groups: dict[str, set[str]], one: set[str], other: set[str], enemies: dict[str, set[str]]) -> None:
    if one is other:
        return
    small, large = sorted((one, other), key=len)
    if any(enemy in large for item in small for enemy in enemies.get(item, ())):
        return
    large |= small
    groups.update(dict.fromkeys(small, large))
