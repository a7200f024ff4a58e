"""Whether two figures count in one place: all that the articles tell of, a part of it, or somewhere else."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from sayso.comparing.figures.lands import in_common, place_words
from sayso.comparing.figures.points import REMEMBERED, FigurePoint
from sayso.comparing.figures.verdicts import Comparison, ends
from sayso.comparing.figures.where import ELSEWHERE, OUTSIDE, scene

_BEFALLS = frozenset(
    {"killed", "wounded", "casualties", "missing", "captured", "sent", "rescued", "displaced"}
)
_OF_THEM = re.compile(r"\bof (?:them|whom|these|those|the (?:dead|killed|victims|wounded|injured|missing))\b")
_OF_ONE_SCENE = 2  # names by which two articles tell of one place, of which only one names the land
_LEVELS = {
    "country": re.compile(
        r"\b(?:in|across|throughout|all over) the (?:whole |entire |rest of the )?(?:country|nation)\b"
        r"|\b(?:nation|country)wide\b"
    ),
    "province": re.compile(
        r"\b(?:in|across|throughout) the (?:whole |entire )?(?:province|region|state|county)\b"
    ),
    "city": re.compile(
        r"\b(?:in|across|throughout) the (?:whole |entire )?(?:city|town|village|capital|port|district)\b"
    ),
}
# "15,000 soldiers to Russia", "to assist Russia", "the 11,000 sent to the area".
_SENT_TO = re.compile(
    r"^[^.;]{0,60}?\bto (?:(?:assist|help|support|aid) )?"
    r"(?P<where>(?:[A-Z][\w-]+['’]s )?(?:the (?:area|region|front|border|zone)\b|[A-Z][\w-]+))"
)


def compare_places(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """A place against another one, or against all that the articles tell of."""
    if ends(one) == ends(other):
        return None
    left, right = one.named_place, other.named_place
    if left and right:
        return None if in_common(place_words(left), place_words(right)) else _two_places(one, other)
    if (one.place or other.place) and not (_is_told_of(one, other) or _is_told_of(other, one)):
        return Comparison("different", f"one counts {told_place(one if one.place else other)} only")
    return _levels(one, other)


def _is_told_of(named: FigurePoint, bare: FigurePoint) -> bool:
    """Whether a figure's place is that in which the other's article is set, which need not name it again."""
    place = named.place or OUTSIDE
    if named.subject not in _BEFALLS | {"infected"} or named.slice == "alone" or bare.slice is not None:
        return False
    if place.startswith(OUTSIDE) or _OF_THEM.search(named.own_words):
        return False
    where = scene(bare.frame.first)
    return where is not None and in_common(place_words(place), place_words(where))


def _levels(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """ "In the city" against "in the whole country", where both say so."""
    left, right = _level(one), _level(other)
    if left is None or right is None or left == right:
        return None
    return Comparison("different", f"one counts in the {left}, the other in the {right}")


@lru_cache(REMEMBERED)
def _level(point: FigurePoint) -> str | None:
    found = [level for level, pattern in _LEVELS.items() if pattern.search(point.own_words)]
    return found[0] if len(found) == 1 else None


def _two_places(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """Two names: of two places, or of a place and the land in which it lies."""
    left, right = one.named_place or "", other.named_place or ""
    listed = one.frame.lists(left, right) or other.frame.lists(left, right)
    # One article tells of the valley, the other of the valley and its land.
    told = in_common(place_words(left), other.frame.places) or in_common(place_words(right), one.frame.places)
    if one.place or other.place or listed or not told:
        return Comparison("different", f"they count in different places: {left} and {right}")
    return None


def one_place_unsaid(one: FigurePoint, other: FigurePoint) -> str | None:
    """A place that only one of them names, and that is not the one place of which both articles tell.

    Of two names it is not known whether one place lies in the other.
    """
    left, right = one.named_place, other.named_place
    if left and right and not in_common(place_words(left), place_words(right)):
        # One article tells of the mine, the other of the mine and its land.
        nested = all(
            in_common(place_words(place), told.frame.places) for place, told in ((left, other), (right, one))
        )
        return None if nested else f"{left} or {right}"
    for named, bare in ((one, other), (other, one)):
        if named.named_place and not bare.named_place:
            words = place_words(named.named_place)
            told = in_common(words, named.frame.places) and in_common(words, bare.frame.places)
            told = told or _is_told_of(named, bare)
            if not (told or _is_scene(words, named, bare)) or named.frame.is_one_of_several(
                named.named_place
            ):
                return named.named_place
    return None


def sent_elsewhere(one: FigurePoint, other: FigurePoint) -> str | None:
    """What is open of those sent to one place and those sent to another: a land, and a region of it."""
    if one.subject != "sent" or other.subject != "sent":
        return None
    left, right = (_SENT_TO.search(point.after) for point in (one, other))
    if left is None or right is None or place_words(left["where"]) & place_words(right["where"]):
        return None
    return f"whether those sent to {left['where']} are those sent to {right['where']}"


def _is_scene(words: set[str], named: FigurePoint, bare: FigurePoint) -> bool:
    """Whether a place is the one in which both articles' occurrence is set, though only one names it.

    Not of jobs: what one plant loses is told of under the plant's town.
    """
    return (
        named.subject in _BEFALLS
        and bool(words & named.frame.places)
        and named.frame.in_common(bare.frame) >= _OF_ONE_SCENE
    )


def place_of(point: FigurePoint) -> str | None:
    """The one place in which a figure counts, if its words or its record name one."""
    return point.place or point.named_place or point.figure.where


def told_place(point: FigurePoint) -> str:
    """The place as it is told: "in Kursk", "outside Solanta"; empty where there is none."""
    place = place_of(point) or ""
    return place if place in {"", ELSEWHERE} or place.startswith(OUTSIDE) else f"in {place}"


@lru_cache(REMEMBERED)
def without_place(point: FigurePoint) -> FigurePoint:
    """The same figure as if it named no place."""
    return replace(point, place=None, named_place=None, figure=replace(point.figure, where=None))
