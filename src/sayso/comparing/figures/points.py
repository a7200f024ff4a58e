"""A figure of one article, with all that comparing needs to know of that article."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, timedelta
from functools import lru_cache
from operator import attrgetter
from typing import Any

from sayso.comparing.figures.frames import NO_FRAME, Frame
from sayso.comparing.figures.periods import Period
from sayso.records import Figure

_MONTH = 31
REMEMBERED = 4096
"""Points of which what their words say is remembered: each is compared with many others."""
PAIRS = 65_536
"""Pairs of which it is remembered how they compare, with the last matters: about 20 of forty articles."""


@dataclass(frozen=True, slots=True)
class FigurePoint:
    """One figure as a series keeps it: both ends, the day it holds for, on whose word, and the exact words.

    Attributes:
        id: of the figure, unique over all articles (``REV:f2``).
        figure: the record itself. Its ids point into its own article.
        words: the exact words of the figure.
        before: the exact words of its sentence before it.
        after: the exact words of its sentence after it.
        article: the article's id; two revisions of one article share it.
        revision: the revision's id.
        outlet: who published it, if known.
        published: when this revision appeared (its update, else its publication), ISO 8601, if known.
        speakers: on whose word it stands, nearest first; empty in the article's own voice or where unnamed.
        reported: whether it stands in a statement at all.
        area: the area that whoever gives it has charge of (``area_of``).
        of: names of whose the counted are.
        period: the days in which what is counted happened, if the words say.
        happened: the same, but for a day that only says when the number was given or reached.
        as_of: the day for which it holds: that of the statement, else that of publication.
        said: the days on one of which it was said, where the words name no single day ("said in April").
        subject: what it is about (``read_subject``).
        bare: whether it is a number alone, which counts what the one before it counts.
        inherited_slice: the slice of a whole that the number before it counts, where it only gives another
            number for that.
        echo: whether it only names a number told elsewhere, "the 148 of the company".
        echoed: both ends of the number that it takes up, "the 3,000" of "as many as 3,000".
        teller: whether it counts those who speak ("two lawmakers said"), which is no point of a series.
        own: the words on either side that belong to this number and to no other (``own_words``).
        group: who is counted (``read_group``), ``""`` where nothing says.
        slice: which slice of a whole (``read_slice``).
        named_place: a place that its own words name.
        place: the same, where it is a part of what the article tells of, or another place (``with_places``).
        window: a stretch of time with its own count (``read_window``).
        certainty: ``confirmed``, ``suspected``, … where the words say so.
        topics: names of the article's actors but for groups: they tell whether two articles share a matter.
        theirs: whose all those are of whom the article says whose they are, if they are one side's.
        frame: what the article tells of.
        likely_origin: where no source is given, the origin of what is said beside it, filled likewise.
        origin: the far end of its say-so, to be filled by whoever follows it; ``None`` while unknown.
    """

    id: str
    figure: Figure
    words: str
    before: str
    after: str
    article: str
    revision: str
    outlet: str | None = None
    published: str | None = None
    speakers: tuple[str, ...] = ()
    reported: bool = False
    area: str | None = None
    of: tuple[str, ...] = ()
    period: Period | None = None
    happened: Period | None = None
    as_of: date | None = None
    said: Period | None = None
    subject: str = ""
    bare: bool = False
    inherited_slice: str | None = None
    echo: bool = False
    echoed: tuple[float | None, float | None] | None = None
    teller: bool = False
    own: tuple[str, str] = ("", "")
    group: str = ""
    slice: str | None = None
    named_place: str | None = None
    place: str | None = None
    window: str | None = None
    certainty: str | None = None
    topics: frozenset[str] = frozenset()
    theirs: frozenset[str] = frozenset()
    frame: Frame = NO_FRAME
    origin: str | None = None
    likely_origin: str | None = None

    def __hash__(self) -> int:
        """By the id alone: what is remembered of a point is looked up for each comparison."""
        return hash(self.id)

    @property
    def sentence(self) -> str:
        """The exact words of the sentence around it."""
        return f"{self.before}{self.words}{self.after}".strip()

    @property
    def places(self) -> frozenset[str]:
        """Capitalised words of the article's beginning, among them the places that it tells of."""
        return self.frame.names

    @property
    def holds_for(self) -> str:
        """The day for which it holds, else the month, year or days in which it was said, as in ISO 8601.

        Empty where nothing tells.
        """
        if self.said is None or (self.as_of is not None and self.as_of != self.said.last):
            return str(self.as_of or "")
        first, last = self.said.first, self.said.last
        after = last + timedelta(1)
        if first.day == after.day == 1 and self.said.days <= _MONTH:
            return f"{first:%Y-%m}"
        a_year = (first.month, first.day, after.month, after.day) == (1, 1, 1, 1)
        return f"{first:%Y}" if a_year and first.year == last.year else f"{first}/{last}"

    @property
    def own_words(self) -> str:
        """The number with the words that belong to it alone."""
        return f"{self.own[0]}{self.words}{self.own[1]}"


_PLACES = {one.name: place for place, one in enumerate(fields(FigurePoint))}
_values_of = attrgetter(*_PLACES)


@lru_cache(2 * REMEMBERED)
def first_equal(point: FigurePoint) -> FigurePoint:
    """The equal point that was made first, if it is still remembered.

    When an article joins a matter the points of the others are made again, mostly as they were. What is
    remembered of two points is found in 0.5 µs where they are the same ones, and in 10 where they are equal.
    """
    return point


def changed(point: FigurePoint, **values: Any) -> FigurePoint:
    """The point with other values; the same one if it has them already, since making one takes time.

    ``dataclasses.replace`` takes half as long again, and the points of forty articles are changed 750 times.
    """
    if all(getattr(point, name) == value for name, value in values.items()):
        return point
    made = list(_values_of(point))
    for name, value in values.items():
        made[_PLACES[name]] = value
    return FigurePoint(*made)


def near_in_time(one: FigurePoint, other: FigurePoint) -> bool:
    """Whether both hold for days within a month of each other."""
    if one.as_of is None or other.as_of is None:
        return False
    return abs((one.as_of - other.as_of).days) <= _MONTH
