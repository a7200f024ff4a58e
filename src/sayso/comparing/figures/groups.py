"""Who is counted: soldiers against civilians, children against all people."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from sayso.comparing.figures.lexicon import (
    SUFFERED,
    group_of,
    is_anybody,
    is_body,
    is_part_of_people,
    is_people,
    singular,
)
from sayso.comparing.figures.owners import is_of_people
from sayso.comparing.figures.points import REMEMBERED, FigurePoint, changed
from sayso.comparing.figures.purposes import family
from sayso.comparing.figures.telling import told
from sayso.comparing.figures.told_groups import group_told_before
from sayso.comparing.figures.verdicts import Comparison, ends, unit_words

_WHOLE = r"(?:them|whom|the (?:dead|wounded|injured|victims|missing|infected))"
# Whom a part is made of: "nine of them police officers", "eleven of whom were children".
_PART_OF_WHOM = re.compile(rf"\s+of {_WHOLE},? (?:(?:were|are|was|is) )?(?P<who>(?:[a-z]+ ){{0,2}}[a-z]+)\b")
# "Of the dead, 38 were children".
_OF_WHOM_BEFORE = re.compile(rf"\b[Oo]f {_WHOLE},? $")
_WERE = re.compile(r" (?:were|are) (?P<who>(?:[a-z]+ ){0,2}[a-z]+)\b")
# "Passengers and crew": everybody.
_STANDS_FOR_ALL = re.compile(r" and (?:the )?(?:crew|passengers|staff)\b")
# "Found the names of 340 soldiers", "compiled a list of 340".
_NAMES_OF = re.compile(
    r"\b(?:names|obituaries|portraits|death notices) (?:of|for) (?:the |some |at least |about |more than )?$"
)
# "The number of people killed in the strike has risen to 53".
_NUMBER_OF = re.compile(r"\bnumber of (?:the )?(?:[A-Z][\w’-]* ){0,2}(?P<who>[a-z]+)\b")
_MARKS = frozenset({"dead", "deaths", "killed", "wounded", "injured", "casualties", "victims", "missing"})
_LOST_MEN = re.compile(
    r"\b(?:forces|army|troops|military|units?|brigade) (?:\w+ )?lost (?:up to |about |some )*$"
)
# "Twelve members of one family", "nine members of his household".
_OF_A_FAMILY = re.compile(r" of (?:a|an|one|the same|his|her|their|the) (?:\w+ ){0,2}?(?:family|household)\b")
_NEAR = 40  # characters behind "members" in which it is told of which family
_OWN_MEN = re.compile(r"\b(?:its|our|their) (?:\w+ )?men\b")
# Nouns that only say what happened; "civilian" before one says to whom.
_ANYBODY = frozenset(
    {
        "death",
        "fatality",
        "casualty",
        "victim",
        "arrest",
        "detention",
        "injury",
        "case",
        "infection",
        "prisoner",
        "captive",
        "detainee",
        "hostage",
    }
)
# Marks of people, and what those may have met with for whom they stand.
_STAND_FOR_PEOPLE = {
    "names": frozenset({"killed", "missing", "aboard", "licensed"}),
    "graves": frozenset({"killed"}),
}
# "Some thirty lives for a road": lost, it seems, and not only there.
_LIVES = frozenset({"life", "soul"})
# "The toll rose to 15" may be that of soldiers, or of civilians; it is never that of children.
_WHOLE_OF_A_WAR = frozenset({"soldiers", "civilians", "attackers"})
_OF_AN_ARMY = frozenset({"soldiers", "attackers"})


def read_group(point: FigurePoint) -> str:  # noqa: PLR0911
    """The group counted; ``""`` where no noun names it, as in ``600 were killed``.

    A noun made of a place's or a people's name ("Tarskans") says whose they are, not who; men who are sent
    or lost by somebody are soldiers.
    """
    if point.subject == "missing" and group_of(point.figure.unit or "") == "names":
        return "people"  # those on a list of the missing
    if told := group_told_before(point):
        return told
    if part := part_group(point) or ("names" if _NAMES_OF.search(point.own[0]) else None):
        return part
    unit = point.figure.unit
    if (unit is None or point.figure.counted is None) and (named := _NUMBER_OF.search(point.own[0])):
        group = group_of(singular(named["who"]))
        return group if _is_people(group) and named["who"] not in _MARKS else ""
    if unit is None or point.figure.counted is None:
        return ""
    head = _head(point)
    if head == "police":
        return "officers"  # "5,000 more police", not "the 5,000 of the police"
    if head in _ANYBODY:
        kind = group_of(unit.lower().rpartition(" ")[0])
        return kind if is_part_of_people(kind) else ""
    if (
        all(word[:1].isupper() for word in unit.split())
        or is_body(unit)
        or _STANDS_FOR_ALL.match(point.after)
    ):
        return ""
    if head == "member" and _OF_A_FAMILY.search(f"{point.words}{point.after[:_NEAR]}"):
        return "kin"
    if head == "man" and (
        point.of or point.subject == "sent" or _OWN_MEN.search(point.words) or _LOST_MEN.search(point.own[0])
    ):
        return "soldiers"
    return group_of(unit)


@lru_cache(REMEMBERED)
def part_group(point: FigurePoint) -> str | None:
    """The group that a part of those counted is made of: ``children`` of "eleven of whom were children"."""
    inside = f" of {point.words.partition(' of ')[2]}{point.after}"
    found = _PART_OF_WHOM.match(inside) or _PART_OF_WHOM.match(point.after)
    if found is None and (point.bare or _OF_WHOM_BEFORE.search(point.before)):
        found = _WERE.match(point.after)
    if found is None:
        return None
    words = found["who"].split()
    groups = (group_of(singular(" ".join(words[:end]))) for end in range(1, len(words) + 1))
    return next((group for group in groups if is_part_of_people(group)), None)


def general_group(points: Sequence[FigurePoint]) -> list[FigurePoint]:
    """The points of one article, those without a noun about whom the article counts.

    "600 were killed" are soldiers where the article counts soldiers alone as killed or hurt; where it counts
    people, or parts one group from another, they are people. Such a group begins with "~".
    """
    told: defaultdict[str, set[str]] = defaultdict(set)
    for point in points:
        if point.group and _is_people(point.group) and not part_group(point):
            told[_family(point)].add(point.group)
    if not told["sent"] and told["suffered"] == {"soldiers"}:
        told["sent"] = told["suffered"]  # "600 soldiers were killed out of a total deployment of 15,000"
    return [
        changed(point, group=_of_article(point, told[_family(point)]))
        if not point.group and _leaves_open_who(point)
        else point
        for point in points
    ]


def _leaves_open_who(point: FigurePoint) -> bool:
    """Whether the noun says nothing of who is counted: "600", "4,700 casualties", "4,000 North Koreans"."""
    unit = point.figure.unit or "people"
    return unit == "people" or _head(point) in _ANYBODY or is_of_people(unit.rpartition(" ")[2])


def _family(point: FigurePoint) -> str:
    """What is told of together: those who were killed, hurt or are missing."""
    return "suffered" if point.subject in SUFFERED else point.subject


def _of_article(point: FigurePoint, told: set[str]) -> str:
    parts = {group for group in told if is_part_of_people(group)}
    if len(told) == 1 and parts <= _WHOLE_OF_A_WAR and parts:
        return f"~{min(parts)}"
    spoken_of = {group for group in point.frame.groups if is_part_of_people(group)}
    several = len(told) > 1 or (parts and not parts <= _WHOLE_OF_A_WAR)
    return "~people" if several or ("people" in told and not spoken_of) else ""


def compare_groups(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """Who is counted; a group that begins with "~" is only what the article speaks of."""
    left, right = one.group, other.group
    if left == right or ("" in {one.subject, other.subject} and _is_people(left) and _is_people(right)):
        return None
    if {left, right} & _STAND_FOR_PEOPLE.keys():
        return _marks(one, other)
    if "~" in left[:1] + right[:1] and not (_is_people(left) and _is_people(right)):
        return None
    left, right = left.lstrip("~"), right.lstrip("~")
    apart = is_part_of_people(left) and is_part_of_people(right)
    if (
        left == right
        or (ends(one) == ends(other) and not apart)
        or family(one.subject)
        or family(other.subject)
    ):
        return None
    if {one.group, other.group} == {"~people", "soldiers"} and not (one.frame.sudden or other.frame.sudden):
        # Of a war in which soldiers and civilians die, "31,000 dead" may be either.
        return Comparison("unknown", "only one says that it counts soldiers")
    return _who(one, other, left, right)


def _who(one: FigurePoint, other: FigurePoint, left: str, right: str) -> Comparison | None:
    for part, whole in ((one, right), (other, left)):
        if (who := part_group(part)) and whole in {"", "people"}:
            return _part(who)
    if "" in {left, right}:
        some = left or right
        return _part(some) if is_part_of_people(some) and some not in _WHOLE_OF_A_WAR else None
    return _nouns(one, other, left, right)


def _may_travel(group: str) -> bool:
    return group in {"passengers", "people"} or is_anybody(group)


def _part(who: str) -> Comparison:
    return Comparison("different", f"{who} are only a part of those counted")


def _nouns(one: FigurePoint, other: FigurePoint, left: str, right: str) -> Comparison | None:
    """Two nouns of which neither may stand for the other."""
    travelled = "passengers" in {left, right} and one.subject in SUFFERED
    if {left, right} == _OF_AN_ARMY or (travelled and all(map(_may_travel, (left, right)))):
        return None
    if "people" in {left, right}:
        point, some = (other, right) if left == "people" else (one, left)
        whole = some in point.frame.groups and not is_part_of_people(some)
        if is_part_of_people(some) or (is_people(some) and not is_anybody(some) and not whole):
            return Comparison("different", f"{some} are only a part of the people counted")
        return None if is_people(some) else _different_things(one, other)
    if is_part_of_people(left) or is_part_of_people(right) or not (is_people(left) and is_people(right)):
        return _different_things(one, other)
    if is_anybody(left) or is_anybody(right):
        return None
    return Comparison("unknown", f"it is not said whether {left} and {right} are the same people")


def compare_unsaid(one: FigurePoint, other: FigurePoint) -> Comparison:
    """Of two figures, one without a subject."""
    groups = {one.group, other.group} - {""}
    unsaid = one if not one.subject else other
    if marks := groups & _STAND_FOR_PEOPLE.keys():
        if {one.subject, other.subject} - {""} <= _STAND_FOR_PEOPLE[min(marks)]:
            return _marks(one, other)
        return _different_things(one, other)
    if len(groups) < 2 or all(map(_is_people, groups)):
        if not unsaid.bare and told(unsaid) and unsaid.figure.unit not in _LIVES:
            return Comparison("different", f"{unsaid.words} are told of otherwise")
        return Comparison("unknown", "one of them does not say what happened to those it counts")
    return _different_things(one, other)


def _marks(one: FigurePoint, other: FigurePoint) -> Comparison:
    """Names or graves against people."""
    if {"graves", "soldiers"} == {one.group, other.group}:
        return _different_things(one, other)
    return Comparison("unknown", "it is not said whether one stands for all who are counted")


def group_unsaid(one: FigurePoint, other: FigurePoint) -> str | None:
    """Soldiers or civilians whom only one figure names."""
    for soft, bare in ((one, other), (other, one)):
        # Nobody can take "casualties" for others because one article has them beside soldiers.
        if soft.group.startswith("~") and not bare.group and {soft.figure.unit, bare.figure.unit} - {None}:
            return None
    left, right = one.group.lstrip("~"), other.group.lstrip("~")
    return (left or right) if "" in {left, right} and {left, right} & _WHOLE_OF_A_WAR else None


def _different_things(one: FigurePoint, other: FigurePoint) -> Comparison:
    return Comparison("different", f"they count different things: {unit_words(one)} and {unit_words(other)}")


def _head(point: FigurePoint) -> str:
    """The last word of the counted noun; "men" and "others" stand for whoever is spoken of."""
    return (point.figure.unit or "").lower().rpartition(" ")[2]


def _is_people(group: str) -> bool:
    return is_people(group.lstrip("~"))
