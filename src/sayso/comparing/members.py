"""The articles that were compared last, so that one which stands in many matters is looked at once."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from weakref import WeakKeyDictionary

from sayso.comparing.member import Member
from sayso.ledger import Ledger

Key = tuple[int, tuple[int, ...]]
"""Row ids of a reading and of the decisions about its revision. Neither row ever changes."""

_KEPT = 800
"""About 0.2 MB each with all that was found in them."""


class Members:
    """Members of one ledger's matters, those that were asked for last."""

    def __init__(self, most: int = _KEPT) -> None:
        self._kept: OrderedDict[Key, Member] = OrderedDict()
        self._most = most
        self._lock = Lock()

    def find(self, key: Key) -> Member | None:
        """The member, if it is kept."""
        with self._lock:
            if found := self._kept.get(key):
                self._kept.move_to_end(key)
            return found

    def keep(self, key: Key, member: Member) -> Member:
        """The member that is kept from now on: ``member``, or an equal one kept meanwhile."""
        with self._lock:
            kept = self._kept.setdefault(key, member)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
            return kept


def members_of(ledger: Ledger) -> Members:
    """Those that are kept for a ledger, as long as it is open."""
    return _MEMBERS.setdefault(ledger, Members())


_MEMBERS: WeakKeyDictionary[Ledger, Members] = WeakKeyDictionary()
