"""What adding an article costs in a large ledger, against one of 1,000 articles.

Both take the same batches in turns, so that a slow moment of the machine is shared. A ledger of 1,000
articles does not stay one: every round begins with a fresh copy of it. The first batch of a round is not
counted, for it fills the memory of the new copy. Of a round's batches the mean counts, not the median. Every
so many of them a thread takes SQLite's log into the file: its processor time is part of the price, the clock
counts what whoever adds waits for. The ratio is the middle one of the rounds; the least and the greatest are
printed beside it.
"""

from __future__ import annotations

import shutil
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bench.synthetic import Synthesis
from sayso.comparing.filing import file_new
from sayso.ledger import Ledger
from sayso.records import Reading

SMALL = 1_000
BATCH = 50
"""As ``sayso.ledger.bulk`` takes at once."""
_ROUNDS = 7
_BATCHES = 8
"""A round adds 400 articles and those that are not counted."""
_BEYOND = 10_000_000
"""Numbers of articles from which on the benchmark adds: none of them was in the ledger before."""


@dataclass
class Spent:
    """Seconds by the clock and of the processor."""

    clock_s: float = 0.0
    processor_s: float = 0.0

    def during(self, work: Callable[[], object], ledger: Ledger) -> None:
        """Adds what ``work`` takes; the rest of the process stands still meanwhile.

        What it leaves to a thread counts as processor time, and is over when this returns, so that the other
        ledger does not pay for it.
        """
        clock_s, processor_s = time.perf_counter(), time.process_time()
        work()
        self.clock_s += time.perf_counter() - clock_s
        ledger.journal.wait()
        self.processor_s += time.process_time() - processor_s


@dataclass
class Round:
    """What one ledger took in one round, to add and to file what was added."""

    added: Spent = field(default_factory=Spent)
    filed: Spent = field(default_factory=Spent)

    def take(self, ledger: Ledger, batch: list[Reading], *, counts: bool) -> None:
        """Adds and files a batch."""
        here = self if counts else Round()
        here.added.during(lambda: ledger.add_all(batch), ledger)
        here.filed.during(lambda: file_new(ledger), ledger)


def measure_adding(small: Path, large: Ledger, made: Synthesis, held: int) -> dict[str, float]:
    """Every figure of adding by its name; times are milliseconds an article.

    Args:
        small: where a ledger of ``SMALL`` articles is made, and copied from.
        large: the ledger against which it is measured; some 3,000 articles are added to it.
        made: makes the articles.
        held: how many articles ``large`` holds.
    """
    with Ledger(small) as ledger:
        for batch in batches(made, 0, SMALL):
            ledger.add_all(batch)
        file_new(ledger)
    file_new(large)
    rounds = [_measure(small, large, made, first) for first in _firsts(held)]
    return _times(rounds) | _ratios(rounds)


def batches(made: Synthesis, first: int, end: int) -> Iterator[list[Reading]]:
    """The readings of these numbers, as many at once as are added at once."""
    for start in range(first, end, BATCH):
        yield list(made.readings(start, min(end, start + BATCH)))


def _firsts(held: int) -> Iterator[int]:
    """The number of the first article of each round, such as no ledger here holds."""
    first = _BEYOND + held * 10
    return iter(range(first, first + _ROUNDS * SMALL, SMALL))


def _measure(small: Path, large: Ledger, made: Synthesis, first: int) -> tuple[Round, Round]:
    """One round: the small ledger's, and the large one's."""
    copy = small.with_name(f"copy-of-{small.name}")
    shutil.copyfile(small, copy)
    rounds = Round(), Round()
    with Ledger(copy) as ledger:
        for number, batch in enumerate(batches(made, first, first + (1 + _BATCHES) * BATCH)):
            both = list(zip(rounds, (ledger, large), strict=True))
            # Whoever comes second finds the batch in the processor's cache.
            for one, where in both if number % 2 else both[::-1]:
                one.take(where, batch, counts=number > 0)
    copy.unlink()
    return rounds


def _times(rounds: list[tuple[Round, Round]]) -> dict[str, float]:
    articles = _BATCHES * BATCH
    return {
        f"ms to add one to {where}{clock}": statistics.median(
            1000 * _of(one[at].added, clock) / articles for one in rounds
        )
        for clock in _CLOCKS
        for at, where in enumerate(("1,000", "the large ledger"))
    }


def _ratios(rounds: list[tuple[Round, Round]]) -> dict[str, float]:
    figures: dict[str, float] = {}
    for filing in ("", " with filing"):
        for clock in _CLOCKS:
            costs = ([_cost(one, clock, filing) for one in both] for both in rounds)
            found = sorted(large / small for small, large in costs)
            middle = statistics.median(found)
            figures |= {
                f"times the cost at 1,000{filing}{clock}": middle,
                f"  least of {len(rounds)} rounds{filing}{clock}": found[0],
                f"  greatest of them{filing}{clock}": found[-1],
                # Floors are least values: within 1.3 times is at least 77 %.
                f"cost at 1,000{filing}{clock}, % of it": 100 / middle,
            }
    return figures


_PROCESSOR = ", processor time"
_CLOCKS = ("", _PROCESSOR)


def _cost(one: Round, clock: str, filing: str) -> float:
    return _of(one.added, clock) + (_of(one.filed, clock) if filing else 0)


def _of(spent: Spent, clock: str) -> float:
    return spent.processor_s if clock == _PROCESSOR else spent.clock_s
