"""Filing before a question that compares: silent where little is new, with progress where much is."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.ledger import Ledger


def catch_up(ledger: Ledger) -> None:
    """Files what waits for it: what another program added, or all of a ledger that an earlier sayso filed.

    A ledger that cannot be written to answers from what was filed before.
    """
    from sayso.cli.progress import Line  # noqa: PLC0415
    from sayso.comparing.filing import count_waiting, file_new  # noqa: PLC0415
    from sayso.errors import LedgerReadOnly  # noqa: PLC0415

    waiting = count_waiting(ledger)
    if not waiting:
        return
    line = Line()
    try:
        with suppress(LedgerReadOnly):
            file_new(
                ledger, lambda done: line.draw(f"filing for comparing: {done:,} of {waiting:,} articles")
            )
    finally:
        line.clear()
