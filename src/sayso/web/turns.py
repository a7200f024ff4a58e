"""Pages that compare take turns, so that one which takes long holds up no other kind of page."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager

from fastapi import Depends

AT_ONCE = 2
"""Comparing is Python alone, so more at once are no faster; more than one lets short ones pass a long one."""


async def _turn() -> AsyncIterator[None]:
    yield


TURN = Depends(_turn, scope="function", max_concurrency=AT_ONCE)
"""What the handlers of such pages depend on, in the API too. Who waits for a turn holds no thread."""

_SWITCH_S = 0.0005
"""How long a thread computes before another one may. With Python's 5 ms what asks the database a hundred
times, and each time waits for the interpreter, took twice as long beside two threads that compare."""


_before: list[float] = []
"""What held before, one entry for each server of this process: the first one's comes back after the last."""


@contextmanager
def short_switches() -> Iterator[None]:
    """Has the threads of this process follow each other quickly while the block, or another one, runs."""
    _before.append(_before[0] if _before else sys.getswitchinterval())
    sys.setswitchinterval(_SWITCH_S)
    try:
        yield
    finally:
        before = _before.pop()
        if not _before:
            sys.setswitchinterval(before)
