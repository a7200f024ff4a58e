"""How much a ledger holds, counted at most a thirtieth of the time."""

from __future__ import annotations

from time import monotonic
from weakref import WeakKeyDictionary

from sayso.ledger import Ledger
from sayso.ledger.questions import Stats, count_all

_QUICK_S = 0.05
_AGAIN = 30
_COUNTED: WeakKeyDictionary[Ledger, tuple[float, Stats]] = WeakKeyDictionary()


def count_lately(ledger: Ledger) -> Stats:
    """The counts, as they are or, where counting takes long, as they were seconds ago.

    With 100,000 articles counting takes 0.3 s; it is then done every ten seconds.
    """
    began = monotonic()
    if (kept := _COUNTED.get(ledger)) and began < kept[0]:
        return kept[1]
    stats = count_all(ledger)
    took_s = monotonic() - began
    _COUNTED[ledger] = (monotonic() + (_AGAIN * took_s if took_s > _QUICK_S else 0.0), stats)
    return stats
