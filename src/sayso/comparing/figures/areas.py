"""Those who count for one area: a governor's toll is that of his province where others count several."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from sayso.comparing.figures.frames import begin_alike
from sayso.comparing.figures.lands import in_common, place_words
from sayso.comparing.figures.lexicon import SUFFERED
from sayso.comparing.figures.points import REMEMBERED, FigurePoint, changed, near_in_time
from sayso.comparing.figures.telling import is_telling, number

_NO_NAME = r"(?!(?:The|An?|Former|Deputy|Acting|Vice|His|Her|Its|Their|State|Local|And)\b)"
_NAME = rf"{_NO_NAME}[A-Z][\w-]*[a-z](?: (?!Province|City|District|County|Region|State)[A-Z][\w-]*[a-z])?"
_KIND = (
    r"(?:[Pp]rovince|[Cc]ity|[Tt]own|[Dd]istrict|[Cc]ounty|[Rr]egion|[Ss]tate|[Mm]unicipality|[Pp]refecture"
    r"|[Gg]overnorate|[Oo]blast)"
)
_HEAD = r"(?:[Gg]overnor|[Mm]ayor|[Pp]refect)"
_LOCAL = r"(?:provincial|municipal|county|district|regional|prefectural)"
# "The governor of Almar province", "the head of Lorne County", "Almar's governor", "Tolm city officials".
_NAMED = (
    re.compile(rf"\b{_HEAD} of (?:the )?(?:{_KIND} of )?(?P<name>{_NAME})"),
    re.compile(
        r"\b(?:head|chief|leader|administrator|sheriff|officials?|authorities) (?:of|in) "
        rf"(?P<name>{_NAME}) {_KIND}\b"
    ),
    re.compile(rf"(?P<name>{_NAME})(?:['’]s)? (?:{_KIND} |{_LOCAL} )?{_HEAD}\b"),
    re.compile(rf"(?P<name>{_NAME})(?:['’]s)? (?:{_KIND}|{_LOCAL})(?:['’]s)? [a-z]"),
)
# "The governor", "the provincial health office".
_UNNAMED = re.compile(
    rf"\b{_HEAD}\b|\b{_LOCAL}(?: \w+)? (?:officials?|authorit(?:y|ies)|government|office|council)\b"
)
# "1,018 of them in Almar and the rest in neighbouring Tell", "40 in Almar and twelve in Tell".
_IN_AREA = rf"in (?:the )?(?:[a-z]+ )?(?:{_KIND} of )?"
_SPREAD = re.compile(
    rf"\b(?:of (?:them|whom|these|those) |[\d,]{{1,9}} )(?:\w+ )?{_IN_AREA}(?P<one>{_NAME})(?: {_KIND})?"
    r",? and (?:the (?:rest|others|remaining \w+)|another \w+|[\w,]+) (?:\w+ )?"
    rf"{_IN_AREA}(?P<two>{_NAME})"
)


def area_of(giver: str) -> str | None:
    """The area that those who are called ``giver`` have charge of, ``""`` where it is not named.

    ``None`` for all who are not called heads of a province, a city or the like. Linear in the words.
    """
    for pattern in _NAMED:
        if found := pattern.search(giver):
            return found["name"]
    return "" if _UNNAMED.search(giver) else None


def with_areas(points: Sequence[FigurePoint]) -> list[FigurePoint]:
    """``points`` of all articles, those of one area alone with that area as their place.

    Only where some article parts its count over areas ("1,018 of them in Almar and the rest in Tell"): of
    what befell one town its mayor and the ministry give the same toll. Linear in the points.
    """
    spread = [
        (one, areas) for one in points if one.subject in SUFFERED and (areas := _spread_over(one.sentence))
    ]
    if not spread:
        return list(points)
    governed = _governed(points)
    found = [_of_area(point, spread, governed) if point.subject in SUFFERED else point for point in points]
    return _with_twins(found)


def _with_twins(points: Sequence[FigurePoint]) -> list[FigurePoint]:
    """The number of "the governor" has the place of the same number that a governor known by name gives."""
    told: defaultdict[tuple[object, ...], list[FigurePoint]] = defaultdict(list)
    for point in points:
        if point.area is not None and point.place and is_telling(point):
            told[point.subject, number(point)].append(point)
    found = []
    for point in points:
        open_where = point.area == "" and not point.named_place
        twins = told.get((point.subject, number(point)), []) if open_where else []
        places = {one.place for one in twins if near_in_time(one, point)}
        place = next(iter(places)) if len(places) == 1 else None
        found.append(changed(point, place=place, named_place=place) if place else point)
    return found


@lru_cache(REMEMBERED)
def _spread_over(sentence: str) -> frozenset[str]:
    return frozenset(name for found in _SPREAD.finditer(sentence) for name in (found["one"], found["two"]))


def _governed(points: Iterable[FigurePoint]) -> dict[str, str]:
    """Who has charge of which area, over all articles, where all of them agree."""
    named: defaultdict[str, set[str]] = defaultdict(set)
    for point in points:
        for speaker in point.speakers if point.area else ():
            named[speaker].add(point.area or "")
    return {speaker: next(iter(areas)) for speaker, areas in named.items() if len(areas) == 1}


def _of_area(
    point: FigurePoint, spread: Sequence[tuple[FigurePoint, frozenset[str]]], governed: dict[str, str]
) -> FigurePoint:
    if point.place:
        return point
    near = {area for one, areas in spread if _is_near(one, point, areas) for area in areas}
    if not near:
        return point
    place = point.named_place
    if place is None and point.area is not None:
        known = {governed[speaker] for speaker in point.speakers if speaker in governed}
        known = (
            {point.area}
            if point.area
            else known or {area for area in governed.values() if _is_in(area, near)}
        )
        place = next(iter(known)) if len(known) == 1 else None
    if place is None or not _is_in(place, near):
        return point
    return changed(point, place=place, named_place=place)


def _is_near(one: FigurePoint, point: FigurePoint, areas: frozenset[str]) -> bool:
    """Whether two articles tell of one occurrence, the one of which has ``areas``."""
    if not near_in_time(one, point):
        return False
    named = any(in_common(place_words(area), point.frame.places) for area in areas)
    return named or bool(one.topics & point.topics) or begin_alike(one.frame, point.frame)


def _is_in(place: str, areas: Iterable[str]) -> bool:
    return any(in_common(place_words(place), place_words(area)) for area in areas)
