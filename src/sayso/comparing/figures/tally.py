"""How many were killed and wounded in one occurrence, out of what its articles state.

Every number that an article gives is weighed by what speaks for it (``evidence.py``); the weights were fitted
on incidents whose counts are known (``training/tally.py``). An answer is always a number that articles give,
and it says how many of them.
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from sayso.comparing.figures.accounts import HARM, Account, account_of
from sayso.comparing.figures.evidence import (
    Evidence,
    for_killed,
    for_wounded,
    killed_candidates,
    wounded_candidates,
)
from sayso.comparing.figures.lexicon import cue_in, is_people
from sayso.comparing.figures.points import FigurePoint

_LONG_DAYS = 27
_NEAR_DAYS = 10
_SLACK = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were killed and wounded, with the reason for each in words."""

    killed: int
    wounded: int
    reasons: tuple[str, str]


def tally(points: Iterable[FigurePoint]) -> Tally:
    """The best supported answer over all articles of one occurrence.

    The number of dead is settled first; the wounded are those beside them. A number counts for more in the
    first sentence than further down, and for less in an article that tells of several occurrences. Linear in
    the points for each number that is weighed.
    """
    accounts = accounts_of(points)
    weights = _weights()
    killed = heaviest(weights["killed"], [(n, for_killed(accounts, n)) for n in killed_candidates(accounts)])
    wounded = heaviest(
        weights["wounded"],
        [(n, for_wounded(accounts, n, killed)) for n in wounded_candidates(accounts, killed)],
    )
    dead_in = sum(one.killed.main == killed for one in accounts)
    hurt_in = sum(one.hurt == wounded for one in accounts)
    return Tally(
        killed,
        wounded,
        (
            f"{dead_in} of {len(accounts)} articles say {killed} killed",
            f"{hurt_in} of {len(accounts)} say {wounded} wounded",
        ),
    )


def accounts_of(points: Iterable[FigurePoint]) -> list[Account]:
    """What each article tells of the occurrence that most of the figures are of."""
    articles: dict[str, list[FigurePoint]] = defaultdict(list)
    sentences: dict[str, set[str]] = defaultdict(set)
    for point in points:
        sentences[point.article].add(point.sentence)
        if point.figure.measure in HARM:
            articles[point.article].append(point)
    day = _day_of(articles)
    return [
        account_of([point for point in found if _belongs(point, day)], sentences[article])
        for article, found in articles.items()
    ]


def heaviest(weights: Mapping[str, float], weighed: Sequence[tuple[int, Evidence]]) -> int:
    """The number for which most speaks; the greater one in a tie."""

    def weight(one: tuple[int, Evidence]) -> tuple[float, int]:
        return sum(weights.get(name, 0.0) * much for name, much in one[1].items()), one[0]

    return max(weighed, key=weight)[0]


@cache
def _weights() -> dict[str, dict[str, float]]:
    source = files("sayso.comparing.figures").joinpath("tally_weights.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


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
    if figure.unit and not is_people(figure.unit):
        return False
    if figure.status != "actual" or figure.scope == "per_period" or cue_in("elsewhere", point.sentence):
        return False
    if point.period is None or day is None:
        return True
    return point.period.days <= _LONG_DAYS and point.period.last >= day - _SLACK
