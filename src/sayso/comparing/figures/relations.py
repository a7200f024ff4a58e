"""How two figures stand to each other, with the reason in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.comparing.figures.counts import compare_counts, owners
from sayso.comparing.figures.lexicon import aspects_in, group_of
from sayso.comparing.figures.points import FigurePoint

RelationKind = Literal["same", "compatible", "revision", "different_scope", "conflict", "undetermined"]

# Counts that can only grow while the same thing is counted.
GROWING = frozenset({"killed", "wounded", "casualties", "captured", "arrested", "sent", "affected"})
# What these ask has one answer, whatever the day.
_FIXED = frozenset({"aboard", "licensed", "attended"})
# "About 2,000" leaves room for 2,100: a tenth, by convention.
_ROUGHLY = 0.1


@dataclass(frozen=True, slots=True)
class Relation:
    """The kind of a relation between two figures, and why, in plain words."""

    kind: RelationKind
    reason: str


def relation(one: FigurePoint, other: FigurePoint) -> Relation:
    """How two figures stand to each other; the order in which they are given does not matter.

    The first that fits, in the order of ``docs/comparing-gold.md``: they do not count the same thing
    (``different_scope``), nobody can tell (``undetermined``), the same source says otherwise later
    (``revision``), the same ends (``same``), both can be true (``compatible``), both cannot (``conflict``).
    Constant cost; reads nothing but the two points.
    """
    one, other = sorted((one, other), key=_order)
    counts = compare_counts(one, other)
    if counts.verdict == "different":
        return Relation("different_scope", counts.reason)
    if counts.verdict == "unknown":
        return Relation("undetermined", counts.reason)
    if _range(one) == _range(other) and _is_denied(one) == _is_denied(other):
        return Relation("same", f"both say {one.words}")
    if same_source(one, other):
        return _by_one_source(one, other)
    return _by_two_sources(one, other)


def same_source(one: FigurePoint, other: FigurePoint) -> bool:
    """Whether both stand on one word: one origin, one speaker, or one outlet's own voice."""
    if one.origin is not None and other.origin is not None:
        return one.origin == other.origin
    if one.speakers or other.speakers:
        return bool(set(one.speakers) & set(other.speakers))
    own_voice = not one.reported and not other.reported
    return own_voice and (
        one.article == other.article or (one.outlet is not None and one.outlet == other.outlet)
    )


def commits(point: FigurePoint) -> tuple[float, float]:
    """Both ends of what the words commit to; an open end is infinite, *about* gives a tenth either way."""
    low = float("-inf") if point.figure.low is None else point.figure.low
    high = float("inf") if point.figure.high is None else point.figure.high
    slack = _ROUGHLY if point.figure.approximate else 0.0
    return low - slack * abs(low) if slack and low > float("-inf") else low, (
        high + slack * abs(high) if slack and high < float("inf") else high
    )


def overlap(one: FigurePoint, other: FigurePoint) -> bool:
    """Whether one number can meet both commitments."""
    (low, high), (least, most) = commits(one), commits(other)
    return low <= most and least <= high


def _by_one_source(one: FigurePoint, other: FigurePoint) -> Relation:
    later = _order(one)[0] != _order(other)[0]
    if later:
        return Relation("revision", f"the same source gives a later figure: {one.words}, then {other.words}")
    if overlap(one, other):
        return Relation("compatible", f"one number can be both {one.words} and {other.words}")
    return Relation("undetermined", "the same source gives two figures, and which is the later is not said")


def _by_two_sources(one: FigurePoint, other: FigurePoint) -> Relation:
    if _is_denied(one) != _is_denied(other):
        return Relation("conflict", f"one says {one.words}, the other denies {other.words}")
    if overlap(one, other):
        return Relation("compatible", f"one number can be both {one.words} and {other.words}")
    if "possible" in {one.figure.status, other.figure.status}:
        return Relation("compatible", "one of them is only called possible")
    return _excluding(one, other)


def _excluding(one: FigurePoint, other: FigurePoint) -> Relation:
    """Two figures that no one number can meet, the earlier first."""
    if one.as_of is None or other.as_of is None:
        return Relation("undetermined", "the day for which one of them holds is not known")
    if one.as_of == other.as_of:
        return Relation(
            "conflict", f"{one.words} and {other.words}, both for {one.as_of}, exclude each other"
        )
    if one.figure.measure not in GROWING and not _FIXED & aspects_in(one.sentence) & aspects_in(
        other.sentence
    ):
        return Relation("compatible", f"one is for {one.as_of}, the other for {other.as_of}")
    if one.figure.measure in GROWING and commits(other)[0] > commits(one)[1]:
        return Relation("compatible", f"the count grew from {one.words} to {other.words}")
    return Relation("conflict", f"{other.words} is later, excludes {one.words}, and has another source")


def _one_side_only(one: FigurePoint, other: FigurePoint) -> bool:
    """Whether soldiers are counted, and only one figure says whose."""
    soldiers = "soldiers" in {group_of(point.figure.unit or "") for point in (one, other)}
    return soldiers and one.figure.measure != "sent" and bool(owners(one)) != bool(owners(other))


def _range(point: FigurePoint) -> tuple[float | None, float | None]:
    return point.figure.low, point.figure.high


def _is_denied(point: FigurePoint) -> bool:
    return point.figure.status == "denied"


def _order(point: FigurePoint) -> tuple[str, str]:
    """By the day it holds for and the time of publication; the id keeps the order free of chance."""
    return f"{point.as_of or ''} {point.published or ''}", point.id
