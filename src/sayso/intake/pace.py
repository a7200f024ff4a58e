"""When each host may be asked again."""

from __future__ import annotations

import time
from collections.abc import Callable

from sayso.intake.limits import HOST_INTERVAL_S


class Pace:
    """Keeps requests to one host apart; requests to different hosts do not wait for each other.

    Args:
        clock: seconds of a clock that never goes back.
        sleep: waits so many seconds of that clock.
    """

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._began_s = clock()
        self._free_s: dict[str, float] = {}

    def elapsed_s(self) -> float:
        """Seconds since this pace was begun."""
        return self._clock() - self._began_s

    def wait(self, host: str, interval_s: float = HOST_INTERVAL_S) -> None:
        """Waits until ``host`` may be asked, and takes the turn: the next is ``interval_s`` later."""
        wait_s = self.wait_s(host)
        if wait_s > 0:
            self._sleep(wait_s)
        self._free_s[host] = self._clock() + interval_s

    def wait_s(self, host: str) -> float:
        """How long until ``host`` may be asked; 0 or less for now."""
        return self._free_s.get(host, 0.0) - self._clock() if host in self._free_s else 0.0

    def put_off(self, host: str, wait_s: float) -> None:
        """``host`` has asked not to be asked for so long."""
        self._free_s[host] = max(self._free_s.get(host, 0.0), self._clock() + wait_s)
