"""What a run over many inputs tells: progress while it goes on, each failure, and the sum at its end."""

from __future__ import annotations

import sys
from collections import Counter
from time import monotonic
from typing import TYPE_CHECKING

import click

from sayso.cli.progress import Line

if TYPE_CHECKING:
    from sayso.cli.position import Position
    from sayso.errors import SaysoError
    from sayso.ledger.bulk import Kept

_STATUSES = {"new": "new", "revision": "revised", "reread": "read again", "known": "known"}
# The time left is not reckoned from less.
_SURE_S = 5.0


class Account:
    """Counts what was kept. ``told`` is handed to ``add_in_bulk`` as ``on_kept``.

    Args:
        position: how far the inputs are; without it no time left is shown.
        verbose: whether each article is named on stdout once it is on disk.
    """

    def __init__(self, position: Position | None = None, *, verbose: bool = False) -> None:
        self.counts: Counter[str] = Counter()
        self.errors: list[SaysoError] = []
        self._position = position
        self._verbose = verbose
        self._line = Line()
        self._begun_s = monotonic()

    def told(self, kept: list[Kept]) -> None:
        """Takes in a batch that is on disk."""
        from sayso.errors import SaysoError  # noqa: PLC0415
        from sayso.export.printable import one_line  # noqa: PLC0415

        for source, outcome in kept:
            if isinstance(outcome, SaysoError):
                self._line.clear()
                click.echo(f"sayso: {one_line(str(outcome))}", err=True)
                self.errors.append(outcome)
            else:
                self.counts[outcome.status] += 1
                if self._verbose:
                    self._line.clear()
                    click.echo(f"{outcome.status}\t{outcome.revision}\t{one_line(source)}")
        if self._verbose:
            sys.stdout.flush()
        self._line.draw(self._state())

    def end(self) -> None:
        """Takes the progress away."""
        self._line.clear()

    def __str__(self) -> str:
        """The counts in words: ``3 new, 1 known, 1 failed``."""
        parts = [f"{self.counts[name]:,} {words}" for name, words in _STATUSES.items() if self.counts[name]]
        if self.errors:
            parts.append(f"{len(self.errors):,} failed")
        return ", ".join(parts) or "nothing added"

    @property
    def exit_code(self) -> int:
        """0 where nothing failed; where nothing was read, the code that all failures share; else 1."""
        if not self.errors:
            return 0
        codes = {error.exit_code for error in self.errors}
        return codes.pop() if not self.counts and len(codes) == 1 else 1

    def _state(self) -> str:
        elapsed_s = monotonic() - self._begun_s
        rate = (sum(self.counts.values()) + len(self.errors)) / max(elapsed_s, 0.001)
        left = self._time_left(elapsed_s)
        pace = f"{rate:,.1f} a second" if rate >= 1 else f"{60 * rate:,.0f} a minute"
        return f"{self}; {pace}{left}"

    def _time_left(self, elapsed_s: float) -> str:
        position = self._position
        if position is None or not position.total_bytes or not position.done_bytes or elapsed_s < _SURE_S:
            return ""
        left_s = elapsed_s * max(position.total_bytes - position.done_bytes, 0) / position.done_bytes
        return f", {_duration(left_s)} left"


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"
