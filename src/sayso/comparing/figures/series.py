"""Series: figures that count the same thing, over all articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from sayso.comparing.figures.counts import compare_counts
from sayso.comparing.figures.lexicon import group_of
from sayso.comparing.figures.matters import can_be_of_one_matter, of_one_matter
from sayso.comparing.figures.places import place_of, without_place
from sayso.comparing.figures.points import PAIRS, FigurePoint
from sayso.comparing.figures.subjects import is_unsaid
from sayso.comparing.figures.verdicts import Verdict, ends

_LINKED = 3  # in six stories together, single links mixed 26 series, this rule 3


Group = list[FigurePoint]
Near = dict[str, set[str]]
"""Which points can be of one matter, by their ids."""
Block = tuple[str, str]
"""A subject, and the group of the counted where the subject leaves open what is counted."""


@dataclass(frozen=True, slots=True)
class Series:
    """Figures that count the same thing, in the order of the days for which they hold.

    ``id`` is the id of the first point in the order of ids. The other fields are what all points agree on
    or leave unsaid: ``measure``, the group of the counted (``unit``), ``of``, ``where``, and the ``slice``
    of a whole (``first``, ``additional``, ``per_period``, ``total``). ``parts`` count the same in one place
    that lies, or may lie, in what the points count: of another scope, so in no conflict with these, and in
    neither their ends nor their origins.
    """

    id: str
    measure: str
    unit: str
    of: tuple[str, ...]
    where: str | None
    slice: str | None
    points: tuple[FigurePoint, ...]
    parts: tuple[FigurePoint, ...] = ()

    @property
    def all_points(self) -> tuple[FigurePoint, ...]:
        """The points and, behind them, the parts."""
        return self.points + self.parts

    @property
    def places(self) -> tuple[tuple[FigurePoint, ...], ...]:
        """The parts, those of one place together."""
        of_place: dict[str | None, list[FigurePoint]] = {}
        for point in self.parts:
            of_place.setdefault(place_of(point), []).append(point)
        return tuple(map(tuple, of_place.values()))

    @property
    def low(self) -> float | None:
        """The least number that any point names, never a mean."""
        ends = [
            end for point in self.points for end in (point.figure.low, point.figure.high) if end is not None
        ]
        return min(ends, default=None)

    @property
    def high(self) -> float | None:
        """The greatest number that any point names, never a sum."""
        ends = [
            end for point in self.points for end in (point.figure.low, point.figure.high) if end is not None
        ]
        return max(ends, default=None)


def block(point: FigurePoint) -> Block:
    """The coarse key that two figures of one series always share: an index over it finds all candidates."""
    subject = point.subject
    return subject, group_of(point.figure.unit or "") if is_unsaid(subject) else ""


def series(points: Iterable[FigurePoint]) -> list[Series]:
    """``points`` parted into series, each point in exactly one (as a point or a part), in the order of ids.

    Points of one matter that count the same thing pair by pair are put together; a point never
    joins a series with one of whose points it has a different scope. The order of ``points`` does not matter.
    Costs one comparison for each two points of a block (``block``).
    """
    blocks: dict[Block, list[FigurePoint]] = {}
    for point in sorted(points, key=lambda point: point.id):
        blocks.setdefault(block(point), []).append(point)
    parted = [group for members in blocks.values() for group in _parted_of_block(members)]
    return sorted((_series(*group) for group in parted), key=lambda found: found.id)


def _parted_of_block(points: Group) -> list[tuple[Group, Group]]:
    near = _near_each_other(points)
    return _with_parts(_parted(points, near), near)


def _parted(points: Group, near: Near) -> list[Group]:
    """Groups within which no two points differ in scope, each the same as a third of the others or more.

    A single link is too little: one article that speaks of two disasters would join all their counts.
    """
    outlets = _outlets_of(points)
    groups: list[Group] = []
    for point in points:
        found: list[tuple[int, Group]] = []
        for group in groups:
            same = _same_in(group, point, outlets, near)
            if same * _LINKED >= len(group):
                found.append((same, group))
        if found:
            max(found, key=lambda pair: pair[0])[1].append(point)
        else:
            groups.append([point])
    return groups


def _with_parts(groups: list[Group], near: Near) -> list[tuple[Group, Group]]:
    """Groups with their parts: "300 in Kursk" stands beside what is counted in the whole war.

    A whole is a group of which most name no place: "15 in Lenvik" is none of "9 in Tarnow".
    """
    found: list[tuple[Group, Group]] = [(group, []) for group in groups if not all(map(place_of, group))]
    wholes = [one for one in found if 2 * sum(place_of(point) is None for point in one[0]) > len(one[0])]
    for part in (group for group in groups if all(map(place_of, group))):
        bare = [without_place(point) for point in part]
        fits = [_alike_but_for_place(whole, bare, near) for whole, _ in wholes]
        if max(fits, default=0):
            wholes[fits.index(max(fits))][1].extend(part)
        else:
            found.append((part, []))
    return found


def _alike_but_for_place(whole: Group, part: Group, near: Near) -> int:
    """How many points of a part, without its place, would stand in the whole; 0 unless half of them."""
    outlets = _outlets_of((*whole, *part))
    fitting = sum(_same_in(whole, point, outlets, near) * _LINKED >= len(whole) for point in part)
    return fitting if fitting * 2 >= len(part) else 0


def _outlets_of(points: Iterable[FigurePoint]) -> dict[str, frozenset[str]]:
    """The outlets of some points that each one's article names, by the points' ids."""
    points = list(points)
    outlets = {point.outlet for point in points}
    return {point.id: point.topics & outlets for point in points}


def _near_each_other(points: Iterable[FigurePoint]) -> Near:
    """That is asked of two articles, not of two points.

    Most of what is related to an article is of another matter: 28,000 of 41,000 pairs.
    """
    articles: defaultdict[tuple[object, ...], list[FigurePoint]] = defaultdict(list)
    for point in points:
        articles[point.article, point.topics, point.frame].append(point)
    ids = {article: {point.id for point in own} for article, own in articles.items()}
    near = {article: set(own) for article, own in ids.items()}
    for (one, (first, *_)), (other, (second, *_)) in combinations(articles.items(), 2):
        if can_be_of_one_matter(first, second):
            near[one] |= ids[other]
            near[other] |= ids[one]
    return {point.id: near[article] for article, own in articles.items() for point in own}


def _same_in(group: Group, point: FigurePoint, outlets: dict[str, frozenset[str]], near: Near) -> int:
    """How many points of a group count the same as one; -1 as soon as one of them differs in scope."""
    same = 0
    named, nearby = outlets[point.id], near[point.id]
    for member in group:
        if member.id not in nearby:
            continue
        verdict = _verdict(member, point, named & outlets[member.id])
        if verdict == "different":
            return -1
        same += verdict == "same"
    return same


@lru_cache(PAIRS)
def _verdict(one: FigurePoint, other: FigurePoint, outlets: frozenset[str]) -> Verdict:
    """As their counts compare; two numbers of which one names a place may be part and whole.

    ``outlets`` that both articles name are none of the names that make them of one matter.
    """
    if not of_one_matter(one, other, (one.topics & other.topics) - outlets):
        return "unknown"
    found = compare_counts(one, other).verdict
    one_place = (one.figure.where is None) != (other.figure.where is None)
    return "unknown" if found == "same" and one_place and ends(one) != ends(other) else found


def _series(points: Group, parts: Group) -> Series:
    ordered = sorted(points, key=_in_time)
    groups = sorted({group_of(point.figure.unit or "") for point in points})
    of = sorted({name for point in points for name in point.of})
    places = [point.figure.where for point in ordered if point.figure.where]
    slices = [found for point in ordered if (found := point.slice)]
    return Series(
        id=min(point.id for point in points),
        measure=points[0].figure.measure,
        unit="people" if "people" in groups else groups[0],
        of=tuple(of),
        where=places[0] if places else None,
        slice=slices[0] if slices else None,
        points=tuple(ordered),
        parts=tuple(sorted(parts, key=_in_time)),
    )


def _in_time(point: FigurePoint) -> tuple[str, str, str]:
    return point.holds_for, point.published or "", point.id
