"""The words that belong to one number, between it and the numbers beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from sayso.records import Span

_INSIDE = 4  # numbers that an aside holds
NEAR = 90  # characters either side
# "787 people were inside the mine and 363 of them had been rescued": the part is told of apart.
_PART_BEGINS = re.compile(r" and (?=(?:about |some |at least )?\d[\d,]* of (?:them|those)\b)")
_CLAUSE_ENDS = re.compile(r"[;:—]|, (?:while|but|although|whereas|and)\b|\b(?:while|but|whereas)\b")
# "Casualties surpassed 3,000, including some 300 deaths": the deaths are not the 3,000.
_INCLUDING = re.compile(r",? (?:including|among them|among whom|of whom|of which)\b")
# "Eleven people, including four children, were found in Chandol": what follows is told of the eleven.
_ASIDE = re.compile(
    r",? (?:including|among them|among whom|(?:[\w,]+ ){0,2}[\w,-]+ of (?:them|whom)) [^,;.:]{1,80},"
    r"(?= (?:were|was|are|is|have|had|has|died|drowned|perished|lost|in|at|near|on|when|after|during)\b)"
)
# A number that is set against another one has its own clause: "46, against 33 reported by the government".
_SET_AGAINST = re.compile(
    r", (?:up|down|well|far|compared|against|above|below|more than|less than|half|not|instead)\b"
    r"|\b(?:instead of|rather than|up from|down from|compared with|compared to)\b|[;:—]"
)
_GOVERNS = re.compile(r" \w+(?:ed|ilt|ade|eant|old) (?:for|of|to|at|by|from) (?:the )?$")
_SAYS_THAT = re.compile(
    r"\b(?:says?|said|tells?|told|claim(?:s|ed)?|believe[sd]?|estimate[sd]?|announced?|report(?:s|ed)?|insist(?:s|ed)?|fear(?:s|ed)?"
    r"|warn(?:s|ed)?|add(?:s|ed)|confirm(?:s|ed)?|thinks?|thought|admit(?:s|ted)?)\b[^,.;:]{0,40}? that "
)
_RELATIVE_AFTER = re.compile(r", (?:which|who|where|whose)\b")
_PARTING = re.compile(r", |; |: | and | but | or | \(| against | from | of (?:which|whom) ")


def own_clause(before: str, after: str) -> tuple[str, str]:
    """The words of a figure's own clause on either side: at most 90 characters, up to the clause's ends."""
    if "(" in before and before.rfind(")") < before.rfind("("):
        after = after.partition(")")[0]  # "(18 confirmed) and 23 deaths"
    if aside := _ASIDE.match(after):
        after = after[aside.end() :]
    after = _INCLUDING.split(_CLAUSE_ENDS.split(before_part(after))[0])[0]
    return _near_before(_after_that(_CLAUSE_ENDS.split(before)[-1])), _near_after(after)


def before_part(after: str) -> str:
    """The words after a number up to those that tell of a part of it."""
    return _PART_BEGINS.split(after)[0]


def _near_before(words: str) -> str:
    """The last 90 characters, in whole words: of "a strike in Gaza" no "Ga" is a place."""
    if len(words) <= NEAR or not words[-NEAR - 1].isalnum():
        return words[-NEAR:]
    return re.sub(r"^\w+", "", words[-NEAR:])


def _near_after(words: str) -> str:
    """The first 90 characters, in whole words."""
    if len(words) <= NEAR or not words[NEAR].isalnum():
        return words[:NEAR]
    return re.sub(r"\w{1,90}$", "", words[:NEAR])


def _after_that(before: str) -> str:
    """Without who says it: of "those picked up say that between 130" only what follows "that"."""
    return before[max((found.end() for found in _SAYS_THAT.finditer(before)), default=0) :]


def _last_verb(between: str) -> int:
    """Where the second number's words begin without a comma: "51,000 people in a hall | built for 48,000"."""
    found = _GOVERNS.search(between)
    return found.start() if found else len(between)


def _past_aside(spans: Sequence[tuple[Span, str, str]], at: int, rights: Sequence[str]) -> str:
    """The words after a number, without the part of it that is told in passing."""
    (_, stop), _, after = spans[at]
    aside = _ASIDE.match(after)
    if aside is None:
        return rights[at]
    inside = [
        one for one in range(at + 1, min(at + _INSIDE, len(spans))) if spans[one][0][0] < stop + aside.end()
    ]
    last = inside[-1] if inside else at
    return rights[last][max(0, stop + aside.end() - spans[last][0][1]) :]


def own_words(spans: Sequence[tuple[Span, str, str]]) -> list[tuple[str, str]]:
    """The words on either side that belong to each of an article's numbers, and to no other.

    Args:
        spans: of each number, in text order, its span and the words of its sentence before and after it.

    Of two numbers of one sentence, the words between them are parted at the last comma or conjunction.
    What stands behind a part told in passing ("11 people, including four children, were found") belongs to
    the whole and to the part. Linear in the words of the sentences.
    """
    lefts = [before for _, before, _ in spans]
    rights = [after for *_, after in spans]
    for at, ((one, before, _), (other, further, _)) in enumerate(pairwise(spans)):
        if one[0] - len(before) != other[0] - len(further) or other[0] < one[1]:
            continue
        between = further[len(further) - (other[0] - one[1]) :]
        cut = max((found.start() for found in _PARTING.finditer(between)), default=_last_verb(between))
        rights[at], lefts[at + 1] = between[:cut], between[cut:]
    rights = [_past_aside(spans, at, rights) for at in range(len(spans))]
    return [
        (
            _near_before(_after_that(_SET_AGAINST.split(left)[-1])),
            _near_after(_RELATIVE_AFTER.split(_SET_AGAINST.split(right)[0])[0]),
        )
        for left, right in zip(lefts, rights, strict=True)
    ]
