"""What a figure counts, and whether two figures count the same thing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from sayso.comparing.figures.lexicon import aspects_in, content_words, cue_in, group_of, is_part_of_people
from sayso.comparing.figures.points import FigurePoint

# Nouns that only say what happened.
_ANYBODY = frozenset({"death", "fatality", "casualty"})

Verdict = Literal["same", "different", "unknown"]

_NEAR = 90
_CLAUSE_ENDS = re.compile(r"[;:—]|, (?:while|but|although|whereas|and)\b|\b(?:while|but|whereas)\b")
# "Three of them children" are a part of those counted; "300 of them have been killed" are all the killed.
_PART = re.compile(
    r"\s+(?:of (?:them|whom)\b|among them\b)"
    r"(?! (?:have|has|had|died|may|might|could|(?:were|are|was|is)(?: \w+)? (?:\w+ed|dead|missing))\b)",
    re.IGNORECASE,
)
_PART_INSIDE = re.compile(r"\bof (?:them|whom)\b", re.IGNORECASE)
# A day or a long weekend is one occurrence; four weeks and more are a stretch that holds many.
_SHORT_DAYS = 4
_LONG_DAYS = 27
_SHARED_WORDS = 2
_MEASURE_WORDS = {
    "killed": "killed", "wounded": "wounded", "casualties": "killed and wounded together",
    "captured": "captured", "missing": "missing", "displaced": "displaced", "arrested": "arrested",
    "sent": "sent", "affected": "affected", "money": "money", "percent": "a percentage",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether two figures count the same thing, and why, in words."""

    verdict: Verdict
    reason: str


Test = Callable[[FigurePoint, FigurePoint], Comparison | None]


def compare_counts(one: FigurePoint, other: FigurePoint) -> Comparison:
    """Whether two figures count the same thing: a difference if there is one, else what ties them together.

    Conservative: figures of two articles that nothing ties together are ``unknown``, not the same.
    """
    found = [comparison for test in _TESTS if (comparison := test(one, other)) is not None]
    if found:
        return next((comparison for comparison in found if comparison.verdict == "different"), found[0])
    tie = next(_ties(one, other), None)
    if tie is None:
        return Comparison("unknown", "nothing says that they count the same thing")
    return Comparison("same", tie)


def near_words(point: FigurePoint) -> str:
    """The words of the figure's own clause: at most 90 characters either side, up to the clause's ends."""
    before = _CLAUSE_ENDS.split(point.before)[-1][-_NEAR:]
    after = _CLAUSE_ENDS.split(point.after)[0][:_NEAR]
    return f"{before} {point.words} {after}"


def slice_of(point: FigurePoint) -> str | None:
    """Which slice of a whole is counted: ``first``, ``additional``, ``peak``, ``nation``, ``total``, …."""
    if point.figure.scope in {"additional", "per_period"}:
        return point.figure.scope
    if _PART.match(point.after) or _PART_INSIDE.search(point.words):
        return "part"
    words = near_words(point)
    for part in ("peak", "nation"):
        if cue_in(part, words):
            return part
    if cue_in("later_wave", words):
        return "additional"
    if cue_in("first", words):
        return "first"
    return "total" if point.figure.scope == "total" or cue_in("whole", words) else None


def _zero_covers(one: FigurePoint, other: FigurePoint) -> bool:
    """``no casualties`` says also that nobody was killed."""
    return (
        one.figure.measure == "casualties"
        and one.figure.high == 0
        and other.figure.measure in {"killed", "wounded"}
    )


def _measure(point: FigurePoint) -> str:
    """The measure, or that of the words beside it: ``12,000 men in the first deployment``."""
    if point.figure.measure == "other" and "sent" in aspects_in(near_words(point)):
        return "sent"
    return point.figure.measure


def _measures(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    left, right = _measure(one), _measure(other)
    if left == right or _zero_covers(one, other) or _zero_covers(other, one):
        return None
    if "other" in {left, right} and not {left, right} & {"money", "percent"}:
        groups = {_group(one), _group(other)}
        if len(groups) == 1 or groups & {None, "names"}:
            return Comparison("unknown", "one of them does not say what happened to those it counts")
        return Comparison("different", f"they count different things: {_unit(one)} and {_unit(other)}")
    return Comparison(
        "different",
        f"one counts {_MEASURE_WORDS.get(left, left)}, the other {_MEASURE_WORDS.get(right, right)}",
    )


def _shares(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """ "Half of the troops" is a share, "4,700" a number; neither says what the other is."""
    if _is_share(one) == _is_share(other):
        return None
    return Comparison("unknown", "one is a share of a whole, the other a number")


def _is_share(point: FigurePoint) -> bool:
    ends = [end for end in _ends(point) if end]
    return bool(ends) and max(ends) < 1


def _groups(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    left, right = _group(one), _group(other)
    if left is None or right is None or left == right or _ends(one) == _ends(other):
        return None
    if "names" in {left, right}:
        return Comparison("unknown", "it is not said whether the names are those of all who are counted")
    if {"man", "other"} & {_head(one), _head(other)}:
        return None
    if "people" not in {left, right} or "money" in {one.figure.measure, other.figure.measure}:
        return Comparison("different", f"they count different things: {_unit(one)} and {_unit(other)}")
    part = right if left == "people" else left
    if is_part_of_people(part):
        return Comparison("different", f"{part} are only a part of the people counted")
    return None


def _group(point: FigurePoint) -> str | None:
    """The group counted; ``None`` where no noun names it, as in ``600 were killed``.

    A noun made of a place's or a people's name ("Tarskans") says whose they are, not who.
    """
    if point.figure.counted is None or point.figure.unit is None or _head(point) in _ANYBODY:
        return None
    return (
        "people"
        if point.figure.unit[:1].isupper() and " " not in point.figure.unit
        else group_of(point.figure.unit)
    )


def _head(point: FigurePoint) -> str:
    """The last word of the counted noun; "men" and "others" stand for whoever is spoken of."""
    return (point.figure.unit or "").lower().rpartition(" ")[2]


def _aspects(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    left, right = aspects_in(near_words(one)), aspects_in(near_words(other))
    if "recovered" in left ^ right and "killed" in {one.figure.measure, other.figure.measure}:
        return Comparison("different", "bodies that were found are not all of the dead")
    if "other" in {one.figure.measure, other.figure.measure} and left and right and not left & right:
        return Comparison(
            "different", f"one is about {_listed(set(left))}, the other about {_listed(set(right))}"
        )
    return None


def _statuses(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    if ("planned" in {one.figure.status, other.figure.status}) and one.figure.status != other.figure.status:
        return Comparison("different", "one is planned, the other is not")
    return None


_SLICES = {
    "first": "at first",
    "additional": "on top",
    "per_period": "in each period",
    "total": "in all",
    "part": "as a part",
    "peak": "at one time",
    "nation": "in the whole country",
    None: "without saying which part",
}


def _slices(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    left, right = slice_of(one), slice_of(other)
    if left == right == "part" and _ends(one) != _ends(other):
        return Comparison("unknown", "each is a part of another count")
    if left == right or {left, right} == {None, "total"}:
        return None
    if {left, right} == {"first", None}:
        if _ends(one) == _ends(other):
            return None
        return Comparison("unknown", "one counts those of the beginning, the other does not say")
    return Comparison("different", f"{one.words} {_SLICES[left]} against {other.words} {_SLICES[right]}")


def _owners(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    left, right = owners(one), owners(other)
    if left and right and not left & right:
        return Comparison("different", f"they count those of {_listed(left)} and those of {_listed(right)}")
    return None


def _sides(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    for both, single in ((one, other), (other, one)):
        if cue_in("both_sides", near_words(both)) and not cue_in("both_sides", near_words(single)):
            if named := owners(single):
                return Comparison("different", f"one counts both sides, the other those of {_listed(named)}")
            return Comparison("unknown", "one counts both sides, the other does not say whose they are")
    return None


def owners(point: FigurePoint) -> set[str]:
    """Whose the counted are: named actors, else the capitalised words before the noun."""
    return set(point.of) or _nationality(point)


def _nationality(point: FigurePoint) -> set[str]:
    """The capitalised words before the counted noun: ``North Korean``."""
    return {" ".join(word for word in (point.figure.unit or "").split()[:-1] if word[:1].isupper())} - {""}


def _periods(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    left, right = one.period, other.period
    if left is None or right is None:
        return None
    apart = not left.overlaps(right)
    nested = min(left.days, right.days) <= _SHORT_DAYS and max(left.days, right.days) >= _LONG_DAYS
    if apart or nested:
        return Comparison("different", f"they count different spans of time: {left.words} and {right.words}")
    return None


def _days(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """Crowds of days that lie apart are different crowds."""
    both = aspects_in(one.sentence) & aspects_in(other.sentence)
    if "attended" not in both or one.as_of is None or other.as_of is None:
        return None
    if abs((one.as_of - other.as_of).days) < _SHORT_DAYS:
        return None
    return Comparison("different", f"they count different crowds: {one.as_of} and {other.as_of}")


def _places(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    left, right = one.figure.where, other.figure.where
    if left is None or right is None or _names(left) & _names(right):
        return None
    return Comparison("different", f"they count in different places: {left} and {right}")


_TESTS: tuple[Test, ...] = (
    _measures,
    _shares,
    _slices,
    _statuses,
    _groups,
    _aspects,
    _owners,
    _sides,
    _days,
    _periods,
    _places,
)


def _ties(one: FigurePoint, other: FigurePoint) -> Iterator[str]:
    """What says that both count the same thing, the strongest first."""
    shared = content_words(one.sentence) & content_words(other.sentence)
    near = content_words(near_words(one)) & content_words(near_words(other))
    about = aspects_in(one.sentence) & aspects_in(other.sentence)
    if one.figure.measure in {"other", "money", "percent"} and not about and len(near) < _SHARED_WORDS:
        return
    if one.article == other.article:
        yield "both stand in one article"
    if names := set(one.of) & set(other.of):
        yield f"both count those of {_listed(names)}"
    if one.period and other.period:
        yield "both count the same span of time"
    if one.figure.where and other.figure.where:
        yield f"both count in {one.figure.where}"
    if topics := one.topics & other.topics:
        yield f"both articles are about {_listed(set(sorted(topics)[:3]))}"
    if len(shared) >= _SHARED_WORDS:
        yield "their sentences share words"


def _ends(point: FigurePoint) -> tuple[float | None, float | None]:
    return point.figure.low, point.figure.high


def _unit(point: FigurePoint) -> str:
    return point.figure.unit or "what is not named"


def _names(place: str) -> set[str]:
    return {word for word in re.findall(r"\w+", place.lower()) if len(word) > 2}


def _listed(names: set[str]) -> str:
    return ", ".join(sorted(names))
