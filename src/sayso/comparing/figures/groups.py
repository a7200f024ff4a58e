"""Who is counted, whose they are, and what happened to them: what two figures must share."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.comparing.figures.lexicon import cue_in, group_of, is_body, is_part_of_people, is_people
from sayso.comparing.figures.owners import is_of_people, owner_key
from sayso.comparing.figures.points import REMEMBERED, FigurePoint
from sayso.comparing.figures.slices import SUFFERED, near_words, part_group, slice_of
from sayso.comparing.figures.verdicts import Comparison, ends, listed, unit_words

# "Passengers and crew": everybody.
_STANDS_FOR_ALL = re.compile(r" and (?:the )?(?:crew|passengers|staff)\b")
# Nouns for whoever was there: "40 residents were killed" may be all the dead.
_ANYBODY_THERE = frozenset(
    {"resident", "villager", "inhabitant", "survivor", "patient", "citizen", "protester", "marcher"}
)
# Nouns that only say what happened.
_ANYBODY = frozenset({"death", "fatality", "casualty"})
# Marks of people, and what those may have met with for whom they stand.
_STAND_FOR_PEOPLE = {
    "names": frozenset({"killed", "missing", "aboard", "licensed"}),
    "graves": frozenset({"killed"}),
}
_SUBJECTS = {
    "killed": "killed",
    "wounded": "wounded",
    "casualties": "killed and wounded together",
    "captured": "captured",
    "missing": "missing",
    "displaced": "displaced",
    "arrested": "arrested",
    "sent": "those sent",
    "affected": "those affected",
    "infected": "those infected",
    "money": "money",
    "percent": "a percentage",
    "aboard": "those aboard",
    "rescued": "those rescued",
    "licensed": "those allowed",
    "attended": "those who took part",
    "recovered": "bodies that were found",
    "intensive": "those in intensive care",
    "hospital": "those in hospital",
    "vaccinated": "vaccinations",
    "quarantined": "those kept apart",
    "sheltered": "those in shelters",
    "searching": "those who search",
    "destroyed": "what was destroyed",
    "damaged": "what was damaged",
    "": "something else",
}


def compare_subjects(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """What happened to the counted, or what they are counted for."""
    left, right = one.subject, other.subject
    if left == right or _zero_covers(one, other) or _zero_covers(other, one):
        return None
    if "" in {left, right} and not {left, right} & {"money", "percent"}:
        return _unsaid(one, other)
    return Comparison(
        "different",
        f"one counts {_SUBJECTS[left]}, the other {_SUBJECTS[right]}",
    )


def _zero_covers(one: FigurePoint, other: FigurePoint) -> bool:
    """``no casualties`` says also that nobody was killed."""
    return (
        one.figure.measure == "casualties"
        and one.figure.high == 0
        and other.figure.measure in {"killed", "wounded"}
    )


def _unsaid(one: FigurePoint, other: FigurePoint) -> Comparison:
    """Of two figures, one without a subject."""
    groups = {counted_group(one), counted_group(other)} - {None}
    if groups & _STAND_FOR_PEOPLE.keys():
        about = {one.subject, other.subject} - {""}
        marks = next(
            _STAND_FOR_PEOPLE[group] for group in sorted(filter(None, groups)) if group in _STAND_FOR_PEOPLE
        )
        if about <= marks:
            return Comparison("unknown", "it is not said whether one stands for all who are counted")
        return Comparison(
            "different", f"they count different things: {unit_words(one)} and {unit_words(other)}"
        )
    if len(groups) < 2 or all(map(_is_people, groups)):
        return Comparison("unknown", "one of them does not say what happened to those it counts")
    return _different_things(one, other)


def compare_groups(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """Who is counted: soldiers against civilians, children against all people."""
    left, right = counted_group(one), counted_group(other)
    if left == right or ("" in {one.subject, other.subject} and _is_people(left) and _is_people(right)):
        return None
    if {left, right} & _STAND_FOR_PEOPLE.keys():
        return _marks(one, other)
    return _parts(one, other) or _nouns(one, other)


def _different_things(one: FigurePoint, other: FigurePoint) -> Comparison:
    return Comparison("different", f"they count different things: {unit_words(one)} and {unit_words(other)}")


def _marks(one: FigurePoint, other: FigurePoint) -> Comparison:
    """Names or graves against people."""
    if {"graves", "soldiers"} == {counted_group(one), counted_group(other)}:
        return Comparison(
            "different", f"they count different things: {unit_words(one)} and {unit_words(other)}"
        )
    return Comparison("unknown", "it is not said whether one stands for all who are counted")


def _parts(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """A part that says of whom it is made, against a whole."""
    for part, whole in ((one, other), (other, one)):
        if (who := part_group(part)) and not part_group(whole):
            return Comparison("different", f"{who} are only a part of those counted")
        if counted_group(whole) is None and slice_of(whole) == "total" and _names_some(part):
            return Comparison("different", f"{counted_group(part)} are only a part of those counted in all")
    return None


def _nouns(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """Two nouns of which neither may stand for the other."""
    left, right = counted_group(one), counted_group(other)
    if left is None or right is None or ends(one) == ends(other):
        return None
    anybody = {"man", "other"} & {_head(one), _head(other)} and "people" in {left, right}
    some = right if left == "people" else left
    if "people" not in {left, right} or "money" in {one.figure.measure, other.figure.measure}:
        return Comparison(
            "different", f"they count different things: {unit_words(one)} and {unit_words(other)}"
        )
    if not anybody and (is_part_of_people(some) or (is_people(some) and some not in _ANYBODY_THERE)):
        return Comparison("different", f"{some} are only a part of the people counted")
    return None


def _names_some(point: FigurePoint) -> bool:
    """Whether the counted noun is one for some people, not for anybody nor for all that are spoken of."""
    unit = point.figure.unit
    group = counted_group(point)
    return unit is not None and group not in {None, "people", "soldiers"} and is_people(unit)


@lru_cache(REMEMBERED)
def counted_group(point: FigurePoint) -> str | None:
    """The group counted; ``None`` where no noun names it, as in ``600 were killed``.

    A noun made of a place's or a people's name ("Tarskans") says whose they are, not who; men who are sent
    or lost by somebody are soldiers.
    """
    if part := part_group(point):
        return part
    unit = point.figure.unit
    if unit is None or point.figure.counted is None or _head(point) in _ANYBODY:
        return None
    if (unit[:1].isupper() and " " not in unit) or is_body(unit) or _STANDS_FOR_ALL.match(point.after):
        return None
    if _head(point) == "man" and (point.of or point.subject == "sent"):
        return "soldiers"
    return group_of(unit)


def _head(point: FigurePoint) -> str:
    """The last word of the counted noun; "men" and "others" stand for whoever is spoken of."""
    return (point.figure.unit or "").lower().rpartition(" ")[2]


def _is_people(group: str | None) -> bool:
    return group == "people" or is_part_of_people(group or "")


def compare_owners(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """Whose the counted are."""
    left, right = owners(one), owners(other)
    if left and right and not set(map(owner_key, left)) & set(map(owner_key, right)):
        return Comparison("different", f"they count those of {listed(left)} and those of {listed(right)}")
    return None


def one_side_unsaid(one: FigurePoint, other: FigurePoint) -> bool:
    """Whether soldiers or civilians are counted, and only one figure says whose."""
    suffered = one.subject in SUFFERED and bool(owners(one)) != bool(owners(other))
    return suffered and bool({"soldiers", "civilians"} & {counted_group(one), counted_group(other)})


def compare_sides(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """Both sides of a war together, against one of them."""
    for both, single in ((one, other), (other, one)):
        if cue_in("both_sides", near_words(both)) and not cue_in("both_sides", near_words(single)):
            if named := owners(single):
                return Comparison("different", f"one counts both sides, the other those of {listed(named)}")
            return Comparison("unknown", "one counts both sides, the other does not say whose they are")
    return None


def owners(point: FigurePoint) -> set[str]:
    """Whose the counted are: named actors, else the capitalised words before the noun."""
    return set(point.of) or _nationality(point)


def _nationality(point: FigurePoint) -> set[str]:
    """The capitalised words before the counted noun, or that noun itself: ``North Korean``, ``Veskovan``."""
    unit = point.figure.unit or ""
    before = " ".join(word for word in unit.split()[:-1] if word[:1].isupper())
    return ({before} if before else {unit} if is_of_people(unit) else set()) - {""}
