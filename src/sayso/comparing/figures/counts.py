"""Whether two figures count the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.comparing.figures.groups import compare_groups
from sayso.comparing.figures.lexicon import content_words, cue_in
from sayso.comparing.figures.places import compare_places
from sayso.comparing.figures.points import FigurePoint, near_in_time
from sayso.comparing.figures.sides import compare_owners, compare_sides
from sayso.comparing.figures.slices import compare_openness, compare_slices
from sayso.comparing.figures.subjects import compare_subjects, is_unsaid
from sayso.comparing.figures.verdicts import Comparison, Test, ends, listed
from sayso.comparing.figures.windows import compare_crowds, compare_events, compare_periods, compare_windows

_ONE = re.compile(r"\d|\bone\b|\bsingle\b|\bdeath\b", re.IGNORECASE)
_SHARED_WORDS = 2
_HEAD_WORDS = 3  # of headline and first sentence


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


def _persons(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """ "The fire killed Ana Ruiz" names one of the dead; it does not say that there was but one."""
    for person, count in ((one, other), (other, one)):
        if is_a_person(person) and not is_a_person(count) and ends(count) != ends(person):
            return Comparison("different", f"{person.words} is one person, {count.words} a count")
    return None


def is_a_person(point: FigurePoint) -> bool:
    """Whether the figure tells of one person ("he was shot dead"), and counts nobody."""
    return ends(point) == (1, 1) and _ONE.search(point.words) is None


def _shares(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """ "Half of the troops" is a share, "4,700" a number; neither says what the other is."""
    if _is_share(one) == _is_share(other):
        return None
    return Comparison("unknown", "one is a share of a whole, the other a number")


def _is_share(point: FigurePoint) -> bool:
    named = [end for end in ends(point) if end]
    return bool(named) and max(named) < 1


def _statuses(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """What is planned or feared is not what is counted; an echo of a number says nothing of its own."""
    left, right = one.figure.status, other.figure.status
    if left == right or one.echo or other.echo:
        return None
    if "planned" in {left, right}:
        return Comparison("different", "one is planned, the other is not")
    feared = [cue_in("feared", f"{point.before}{point.words}") is not None for point in (one, other)]
    if {left, right} == {"possible", "actual"} and any(feared) and ends(one) != ends(other):
        return Comparison("different", "one is feared, the other is counted")
    return None


def _certainties(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """Suspected cases take in others than confirmed ones."""
    left, right = one.certainty, other.certainty
    if left == right or ends(one) == ends(other):
        return None
    if left is None or right is None:
        return (
            Comparison("different", "one counts those presumed dead") if "presumed" in {left, right} else None
        )
    return Comparison("different", f"one counts those {left}, the other those {right}")


_TESTS: tuple[Test, ...] = (
    compare_subjects,
    compare_openness,
    _persons,
    _shares,
    compare_slices,
    _statuses,
    compare_groups,
    compare_owners,
    compare_sides,
    compare_crowds,
    compare_events,
    compare_windows,
    compare_periods,
    compare_places,
    _certainties,
)


def _ties(one: FigurePoint, other: FigurePoint) -> Iterator[str]:
    """What says that both count the same thing, the strongest first."""
    if is_unsaid(one.subject):
        near = content_words(one.own_words) & content_words(other.own_words)
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
    if len(words := one.frame.words & other.frame.words) >= _HEAD_WORDS and near_in_time(one, other):
        yield f"both articles begin with {listed(set(sorted(words)[:3]))}"
    if len(content_words(one.sentence) & content_words(other.sentence)) >= _SHARED_WORDS:
        yield "their sentences share words"
