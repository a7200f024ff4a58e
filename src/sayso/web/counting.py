"""How much a ledger holds and who is cited in it, counted ahead, a thirtieth of the time at most."""

from __future__ import annotations

import logging
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Event, Lock, Thread
from time import monotonic
from typing import TypeVar, cast
from weakref import WeakKeyDictionary

from sayso.comparing.cited import Cited, find_cited
from sayso.errors import SaysoError
from sayso.ledger import Ledger
from sayso.ledger.questions import Filters, Stats, count_all
from sayso.ledger.schema import failure
from sayso.web.latest import latest

T = TypeVar("T")

SOURCES = Filters(limit=200)
"""Those that the list of sources shows."""
_QUICK_S = 0.05
_AGAIN = 30
_LOOK_S, _ANYHOW_S = 1.0, 60.0
"""Between two looks for what is new; and the longest time between two counts."""
_MOST = 100  # of different questions of one ledger
_log = logging.getLogger("sayso.server")


@dataclass(eq=False)
class _Found:
    """What was found for one question, and until when that will do."""

    found: object = None
    until: float = 0.0
    lock: Lock = field(default_factory=Lock)


_FOUND: WeakKeyDictionary[Ledger, dict[Hashable, _Found]] = WeakKeyDictionary()


class Counting:
    """A thread that counts what the first page and the list of sources show, again when something was added.

    With 100,000 articles the first counts take 1 to 2 s while articles are added, later ones 0.3 and 0.2.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._ends = Event()
        self._thread = Thread(target=self._run, name="sayso-counting", daemon=True)

    def start(self) -> None:
        """Begins."""
        self._thread.start()

    def end(self) -> None:
        """Ends behind the present count."""
        self._ends.set()
        self._thread.join(10)

    def _run(self) -> None:
        seen: object = None
        counted = rest_s = 0.0
        while True:
            try:
                now = latest(self._ledger, failure)
                if now != seen or monotonic() > counted + _ANYHOW_S:
                    seen, began = now, monotonic()
                    _count(self._ledger, 2 * _ANYHOW_S)
                    _cite(self._ledger, SOURCES, 2 * _ANYHOW_S)
                    counted = monotonic()
                    # Beside much else counting may take seconds: what is known has to outlast the rest.
                    rest_s = min(_AGAIN * (counted - began), _ANYHOW_S)
            except SaysoError as error:  # The ledger is locked, or gone for a moment.
                _log.info("nothing is counted ahead: %s", error)
            if self._ends.wait(max(_LOOK_S, counted + rest_s - monotonic())):
                return


def count_lately(ledger: Ledger) -> Stats:
    """The counts, as they are or, where counting takes long, as they were seconds ago.

    With 100,000 articles counting takes 0.3 s; it is then done every ten seconds while articles are added.
    """
    return _count(ledger)


def cited_lately(ledger: Ledger, filters: Filters) -> list[Cited]:
    """Who is cited (``find_cited``), likewise, but as people decided until now.

    With 100,000 articles finding it takes 0.2 s, the first time 0.9.
    """
    return _cite(ledger, filters)


def _count(ledger: Ledger, kept_s: float | None = None) -> Stats:
    return _lately(ledger, "counts", lambda: count_all(ledger), kept_s)


def _cite(ledger: Ledger, filters: Filters, kept_s: float | None = None) -> list[Cited]:
    decided = latest(ledger)[1]
    return _lately(ledger, (filters, decided), lambda: find_cited(ledger, filters=filters), kept_s)


def _lately(ledger: Ledger, key: Hashable, find: Callable[[], T], kept_s: float | None) -> T:
    """What was found lately; it is found anew for ``kept_s`` where these are given.

    What is quickly found is found for each who asks, all else is kept thirty times as long as it took. Who
    asks while it is found for the first time waits for that.
    """
    kept = _FOUND.setdefault(ledger, {})
    if key not in kept and len(kept) >= _MOST:
        kept.clear()
    one = kept.setdefault(key, _Found())
    if kept_s is None and monotonic() < one.until:
        return cast("T", one.found)
    with one.lock:
        if kept_s is None and monotonic() < one.until:
            return cast("T", one.found)
        began = monotonic()
        found = one.found = find()
        took_s = monotonic() - began
        one.until = monotonic() + max(kept_s or 0.0, _AGAIN * took_s) if took_s > _QUICK_S else 0.0
        return found
