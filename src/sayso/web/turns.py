"""Pages that compare for the first time take turns, so that they hold up no others."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition
from time import monotonic

from starlette.requests import HTTPConnection

_TURN = "sayso.turn"
"""Under which key of the ASGI scope it stands."""
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


class Turns:
    """Who may compare what was not compared before: one at a time: it is Python alone."""

    def __init__(self) -> None:
        self._change = Condition()
        self._taken = False
        self._asking: deque[object] = deque()
        self._behind: deque[object] = deque()
        self._making = 0
        self._made = float("-inf")

    @property
    def quiet_s(self) -> float:
        """For how long no page has been in the making."""
        with self._change:
            return 0.0 if self._making else monotonic() - self._made

    @contextmanager
    def making(self) -> Iterator[None]:
        """Around the making of a page, whether it comes to take a turn or not."""
        with self._change:
            self._making += 1
        try:
            yield
        finally:
            with self._change:
                self._making -= 1
                self._made = monotonic()

    @property
    def waiting(self) -> int:
        """How many wait for their turn."""
        with self._change:
            return len(self._asking) + len(self._behind)

    def take(self, *, behind: bool) -> None:
        """Waits for a turn; ``behind`` all who are not."""
        mine = object()
        queue = self._behind if behind else self._asking
        with self._change:
            queue.append(mine)
            self._change.wait_for(lambda: not self._taken and (self._asking or self._behind)[0] is mine)
            queue.popleft()
            self._taken = True

    def give_back(self) -> None:
        """Lets the next one in."""
        with self._change:
            self._taken = False
            self._change.notify_all()


class Turn:
    """The turn of one page, which takes it when it comes upon something to compare.

    Whoever waits for a page goes before what is compared anew ``behind`` one that was answered already.
    """

    def __init__(self, turns: Turns, *, behind: bool) -> None:
        self._turns = turns
        self._behind = behind
        self._taken = False

    def take(self) -> None:
        """Waits until nobody else compares."""
        if not self._taken:
            self._turns.take(behind=self._behind)
            self._taken = True

    def end(self) -> None:
        """Gives it back, if it was taken."""
        if self._taken:
            self._turns.give_back()


@contextmanager
def turn(request: HTTPConnection, *, behind: bool = False) -> Iterator[None]:
    """Around the making of a page, which may ask for ``turn_of`` its request."""
    turns: Turns = request.app.state.turns
    own = request.scope[_TURN] = Turn(turns, behind=behind)
    with turns.making():
        try:
            yield
        finally:
            own.end()


def turn_of(request: HTTPConnection) -> Turn:
    """The turn of the page that is being made."""
    own: Turn = request.scope[_TURN]
    return own
