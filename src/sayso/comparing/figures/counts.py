"""Whether two figures count the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from sayso.comparing.figures.groups import compare_groups, compare_owners, compare_sides, compare_subjects
from sayso.comparing.figures.lexicon import content_words
from sayso.comparing.figures.points import REMEMBERED, FigurePoint, near_in_time
from sayso.comparing.figures.slices import compare_openness, compare_slices, near_words
from sayso.comparing.figures.spans import compare_crowds, compare_periods, compare_places
from sayso.comparing.figures.subjects import is_unsaid
from sayso.comparing.figures.verdicts import Comparison, Test, ends, listed

_CERTAINTIES = frozenset({"suspected", "probable", "confirmed", "laboratory-confirmed", "presumed"})
_BEFORE = 12  # characters beside a figure in which a word for how sure it is belongs to it
_BESIDE = 24
_SHARED_WORDS = 2


def compare_counts(one: FigurePoint, other: FigurePoint) -> Comparison:
    """Whether two figures count the same thing: a difference if there is one, else what ties them together.

    Conservative: figures of two articles that nothing ties together are ``unknown``, not the same.
    """
    first: Comparison | None = None
    for test in _TESTS:
        comparison = test(one, other)
        if comparison and comparison.verdict == "different":
            return comparison
        first = first or comparison
    if first:
        return first
    tie = next(_ties(one, other), None)
    if tie is None:
        return Comparison("unknown", "nothing says that they count the same thing")
    return Comparison("same", tie)


def _shares(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """ "Half of the troops" is a share, "4,700" a number; neither says what the other is."""
    if _is_share(one) == _is_share(other):
        return None
    return Comparison("unknown", "one is a share of a whole, the other a number")


def _is_share(point: FigurePoint) -> bool:
    named = [end for end in ends(point) if end]
    return bool(named) and max(named) < 1


def _statuses(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    if ("planned" in {one.figure.status, other.figure.status}) and one.figure.status != other.figure.status:
        return Comparison("different", "one is planned, the other is not")
    return None


def _certainties(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """Suspected cases take in others than confirmed ones."""
    left, right = certainty(one), certainty(other)
    if left is None or right is None or left == right or ends(one) == ends(other):
        return None
    return Comparison("different", f"one counts those {left}, the other those {right}")


@lru_cache(REMEMBERED)
def certainty(point: FigurePoint) -> str | None:
    """``confirmed``, ``suspected``, … where the words beside the figure say so."""
    before = point.before[-_BEFORE:] if point.subject == "infected" else ""  # "confirmed 64 cases"
    words = f"{point.figure.unit or ''} {before} {point.words} {point.after[:_BESIDE]}".lower().split()
    return next((word.strip(",.;:") for word in words if word.strip(",.;:") in _CERTAINTIES), None)


_TESTS: tuple[Test, ...] = (
    compare_subjects,
    compare_openness,
    _shares,
    compare_slices,
    _statuses,
    compare_groups,
    compare_owners,
    compare_sides,
    compare_crowds,
    compare_periods,
    compare_places,
    _certainties,
)


def _ties(one: FigurePoint, other: FigurePoint) -> Iterator[str]:
    """What says that both count the same thing, the strongest first."""
    if is_unsaid(one.subject):
        near = content_words(near_words(one)) & content_words(near_words(other))
        if len(near) < _SHARED_WORDS:
            return
    if one.article == other.article:
        yield "both stand in one article"
    if names := set(one.of) & set(other.of):
        yield f"both count those of {listed(names)}"
    if one.period and other.period:
        yield "both count the same span of time"
    if one.figure.where and other.figure.where:
        yield f"both count in {one.figure.where}"
    if (places := one.places & other.places) and near_in_time(one, other):
        yield f"both articles tell of {listed(set(sorted(places)[:3]))} within a month"
    if topics := one.topics & other.topics:
        yield f"both articles are about {listed(set(sorted(topics)[:3]))}"
    if len(content_words(one.sentence) & content_words(other.sentence)) >= _SHARED_WORDS:
        yield "their sentences share words"
