"""Articles side by side for a page, kept as long as nothing they rest on has changed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock

from fastapi import Request

from sayso.comparing.gathering import Chosen, choose, load
from sayso.comparing.matter import Matter
from sayso.web.rendering import ledger_of

PAGE_LIMIT = 40
"""Articles that a page compares unless it is asked for more; see ``bench.serving`` for what they cost."""
_KEPT = 32
"""About 8 MB each at their largest."""


class Matters:
    """The matters asked for last, by the readings and decisions they are made of: they cannot be stale."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Chosen, Matter] = OrderedDict()
        self._lock = Lock()

    def find(self, chosen: Chosen) -> Matter | None:
        """The matter of exactly these readings, if it is kept."""
        with self._lock:
            if found := self._kept.get(chosen):
                self._kept.move_to_end(chosen)
            return found

    def keep(self, chosen: Chosen, matter: Matter) -> None:
        """Keeps it instead of the one that was asked for longest ago."""
        with self._lock:
            self._kept[chosen] = matter
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)


def matters_of(request: Request) -> Matters:
    """Those that the application keeps."""
    matters: Matters = request.app.state.matters
    return matters


def matter_around(request: Request, revisions: Sequence[str] = (), limit: int = PAGE_LIMIT) -> Matter:
    """The matter around some revisions (public ids), or the newest ones.

    Raises:
        NoSuchRecord: a revision is not in the ledger.
    """
    chosen = choose(ledger_of(request), revisions, limit=limit)
    matter = matters_of(request).find(chosen)
    if matter is None:
        matter = load(ledger_of(request), chosen)
        matters_of(request).keep(chosen, matter)
    return matter
