"""How far a run over several inputs is: one line on stderr, drawn over again while a person watches."""

from __future__ import annotations

import shutil
import sys
from time import monotonic

_EVERY_S = 0.1
# Without a terminal, lines stay, in a log for example.
_LOG_EVERY_S = 30.0


class Line:
    """A line on stderr: drawn in place on a terminal, else printed now and then."""

    def __init__(self) -> None:
        self._terminal = sys.stderr.isatty()
        self._drawn_s = 0.0 if self._terminal else monotonic()
        self._drawn = False

    def draw(self, words: str) -> None:
        """Shows ``words``, at most ten times a second, or every half minute without a terminal."""
        now = monotonic()
        if now - self._drawn_s < (_EVERY_S if self._terminal else _LOG_EVERY_S):
            return
        self._drawn_s = now
        if self._terminal:
            width = shutil.get_terminal_size().columns
            sys.stderr.write(f"\r\x1b[K{f'sayso: {words}'[: width - 1]}")
            self._drawn = True
        else:
            sys.stderr.write(f"sayso: {words}\n")
        sys.stderr.flush()

    def clear(self) -> None:
        """Takes the line away, before anything else is printed."""
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._drawn = False
            self._drawn_s = 0.0


class Progress:
    """The line of ``sayso read``. Silent where ``wanted`` is false or stderr is no terminal."""

    def __init__(self, wanted: bool) -> None:
        self._line = Line() if wanted and sys.stderr.isatty() else None

    def draw(self, read: int, failed: int) -> None:
        """Shows the counts."""
        if self._line:
            self._line.draw(f"{read} read" + (f", {failed} failed" if failed else ""))

    def clear(self) -> None:
        """Takes the line away, before anything else is printed."""
        if self._line:
            self._line.clear()
