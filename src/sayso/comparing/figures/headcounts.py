"""Who are counted together in one sentence: "a man and two women were shot" are three.

Nothing unlike is summed: only people named together, or somebody who killed others and himself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.comparing.figures.points import FigurePoint
from sayso.reading.figures.lexicon import word_set

_KIN = "|".join(sorted(word_set("figures_people", "nouns")))
_JOINED = re.compile(
    r"(?:[\s,&]|\b(?:and|as well as|plus|\d+|aged?|years? old|his|her|the)\b|\w+-year-old)*"
    rf"(?:\b(?:{_KIN}) )?"  # "Ana Roll, 61, and her 22-year-old *granddaughter* Mia Sand"
)
_SELF = re.compile(r"\b(?:himself|herself|self(?!-def)|(?:his|her) own life|suicide)\b", re.IGNORECASE)
_AND_SUICIDE = re.compile(r"[ /–-]?(?:and )?suicide\b(?![ -]attempt)", re.IGNORECASE)
#: The first paragraphs tell what the article is about; what comes later often tells of other occurrences.
LEAD_CHARACTERS = 700


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people and the points that state it; ``doer`` is the one of them who killed the others."""

    value: int
    points: tuple[FigurePoint, ...]
    doer: FigurePoint | None = None


def counts_of(points: Sequence[FigurePoint]) -> list[Count]:
    """What each sentence counts together."""
    sentences: dict[int, list[FigurePoint]] = defaultdict(list)
    for point in sorted(points, key=lambda point: point.figure.span):
        sentences[sentence_of(point)].append(point)
    counts = []
    for found in sentences.values():
        runs = _runs(found)
        counts += [Count(sum(map(value_of, run)), tuple(run)) for run in runs]
        counts += [
            Count(1 + value_of(point), (point,)) for point in found if _AND_SUICIDE.match(point.after)
        ]  # "a double murder-suicide"
        killers = [point for point in found if is_one(point) and _SELF.search(point.after)]
        others = [run for run in runs if not set(map(id, run)) & set(map(id, killers[:1]))]
        if killers and others:
            most = max(others, key=lambda run: sum(map(value_of, run)))
            counts.append(Count(1 + sum(map(value_of, most)), (killers[0], *most), killers[0]))
        elif killers and len(runs) == 1 and len(runs[0]) > 1:  # "Father kills wife, son, then himself"
            counts.append(Count(1 + sum(map(value_of, runs[0])), tuple(runs[0])))
    return counts


def _runs(points: list[FigurePoint]) -> list[list[FigurePoint]]:
    """Points of one sentence, those named together put together; a name beside its noun is passed over."""
    runs: list[list[FigurePoint]] = []
    for point in points:
        last = runs[-1][-1] if runs else None
        if last is not None and point.figure.span[0] >= last.figure.span[1]:
            between = point.before[len(last.before) + len(last.words) :]
            if is_name(point) and (not is_one(last) or (not is_name(last) and not between.strip(", "))):
                continue
            if _JOINED.fullmatch(between):
                runs[-1].append(point)
                continue
        runs.append([point])
    return runs


def value_of(point: FigurePoint) -> int:
    """The number that a point gives, its lower end."""
    low, high = point.figure.low, point.figure.high
    return int(low if low is not None else high or 0)


def is_one(point: FigurePoint) -> bool:
    """Whether a point counts one person."""
    return point.figure.low == point.figure.high == 1


def is_name(point: FigurePoint) -> bool:
    """Whether a point is somebody's name."""
    return is_one(point) and point.figure.unit == "people" and point.words.lower() not in {"he", "she", "one"}


def sentence_of(point: FigurePoint) -> int:
    """Where the point's sentence begins."""
    return point.figure.span[0] - len(point.before)


def is_lead(count: Count) -> bool:
    """Whether a count stands in the first paragraphs."""
    return count.points[0].figure.span[0] < LEAD_CHARACTERS


def total_of(counts: Sequence[Count]) -> int:
    """The greatest count of the first paragraphs, of all where they have none."""
    lead = [count.value for count in counts if is_lead(count)]
    return max(lead or [count.value for count in counts], default=0)
