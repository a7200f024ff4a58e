"""Whose the counted are: one side of a war, the other, or both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from sayso.comparing.figures.clauses import own_clause
from sayso.comparing.figures.lexicon import SUFFERED, cue_in
from sayso.comparing.figures.owners import is_of_people, owner_key
from sayso.comparing.figures.points import REMEMBERED, FigurePoint, changed, near_in_time
from sayso.comparing.figures.verdicts import Comparison, listed
from sayso.comparing.rarity import is_rare
from sayso.reading.actors.countries import country_word

_NEAR = 250  # characters within which one number goes on from another
_WORD = re.compile(r"\b[A-Z][\w-]+")
_OF_WAR = SUFFERED | {"captured", "sent"}
_OF_A_SIDE = frozenset({"soldiers", "civilians"})
_OF_THOSE = re.compile(r"\W*(?:Of|Among) (?:those|these|them)\b")
_NAME = re.compile(r"\b([A-Z][\w-]+)(?: [A-Z][\w-]+)?")
_LOSSES_OF = re.compile(
    r"\b(?P<who>[A-Z][\w-]+(?: [A-Z][\w-]+)?) (?:military |battlefield |troop |combat |army )?"
    r"(?:casualties|losses|deaths|fatalities|dead|wounded)\b[^,.;]*$"
)
_THEIR_OWN = re.compile(r"\b(?:its|their|his|her|our|the other|the enemy['’]s?)\b", re.IGNORECASE)
_NUMBER_OF = re.compile(r"\bnumber of (?P<who>[A-Z][\w-]+(?: [A-Z][\w-]+)?)\b[^,.;]*$")


def compare_owners(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """Whose the counted are."""
    left, right = owners(one), owners(other)
    if left and right and not set(map(owner_key, left)) & set(map(owner_key, right)):
        return Comparison("different", f"they count those of {listed(left)} and those of {listed(right)}")
    return None


def side_unsaid(one: FigurePoint, other: FigurePoint) -> bool:
    """Whether soldiers or civilians are counted, and not both figures say whose."""
    if one.subject not in SUFFERED:
        return False
    left, right = owners(one) or one.theirs, owners(other) or other.theirs
    if left and right:
        return not set(map(owner_key, left)) & set(map(owner_key, right))
    bare = other if left else one
    if (left or right) and not _THEIR_OWN.search(bare.own_words) and _of_one_blow(one, other, left or right):
        return False
    counted = {one.group.lstrip("~"), other.group.lstrip("~")}
    return counted <= {"soldiers", "attackers"} or bool(
        counted & _OF_A_SIDE and (owners(one) or owners(other))
    )


def _of_one_blow(one: FigurePoint, other: FigurePoint, whose: frozenset[str]) -> bool:
    """Whether both are of one blow at one place, which hit the soldiers of one side: "the strike on Ostrel".

    Countries and peoples are no such place: whole wars are told of between them.
    """
    if not (one.frame.sudden or other.frame.sudden) or not near_in_time(one, other):
        return False
    sides = set(map(owner_key, whose))
    names = one.frame.names & other.frame.names
    return any(
        is_rare(name) and not _is_land(name) and owner_key(name.capitalize()) not in sides for name in names
    )


def _is_land(name: str) -> bool:
    return country_word(name.capitalize()) is not None or is_of_people(name.capitalize())


def with_sides(points: Sequence[FigurePoint]) -> list[FigurePoint]:
    """The points of one article, each with the one side whose dead, wounded or captured it tells of.

    Of "600 deaths" it is known whose they are where the article says so of one side's soldiers and of no
    other's; it is no reason to take two counts for different ones.
    """
    named = [owners(point) for point in points if point.subject in _OF_WAR]
    keys = {owner_key(name) for names in named for name in names}
    sides = frozenset(name for names in named for name in names) if len(keys) == 1 else frozenset[str]()
    found: list[FigurePoint] = []
    last: FigurePoint | None = None
    for point in points:
        open_whose = sides and point.subject in _OF_WAR and not owners(point)
        said = open_whose and (
            _OF_THOSE.match(point.before)
            or _names_one(point.sentence, keys)
            or (last and _goes_on(last, point))
        )
        found.append(changed(point, theirs=sides) if said else point)
        last = found[-1] if point.subject in SUFFERED else last
    return found


def _goes_on(last: FigurePoint, point: FigurePoint) -> bool:
    """Whether the number before tells whose they are, and no other land or body stands before this one."""
    near = point.figure.span[0] - last.figure.span[1] <= _NEAR
    if _THEIR_OWN.search(f"{point.before} {point.words}"):
        return False
    if not (near and (owners(last) or last.theirs) and point.subject in SUFFERED):
        return False
    actors = {word for name in point.topics - set(point.speakers) for word in name.split()}
    return not any(
        name in actors or country_word(name) or is_of_people(name) for name in _WORD.findall(point.before)
    )


def _names_one(sentence: str, keys: set[str]) -> bool:
    """Whether a sentence names one of the sides, by whichever name."""
    return any(owner_key(found[name]) in keys for found in _NAME.finditer(sentence) for name in (0, 1))


def compare_sides(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """Both sides of a war together, against one of them."""
    for both, single in ((one, other), (other, one)):
        if _counts_both(both) and not _counts_both(single):
            if named := owners(single):
                return Comparison("different", f"one counts both sides, the other those of {listed(named)}")
            return Comparison("unknown", "one counts both sides, the other does not say whose they are")
    return None


@lru_cache(REMEMBERED)
def _counts_both(point: FigurePoint) -> bool:
    return cue_in("both_sides", " ".join(own_clause(point.before, point.after))) is not None


@lru_cache(REMEMBERED)
def owners(point: FigurePoint) -> frozenset[str]:
    """Whose the counted are: named actors, else the capitalised words before the noun."""
    return frozenset(set(point.of) or _nationality(point) or _numbered(point))


def _numbered(point: FigurePoint) -> set[str]:
    """The people in "the number of North Koreans killed" where the number has no noun of its own.

    Or in "put North Korean casualties at several hundred", whatever its noun.
    """
    noun = point.figure.unit not in {None, "people"} or point.figure.counted is not None
    found = None if noun else _NUMBER_OF.search(point.before)
    if found is None and point.subject in SUFFERED:
        found = _LOSSES_OF.search(point.own[0])
    people = found and is_of_people(found["who"].removesuffix("s").rpartition(" ")[2])
    return {found["who"]} if found and people else set()


def _nationality(point: FigurePoint) -> set[str]:
    """The capitalised words before the counted noun, or that noun itself: ``North Korean``, ``Veskovan``.

    The noun of a bare number is that of another one, which may count the other side.
    """
    if point.bare:
        return set()
    unit = point.figure.unit or ""
    before = " ".join(word for word in unit.split()[:-1] if word[:1].isupper())
    return ({before} if before else {unit} if is_of_people(unit) else set()) - {""}
