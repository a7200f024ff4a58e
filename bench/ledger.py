"""How fast the ledger keeps and answers, small and large.

    python -m bench.ledger [--ledger big.db] [--articles 100000] [--floors]

``--ledger`` is a ledger of made-up articles (``bench.synthetic``); it is made with ``--articles`` of them
where there is none, which takes about a quarter of an hour, and is added to. Printed are the rate of storing,
what adding an article costs in it against one of 1,000 articles (with and without filing for comparing), and
the 95th percentile of searches and questions, alone and while articles are being added.
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

_SMALL = 1_000
_BATCH = 50
_TIMED = 400
"""Articles over which a cost of adding is taken."""
_ASKED = 60
_BEYOND = 10_000_000
"""Numbers of articles from which on the benchmark adds: none of them was in the ledger before."""


def main() -> None:
    """Measures, prints, and holds the floors."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--ledger", type=Path, help="a large ledger; made where there is none")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--floors", action="store_true")
    asked = parser.parse_args()
    made = Synthesis.of_stories()
    with TemporaryDirectory() as folder:
        large = asked.ledger or Path(folder) / "large.db"
        figures = measure(made, Path(folder) / "small.db", large, asked.articles)
    for name, value in figures.items():
        print(f"{name:44}{value:10.1f}")
    if asked.floors and not hold("ledger", "synthetic", figures):
        sys.exit(1)


def measure(made: Synthesis, small: Path, large: Path, articles: int) -> dict[str, float]:
    """Every figure by its name. Rates are per second, times in milliseconds."""
    with Ledger(small) as ledger:
        rate = _SMALL / _add(ledger, made, 0, _SMALL)
        file_new(ledger)
        plain, filed = _costs(ledger, made)
    if not large.exists():
        with Ledger(large) as ledger:
            _add(ledger, made, 0, articles)
    with Ledger(large) as ledger:
        held = count_all(ledger)
        file_new(ledger)
        plain_large, filed_large = _costs(ledger, made)
        alone = {name: _p95(questions) for name, questions in _questions(ledger, made).items()}
        busy = _while_adding(ledger, made)
    return {
        "articles": held.articles,
        "statements": held.statements,
        "readings stored a second": rate,
        "ms to add one to 1,000": plain,
        "ms to add one to the large ledger": plain_large,
        "times the cost at 1,000": plain_large / plain,
        "times the cost at 1,000, with filing": filed_large / filed,
        **{f"{name}, p95 ms": value for name, value in alone.items()},
        **{f"{name} while adding, p95 ms": value for name, value in busy.items()},
    }


def _add(ledger: Ledger, made: Synthesis, first: int, end: int) -> float:
    """Seconds that storing takes, without making the readings."""
    total = 0.0
    for start in range(first, end, _BATCH):
        batch = list(made.readings(start, min(end, start + _BATCH)))
        begun = time.perf_counter()
        ledger.add_all(batch)
        total += time.perf_counter() - begun
    return total


def _costs(ledger: Ledger, made: Synthesis) -> tuple[float, float]:
    """Milliseconds an article, without and with filing, of articles that no ledger here holds."""
    first = _BEYOND + count_all(ledger).articles * 10
    plain = _add(ledger, made, first, first + _TIMED)
    begun = time.perf_counter()
    file_new(ledger)
    return 1000 * plain / _TIMED, 1000 * (plain + time.perf_counter() - begun) / _TIMED


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


def _p95(asked: Iterator[Callable[[], object]]) -> float:
    taken = []
    for ask in asked:
        begun = time.perf_counter()
        ask()
        taken.append(1000 * (time.perf_counter() - begun))
    return statistics.quantiles(taken, n=20)[-1]


def _while_adding(ledger: Ledger, made: Synthesis) -> dict[str, float]:
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
        return {name: _p95(asked) for name, asked in _questions(ledger, made).items()}
    finally:
        stop.set()
        writing.join()


if __name__ == "__main__":
    main()
