"""How far a run over several inputs is: one line on stderr, there only while a person watches."""

from __future__ import annotations

import sys
from time import monotonic

_EVERY_S = 0.1


class Progress:
    """A line that is redrawn in place. Silent where ``wanted`` is false or stderr is no terminal."""

    def __init__(self, wanted: bool) -> None:
        self._shown = wanted and sys.stderr.isatty()
        self._drawn_at = 0.0
        self._drawn = False

    def draw(self, read: int, failed: int) -> None:
        """Shows the counts, at most ten times a second."""
        now = monotonic()
        if self._shown and now - self._drawn_at >= _EVERY_S:
            failures = f", {failed} failed" if failed else ""
            sys.stderr.write(f"\r\x1b[Ksayso: {read} read{failures}")
            sys.stderr.flush()
            self._drawn_at, self._drawn = now, True

    def clear(self) -> None:
        """Takes the line away, before anything else is printed."""
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._drawn = False
            self._drawn_at = 0.0
