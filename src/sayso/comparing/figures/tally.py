"""How many were killed and wounded in one occurrence, out of what its articles state.

Nothing unlike is summed: only people named together in one sentence ("a man and two women were shot"), or
somebody who killed others and himself, are counted together. An answer always names the points it rests on.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.comparing.figures.lexicon import cue_in
from sayso.comparing.figures.points import FigurePoint

_HARM = frozenset({"killed", "wounded", "casualties"})
_JOINED = re.compile(r"(?:[\s,&]|\b(?:and|as well as|plus|\d+|aged?|his|her|the)\b|\w+-year-old)*")
_SELF = re.compile(r"\b(?:himself|herself|self|(?:his|her) own life|suicide)\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:others?|another|one|1|second|third|fourth|fifth)\b", re.IGNORECASE)
_NUMBER = re.compile(r"(?:at least )?(?:one|1)\b", re.IGNORECASE)
_PART = 0.5
# The first paragraphs tell what the article is about; what comes later often tells of other occurrences.
_LEAD_CHARACTERS = 700
_LONG_DAYS = 27
_NEAR_DAYS = 10
_SLACK = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people and the points that state it."""

    value: int
    points: tuple[FigurePoint, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were killed and wounded, with the reason for each in words."""

    killed: int
    wounded: int
    reasons: tuple[str, str]


def tally(points: Iterable[FigurePoint]) -> Tally:
    """The best supported answer over all articles of one occurrence.

    Of each article the greatest total of its first paragraphs counts (the greatest of the whole article where
    they give none). Those shot without a word on the outcome are wounded as far as they are not among the
    dead; one wounded beside one dead is taken for the same unless the words part them.

    Over the articles the number of dead that most of them give wins, the greater one in a tie; an article
    that tells of no death does not speak against one that does, since deaths come later. For the wounded
    only articles that agree on the dead are asked.
    """
    articles: dict[str, list[FigurePoint]] = defaultdict(list)
    for point in points:
        if point.figure.measure in _HARM:
            articles[point.article].append(point)
    day = _day_of(articles)
    ordered = sorted(articles.values(), key=lambda found: (found[0].published or "", found[0].id))
    told = [_of_article([point for point in found if _belongs(point, day)]) for found in ordered]
    deaths = [one for one in told if one.killed]
    killed, dead_in = (
        _most_given([(one.killed, one.is_total) for one in deaths]) if deaths else (0, len(told))
    )
    agreeing = [one for one in told if one.killed == killed] or told
    wounded, hurt_in = _most_given([(one.wounded, True) for one in agreeing])
    return Tally(
        killed,
        wounded,
        (
            f"{dead_in} of {len(told)} articles say {killed} killed",
            f"{hurt_in} of {len(agreeing)} that agree on it say {wounded} wounded",
        ),
    )


def _most_given(values: Sequence[tuple[int, bool]]) -> tuple[int, int]:
    """The value that most articles give and how many do; the greater one in a tie.

    What an article says of one person ("a man was killed") speaks half as much as a total ("one dead").
    """
    if not values:
        return 0, 0
    weight: dict[int, float] = defaultdict(float)
    for value, is_total in values:
        weight[value] += 1.0 if is_total else _PART
    best = max(weight, key=lambda value: (weight[value], value))
    return best, sum(value == best for value, _ in values)


def _day_of(articles: dict[str, list[FigurePoint]]) -> date | None:
    """The day on which it happened: the one that most figures name, near the first article."""
    published = [point.as_of for found in articles.values() for point in found if point.as_of]
    named = Counter(
        point.period.first
        for found in articles.values()
        for point in found
        if point.period is not None and point.period.days == 1
    )
    first = min(published, default=None)
    near = [day for day in named if first and abs((first - day).days) <= _NEAR_DAYS]
    if near or named:
        return max(near or named, key=lambda day: (named[day], day))
    return first - _SLACK if first else None


def _belongs(point: FigurePoint, day: date | None) -> bool:
    """Whether a point tells of this occurrence, and that it happened."""
    figure = point.figure
    if figure.status != "actual" or figure.scope == "per_period" or cue_in("elsewhere", point.sentence):
        return False
    if point.period is None or day is None:
        return True
    return point.period.days <= _LONG_DAYS and point.period.last >= day - _SLACK


@dataclass(frozen=True, slots=True)
class _Told:
    """What one article says; ``is_total``: in a number, not by telling of one person."""

    killed: int
    wounded: int
    is_total: bool


def _of_article(points: list[FigurePoint]) -> _Told:
    counts = {measure: _counts([p for p in points if p.figure.measure == measure]) for measure in _HARM}
    killed, hit = _total(counts["killed"]), _total(counts["casualties"])
    dead_in = {_sentence(point) for count in counts["killed"] for point in count.points}
    hurt = [count for count in counts["wounded"] if not killed or _is_somebody_else(count, dead_in)]
    others = [count for count in counts["casualties"] if _OTHERS.search(count.points[0].words)]
    wounded = max(_total(hurt), _total(others) if killed else 0)
    if hit - killed > wounded and (hit > 1 or not killed):
        wounded = hit - killed
    is_total = killed > 1 or any(_NUMBER.match(c.points[0].words) for c in counts["killed"])
    return _Told(killed, wounded, is_total)


def _is_somebody_else(count: Count, dead_in: set[int]) -> bool:
    """Whether a count of wounded is not of the one who died: more than one, another, or told beside him."""
    first = count.points[0]
    if count.value > 1 or _OTHERS.search(first.words) or not _is_one(first):
        return True
    return _sentence(first) in dead_in


def _sentence(point: FigurePoint) -> int:
    """Where the point's sentence begins."""
    return point.figure.span[0] - len(point.before)


def _total(counts: list[Count]) -> int:
    lead = [count.value for count in counts if count.points[0].figure.span[0] < _LEAD_CHARACTERS]
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
        killers = [point for point in found if _is_one(point) and _SELF.search(point.after)]
        others = [run for run in runs if not set(map(id, run)) & set(map(id, killers[:1]))]
        if killers and others:
            most = max(others, key=lambda run: sum(map(_value, run)))
            counts.append(Count(1 + sum(map(_value, most)), (killers[0], *most)))
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
