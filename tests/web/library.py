"""A small ledger for the pages: the examples, a page in two states, and two papers that count the same."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from sayso.intake import collect
from sayso.intake.documents import Failure
from sayso.ledger import Ledger
from sayso.reading.pipeline import read_article
from sayso.records import Article, Reading

EXAMPLES = Path(__file__).parents[2] / "examples"

_PAGE = "https://gazette.example/ferry"
_OTHERS = (
    Article(
        "At least 40 passengers were killed when the ferry Almara sank off Port Selin, the coast guard of "
        "Varland said on Monday.\n\n“We searched all night,” said Ivo Brandt, a coast guard captain.",
        outlet="The Gazette",
        published="2026-03-02",
        headline="Ferry sinks",
        url=_PAGE,
    ),
    Article(
        "At least 44 passengers were killed when the ferry Almara sank off Port Selin, the coast guard of "
        "Varland said on Monday.\n\n“We searched all night,” said Ivo Brandt, a coast guard captain.",
        outlet="The Gazette",
        published="2026-03-02",
        updated="2026-03-03T08:00:00Z",
        headline="Ferry sinks, 44 dead",
        url=_PAGE,
    ),
    Article(
        "Between 20 and 30 passengers were killed when the ferry Almara sank off Port Selin, the ferry "
        "company Selin Lines said on Tuesday. An official who asked not to be named put the figure at 60.",
        outlet="Harbour Post",
        published="2026-03-03",
        headline="Ferry company counts its dead",
        url="https://post.example/1",
    ),
    Article(
        "Up to 100 passengers were killed when the ferry Almara sank off Port Selin, a senior diplomat told "
        "the Evening Star. Selin Lines denied that anybody had been warned.",
        outlet="Evening Star",
        published="2026-03-04",
        headline="Diplomat: a hundred dead",
        url="https://star.example/1",
    ),
)


@cache
def readings() -> tuple[Reading, ...]:
    """What the reader makes of them, once a session."""
    examples = [found for found in collect([str(EXAMPLES)]) if not isinstance(found, Failure)]
    return tuple(read_article(article) for article in (*examples, *_OTHERS))


def fill(where: str) -> None:
    """Makes the ledger."""
    with Ledger(where) as ledger:
        for number, one in enumerate(readings()):
            ledger.add(replace(one), now=f"2026-03-05T10:{number:02}:00Z")
