"""Stand-ins for intake and reader, so that the command can be tested by itself and fast.

An input named ``bad…`` fails, ``refused…`` is refused, ``broken…`` makes the reader fail, ``foreign…`` is
refused by the reader; ``many:N`` is N articles, ``wait`` sleeps, ``pictures`` passes two files over, every
other input is one article.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from sayso.errors import EmptyInput, NotEnglish, NotFound, Refused, SaysoError
from sayso.records import Article, Reading, Statement


@dataclass(frozen=True)
class Failure:
    source: str
    error: SaysoError


def collect(
    sources: Any, *, stdin: Any = None, skipped: Any = None, **facts: str | None
) -> Iterator[Article | Failure]:
    for source in sources:
        if source == "pictures":
            skipped[".png files"] += 2
        if source.startswith("bad"):
            yield Failure(source, NotFound("no such file", "check the path", source))
        elif source.startswith("empty"):
            yield Failure(source, EmptyInput("nothing in it"))
        elif source.startswith("refused"):
            yield Failure(source, Refused("a private address", where=source))
        elif source.startswith("many:"):
            yield from (Article(f"Ann said {number}.", id=str(number)) for number in range(int(source[5:])))
        elif source == "wait":
            print("waiting", file=sys.stderr, flush=True)
            time.sleep(60)
        elif source == "-":
            yield Article(stdin.read().decode(), id="stdin", **facts)
        else:
            yield Article(f"Ann said {source}.", id=source, **facts)


def read_article(article: Article) -> Reading:
    if "broken" in article.text:
        raise KeyError("boom")
    if "foreign" in article.text:
        raise NotEnglish("it is in German")
    statement = Statement("s1", ((9, len(article.text) - 1),), ((4, 8),), ((0, 3),))
    return Reading(article, statements=(statement,))


MODULES = {
    "sayso.intake": SimpleNamespace(Failure=Failure, collect=collect),
    "sayso.reading.pipeline": SimpleNamespace(read_article=read_article),
}
