"""Which of many items are worth comparing: those that share a blocking key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


def candidate_pairs(items: Sequence[T], keys: Callable[[T], Iterable[Hashable]]) -> list[tuple[T, T]]:
    """Every two items that share a blocking key, once."""
    pairs = {
        (numbers[i], numbers[j])
        for numbers in _holders(items, keys).values()
        for i in range(len(numbers))
        for j in range(i + 1, len(numbers))
    }
    return [(items[a], items[b]) for a, b in sorted(pairs)]


def _holders(items: Sequence[T], keys: Callable[[T], Iterable[Hashable]]) -> dict[Hashable, list[int]]:
    holders: defaultdict[Hashable, list[int]] = defaultdict(list)
    for number, item in enumerate(items):
        for key in keys(item):
            holders[key].append(number)
    return holders
