"""Figures side by side: every two that a reader would compare, how they stand, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from sayso.comparing.figures import FigurePoint, Relation, near_in_time, relation
from sayso.comparing.figures.frames import begin_alike
from sayso.comparing.figures.matters import of_one_matter
from sayso.comparing.figures.points import PAIRS
from sayso.comparing.matter import Matter
from sayso.comparing.sourced import block_with_origins


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

    Costs one comparison for each two figures of a block (``figures.block``); what was compared lately is
    remembered.
    """
    wanted = None if only is None else set(only)
    found = []
    for block, points in sorted(matter.blocks.items()):
        if wanted is not None and wanted.isdisjoint(point.id for point in points):
            continue
        for one, other in combinations(sorted(block_with_origins(matter, block), key=_in_time), 2):
            if wanted is not None and one.id not in wanted and other.id not in wanted:
                continue
            if contrast := _contrast(one, other):
                found.append(contrast)
    return found


@lru_cache(PAIRS)
def _contrast(one: FigurePoint, other: FigurePoint) -> Contrast | None:
    return Contrast(one, other, relation(one, other)) if _is_one_matter(one, other) else None


def _is_one_matter(one: FigurePoint, other: FigurePoint) -> bool:
    if one.article == other.article:
        return False
    named = one.topics & other.topics
    return (bool(named) and of_one_matter(one, other, named)) or (
        bool(one.places & other.places) and begin_alike(one.frame, other.frame) and near_in_time(one, other)
    )


def find_conflicts(matter: Matter, only: Iterable[str] | None = None) -> list[Contrast]:
    """The contrasts in which both figures cannot be true. Which one is, is not for sayso to say."""
    return [one for one in find_contrasts(matter, only) if one.relation.kind == "conflict"]


def _in_time(point: FigurePoint) -> tuple[str, str, str]:
    return str(point.as_of or ""), point.published or "", point.id
