"""Whether two figures can be of one matter: what parts two wars in the same ledger."""

from __future__ import annotations

from collections.abc import Set

from sayso.comparing.figures.frames import begin_alike
from sayso.comparing.figures.lexicon import names
from sayso.comparing.figures.points import FigurePoint
from sayso.reading.actors.countries import country_word

# Names in common that join articles which begin apart; one more where one of them tells of a sudden event.
_NAMED_BY_BOTH = 2


def of_one_matter(one: FigurePoint, other: FigurePoint, in_common: Set[str]) -> bool:
    """Whether two points are of one article, or of two that name the same and begin alike.

    ``in_common`` are the names that both articles have, less those that do not count, as the outlets. Nor do
    those whom all news names ("the U.S.", "the UN"). Names alone join too much: two articles on one war share
    a president and two countries, and one of them tells of a bomb. An article that names nobody may be near
    any.
    """
    if one.article == other.article or not (one.topics and other.topics):
        return True
    shared = in_common - names("everywhere")
    if shared and begin_alike(one.frame, other.frame):
        return True
    whose = bool(set(one.of) & set(other.of)) and len(shared) >= _NAMED_BY_BOTH
    sudden = one.frame.sudden or other.frame.sudden
    named = sum(country_word(name) is None for name in shared)
    return whose or named >= _NAMED_BY_BOTH + sudden


def can_be_of_one_matter(one: FigurePoint, other: FigurePoint) -> bool:
    """Whether any point of the one's article and any of the other's can be of one matter."""
    if one.article == other.article or not (one.topics and other.topics):
        return True
    shared = (one.topics & other.topics) - names("everywhere")
    return len(shared) >= _NAMED_BY_BOTH or (bool(shared) and begin_alike(one.frame, other.frame))
