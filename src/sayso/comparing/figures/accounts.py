"""What one article tells of an occurrence: how many it says were killed, wounded, or shot.

Nothing unlike is summed: only people named together in one sentence ("a man and two women were shot"), or
somebody who killed others and himself, are counted together.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.comparing.figures.lexicon import attackers, cue_in, ordinal_in
from sayso.comparing.figures.points import FigurePoint

#: What counts people who came to harm.
HARM = frozenset({"killed", "wounded", "casualties"})
_JOINED = re.compile(r"(?:[\s,&]|\b(?:and|as well as|plus|\d+|aged?|his|her|the)\b|\w+-year-old)*")
_SELF = re.compile(r"\b(?:himself|herself|self(?!-def)|(?:his|her) own life|suicide)\b", re.IGNORECASE)
# "Turned himself in" and "attempted suicide" end nobody.
_ENDS_HIMSELF = re.compile(
    r"(?:\b(?:shot|shoots?|shooting|kill(?:ed|s|ing)|hang(?:ed|s)|on|then|and)|,) (?:himself|herself|self)\b"
    r"|\b(?:his|her) own life\b|\bself-inflicted\b"
    r"|(?<!attempted )\bsuicide\b(?![ -](?:attempt|bomb|vest|note|hotline|prevention|watch))",
    re.IGNORECASE,
)
_AND_SUICIDE = re.compile(r"[ /–-]?(?:and )?suicide\b(?![ -]attempt)", re.IGNORECASE)
_DIES = re.compile(r"\b(?:dies|died|succumb(?:s|ed))\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:others?|another|one|1|second|third|fourth|fifth)\b", re.IGNORECASE)
# The first paragraphs tell what the article is about; what comes later often tells of other occurrences.
_LEAD_CHARACTERS = 700


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people and the points that state it."""

    value: int
    points: tuple[FigurePoint, ...]


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
        ends_himself: whether somebody kills or shoots himself.
        victims: how many died besides those who did it.
        attackers: how many died of those who did it.
        latest: the greatest "third" or "fourth" that died.
        one_dies: whether it begins with the death of one person ("dies", not "is killed").
    """

    published: str
    killed: Told
    wounded: Told
    hit: Told
    hurt: int
    is_roundup: bool
    ends_himself: bool
    victims: int
    attackers: int
    latest: int
    one_dies: bool


def account_of(points: list[FigurePoint], sentences: Iterable[str]) -> Account:
    """What the points of one article's harm, in any order, tell together; ``sentences`` are all that give
    figures.
    """
    counts = {measure: _counts([p for p in points if p.figure.measure == measure]) for measure in HARM}
    lead = [point.sentence for point in points if point.figure.span[0] < _LEAD_CHARACTERS]
    return Account(
        published=(points[0].published or "") if points else "",
        killed=_told(counts["killed"]),
        wounded=_told(counts["wounded"]),
        hit=_told(counts["casualties"]),
        hurt=_hurt(counts),
        is_roundup=any(cue_in("roundup", sentence) for sentence in lead),
        ends_himself=any(_ENDS_HIMSELF.search(sentence) for sentence in sentences),
        victims=_total([count for count in counts["killed"] if not _is_of_attackers(count)]),
        attackers=_total([count for count in counts["killed"] if _is_of_attackers(count)]),
        latest=max((ordinal_in(p.words) for p in points if p.figure.measure == "killed"), default=0),
        one_dies=any(
            p.figure.measure == "killed" and _is_one(p) and not _sentence(p) and _DIES.search(p.sentence)
            for p in points
        ),
    )


def _is_of_attackers(count: Count) -> bool:
    return all((point.figure.unit or "").rpartition(" ")[2] in attackers() for point in count.points)


def _told(counts: list[Count]) -> Told:
    return Told(
        opening=tuple(count.value for count in counts if _sentence(count.points[0]) == 0),
        lead=tuple(count.value for count in counts if _is_lead(count)),
        every=tuple(count.value for count in counts),
        others=tuple(count.value for count in counts if _OTHERS.search(count.points[0].words)),
    )


def _hurt(counts: dict[str, list[Count]]) -> int:
    """Those shot without a word on the outcome are wounded as far as they are not among the dead.

    One wounded beside one dead is taken for the same unless the words part them.
    """
    killed, hit = _total(counts["killed"]), _total(counts["casualties"])
    dead_in = {_sentence(point) for count in counts["killed"] for point in count.points}
    hurt = [count for count in counts["wounded"] if not killed or _is_somebody_else(count, dead_in)]
    others = [count for count in counts["casualties"] if _OTHERS.search(count.points[0].words)]
    wounded = max(_total(hurt), _total(others) if killed else 0)
    if hit - killed > wounded and (hit > 1 or not killed):
        wounded = hit - killed
    return wounded


def _is_somebody_else(count: Count, dead_in: set[int]) -> bool:
    """Whether a count of wounded is not of the one who died: more than one, another, or told beside him."""
    first = count.points[0]
    if count.value > 1 or _OTHERS.search(first.words) or not _is_one(first):
        return True
    return _sentence(first) in dead_in


def _sentence(point: FigurePoint) -> int:
    """Where the point's sentence begins."""
    return point.figure.span[0] - len(point.before)


def _is_lead(count: Count) -> bool:
    return count.points[0].figure.span[0] < _LEAD_CHARACTERS


def _total(counts: list[Count]) -> int:
    lead = [count.value for count in counts if _is_lead(count)]
    return max(lead or [count.value for count in counts], default=0)


def _counts(points: list[FigurePoint]) -> list[Count]:
    """What each sentence counts together."""
    sentences: dict[int, list[FigurePoint]] = defaultdict(list)
    for point in sorted(points, key=lambda point: point.figure.span):
        sentences[_sentence(point)].append(point)
    counts = []
    for found in sentences.values():
        runs = _runs(found)
        counts += [Count(sum(map(_value, run)), tuple(run)) for run in runs]
        counts += [
            Count(1 + _value(point), (point,)) for point in found if _AND_SUICIDE.match(point.after)
        ]  # "a double murder-suicide"
        killers = [point for point in found if _is_one(point) and _SELF.search(point.after)]
        others = [run for run in runs if not set(map(id, run)) & set(map(id, killers[:1]))]
        if killers and others:
            most = max(others, key=lambda run: sum(map(_value, run)))
            counts.append(Count(1 + sum(map(_value, most)), (killers[0], *most)))
        elif killers and len(runs) == 1 and len(runs[0]) > 1:  # "Father kills wife, son, then himself"
            counts.append(Count(1 + sum(map(_value, runs[0])), tuple(runs[0])))
    return counts


def _runs(points: list[FigurePoint]) -> list[list[FigurePoint]]:
    """Points of one sentence, those named together put together; a name beside its noun is passed over."""
    runs: list[list[FigurePoint]] = []
    for point in points:
        last = runs[-1][-1] if runs else None
        if last is not None and point.figure.span[0] >= last.figure.span[1]:
            between = point.before[len(last.before) + len(last.words) :]
            if _is_name(point) and (not _is_one(last) or (not _is_name(last) and not between.strip(", "))):
                continue
            if _JOINED.fullmatch(between):
                runs[-1].append(point)
                continue
        runs.append([point])
    return runs


def _value(point: FigurePoint) -> int:
    low, high = point.figure.low, point.figure.high
    return int(low if low is not None else high or 0)


def _is_one(point: FigurePoint) -> bool:
    return point.figure.low == point.figure.high == 1


def _is_name(point: FigurePoint) -> bool:
    return (
        _is_one(point) and point.figure.unit == "people" and point.words.lower() not in {"he", "she", "one"}
    )
