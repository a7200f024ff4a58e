"""Kills ``add`` with SIGKILL at random moments, again and again, and looks at what the ledger holds then.

    python -m bench.kills --ledger /tmp/kills.db --kills 200
    python -m bench.kills --ledger postgresql://user@host/name --kills 200

Each round starts a process that adds articles in bulk and names on stdout what it was told is kept, kills it,
and goes on with the same ledger. After every tenth kill and the last one, every article that was named must
be there whole, no article may be there in part, and the database's own check must be clean. The reader is a
stand-in that makes forty statements an article, so that most of the time goes into writing. The ledger must
be empty or not there.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from sayso.ledger import Ledger
from sayso.ledger.bulk import Kept, add_in_bulk
from sayso.records import Actor, Article, Figure, Reading, Statement

_STATEMENTS = 40
_LONGEST_S = 0.6
_CHECK_EVERY = 10
_READY = "ready"


def synthesise(article: Article) -> Reading:
    """A reading made of the text alone: the same for the same article."""
    length = len(article.text)
    return Reading(
        article,
        actors=(Actor("a1", "Ann", "person", mentions=((0, 3),)),),
        statements=tuple(
            Statement(f"s{number + 1}", ((9, length - number % 5),), ((4, 8),), ((0, 3),), ("a1",))
            for number in range(_STATEMENTS)
        ),
        figures=(Figure("f1", (9, length), 1, None, statement="s1"),),
    )


def make_article(number: int) -> Article:
    """The article of that number."""
    return Article(
        f"Ann said {number} boats were lost in the storm.",
        id=str(number), url=f"https://gazette.example/{number}", outlet="Gazette", published="2027-05-01",
        language="en", given_as=str(number),
    )  # fmt: skip


def add_endlessly(where: str, first: int) -> None:
    """What is killed: adds articles from ``first`` on, and names those that are on disk."""

    def tell(kept: list[Kept]) -> None:
        print(*(item.source for item in kept), flush=True)

    with Ledger(where) as ledger:
        print(_READY, flush=True)
        articles = map(make_article, count(first))
        add_in_bulk(ledger, articles, on_kept=tell, workers=1, reader="bench.kills:synthesise")


def kill_once(where: str, first: int, wait_s: float) -> set[int]:
    """Starts adding, kills it ``wait_s`` after the first word of something kept; returns what was named.

    A negative ``wait_s`` kills it before that, so long after it has opened the ledger.
    """
    command = [sys.executable, "-m", "bench.kills", "--ledger", where, "--add-from", str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout is not None
        if process.stdout.readline().strip() != _READY:
            raise SystemExit("adding did not start")
        begun = process.stdout.readline() if wait_s >= 0 else ""
        time.sleep(abs(wait_s))
        process.kill()
        told = begun + process.stdout.read()
    # A line that was cut off by the kill was not told whole.
    return {
        int(word) for line in told.splitlines(keepends=True) if line.endswith("\n") for word in line.split()
    }


def find_faults(where: str, told: set[int]) -> Iterator[str]:
    """What the ledger lacks or holds in part."""
    with Ledger(where, create=False) as ledger:
        ledger.check()
        held = {int(reading.id or 0): reading for reading in ledger.readings()}
    for number in told - held.keys():
        yield f"article {number} was acknowledged and is not there"
    for number, reading in held.items():
        if reading.to_dict() != synthesise(make_article(number)).to_dict():
            yield f"article {number} is not whole"


def kill_often(where: str, kills: int, seed: int) -> int:
    """Kills so often, checking after each tenth; returns the number of articles acknowledged.

    Raises:
        SystemExit: a fault was found.
        LedgerError: the ledger is damaged.
    """
    chance = random.Random(seed)  # noqa: S311
    told: set[int] = set()
    for number in range(1, kills + 1):
        told |= kill_once(where, max(told, default=-1) + 1, chance.uniform(-_LONGEST_S / 4, _LONGEST_S))
        if number % _CHECK_EVERY and number != kills:
            continue
        print(f"{number} kills, {len(told):,} articles acknowledged", file=sys.stderr, flush=True)
        faults = list(find_faults(where, told))
        if faults:
            raise SystemExit("\n".join(faults))
    return len(told)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--ledger", required=True, metavar="PATH|URL")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--add-from", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.add_from is not None:
        add_endlessly(given.ledger, given.add_from)
        return
    if "://" not in given.ledger and Path(given.ledger).exists():
        raise SystemExit("name a ledger that is not there yet")
    told = kill_often(given.ledger, given.kills, given.seed)
    print(f"{given.kills} kills, {told:,} articles acknowledged, all whole, none half, check clean")


if __name__ == "__main__":
    main()
