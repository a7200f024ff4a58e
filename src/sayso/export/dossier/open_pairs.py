"""Pairs of figures that may or may not count the same, each figure beside all it is open with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable


def group_open(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, list[str]]]:
    """Every pair once, under the figure that stands in most of those left.

    "More than half" beside nine numbers is one entry of one against nine.

    Args:
        pairs: ids of the two figures; the order in which they come settles ties.

    Returns:
        Ids, each with those it is open with, in the order of ``pairs``. Takes time with the pairs times the
        entries.
    """
    left: dict[str, dict[str, None]] = defaultdict(dict)
    for a, b in pairs:
        left[a][b] = left[b][a] = None
    found = []
    while left:
        most = max(left, key=lambda one: len(left[one]))
        others = list(left.pop(most))
        found.append((most, others))
        for other in others:
            del left[other][most]
            if not left[other]:
                del left[other]
    return found
