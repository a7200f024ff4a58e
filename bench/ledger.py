"""How fast the ledger keeps and answers, small and large.

    python -m bench.ledger [--ledger big.db] [--articles 115000] [--processor-time] [--floors]

``--ledger`` is a ledger of made-up articles (``bench.synthetic``); it is made with ``--articles`` of them
where there is none, which takes half an hour with filing for comparing, and is added to. Printed are the rate
of storing, what adding an article costs in it against one of 1,000 articles (``bench.adding``), and the 95th
percentile of searches and questions, alone and while articles are being added. With ``--processor-time``
waiting is not counted in these, for the disk or for a machine that has other things to do.
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

from bench.adding import batches, measure_adding
from bench.floors import hold
from bench.synthetic import Synthesis
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

_ASKED = 60
_LIMITS = {"search": 50, "questions": 200}
"""Milliseconds that 95 of 100 stay under."""
_BEYOND = 20_000_000
"""Numbers of articles that are added meanwhile: none of them was in the ledger before."""


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
        print(f"{name:56}{value:10.2f}")
    if asked.floors and not hold("ledger", "synthetic", figures):
        sys.exit(1)


def measure(made: Synthesis, small: Path, large: Path, articles: int, clock: Clock) -> dict[str, float]:
    """Every figure by its name. Rates are per second, times in milliseconds."""
    if not large.exists():
        with Ledger(large) as ledger:
            for batch in batches(made, 0, articles):
                ledger.add_all(batch)
    with Ledger(large) as full:
        held = count_all(full)
        adding = measure_adding(small, full, made, held.articles)
        alone = {name: _time(asked, clock) for name, asked in _questions(full, made).items()}
        busy = {f"{name} while adding": taken for name, taken in _while_adding(full, made, clock).items()}
    return {
        "articles": held.articles,
        "statements": held.statements,
        "readings stored a second": 1000 / adding["ms to add one to the large ledger"],
        **adding,
        **{f"{name}, p95 ms": _p95(taken) for name, taken in (alone | busy).items()},
        # Floors are least values: a p95 under a limit is at least 95 % under it.
        **{
            f"{name}, % under {limit} ms": _share_under(limit, taken)
            for name, taken in (alone | busy).items()
            for limit in (_LIMITS[name.split()[0]],)
        },
    }


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
    first = _BEYOND + count_all(ledger).articles * 10
    to_add = list(batches(made, first, first + 1_000))
    stop = threading.Event()

    def write() -> None:
        with Ledger(ledger.where) as writer:
            for batch in to_add:
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
