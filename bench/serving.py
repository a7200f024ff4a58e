"""How fast ``sayso serve`` answers, alone and with twenty readers while articles are being added.

    python -m bench.serving --ledger big.db [--readers 20] [--seconds 30] [--pause 1] [--settle 60]

The ledger must be there (``bench.synthetic`` makes readings to fill one with); it is added to. The server is
left alone for a minute, in which it compares the newest articles; most of what is asked for is older. Then
each kind of page and of answer of the API is asked for alone, five times, after one that warms up. Then the
readers ask for them in turn, each pausing as if reading, while ``sayso add`` reads and adds made-up
articles. Printed are the slowest kinds, their sizes, and of the readers' requests how many failed and how
long they took.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

import httpx

from bench.floors import hold
from bench.stories import read_stories
from bench.synthetic import Synthesis
from sayso.intake.record import from_json
from sayso.ledger import Ledger
from sayso.ledger.questions import Filters, count_all, find_figures, find_sources, find_statements
from sayso.records import Reading

_SAYSO = [sys.executable, "-c", "from sayso.cli.main import main; main()"]
_KB, _ALONE_S, _P95_S = 100, 0.2, 0.5
_ADDED = 2_000
"""Articles offered to ``sayso add``: more than it reads meanwhile."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request of a run: what it asked for, the status, seconds until the last byte, and bytes."""

    kind: str
    status: int
    seconds: float
    size_bytes: int


def addresses(where: str) -> dict[str, list[str]]:
    """Kind of page -> addresses of pages of that kind, over records of the ledger."""
    with Ledger(where, create=False) as ledger:
        said = find_statements(ledger, filters=Filters(limit=400))[::20]
        counted = find_figures(ledger, measure="killed", filters=Filters(limit=400))[::20]
        names = [quote(one.name) for one in find_sources(ledger, filters=Filters(limit=400))[::20]]
    words = [quote(row.content.split()[-1].strip(".,”")) for row in said]
    return {
        "home": ["/"],
        "article": [f"/articles/{row.revision}" for row in said],
        "statement": [f"/statements/{row.id}" for row in said],
        "figure": [f"/figures/{row.id}" for row in counted],
        "search": [f"/search?q={word}" for word in (*words, "said", "officials", "killed")],
        "sources": ["/sources"],
        "source": [f"/sources?name={name}" for name in names],
        "series": ["/series", *(f"/series/{row.id}" for row in counted)],
        "conflicts": ["/conflicts"],
        "origins": [f"/origins/{row.id}" for row in counted],
        "timeline": ["/timeline"],
        "changes": [f"/changes/{row.revision}" for row in said],
        "dossier": [f"/dossier?q={row.id}" for row in counted],
        "decisions": ["/decisions"],
        "api articles": ["/api/v1/articles"],
        "api statements": [f"/api/v1/statements?by={name}" for name in names],
        "api figures": ["/api/v1/figures?measure=killed"],
        "api search": [f"/api/v1/search?q={word}" for word in words],
        "api series": [f"/api/v1/series?q={row.id}" for row in counted],
    }


@contextmanager
def served(where: str) -> Iterator[str]:
    """The address of a server of the ledger, which is ended afterwards."""
    command = [*_SAYSO, "serve", "--ledger", where, "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:  # noqa: S603
        assert server.stderr
        line = server.stderr.readline()
        found = re.search(r"http://\S+", line)
        if found is None:
            raise SystemExit(line + server.stderr.read())
        try:
            yield found[0]
        finally:
            server.terminate()


@contextmanager
def adding(where: str) -> Iterator[None]:
    """``sayso add`` at work, which is interrupted afterwards."""
    with TemporaryDirectory() as folder:
        lines = Path(folder) / "made.jsonl"
        made = Synthesis(tuple(_unread())).readings(10**9, 10**9 + _ADDED)
        lines.write_text("".join(f"{json.dumps(_line(one.to_dict()))}\n" for one in made), "utf-8")
        command = [*_SAYSO, "add", "--ledger", where, "--workers", "1", str(lines)]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as adder:  # noqa: S603
            try:
                yield
            finally:
                adder.terminate()


async def alone(base: str, kinds: dict[str, list[str]]) -> list[Asked]:
    """Each kind five times, one after the other, behind one request that warms up."""
    found = []
    async with httpx.AsyncClient(base_url=base, timeout=120) as client:
        for kind, several in kinds.items():
            await _ask(client, kind, several[0])
            chance = random.Random(kind)  # noqa: S311
            found += [await _ask(client, kind, chance.choice(several)) for _ in range(5)]
    return found


async def together(base: str, kinds: dict[str, list[str]], options: argparse.Namespace) -> list[Asked]:
    """What all readers asked for in the given time."""
    found: list[Asked] = []
    end = time.monotonic() + options.seconds

    async def read(number: int) -> None:
        chance = random.Random(number)  # noqa: S311
        async with httpx.AsyncClient(base_url=base, timeout=120) as client:
            await asyncio.sleep(chance.random() * options.pause)
            while time.monotonic() < end:
                kind = chance.choice(list(kinds))
                found.append(await _ask(client, kind, chance.choice(kinds[kind])))
                await asyncio.sleep(chance.uniform(0.5, 1.5) * options.pause)

    await asyncio.gather(*(read(number) for number in range(options.readers)))
    return found


async def _ask(client: httpx.AsyncClient, kind: str, address: str) -> Asked:
    began = time.perf_counter()
    try:
        answer = await client.get(address, follow_redirects=True)
    except httpx.HTTPError as error:
        print(f"{address}: {type(error).__name__}")
        return Asked(kind, 599, time.perf_counter() - began, 0)
    if answer.status_code >= 400:
        print(f"{answer.status_code} {address}")
    return Asked(kind, answer.status_code, time.perf_counter() - began, len(answer.content))


def _unread() -> Iterator[Reading]:
    """The articles of the stories without records: what is added is read by the server's own reader."""
    for story in read_stories():
        for one in story.articles.values():
            yield Reading(from_json(one))


def _line(reading: dict[str, object]) -> dict[str, object]:
    facts = reading["article"]
    assert isinstance(facts, dict)
    return {
        "text": reading["text"],
        **{name: facts[name] for name in ("outlet", "url", "headline", "published")},
    }


def _slowest(asked: list[Asked]) -> None:
    by_kind: dict[str, list[Asked]] = {}
    for one in asked:
        by_kind.setdefault(one.kind, []).append(one)
    print(f"{'':16}{'median s':>10}{'longest s':>10}{'largest KB':>12}")
    for kind, several in by_kind.items():
        times = sorted(one.seconds for one in several)
        size = max(one.size_bytes for one in several) / 1024
        print(f"{kind:16}{times[len(times) // 2]:10.3f}{times[-1]:10.3f}{size:12.1f}")


def main() -> None:
    """Command line."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--ledger", required=True)
    arguments.add_argument("--readers", type=int, default=20)
    arguments.add_argument("--seconds", type=float, default=30)
    arguments.add_argument(
        "--pause", type=float, default=1.0, help="seconds a reader looks at a page, on average"
    )
    arguments.add_argument(
        "--settle", type=float, default=60, help="seconds that the server runs before it is asked"
    )
    options = arguments.parse_args()
    with Ledger(options.ledger, create=False) as ledger:
        articles = count_all(ledger).articles
    kinds = addresses(options.ledger)
    with served(options.ledger) as base:
        time.sleep(options.settle)
        single = asyncio.run(alone(base, kinds))
        print(f"{articles:,} articles, one request at a time")
        _slowest(single)
        with adding(options.ledger):
            began = time.monotonic()
            asked = asyncio.run(together(base, kinds, options))
            took = time.monotonic() - began
    with Ledger(options.ledger, create=False) as ledger:
        added = count_all(ledger).articles - articles
    times = sorted(one.seconds for one in asked)
    print(
        f"\n{options.readers} readers, each pausing {options.pause:g} s, while {added:,} articles were added"
    )
    _slowest(asked)
    print(f"{len(asked) / took:.1f} requests/s; by status {dict(Counter(one.status for one in asked))}")
    half, most = times[len(times) // 2], times[int(len(times) * 0.95)]
    print(f"p50 {half:.3f} s, p95 {most:.3f} s, longest {times[-1]:.3f} s")
    every = [*single, *asked]
    figures = {
        "without 5xx": _share(one.status < 500 for one in every),
        "under 100 KB": _share(one.size_bytes < _KB * 1024 for one in every),
        "alone under 200 ms": _share(one.seconds < _ALONE_S for one in single),
        "together under 500 ms": _share(one.seconds < _P95_S for one in asked),
    }
    for name, value in figures.items():
        print(f"{name:24}{value:6.1f} %")
    raise SystemExit(not hold("serving", f"{articles // 1000},000 articles", figures))


def _share(those: Iterable[bool]) -> float:
    flags = list(those)
    return 100 * sum(flags) / len(flags)


if __name__ == "__main__":
    main()
