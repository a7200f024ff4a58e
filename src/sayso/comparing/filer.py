"""Filing beside a server's answers, so that no question has to wait for what was added before it."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Condition, Thread
from time import monotonic, sleep
from weakref import WeakKeyDictionary

from sayso.comparing.filing import count_waiting, file_new, file_some, is_filed
from sayso.errors import LedgerError
from sayso.ledger import Ledger

_BATCH = 10
_FIRST_S, _PATIENCE_S = 3.0, 0.2
"""Longest wait of a question: the first ones, while a small ledger is filed whole; and later ones."""
_LOOK_S, _NEXT_S = 1.0, 0.02
"""Between two looks for what other processes have added, if nobody asks; and for what this one has filed."""
_log = logging.getLogger("sayso.server")


def catch_up(ledger: Ledger, revisions: Sequence[int] = ()) -> None:
    """Files what is new before a question.

    Where a server files beside, the question waits only for the ``revisions`` (row ids) that it is about, and
    a fifth of a second at most: while articles are added without a pause, something new waits always. What
    is not filed by then is left out of what is related, and found as soon as it is.

    Raises:
        LedgerError: the ledger cannot be written to.
    """
    filer = _FILERS.get(ledger)
    if filer is None:
        file_new(ledger)
    elif filer.has_caught_up and is_filed(ledger, revisions):
        filer.ask()
    else:
        filer.wait()


@contextmanager
def filing(ledger: Ledger) -> Iterator[None]:
    """Files in a thread of its own while the block runs."""
    filer = _Filer(ledger)
    _FILERS[ledger] = filer
    filer.start()
    try:
        yield
    finally:
        del _FILERS[ledger]
        filer.end()


@contextmanager
def filed_elsewhere(ledger: Ledger) -> Iterator[None]:
    """Leaves filing to another process of the server while the block runs; questions wait as long for it."""
    _FILERS[ledger] = _Elsewhere(ledger)
    try:
        yield
    finally:
        del _FILERS[ledger]


class _Elsewhere:
    """Stands for a filer in another process, which looks every second for what is new."""

    has_caught_up = True

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def ask(self) -> None:
        """Nothing: it looks by itself."""

    def wait(self) -> None:
        """Until nothing waits, or patience ends."""
        until = monotonic() + _PATIENCE_S
        while count_waiting(self._ledger) and monotonic() < until:
            sleep(_NEXT_S)


class _Filer(Thread):
    def __init__(self, ledger: Ledger) -> None:
        super().__init__(name="sayso-filer", daemon=True)
        self._ledger = ledger
        self._change = Condition()
        self._asked = self._done = 0
        self._ends = False
        self._patience_s = _FIRST_S

    @property
    def has_caught_up(self) -> bool:
        """Whether all that was there when the server began is filed."""
        return self._patience_s == _PATIENCE_S

    def ask(self) -> None:
        """Has it look for what is new."""
        with self._change:
            self._asked += 1
            self._change.notify_all()

    def wait(self) -> None:
        """Until all that was there is filed, or patience ends."""
        with self._change:
            self._asked += 1
            mine = self._asked
            self._change.notify_all()
            if self._change.wait_for(lambda: self._done >= mine or self._ends, self._patience_s):
                self._patience_s = _PATIENCE_S

    def end(self) -> None:
        with self._change:
            self._ends = True
            self._change.notify_all()
        self.join(10)

    def run(self) -> None:
        while not self._ends:
            with self._change:
                asked = self._asked
            began = monotonic()
            try:
                filed = file_some(self._ledger, _BATCH)
            except LedgerError as error:
                _log.warning("new articles cannot be filed for comparing: %s", error)
                filed = 0
            with self._change:
                if filed:
                    # Half of the time is left to those who ask for other things.
                    took_s = monotonic() - began
                    self._change.wait_for(lambda: self._ends or self._asked > self._done, took_s)
                else:
                    self._done = asked
                    self._change.notify_all()
                    self._change.wait_for(lambda: self._ends or self._asked > self._done, _LOOK_S)


_FILERS: WeakKeyDictionary[Ledger, _Filer | _Elsewhere] = WeakKeyDictionary()
