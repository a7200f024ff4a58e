"""Where two pages run in the same words: passages, with the few words changed between equal runs bridged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from sayso.comparing.copies.page import Page
from sayso.comparing.copies.shingles import WIDTH, hash_shingles
from sayso.comparing.rarity import stem, weight

_SHORTEST_RUN = WIDTH
_BRIDGE = 6  # words that may differ between two runs of one passage, on either side
_PAGES = 128  # whose shingles are remembered, at 40 kB for an article: each is compared with many others
_PLACES = 16  # places of one shingle that are looked at, so that a text which repeats itself stays linear


@dataclass(frozen=True, slots=True)
class Run:
    """``length`` equal words, from word ``a`` of one page and word ``b`` of the other."""

    a: int
    b: int
    length: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Runs that belong together, in text order on both sides."""

    runs: tuple[Run, ...]

    @property
    def words(self) -> int:
        """How many words are equal."""
        return sum(run.length for run in self.runs)

    def told(self, page: Page) -> int:
        """How many of the equal words stand outside quotation marks in ``page``, which is side a."""
        return sum(not page.quoted[word] for word in self._places())

    def bits(self, page: Page) -> int:
        """How rare those words are, together, in bits."""
        return sum(weight(stem(page.words[word])) for word in self._places() if not page.quoted[word])

    def _places(self) -> Iterator[int]:
        for run in self.runs:
            yield from range(run.a, run.a + run.length)


def align(a: Page, b: Page) -> tuple[Passage, ...]:
    """The passages that ``a`` and ``b`` share, in the order of ``b``; linear in the length of both.

    Greedy from left to right: at each word of ``b`` the longest equal run anywhere in ``a`` is taken, and
    where two are equally long the one that goes on where the last ended.
    """
    places = _places(a.words)
    runs: list[Run] = []
    shingles = _shingles(b.words)
    if places.keys().isdisjoint(shingles):
        return ()
    at = 0
    while at < len(shingles):
        expected = runs[-1].a + runs[-1].length if runs else 0
        best = max(
            (Run(start, at, _length(a.words, b.words, start, at)) for start in places.get(shingles[at], ())),
            key=lambda run: (run.length, -abs(run.a - expected), -run.a),
            default=None,
        )
        if best and best.length >= _SHORTEST_RUN:
            runs.append(best)
            at += best.length
        else:
            at += 1
    return _bridge(runs)


@lru_cache(_PAGES)
def _shingles(words: tuple[str, ...]) -> list[int]:
    hashes: list[int] = hash_shingles(words).tolist()
    return hashes


@lru_cache(_PAGES)
def _places(words: tuple[str, ...]) -> dict[int, list[int]]:
    """Where each shingle stands."""
    places: defaultdict[int, list[int]] = defaultdict(list)
    for at, shingle in enumerate(_shingles(words)):
        if len(places[shingle]) < _PLACES:
            places[shingle].append(at)
    return dict(places)


def _length(a: tuple[str, ...], b: tuple[str, ...], i: int, j: int) -> int:
    length = 0
    while i + length < len(a) and j + length < len(b) and a[i + length] == b[j + length]:
        length += 1
    return length


def _bridge(runs: list[Run]) -> tuple[Passage, ...]:
    passages: list[list[Run]] = []
    for run in runs:
        last = passages[-1][-1] if passages else None
        if (
            last
            and 0 <= run.b - (last.b + last.length) <= _BRIDGE
            and 0 <= run.a - (last.a + last.length) <= _BRIDGE
        ):
            passages[-1].append(run)
        else:
            passages.append([run])
    return tuple(Passage(tuple(passage)) for passage in passages)
