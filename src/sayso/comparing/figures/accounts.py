"""What one article tells of an occurrence: how many it says were killed, wounded, or shot."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.comparing.figures.doers import Doers, doers_in, is_of_doers
from sayso.comparing.figures.headcounts import (
    LEAD_CHARACTERS,
    Count,
    counts_of,
    is_lead,
    is_one,
    sentence_of,
    total_of,
)
from sayso.comparing.figures.lexicon import cue_in, ordinal_in
from sayso.comparing.figures.points import FigurePoint

#: What counts people who came to harm.
HARM = frozenset({"killed", "wounded", "casualties"})
_DIES = re.compile(r"\b(?:dies|died|succumb(?:s|ed))\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:others?|another|one|1|second|third|fourth|fifth)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """The numbers that an article gives of one kind of harm, in its order.

    Attributes:
        opening: those of its first sentence, often the headline.
        lead: those of its first paragraphs.
        every: all.
        others: those of "others" and "another".
    """

    opening: tuple[int, ...]
    lead: tuple[int, ...]
    every: tuple[int, ...]
    others: tuple[int, ...]

    @property
    def main(self) -> int:
        """The greatest number of the first paragraphs, of the whole article where they give none."""
        return max(self.lead or self.every, default=0)


@dataclass(frozen=True, slots=True)
class Account:
    """What one article says.

    Attributes:
        published: its day, ``""`` where unknown.
        killed: of the dead.
        wounded: of the wounded.
        hit: of those shot, without a word on the outcome.
        hurt: how many are wounded and not among the dead, its numbers taken together.
        is_roundup: whether its beginning tells of several occurrences.
        doers: those who did the harm.
        victims: how many died besides those who did it, where they are told of apart.
        attackers: how many died of those who did it, likewise.
        latest: the greatest "third" or "fourth" that died.
        newly: the same of its first sentence.
        one_dies: whether it begins with the death of one person ("dies", not "is killed").
    """

    published: str
    killed: Told
    wounded: Told
    hit: Told
    hurt: int
    is_roundup: bool
    doers: Doers
    victims: int
    attackers: int
    latest: int
    newly: int
    one_dies: bool


def account_of(points: list[FigurePoint], sentences: Iterable[str]) -> Account:
    """What the points of one article's harm, in any order, tell together; ``sentences`` are all that give
    figures.
    """
    counts = {measure: counts_of([p for p in points if p.figure.measure == measure]) for measure in HARM}
    lead = [point.sentence for point in points if point.figure.span[0] < LEAD_CHARACTERS]
    dead = [point for point in points if point.figure.measure == "killed"]
    return Account(
        published=(points[0].published or "") if points else "",
        killed=_told(counts["killed"]),
        wounded=_told(counts["wounded"]),
        hit=_told(counts["casualties"]),
        hurt=_hurt(counts),
        is_roundup=any(cue_in("roundup", sentence) for sentence in lead),
        doers=doers_in(counts["killed"], sentences),
        victims=total_of([count for count in counts["killed"] if not is_of_doers(count)]),
        attackers=total_of([count for count in counts["killed"] if is_of_doers(count)]),
        latest=max((ordinal_in(point.words) for point in dead), default=0),
        newly=max((ordinal_in(point.words) for point in dead if not sentence_of(point)), default=0),
        one_dies=any(is_one(p) and not sentence_of(p) and _DIES.search(p.sentence) for p in dead),
    )


def _told(counts: list[Count]) -> Told:
    return Told(
        opening=tuple(count.value for count in counts if sentence_of(count.points[0]) == 0),
        lead=tuple(count.value for count in counts if is_lead(count)),
        every=tuple(count.value for count in counts),
        others=tuple(count.value for count in counts if _OTHERS.search(count.points[0].words)),
    )


def _hurt(counts: dict[str, list[Count]]) -> int:
    """Those shot without a word on the outcome are wounded as far as they are not among the dead.

    One wounded beside one dead is taken for the same unless the words part them.
    """
    killed, hit = total_of(counts["killed"]), total_of(counts["casualties"])
    dead_in = {sentence_of(point) for count in counts["killed"] for point in count.points}
    hurt = [count for count in counts["wounded"] if not killed or _is_somebody_else(count, dead_in)]
    others = [count for count in counts["casualties"] if _OTHERS.search(count.points[0].words)]
    wounded = max(total_of(hurt), total_of(others) if killed else 0)
    if hit - killed > wounded and (hit > 1 or not killed):
        wounded = hit - killed
    return wounded


def _is_somebody_else(count: Count, dead_in: set[int]) -> bool:
    """Whether a count of wounded is not of the one who died: more than one, another, or told beside him."""
    first = count.points[0]
    if count.value > 1 or _OTHERS.search(first.words) or not is_one(first):
        return True
    return sentence_of(first) in dead_in
