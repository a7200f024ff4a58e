"""Who is counted where the words before the number say so: health workers, "of whom six had died"."""

from __future__ import annotations

import re

from sayso.comparing.figures.lexicon import group_of, is_part_of_people, singular
from sayso.comparing.figures.points import FigurePoint

# "Fifteen cases were among health workers, of whom six had died".
_OF_WHOM = re.compile(r"\b(?P<who>(?:[a-z]+ )?[a-z]+), of whom (?:about |some |at least )?$")
# "Ten health workers have been infected and four have died".
_AND_OF_THEM = re.compile(
    r" (?:(?:have|had|has|were|was) )?(?:been )?[a-z]+ and (?:about |some |at least )?$"
)
# "Health worker infections stand at 9".
_THEIR_CASES = re.compile(
    r"\b(?P<who>(?:[a-z]+ )?[a-z]+) (?:infections|deaths|casualties|fatalities|cases) "
    r"(?:stand|stood|now|rose|have|had|number|reach|climb|jump)\w*\b",
    re.IGNORECASE,
)


def group_told_before(point: FigurePoint) -> str | None:
    """The part of people to whom the words before the number say that it belongs."""
    if point.figure.unit is not None and point.figure.unit != "people" and point.subject not in {"infected"}:
        return None
    found = _OF_WHOM.search(point.before) or _THEIR_CASES.search(point.own[0])
    if found is None:
        return None
    words = found["who"].split()
    groups = (group_of(singular(" ".join(words[start:]))) for start in range(len(words)))
    return next((group for group in groups if is_part_of_people(group)), None)


def goes_on_from(point: FigurePoint, last: FigurePoint) -> bool:
    """Whether a bare number counts some of those before it: "ten nurses were infected and four died"."""
    if point.group.lstrip("~") not in {"", "people"} or not is_part_of_people(last.group):
        return False
    apart = point.figure.span[0] - last.figure.span[1]
    between = point.before[len(point.before) - apart :] if 0 < apart <= len(point.before) else ""
    return _AND_OF_THEM.fullmatch(between) is not None
