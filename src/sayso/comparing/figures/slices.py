"""Which slice of a whole a figure counts: the first, those on top, a part, a peak."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.comparing.figures.breakdowns import is_identified, is_in_breakdown
from sayso.comparing.figures.groups import part_group
from sayso.comparing.figures.lexicon import SUFFERED, cue_in, group_of
from sayso.comparing.figures.partial import counts_some
from sayso.comparing.figures.points import REMEMBERED, FigurePoint
from sayso.comparing.figures.purposes import family
from sayso.comparing.figures.telling import is_telling
from sayso.comparing.figures.verdicts import Comparison, ends

_BEFORE = 12  # characters beside a figure in which a word for how badly somebody is hurt belongs to it
_BESIDE = 24
_REACH = 60  # characters behind a number in which that of which it is a part is told
_WHOLE = (
    r"(?:the|those|these|its|their|his|her) (?:\w+ )?"
    r"(?:dead|killed|wounded|injured|victims|missing|infected|patients|cases|deaths|casualties|members|employees)"
)
# "Three of them children" are a part of those counted; "300 of them have been killed" are all the killed.
_PART = re.compile(
    rf"\s+(?:of {_WHOLE}\b|of (?:all )?those \w+|(?:of (?:them|whom)\b|among them\b)"
    r"(?! (?:have|has|had|died|may|might|could|told|went|came|took|fled|fell|fought|lost|left|\w+ed"
    r"|(?:were|are|was|is)(?: \w+)? (?:\w+ed|dead|missing))\b))",
    re.IGNORECASE,
)
# "Nine of the 31 people arrested" are a part; "two of the five men shot have died" are all the dead.
_OF_A_NUMBER = re.compile(
    r" of (?:the|these|those|its|their) (?:some |about |around )?(?:\d[\d,.]*|[a-z]+) "
    r"(?:(?!who|were|was|have|had)\w+ ){0,3}?"
    r"(?:(?P<arrested>arrested|detained)|(?P<killed>killed|dead)|(?P<wounded>wounded|injured|hurt)|(?P<captured>captured)"
    r"|(?P<infected>infected)|(?P<sent>sent|deployed|dispatched)|(?P<rescued>rescued|survivors)"
    r"|(?P<missing>missing)|(?P<displaced>evacuated|displaced|evacuees))\b",
    re.IGNORECASE,
)
# "18 of its 94 stores" will close: the 94 are all that there are.
_OF_ITS = re.compile(
    r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|[a-z]+ty|most|half))"
    r" of (?:its|their|his|her|our) $"
)
# "Only 900 of the 3,200 could be covered by early retirement."
_OF_A_NUMBER_GIVEN = re.compile(r" of (?:the|these|those) (?:some |about |around )?\d[\d,.]*(?! per| ?%)\b")
_NEXT = 12  # characters behind a number in which "of the 3,200" begins
_PART_INSIDE = re.compile(rf"\bof (?:them\b|whom\b|{_WHOLE})", re.IGNORECASE)
# "Of the dead, 38 came from Solanta", not "the number of the dead at 158".
_PART_BEFORE = re.compile(
    rf"(?:^\W*|[,.;:] )[Oo]f (?:these|them|whom|{_WHOLE}|(?:the|those|these) (?:[\d,]+ )?[a-z]+s),? "
    r"(?:\w+ ){0,2}$"
)
# "Nearly two dozen remained in critical condition".
_CONDITION = re.compile(
    r"[^,.;]{0,40}\b(?:in|with) (?:a )?(?:critical|serious|grave|life-threatening)"
    r" (?:condition|injuries|wounds)\b"
)
# "The toll increased by 100 people".
_RISEN_BY = re.compile(
    r"\b(?:increased|rose|risen|grew|grown|climbed|jumped|went up|gone up|fell|fallen|dropped) by"
    r" (?:about |some |at least |more than |nearly |almost |over )?$"
)
# "We counted 27 bodies in the gymnasium": those in one place.
_LAID_OUT = re.compile(
    r"\b(?:in|at|to|outside|on|inside) (?:the|a|an|its|their) (?:[\w'’-]+ ){0,2}"
    r"(?:gymnasium|gym|morgue|mortuary|school|church|mosque|temple|stadium|yard|courtyard|square|chapel|hall|street)\b"
)

# Cues of the figure's own words, and the slice that each tells of.
# "On Monday alone" is a day, not a place.
_DAY_ALONE = re.compile(
    r"(?:day|night|week|month|year|uary|March|April|May|June|July|August|ember|October) alone\b"
)
# "Each day of strike costs 18 million euros", "two million for each family".
_EACH = re.compile(r"\b(?:[Ee]ach|[Ee]very|per|apiece)\b")
_EACH_AFTER = re.compile(r"\s+(?:an?|the) (?:hour|day|week|month|year|head|piece)\b")
# Nothing befell those of "had counted 38,000 in the capital and 190,000 across the country": a crowd.
_OF_A_CITY = frozenset({"attended", "arrested", ""})
_CUES = {
    "peak": "peak",
    "nation": "nation",
    "alone": "alone",
    "later_wave": "additional",
    "first": "first",
}
_OF_ONE_PLACE = frozenset({"alone", "hospital"})
_SLICES = {
    "first": "at first",
    "additional": "on top",
    "per_period": "in each period",
    "total": "in all",
    "part": "as a part",
    "peak": "at one time",
    "base": "as the whole of which some are counted",
    "nation": "in the whole country",
    "hospital": "in one hospital",
    "severe": "of the badly hurt",
    "alone": "in one place alone",
    "moment": "who died then",
    None: "without saying which part",
}


def read_slice(point: FigurePoint, before: FigurePoint | None) -> str | None:
    """Which slice of a whole is counted: ``first``, ``additional``, ``peak``, ``nation``, ``total``, ….

    Args:
        point: the figure, with its own words.
        before: the one before it in the same sentence, of which it may be named as a part.
    """
    if point.figure.scope in {"additional", "per_period"}:
        return point.figure.scope
    if point.subject in SUFFERED and _RISEN_BY.search(point.before):
        return "additional"
    if point.subject not in SUFFERED and _OF_ITS.search(point.before):
        return "base"
    if _is_part(point, before):
        return None if part_group(point) else "part"
    return _beside(point) or _in_clause(point) or point.inherited_slice


def _is_part(point: FigurePoint, before: FigurePoint | None) -> bool:
    named = _OF_A_NUMBER.search(f" {point.words}{point.after}", 0, len(point.words) + _REACH)
    if named and named.lastgroup == point.subject:
        return True
    of_a_number = _OF_A_NUMBER_GIVEN.search(f"{point.words}{point.after}", 0, len(point.words) + _NEXT)
    if of_a_number and point.subject not in SUFFERED and point.figure.measure == "other":
        return True
    if _PART.match(point.after) or _PART_INSIDE.search(point.words) or is_in_breakdown(point):
        return True
    if of_those := _PART_BEFORE.search(point.before):
        # "15,000 were sent, of whom 4,700 have been killed": all the killed, as far as is said.
        whole = before is None or (before.subject != point.subject and before.period is None)
        return not (whole and point.subject in SUFFERED and of_those[0].split()[-1:] == ["whom"])
    return (
        before is not None
        and before.subject == point.subject
        and cue_in("among", point.own[0]) is not None
        and before.certainty == point.certainty
    )


def _beside(point: FigurePoint) -> str | None:
    """What the words right beside the number, or who counts, say of the slice."""
    if (point.figure.unit or "").startswith("new ") and group_of(point.figure.unit or "") != "graves":
        return "additional"
    if is_identified(point):
        return "part"
    if family(point.subject) and (_EACH.search(point.own_words) or _EACH_AFTER.match(point.own[1])):
        return "per_period"
    if _is_severe(point):
        return "severe"
    if (point.figure.unit or "").endswith(("body", "coffin", "corpse")) and _LAID_OUT.search(point.own_words):
        return "hospital"
    return counts_some(point)


def _is_severe(point: FigurePoint) -> bool:
    """Whether the badly hurt are counted: "three seriously", "35 are in critical condition"."""
    beside = point.own[0][-_BEFORE:] + point.words + point.own[1][:_BESIDE].split(",")[0]
    hurt = point.subject in {"wounded", "casualties", "hospital", ""}
    return cue_in("severe", beside) is not None or (hurt and _CONDITION.match(point.own[1]) is not None)


def _in_clause(point: FigurePoint) -> str | None:
    """What the figure's own words say of the slice, the most telling cue first."""
    for cue, part in _CUES.items():
        if cue_in(cue, point.own_words) and not (part == "alone" and _DAY_ALONE.search(point.own_words)):
            # A march has its city, an epidemic its country.
            return "total" if part == "nation" and point.subject not in _OF_A_CITY else part
    return "total" if point.figure.scope == "total" or cue_in("whole", point.own_words) else None


def compare_openness(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """ "He would not say whether he meant soldiers or also workers": the sentence itself leaves it open."""
    if _is_left_open(one) or _is_left_open(other):
        return Comparison("unknown", "one of them says itself that it is not known who is counted")
    return None


@lru_cache(REMEMBERED)
def _is_left_open(point: FigurePoint) -> bool:
    return cue_in("left_open", point.sentence) is not None


def _is_one_slice(one: FigurePoint, other: FigurePoint) -> bool:
    """Whether one leaves unsaid what the other says: "another 500 jobs", "the 500 of which it had warned".

    "Nine percent more pay" is a rise of nine percent.
    """
    slices = {one.slice, other.slice}
    equal = ends(one) == ends(other)
    # Where all died on the spot, those who did are all.
    again = equal and None in slices and (is_telling(one) or "moment" in slices)
    return again or (family(one.subject) == "percent" and slices == {None, "additional"})


def compare_slices(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """The first against all, a part against the whole, a peak against a day."""
    left, right = one.slice, other.slice
    open_who = compare_openness(one, other) and not ({left, right} & _OF_ONE_PLACE and left != right)
    if open_who or _is_one_slice(one, other):
        return None
    if left == right and left in {"part", "hospital", "alone", "moment"} and ends(one) != ends(other):
        return Comparison("unknown", "each is a part of another count")
    if left == right or {left, right} == {None, "total"}:
        return None
    if {left, right} == {"first", None}:
        if ends(one) == ends(other):
            return None
        return Comparison("unknown", "one counts those of the beginning, the other does not say")
    return Comparison("different", f"{one.words} {_SLICES[left]} against {other.words} {_SLICES[right]}")
