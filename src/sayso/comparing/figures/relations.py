"""How two figures stand to each other, with the reason in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from sayso.comparing.figures.blows import other_blow
from sayso.comparing.figures.counts import compare_counts
from sayso.comparing.figures.groups import group_unsaid
from sayso.comparing.figures.growing import GROWING, grew_in_a_day
from sayso.comparing.figures.not_so_many import says_not_so_many
from sayso.comparing.figures.places import one_place_unsaid, sent_elsewhere
from sayso.comparing.figures.points import PAIRS, FigurePoint, near_in_time
from sayso.comparing.figures.purposes import family, purpose
from sayso.comparing.figures.sides import side_unsaid
from sayso.comparing.figures.sources import same_source
from sayso.comparing.figures.subjects import is_unsaid
from sayso.comparing.figures.telling import told
from sayso.comparing.figures.windows import sent_when_unsaid

RelationKind = Literal["same", "compatible", "revision", "different_scope", "conflict", "undetermined"]

DISAGREEING: tuple[RelationKind, ...] = ("conflict", "revision", "different_scope", "undetermined")
"""Relations of two figures that do not simply agree, in the order in which readers are told of them."""
IN_ORDER: tuple[RelationKind, ...] = (*DISAGREEING, "compatible", "same")
"""All relations in that order."""

# What these ask has one answer, whatever the day.
_FIXED = frozenset({"aboard", "licensed", "attended", "leaked", "magnitude"})
# What several do, each to some: "fishing boats took 40 aboard" is not all who were rescued.
_BY_SOMEBODY = frozenset({"rescued", "treated", "sheltered", "vaccinated"})
# "About 2,000" leaves room for 2,100: a tenth, by convention.
_ROUGHLY = 0.1
_HUNDREDFOLD = 100
_WEEK = 7
_IN_COMMON = 2  # words by which two sums are one sum, and not two fines
# "It had so far verified 42 deaths", "has documented", "the names of": a least number.
_VERIFIED = re.compile(
    r"\b(?:has|have|had|was able to|been able to|could) (?:so far |independently |now |also |already |only )*"
    r"(?:verif(?:y|ied)|document(?:ed)?|identif(?:y|ied)|established)\b",
    re.IGNORECASE,
)
_AT_MOST = re.compile(r"\b(?:no|not) more than\b|\bat most\b|\ba maximum of\b", re.IGNORECASE)
# "Based on 97.95% of the votes counted", "after counting 90 percent of precincts", "interim results".
_PARTLY_COUNTED = re.compile(
    r"\b(?:partial|interim|preliminary|provisional|early) (?:[a-z]+ )?"
    r"(?:results?|counts?|projections?|figures|returns|data)\b"
    r"|(?:%|percent|per cent) of (?:the |all )?(?:votes?|ballots?|ballot boxes|precincts|polling stations)"
    r" (?:had been |have been |were |was )?(?:counted|opened|tallied|reporting)\b"
    r"|\bafter counting\b|\bwith [\w.]+ ?(?:%|percent|per cent) of (?:the )?(?:votes|ballots)\b",
    re.IGNORECASE,
)
_BOUND = 15  # characters before a number in which the words for its bound stand
_VAGUE = re.compile(r"(?:dozens|scores|tens|hundreds|thousands|millions|several|a few)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Relation:
    """The kind of a relation between two figures, and why, in plain words."""

    kind: RelationKind
    reason: str


@lru_cache(PAIRS)
def relation(one: FigurePoint, other: FigurePoint) -> Relation:
    """How two figures stand to each other; the order in which they are given does not matter.

    The first that fits, in the order of ``docs/comparing-gold.md``: they do not count the same thing
    (``different_scope``), nobody can tell (``undetermined``), the same source says otherwise later
    (``revision``), the same ends (``same``), both can be true (``compatible``), both cannot (``conflict``).
    Constant cost; reads nothing but the two points.
    """
    one, other = sorted((one, other), key=_order)
    counts = compare_counts(one, other)
    if counts.verdict != "same":
        kind: RelationKind = "different_scope" if counts.verdict == "different" else "undetermined"
        return Relation(kind, counts.reason)
    if said := says_not_so_many(one, other):
        return Relation("compatible", said)
    by_one = same_source(one, other)
    # One body's "25" and "at least 25" are one number.
    ends = _number if one.echo or other.echo or one.echoed or other.echoed or by_one else _range
    if ends(one) == ends(other) and _is_denied(one) == _is_denied(other):
        return Relation("same", f"both say {one.words}")
    if _is_vague(one) != _is_vague(other):
        return Relation("undetermined", "one of them only says how large the number is about")
    if by_one:
        return _by_one_source(one, other)
    return _by_two_sources(one, other)


def commits(point: FigurePoint) -> tuple[float, float]:
    """Both ends of what the words commit to; an open end is infinite, *about* gives a tenth either way."""
    least, most = _range(point)
    low = float("-inf") if least is None else least
    if most is not None and is_verified(point):
        return low, float("inf")
    high = float("inf") if most is None else most
    slack = _ROUGHLY if point.figure.approximate else 0.0
    return low - slack * abs(low) if slack and low > float("-inf") else low, (
        high + slack * abs(high) if slack and high < float("inf") else high
    )


def is_verified(point: FigurePoint) -> bool:
    """Whether those are counted who could be verified so far, which says nothing of how many there are."""
    return _VERIFIED.search(f"{point.own[0]}{point.words}") is not None


def overlap(one: FigurePoint, other: FigurePoint) -> bool:
    """Whether one number can meet both commitments."""
    (low, high), (least, most) = commits(one), commits(other)
    return low <= most and least <= high


def _by_one_source(one: FigurePoint, other: FigurePoint) -> Relation:
    later = _order(one)[0] != _order(other)[0] and not _in_one_span(one, other)
    if later:
        return Relation("revision", f"the same source gives a later figure: {one.words}, then {other.words}")
    if overlap(one, other):
        return Relation("compatible", f"one number can be both {one.words} and {other.words}")
    return Relation("undetermined", "the same source gives two figures, and which is the later is not said")


def _by_two_sources(one: FigurePoint, other: FigurePoint) -> Relation:
    if _is_denied(one) != _is_denied(other):
        return Relation("conflict", f"one says {one.words}, the other denies {other.words}")
    if where := one_place_unsaid(one, other):
        return Relation("undetermined", f"only one says where: {where}")
    if side_unsaid(one, other):
        return Relation("undetermined", "not both of them say whose they are")
    if overlap(one, other):
        return Relation("compatible", f"one number can be both {one.words} and {other.words}")
    if any(point.figure.status == "possible" and not point.echo for point in (one, other)):
        return Relation("compatible", "one of them is only called possible")
    return _excluding(one, other)


def _excluding(one: FigurePoint, other: FigurePoint) -> Relation:
    """Two figures that no one number can meet, the earlier first."""
    if blow := other_blow(one, other):
        reason, certain = blow
        return Relation("different_scope" if certain else "undetermined", reason)
    if open_question := _open_question(one, other):
        return Relation("undetermined", open_question)
    if one.as_of == other.as_of:
        return _of_one_day(one, other)
    if one.subject not in GROWING | _FIXED:
        return Relation("compatible", f"one is for {one.as_of}, the other for {other.as_of}")
    if _may_have_grown(one, other) and commits(other)[0] > commits(one)[1]:
        return Relation("compatible", f"the count grew from {one.words} to {other.words}")
    return Relation("conflict", f"{other.words} is later, excludes {one.words}, and has another source")


def _of_one_day(one: FigurePoint, other: FigurePoint) -> Relation:
    if commits(other)[0] > commits(one)[1] and grew_in_a_day(one, other):
        return Relation("compatible", f"the count grew from {one.words} to {other.words} within a day")
    return Relation("conflict", f"{one.words} and {other.words}, both for {one.as_of}, exclude each other")


def _open_question(one: FigurePoint, other: FigurePoint) -> str | None:  # noqa: PLR0911
    """What would have to be known to call two figures a conflict, and is said of one only."""
    if one.as_of is None or other.as_of is None or _in_one_span(one, other):
        return "the day for which one of them holds is not known"
    if unsaid := _about_unsaid(one, other):
        return unsaid
    if purpose(one.subject) == "votes" and any(
        _PARTLY_COUNTED.search(point.sentence) for point in (one, other)
    ):
        return "the votes were still being counted"
    if _far_apart(one, other):
        return "they lie so far apart that one may be a part of the other"
    if side_unsaid(one, other):
        return "not both of them say whose they are"
    if group := group_unsaid(one, other):
        return f"only one says that it counts {group}"
    if (one.certainty is None) != (other.certainty is None):
        return f"only one counts those {one.certainty or other.certainty}"
    return None


def _far_apart(one: FigurePoint, other: FigurePoint) -> bool:
    """Whether one number is a hundred times the other: a raid's dead and a war's, one person and a town."""
    (low, _), (least, _) = _number(one), _number(other)
    return bool(low and least) and max(low or 0, least or 0) >= _HUNDREDFOLD * min(low or 0, least or 0)


def _in_one_span(one: FigurePoint, other: FigurePoint) -> bool:
    """ "Said in April" against April 28: which of them is the later is not known."""
    return any(
        told.said is not None
        and told.as_of == told.said.last
        and day.as_of is not None
        and told.said.first <= day.as_of <= told.said.last
        for told, day in ((one, other), (other, one))
    )


def _about_unsaid(one: FigurePoint, other: FigurePoint) -> str | None:
    """What leaves open whether two numbers are about one thing."""
    if one.slice == other.slice == "additional" and one.subject == "sent":
        return "each comes on top of what was sent before"
    if where := sent_elsewhere(one, other):
        return where
    if when := sent_when_unsaid(one, other):
        return f"only one says when: those of {when}"
    if any(is_unsaid(point.subject) for point in (one, other)) or (
        family(one.subject) and one.subject != other.subject
    ):
        return "not both of them say what they are about"
    needed = _IN_COMMON if family(one.subject) else 1 if one.subject in _BY_SOMEBODY else 0
    if one.bare or other.bare or len(told(one) & told(other)) >= needed:
        return None
    return "they are told of in other words"


def _may_have_grown(one: FigurePoint, other: FigurePoint) -> bool:
    """Whether time enough lies between: an army that was sent does not grow by a third in a day.

    Who said that a blow killed "no more than ten" has said that there would not be more.
    """
    if one.as_of is None or other.as_of is None or one.subject not in GROWING:
        return False
    at_most = _AT_MOST.search(f"{one.own[0][-_BOUND:]}{one.words}{one.own[1][:_BOUND]}")
    if at_most and near_in_time(one, other) and (one.frame.sudden or other.frame.sudden):
        return False
    return one.subject != "sent" or (other.as_of - one.as_of).days >= _WEEK


def _range(point: FigurePoint) -> tuple[float | None, float | None]:
    return point.echoed or (point.figure.low, point.figure.high)


def _number(point: FigurePoint) -> tuple[float | None, float | None]:
    """The ends without the bound: "more than 100,000" is echoed as "the 100,000"."""
    low, high = point.figure.low, point.figure.high
    return low if low is not None else high, high if high is not None else low


def _is_denied(point: FigurePoint) -> bool:
    return point.figure.status == "denied" and not point.echo


def _is_vague(point: FigurePoint) -> bool:
    """ "Tens of thousands": how many tens is not said."""
    return _VAGUE.match(point.words) is not None


def _order(point: FigurePoint) -> tuple[str, str]:
    """By the day it holds for and the time of publication; the id keeps the order free of chance."""
    return f"{point.as_of or ''} {point.published or ''}", point.id
