"""How fast the ledger keeps and answers, small and large.

    python -m bench.ledger [--ledger big.db] [--articles 115000] [--processor-time] [--floors]

``--ledger`` is a ledger of made-up articles (``bench.synthetic``); it is made with ``--articles`` of them
where there is none, which takes about a quarter of an hour, and is added to. Printed are the rate of storing,
what adding an article costs in it against one of 1,000 articles (with and without filing for comparing), and
the 95th percentile of searches and questions, alone and while articles are being added. With
``--processor-time`` waiting is not counted, for the disk or for a machine that has other things to do.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.floors import hold
from bench.synthetic import Synthesis
from sayso.comparing.filing import file_new
from sayso.ledger import Ledger
from sayso.ledger.questions import (
    Filters,
    count_all,
    find_figures,
    find_revisions,
    find_sources,
    find_statements,
    search,
)

Clock = Callable[[], float]

_SMALL = 1_000
_BATCH = 50
_TIMED = 400
"""Articles over which a cost of adding is taken."""
_ASKED = 60
_LIMITS = {"search": 50, "questions": 200}
"""Milliseconds that 95 of 100 stay under."""
_BEYOND = 10_000_000
"""Numbers of articles from which on the benchmark adds: none of them was in the ledger before."""


def main() -> None:
    """Measures, prints, and holds the floors."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--ledger", type=Path, help="a large ledger; made where there is none")
    parser.add_argument("--articles", type=int, default=115_000, help="8.8 statements each")
    parser.add_argument("--processor-time", action="store_true", help="count no waiting")
    parser.add_argument("--floors", action="store_true")
    asked = parser.parse_args()
    made = Synthesis.of_stories()
    with TemporaryDirectory() as folder:
        large = asked.ledger or Path(folder) / "large.db"
        clock = time.thread_time if asked.processor_time else time.perf_counter
        figures = measure(made, Path(folder) / "small.db", large, asked.articles, clock)
    for name, value in figures.items():
        print(f"{name:44}{value:10.1f}")
    if asked.floors and not hold("ledger", "synthetic", figures):
        sys.exit(1)


def measure(made: Synthesis, small: Path, large: Path, articles: int, clock: Clock) -> dict[str, float]:
    """Every figure by its name. Rates are per second, times in milliseconds."""
    if not large.exists():
        with Ledger(large) as ledger:
            _add(ledger, made, 0, articles, clock)
    with Ledger(small) as ledger, Ledger(large) as full:
        _add(ledger, made, 0, _SMALL, clock)
        held = count_all(full)
        for one in (ledger, full):
            file_new(one)
        plain, filed = _costs(ledger, full, made, clock)
        alone = {name: _time(asked, clock) for name, asked in _questions(full, made).items()}
        busy = {f"{name} while adding": taken for name, taken in _while_adding(full, made, clock).items()}
    return {
        "articles": held.articles,
        "statements": held.statements,
        "readings stored a second": 1000 / plain[1],
        "ms to add one to 1,000": plain[0],
        "ms to add one to the large ledger": plain[1],
        "times the cost at 1,000": plain[1] / plain[0],
        "times the cost at 1,000, with filing": filed[1] / filed[0],
        # Floors are least values: within 1.3 times is at least 77 %, a p95 under a limit at least 95 %.
        "cost at 1,000, % of it": 100 * plain[0] / plain[1],
        "cost at 1,000 with filing, % of it": 100 * filed[0] / filed[1],
        **{f"{name}, p95 ms": _p95(taken) for name, taken in (alone | busy).items()},
        **{
            f"{name}, % under {limit} ms": _share_under(limit, taken)
            for name, taken in (alone | busy).items()
            for limit in (_LIMITS[name.split()[0]],)
        },
    }


def _add(ledger: Ledger, made: Synthesis, first: int, end: int, clock: Clock) -> float:
    """Seconds that storing takes, without making the readings."""
    total = 0.0
    for start in range(first, end, _BATCH):
        batch = list(made.readings(start, min(end, start + _BATCH)))
        begun = clock()
        ledger.add_all(batch)
        total += clock() - begun
    return total


def _costs(small: Ledger, large: Ledger, made: Synthesis, clock: Clock) -> tuple[list[float], list[float]]:
    """Milliseconds to add an article to each, without and with filing: the median of batches in turns.

    The articles are such as no ledger here holds.
    """
    first = _BEYOND + count_all(large).articles * 10
    plain: tuple[list[float], list[float]] = ([], [])
    filed: tuple[list[float], list[float]] = ([], [])
    for start in range(first, first + _TIMED, _BATCH):
        for at, ledger in enumerate((small, large)):
            added = _add(ledger, made, start, start + _BATCH, clock)
            begun = clock()
            file_new(ledger)
            plain[at].append(1000 * added / _BATCH)
            filed[at].append(1000 * (added + clock() - begun) / _BATCH)
    return [statistics.median(one) for one in plain], [statistics.median(one) for one in filed]


def _questions(ledger: Ledger, made: Synthesis) -> dict[str, Iterator[Callable[[], object]]]:
    chance = random.Random(11)  # noqa: S311
    words, outlets = made.vocabulary, made.outlets
    # Frequent and rare alike: a rank is drawn on a logarithmic scale.
    ranks = [int(10 ** chance.uniform(0, 4)) for _ in range(_ASKED)]
    names = [" ".join(made.people[min(rank, len(made.people) - 1)][:2]) for rank in ranks]
    page = find_revisions(ledger, limit=1)[0].revision

    def searches() -> Iterator[Callable[[], object]]:
        for rank in ranks:
            yield lambda rank=rank: search(ledger, words[rank])  # type: ignore[misc]

    def questions() -> Iterator[Callable[[], object]]:
        for rank, name in zip(ranks, names, strict=True):
            outlet = Filters(outlet=outlets[rank % len(outlets)])
            yield lambda name=name: find_statements(ledger, by=name)  # type: ignore[misc]
            yield lambda rank=rank: find_statements(ledger, about=words[rank])  # type: ignore[misc]
            yield lambda name=name: find_figures(ledger, of=name)  # type: ignore[misc]
            yield lambda outlet=outlet: find_sources(ledger, filters=outlet)  # type: ignore[misc]
            yield lambda: find_figures(ledger, measure="killed")
            yield lambda: ledger.decided(page)

    return {"search": searches(), "questions": questions()}


def _time(asked: Iterator[Callable[[], object]], clock: Clock) -> list[float]:
    """Milliseconds that each takes."""
    taken = []
    for ask in asked:
        begun = clock()
        ask()
        taken.append(1000 * (clock() - begun))
    return taken


def _p95(taken: list[float]) -> float:
    return statistics.quantiles(taken, n=20)[-1]


def _share_under(limit: float, taken: list[float]) -> float:
    return 100 * sum(one < limit for one in taken) / len(taken)


def _while_adding(ledger: Ledger, made: Synthesis, clock: Clock) -> dict[str, list[float]]:
    """The same with a writer beside it."""
    first = 2 * _BEYOND + count_all(ledger).articles * 10
    batches = [list(made.readings(start, start + _BATCH)) for start in range(first, first + 1_000, _BATCH)]
    stop = threading.Event()

    def write() -> None:
        with Ledger(ledger.where) as writer:
            for batch in batches:
                if stop.is_set():
                    return
                writer.add_all(batch)

    writing = threading.Thread(target=write)
    writing.start()
    try:
        return {name: _time(asked, clock) for name, asked in _questions(ledger, made).items()}
    finally:
        stop.set()
        writing.join()


if __name__ == "__main__":
    main()
