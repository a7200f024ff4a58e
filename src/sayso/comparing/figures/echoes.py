"""Echoes: numbers that only name one already told, "the 148 of the company", "the office's data of 1,000"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from sayso.comparing.figures.lexicon import is_people
from sayso.comparing.figures.points import FigurePoint, changed
from sayso.comparing.figures.purposes import family
from sayso.comparing.figures.subjects import names_whose_number
from sayso.comparing.figures.telling import is_telling
from sayso.comparing.figures.telling import number as _number

# "Around 2,000 of them were repatriated": what was done to these is said, and is counted nowhere else.
_DONE = re.compile(r"\s*(?:of (?:them|whom|those|these),?\s+)?(?:were|was|have|has|had|are)\b", re.IGNORECASE)


# "Confirmed the Harbour Office's data of 1,000 hurt": a number that somebody else has given.
_DATA_OF = re.compile(
    r"\b(?P<who>[A-Z][\w.]*(?: [A-Z][\w.]*){0,3})['’]s? (?:\w+ )?"
    r"(?:data|figures?|estimates?|count|tally|toll|numbers?|assessment|claim) of (?:\w+ ){0,2}$"
)
_THE = re.compile(r"\b(?:the|that|those|this|these) (?:figure of |number of )?[\w,.]+$", re.IGNORECASE)
_THE_REACH = 20  # characters before a number
Ends = tuple[float | None, float | None]


def with_echoes(points: Iterable[FigurePoint]) -> list[FigurePoint]:
    """``points``, each echo about what the number is about that it echoes.

    "The 148 of the company" is an echo of a 148 in an article that names somebody in common, where all
    such numbers are about one thing. Linear in the points but for those with the same ends.
    """
    given = [(point, _giver(point)) for point in points]
    told: defaultdict[tuple[float | None, float | None], list[FigurePoint]] = defaultdict(list)
    for point, giver in given:
        if point.subject and giver is None:
            told[_number(point)].append(point)
    return [
        _filled(point, told[_number(point)]) if giver is None else _echo(point, giver, told[_number(point)])
        for point, giver in given
    ]


def _giver(point: FigurePoint) -> str | None:
    """Whose number it is, in lower case, where it is told as somebody's: "the company", "the ministry"."""
    if names_whose_number(point.figure):
        return (point.figure.unit or "").casefold()
    found = _DATA_OF.search(point.before)
    return found["who"].casefold() if found else None


def _filled(point: FigurePoint, told: Iterable[FigurePoint]) -> FigurePoint:
    """A number that leaves open what it is about, or only gives it, is about what it is about elsewhere.

    "Paylo stood by the 2.1 million", "34,000 people passed the corner": where another article on the matter
    gives that number, which hardly two counts share, for one thing only.
    """
    open_to = (not point.subject or point.bare) and not _DONE.match(point.after)
    if not open_to or not is_telling(point) or point.slice in {"part", "additional", "per_period"}:
        return point
    near = [
        one
        for one in told
        if one.article != point.article and not one.bare and one.topics & point.topics and _fits(point, one)
    ]
    subjects = {one.subject for one in near}
    if len(subjects) != 1:
        return point
    if point.subject in subjects:
        return changed(point, echoed=_echoed(point, near))
    first = _fullest(near)
    point = changed(point, echoed=_echoed(point, near))
    if not point.bare:
        return changed(point, subject=first.subject)
    return changed(
        point, subject=first.subject, group=first.group, of=first.of, slice=point.slice or first.slice
    )


def _echoed(point: FigurePoint, near: Iterable[FigurePoint]) -> Ends | None:
    """Both ends of the number that "the 3,000" takes up, if all articles give it with the same ones."""
    told = {(one.figure.low, one.figure.high) for one in near}
    definite = point.bare and _THE.search(f"{point.before}{point.words}"[-_THE_REACH - len(point.words) :])
    return min(told, key=str) if definite and len(told) == 1 else None


def _fullest(near: Iterable[FigurePoint]) -> FigurePoint:
    """The one that says most of its count."""
    return max(near, key=lambda one: (sum(map(bool, (one.slice, one.place, one.window))), one.id))


def _fits(point: FigurePoint, one: FigurePoint) -> bool:
    """Whether what is counted there can be what is counted here: people, or else the same noun."""
    if point.bare:
        return True
    return not family(one.subject) and is_people(point.group) and is_people(one.group.lstrip("~") or "people")


def _echo(point: FigurePoint, giver: str, told: Iterable[FigurePoint]) -> FigurePoint:
    near = [other for other in told if other.topics & point.topics and other.article != point.article]
    near = [one for one in near if giver in " ".join(one.speakers).casefold()] or near
    near = [one for one in near if one.subject == point.subject] or near
    subjects = {other.subject for other in near}
    if len(subjects) != 1 or (point.subject and point.subject not in subjects):
        return point
    first = _fullest(near)
    return changed(
        point,
        subject=first.subject,
        slice=first.slice,
        place=first.place,
        window=first.window,
        group=first.group,
        echo=True,
    )
