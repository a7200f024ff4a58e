"""Speeds of several readers in one run, the readers taking turns: what slows one slows all.

A peer that cannot be installed beside sayso (a licence, Java) is measured through spaCy's full pipeline: its
recorded share of that pipeline's speed on one machine holds on another, a speed in words a second does not.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

Item = TypeVar("Item")
_TURNS = 6


def speeds(
    readers: Mapping[str, Callable[[Sequence[Item]], Iterable[object]]],
    items: Sequence[Item],
    words: Callable[[Item], int],
) -> dict[str, float]:
    """Words a CPU second of every reader, first loads aside.

    Args:
        readers: by name, what reads a part of the items; what it yields is drawn and dropped.
        items: what is read.
        words: how many words stand in an item.
    """
    seconds = dict.fromkeys(readers, 0.0)
    for read in readers.values():
        for _ in read(items[:2]):
            pass
    for turn in range(_TURNS):
        part = items[turn::_TURNS]
        for name, read in readers.items():
            began = time.process_time()
            for _ in read(part):
                pass
            seconds[name] += time.process_time() - began
    total = sum(map(words, items))
    return {name: total / spent for name, spent in seconds.items()}
