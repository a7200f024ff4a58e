"""Whether two figures count the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sayso.comparing.figures.bearers import compare_bearers
from sayso.comparing.figures.groups import compare_groups
from sayso.comparing.figures.lexicon import content_words, cue_in, is_part_of_people
from sayso.comparing.figures.places import compare_places
from sayso.comparing.figures.points import PAIRS, REMEMBERED, FigurePoint, near_in_time
from sayso.comparing.figures.purposes import family, is_expected, purpose
from sayso.comparing.figures.sides import compare_owners, compare_sides
from sayso.comparing.figures.slices import compare_openness, compare_slices
from sayso.comparing.figures.subjects import compare_subjects, is_unsaid
from sayso.comparing.figures.telling import is_telling, number, told
from sayso.comparing.figures.verdicts import Comparison, Test, ends, listed
from sayso.comparing.figures.windows import compare_crowds, compare_events, compare_periods, compare_windows
from sayso.comparing.rarity import is_rare

_ONE = re.compile(r"\d|\bone\b|\bsingle\b|\bdeath\b", re.IGNORECASE)
_AIMS = frozenset({"demand", "offer", "agreement", "needed"})  # wanted, whatever the tense
_EXPECTS = re.compile(
    r"\b(?:expects?|expected|expecting|anticipates?|predicts?|hopes? for)"
    r"(?: (?:about|some|around|at least|up to|more than))* $"
)
_DONE = re.compile(r"\b(?:have|has|had) (?:\w+ )?(?:lost|left|gone|been|already)\b")
_SHARED_WORDS = 2
_NAMES = 2  # that an article of another year shares only if it tells of the same
_HEAD_WORDS = 3  # of headline and first sentence


@lru_cache(PAIRS)
def compare_counts(one: FigurePoint, other: FigurePoint) -> Comparison:
    """Whether two figures count the same thing: a difference if there is one, else what ties them together.

    Conservative: figures of two articles that nothing ties together are ``unknown``, not the same.
    """
    if tie := _one_number(one, other):
        return Comparison("same", tie)
    first: Comparison | None = None
    for test in _TESTS:
        comparison = test(one, other)
        if comparison and comparison.verdict == "different":
            return comparison
        first = first or comparison
    if first:
        return first
    if is_unsaid(one.subject) and (unsaid := _by_told(one, other)):
        return unsaid
    tie = next(_ties(one, other), None)
    if tie is None:
        return Comparison("unknown", "nothing says that they count the same thing")
    return Comparison("same", tie)


def _one_number(one: FigurePoint, other: FigurePoint) -> str | None:
    """A number that is hardly told of two things in one matter, given twice, once without saying of what."""
    if number(one) != number(other) or not (is_telling(one) or is_telling(other)):
        return None
    if not _may_be_one(one, other):
        return None
    tie = next(_ties(one, other), None)
    return f"both give {one.words}, and {tie}" if tie else None


def _may_be_one(one: FigurePoint, other: FigurePoint) -> bool:  # noqa: PLR0911
    """Whether nothing that two figures say keeps them apart: one leaves open what the other says."""
    kinds, purposes = (
        {family(one.subject), family(other.subject)},
        {purpose(one.subject), purpose(other.subject)},
    )
    if len(kinds) > 1 and not (one.bare or other.bare):
        return False
    if kinds <= {"money", "percent"}:
        return len(kinds) == 1 and (len(purposes) == 1 or "" in purposes)
    if one.subject != other.subject and not (is_unsaid(one.subject) or is_unsaid(other.subject)):
        return False
    if one.slice != other.slice and {one.slice, other.slice} & {"additional", "per_period", "part"}:
        return False
    if (one.place or other.place) and one.named_place != other.named_place:
        return False
    groups = {one.group.lstrip("~"), other.group.lstrip("~")} - {"", "people"}
    if one.subject != other.subject and "graves" in groups:
        return False  # "12 coffins" are not the 12 who are missing
    return len(groups) < 2 or not any(map(is_part_of_people, groups))


def _by_told(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """Two numbers without a subject: by the words that tell of them."""
    left, right = told(one), told(other)
    if common := left & right:
        return (
            None if next(_ties(one, other), None) else Comparison("unknown", f"both tell of {listed(common)}")
        )
    if not left or not right:
        return Comparison("unknown", "one of them does not say what it counts")
    return Comparison("different", "nothing that is told of one number is told of the other")


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


def _currencies(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """ "€1.2 billion (£1 billion)": no rate is given by which one sum could be set against another."""
    left, right = one.figure.unit, other.figure.unit
    if family(one.subject) != "money" or not left or not right or left == right:
        return None
    return Comparison("unknown", f"one is in {left}s, the other in {right}s")


def _is_share(point: FigurePoint) -> bool:
    named = [end for end in ends(point) if end]
    return bool(named) and max(named) < 1


def _statuses(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """What is planned or feared is not what is counted; an echo of a number says nothing of its own."""
    if family(one.subject) and is_expected(one.own_words) != is_expected(other.own_words):
        return Comparison("different", "one is only expected, the other is not")
    left, right = one.figure.status, other.figure.status
    if left == right or one.echo or other.echo or purpose(one.subject) in _AIMS or _announced(one, other):
        return None
    if "planned" in {left, right}:
        return Comparison("different", "one is planned, the other is not")
    feared = [cue_in("feared", f"{point.before}{point.words}") is not None for point in (one, other)]
    if {left, right} == {"possible", "actual"} and any(feared) and ends(one) != ends(other):
        return Comparison("different", "one is feared, the other is counted")
    return None


def _foretold(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """A crowd that is only expected, though it is not said again what it is to do."""
    if family(one.subject) or one.echo or other.echo or one.article == other.article:
        return None
    if _is_foretold(one) == _is_foretold(other):
        return None
    return Comparison("different", "one is only expected, the other is not")


@lru_cache(REMEMBERED)
def _is_foretold(point: FigurePoint) -> bool:
    return _EXPECTS.search(point.own[0]) is not None


def _announced(one: FigurePoint, other: FigurePoint) -> bool:
    """Whether jobs or stores are counted that are to go: that a cut is told of as done makes it no other."""
    return (
        one.subject == other.subject
        and one.subject in {"jobs", "closed"}
        and not any(_DONE.search(point.own_words) for point in (one, other))
    )


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
    _foretold,
    compare_subjects,
    compare_openness,
    _persons,
    _shares,
    _currencies,
    compare_slices,
    compare_bearers,
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
    if number(one) == number(other) and is_telling(one) and near_in_time(one, other):
        yield f"both give {one.words} within a month"
    if (rare := frozenset(filter(is_rare, one.frame.places & other.frame.places))) and near_in_time(
        one, other
    ):
        yield f"both articles tell of {listed(set(sorted(rare)[:3]))} within a month"
    if len(places := one.places & other.places) >= _NAMES:
        yield f"both articles tell of {listed(set(sorted(places)[:3]))}"
    if topics := one.topics & other.topics:
        yield f"both articles are about {listed(set(sorted(topics)[:3]))}"
    if len(words := one.frame.words & other.frame.words) >= _HEAD_WORDS and near_in_time(one, other):
        yield f"both articles begin with {listed(set(sorted(words)[:3]))}"
    if len(content_words(one.sentence) & content_words(other.sentence)) >= _SHARED_WORDS:
        yield "their sentences share words"
