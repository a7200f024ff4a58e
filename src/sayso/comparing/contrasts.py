"""Figures side by side: every two that a reader would compare, how they stand, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from sayso.comparing.figures import FigurePoint, Relation, block, near_in_time, relation
from sayso.comparing.matter import Matter
from sayso.comparing.sourced import with_origins


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two figures, the earlier first, and their relation."""

    a: FigurePoint
    b: FigurePoint
    relation: Relation


def find_contrasts(matter: Matter, only: Iterable[str] | None = None) -> list[Contrast]:
    """Every two figures of different articles that share what is counted and a matter.

    Args:
        matter: the articles.
        only: leave out pairs in which none of these records (public ids) stands.

    Costs one comparison for each two figures of a block (``figures.block``).
    """
    wanted = None if only is None else set(only)
    blocks: defaultdict[tuple[str, str], list[FigurePoint]] = defaultdict(list)
    for point in with_origins(matter):
        blocks[block(point)].append(point)
    return [
        Contrast(one, other, relation(one, other))
        for _, points in sorted(blocks.items())
        for one, other in combinations(sorted(points, key=_in_time), 2)
        if one.article != other.article
        and (one.topics & other.topics or (one.places & other.places and near_in_time(one, other)))
        and (wanted is None or one.id in wanted or other.id in wanted)
    ]


def find_conflicts(matter: Matter, only: Iterable[str] | None = None) -> list[Contrast]:
    """The contrasts in which both figures cannot be true. Which one is, is not for sayso to say."""
    return [one for one in find_contrasts(matter, only) if one.relation.kind == "conflict"]


def _in_time(point: FigurePoint) -> tuple[str, str, str]:
    return str(point.as_of or ""), point.published or "", point.id
