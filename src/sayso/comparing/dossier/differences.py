"""Pairs of figures put together: what one origin says against what another does, once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sayso.comparing.contrasts import Contrast
from sayso.comparing.figures import DISAGREEING, FigurePoint
from sayso.comparing.figures.counts import is_a_person


@dataclass(frozen=True, slots=True)
class Difference:
    """Figures that stand to each other in one way, as ``first``, the first pair, with its reason.

    ``a`` and ``b`` are the public ids of all figures on either side that say and count the same.
    """

    first: Contrast
    a: tuple[str, ...]
    b: tuple[str, ...]


def group_contrasts(contrasts: Iterable[Contrast]) -> tuple[Difference, ...]:
    """The contrasts that do not simply agree, conflicts first, the pairs that say the same in one.

    One person told of beside a count ("he was shot dead", "300 were killed") differs from it plainly and from
    every other count as well: left out.
    """
    groups: dict[tuple[Any, ...], list[Contrast]] = {}
    wanted = [one for one in contrasts if one.relation.kind in DISAGREEING and not _tells_of_one(one)]
    for one in sorted(
        wanted, key=lambda one: (DISAGREEING.index(one.relation.kind), _moment(one.a), _moment(one.b))
    ):
        groups.setdefault((one.relation.kind, _said(one.a), _said(one.b)), []).append(one)
    return tuple(
        Difference(
            pairs[0],
            tuple(dict.fromkeys(pair.a.id for pair in pairs)),
            tuple(dict.fromkeys(pair.b.id for pair in pairs)),
        )
        for pairs in groups.values()
    )


def _tells_of_one(contrast: Contrast) -> bool:
    different = contrast.relation.kind == "different_scope"
    return different and is_a_person(contrast.a) != is_a_person(contrast.b)


def _said(point: FigurePoint) -> tuple[Any, ...]:
    figure = point.figure
    return point.origin or point.speakers, figure.measure, figure.low, figure.high


def _moment(point: FigurePoint) -> tuple[str, str]:
    return point.published or "", point.id
