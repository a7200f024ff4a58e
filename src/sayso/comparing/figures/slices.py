"""Which slice of a whole a figure counts: the first, those on top, a part, a peak."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.comparing.figures.lexicon import cue_in, group_of, is_part_of_people
from sayso.comparing.figures.points import REMEMBERED, FigurePoint
from sayso.comparing.figures.subjects import own_clause
from sayso.comparing.figures.verdicts import Comparison, ends

SUFFERED = frozenset({"killed", "wounded", "casualties", "missing"})
_BEFORE = 12  # characters beside a figure in which a word for how badly somebody is hurt belongs to it
_BESIDE = 24
_WHOLE = r"(?:them|whom|the (?:dead|wounded|injured|victims|missing|infected))"
# "Three of them children" are a part of those counted; "300 of them have been killed" are all the killed.
_PART = re.compile(
    rf"\s+(?:of {_WHOLE}\b|among them\b)"
    r"(?! (?:have|has|had|died|may|might|could|(?:were|are|was|is)(?: \w+)? (?:\w+ed|dead|missing))\b)",
    re.IGNORECASE,
)
# Whom a part is made of: "nine of them police officers", "eleven of whom were children".
_PART_OF_WHOM = re.compile(rf"\s+of {_WHOLE} (?:(?:were|are|was|is) )?(?P<who>(?:[a-z]+ ){{0,2}}[a-z]+)\b")
_PART_INSIDE = re.compile(r"\bof (?:them|whom)\b", re.IGNORECASE)
_BY_HOSPITAL = re.compile(
    r"\b(?:hospital|clinic|morgue)\b.{0,40}"
    r"\b(?:counted|treated|treating|received|took in|registered|recorded)\b"
)

# Cues of the clause, and the slice that each tells of.
_CUES = {
    "peak": "peak",
    "nation": "nation",
    "alone": "alone",
    "later_wave": "additional",
    "first": "first",
}
_SLICES = {
    "first": "at first",
    "additional": "on top",
    "per_period": "in each period",
    "total": "in all",
    "part": "as a part",
    "peak": "at one time",
    "nation": "in the whole country",
    "hospital": "in one hospital",
    "severe": "of the badly hurt",
    "alone": "in one place alone",
    None: "without saying which part",
}


@lru_cache(REMEMBERED)
def near_words(point: FigurePoint) -> str:
    """The words of the figure's own clause: at most 90 characters either side, up to the clause's ends."""
    before, after = own_clause(point.before, point.after)
    return f"{before} {point.words} {after}"


@lru_cache(REMEMBERED)
def slice_of(point: FigurePoint) -> str | None:
    """Which slice of a whole is counted: ``first``, ``additional``, ``peak``, ``nation``, ``total``, …."""
    if point.figure.scope in {"additional", "per_period"}:
        return point.figure.scope
    if _PART.match(point.after) or _PART_INSIDE.search(point.words):
        return None if part_group(point) else "part"
    return _beside(point) or _in_clause(point) or point.inherited_slice


def _beside(point: FigurePoint) -> str | None:
    """What the words right beside the number, or who counts, say of the slice."""
    if (point.figure.unit or "").startswith("new "):
        return "additional"
    if cue_in("severe", point.before[-_BEFORE:] + point.words + point.after[:_BESIDE].split(",")[0]):
        return "severe"
    by_hospital = point.subject in SUFFERED and _BY_HOSPITAL.search(f"{point.before}{point.words}")
    return "hospital" if by_hospital else None


def _in_clause(point: FigurePoint) -> str | None:
    """What the clause says of the slice, the most telling cue first."""
    words = near_words(point)
    for cue, part in _CUES.items():
        if cue_in(cue, words):
            return part
    return "total" if point.figure.scope == "total" or cue_in("whole", words) else None


@lru_cache(REMEMBERED)
def part_group(point: FigurePoint) -> str | None:
    """The group that a part of those counted is made of: ``children`` of "eleven of whom were children"."""
    found = _PART_OF_WHOM.match(point.after)
    if found is None:
        return None
    words = found["who"].split()
    groups = (group_of(_singular(" ".join(words[:end]))) for end in range(1, len(words) + 1))
    return next((group for group in groups if is_part_of_people(group)), None)


def _singular(noun: str) -> str:
    return noun if group_of(noun) != noun.rpartition(" ")[2] else noun.removesuffix("s")


def compare_openness(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """ "He would not say whether he meant soldiers or also workers": the sentence itself leaves it open."""
    if any(cue_in("left_open", point.sentence) for point in (one, other)):
        return Comparison("unknown", "one of them says itself that it is not known who is counted")
    return None


def compare_slices(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """The first against all, a part against the whole, a peak against a day."""
    left, right = slice_of(one), slice_of(other)
    if compare_openness(one, other):
        return None
    if left == right == "part" and ends(one) != ends(other):
        return Comparison("unknown", "each is a part of another count")
    if left == right or {left, right} == {None, "total"}:
        return None
    if {left, right} == {"first", None}:
        if ends(one) == ends(other):
            return None
        return Comparison("unknown", "one counts those of the beginning, the other does not say")
    return Comparison("different", f"{one.words} {_SLICES[left]} against {other.words} {_SLICES[right]}")
