"""Whether two figures stand on one word."""

from __future__ import annotations

import re

from sayso.comparing.figures.owners import owner_key
from sayso.comparing.figures.points import FigurePoint

_OFFICE_OF = re.compile(
    r"(?:(?P<whose>[^|]+) )?(?P<office>ministry|department|directorate|bureau) of (?:the )?(?P<field>[^|]+)"
)
_ARTICLES = frozenset({"the", "a", "an", "its", "their"})


def same_source(one: FigurePoint, other: FigurePoint) -> bool:
    """Whether both stand on one word: one origin, one speaker, or one outlet's own voice.

    A number in an article's own voice is taken to rest on whoever speaks beside it (``likely_origin``).
    """
    left, right = one.origin or one.likely_origin, other.origin or other.likely_origin
    if left is not None and right is not None:
        return same_body(left, right)
    if one.speakers or other.speakers:
        return bool(set(one.speakers) & set(other.speakers))
    own_voice = not one.reported and not other.reported
    return own_voice and (
        one.article == other.article or (one.outlet is not None and one.outlet == other.outlet)
    )


def same_body(one: str, other: str) -> bool:
    """Whether two ids of actors can only be those of one body: "disaster office", "national disaster office".

    An id is a name and, after "|", whose body it is, or, after "|~", only who is told of beside it.
    """
    if one == other:
        return True
    (name, owner), (other_name, other_owner) = _parts(one), _parts(other)
    if owner and other_owner and owner_key(owner) != owner_key(other_owner):
        return False
    words, further = name.split(), other_name.split()
    if not words or not further or words[-1] != further[-1]:
        return False
    return set(words) <= set(further) or set(further) <= set(words)


def _parts(id: str) -> tuple[str, str]:
    name, _, owner = id.partition("|")
    if office := _OFFICE_OF.fullmatch(name):  # "the ministry of defence" is the defence ministry
        name = " ".join(filter(None, (office["whose"], office["field"], office["office"])))
    if name in _ARTICLES:  # "the|ministry", "the|interior ministry|ondara": only described
        name, _, owner = owner.partition("|")
    return name, "" if owner.startswith("~") else owner
