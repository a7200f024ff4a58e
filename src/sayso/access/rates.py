"""How much one account or one address may ask for: a token bucket for each, in memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from math import ceil
from threading import Lock
from time import monotonic

from sayso.errors import TooManyRequests

_KEYS = 10_000


class Rate:
    """At most ``burst`` at once, and ``per_s`` a second in the long run, for each key.

    The 10,000 keys met last are remembered; a server of several processes counts in each of them.
    """

    def __init__(self, per_s: float, burst: int, clock: Callable[[], float] = monotonic) -> None:
        self._per_s = per_s
        self._burst = burst
        self._clock = clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def spend(self, key: str) -> None:
        """Counts one.

        Raises:
            TooManyRequests: it is one too many; it says how long to wait.
        """
        with self._lock:
            left = self._now_left(key)
            if left < 1:
                wait_s = ceil((1 - left) / self._per_s)
                raise TooManyRequests("too many requests", f"wait {wait_s} s", wait_s=wait_s)
            self._left[key] = (left - 1, self._clock())
            self._left.move_to_end(key)
            if len(self._left) > _KEYS:
                self._left.popitem(last=False)

    def forgive(self, key: str) -> None:
        """Forgets what the key has spent."""
        with self._lock:
            self._left.pop(key, None)

    def _now_left(self, key: str) -> float:
        left, since_s = self._left.get(key, (float(self._burst), self._clock()))
        return min(float(self._burst), left + (self._clock() - since_s) * self._per_s)
