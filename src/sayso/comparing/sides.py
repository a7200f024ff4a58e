"""Two sides of a disagreement, once: what many articles repeat of them is one entry with all its places."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from sayso.comparing.contrasts import Contrast
from sayso.comparing.figures import IN_ORDER, FigurePoint, Relation


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures side by side; ``a_also`` and ``b_also`` are other articles' reports of the same sides."""

    a: FigurePoint
    b: FigurePoint
    relation: Relation
    a_also: tuple[FigurePoint, ...]
    b_also: tuple[FigurePoint, ...]


def set_side_by_side(contrasts: Iterable[Contrast]) -> list[Pair]:
    """Each kind of relation between two sides once, in ``IN_ORDER``, those that most articles report first.

    A side is what is counted, an amount and on whose word it is given: 46 killed, says the agency; whichever
    paper prints it.
    """
    groups: dict[Hashable, list[tuple[FigurePoint, FigurePoint, Relation]]] = {}
    for one in contrasts:
        sides = sorted(((_side(one.a), one.a), (_side(one.b), one.b)), key=lambda side: repr(side[0]))
        key = (one.relation.kind, sides[0][0], sides[1][0])
        groups.setdefault(key, []).append((sides[0][1], sides[1][1], one.relation))
    pairs = [_pair(group) for group in groups.values()]
    return sorted(
        pairs,
        key=lambda pair: (
            IN_ORDER.index(pair.relation.kind),
            -len(pair.a_also) - len(pair.b_also),
            str(pair.b.as_of or ""),
            pair.a.id,
            pair.b.id,
        ),
    )


def _side(point: FigurePoint) -> tuple[object, ...]:
    figure = point.figure
    word = point.origin or point.speakers or point.outlet or point.article
    return figure.measure, figure.low, figure.high, word


def _pair(group: list[tuple[FigurePoint, FigurePoint, Relation]]) -> Pair:
    one, other, relation = group[0]
    first, second = sorted((one, other), key=lambda point: (str(point.as_of or ""), point.id))
    ones = {side.id: side for side, _, _ in group if side.id != one.id}
    others = {side.id: side for _, side, _ in group if side.id != other.id}
    also, also_other = (ones, others) if first is one else (others, ones)
    return Pair(first, second, relation, tuple(also.values()), tuple(also_other.values()))
