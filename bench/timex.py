"""The TempEval-3 score of time expressions (Task A of UzZaman et al. 2013), by this project's own code.

Strict: the same characters. Relaxed: an overlap of one character or more, exact pairs first, then
the largest overlap. Value: relaxed precision and recall that count a pair only when both values are
the same string.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.records import Span

Timex = tuple[Span, str]  # where it stands, its TIMEX3 value


@dataclass(frozen=True)
class GoldText:
    """One annotated text: ``published`` is its document creation time."""

    name: str
    published: str | None
    text: str
    times: tuple[Timex, ...]


@dataclass(frozen=True)
class Score:
    """F1 in percent."""

    strict: float
    relaxed: float
    value: float


def read_gold(path: Path) -> list[GoldText]:
    """The texts of a JSON-lines file with ``doc``, ``dct``, ``text`` and ``timexes``."""
    texts = []
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        times = tuple(
            (_trimmed(record["text"], time["start"], time["end"]), time["value"] or "")
            for time in record["timexes"]
            if time["value"] != "" or time["type"]
        )
        texts.append(GoldText(record["doc"], record["dct"], record["text"], times))
    return texts


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def score(pairs: Iterable[tuple[Sequence[Timex], Sequence[Timex]]]) -> Score:
    """The score over (gold, found) of every text."""
    gold = found = strict = relaxed = value = 0
    for gold_times, found_times in pairs:
        matched = _matched(gold_times, found_times)
        gold += len(gold_times)
        found += len(found_times)
        strict += sum(one[0] == two[0] for one, two in matched)
        relaxed += len(matched)
        value += sum(one[1] == two[1] for one, two in matched)
    total = gold + found
    return Score(*(200 * hits / total if total else 0.0 for hits in (strict, relaxed, value)))


def _matched(gold: Sequence[Timex], found: Sequence[Timex]) -> list[tuple[Timex, Timex]]:
    free = list(found)
    pairs = []
    rest = []
    for time in gold:
        same = next((other for other in free if other[0] == time[0]), None)
        if same is None:
            rest.append(time)
        else:
            free.remove(same)
            pairs.append((time, same))
    for time in rest:
        best = max(free, key=lambda other: _overlap(time[0], other[0]), default=None)
        if best is not None and _overlap(time[0], best[0]) > 0:
            free.remove(best)
            pairs.append((time, best))
    return pairs


def _overlap(one: Span, two: Span) -> int:
    return min(one[1], two[1]) - max(one[0], two[0])
