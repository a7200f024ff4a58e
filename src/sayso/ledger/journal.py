"""SQLite's write-ahead log: readers go on while one writer writes, and the log stays short all the same.

A commit appends the pages it changed to the log; a checkpoint takes them into the file, after which the log
is begun anew. SQLite does so by itself whenever no reader looks at the log. Under readers that never pause it
never can: beside twenty of them the log grew to 3.6 GB. So once it is long, the writer waits a little for
those who read at that moment; whoever begins meanwhile reads from the file alone.
"""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

CHECKPOINT_PAGES = 24_000
"""Length in pages of 4 KiB from which on SQLite takes the log into the file. A batch of 50 articles changes
2,700 pages of a ledger of 100,000 (770 of one of 1,000), many of them those of the batches before: with a log
of 8,000 pages 2,170 a batch go into the file, with one of 24,000 1,650. The disk takes 20 to 30 µs for each,
for they lie apart: it is what adding to a large ledger waits for."""
LIMIT_BYTES = 128 << 20
"""From this length on the writer waits for readers."""
KEPT_BYTES = CHECKPOINT_PAGES << 12
"""What the log is cut back to when it is begun anew: to let it grow again would cost the disk more."""
PATIENCE_MS = 2_000
"""Longest wait for readers; after it the log may grow by as much again as its limit before the next."""


def choose_journal(engine: Engine) -> None:
    """Puts SQLite into WAL mode, which its file remembers and which cannot change inside a transaction."""
    if engine.dialect.name == "sqlite":
        raw = engine.raw_connection()
        try:
            raw.cursor().execute("PRAGMA journal_mode=WAL")
        finally:
            raw.close()


class Journal:
    """Keeps the log of one ledger short. Costs a look at the length of a file after each transaction."""

    def __init__(self, engine: Engine) -> None:
        file = engine.url.database if engine.dialect.name == "sqlite" else None
        self._engine = engine
        self._log = Path(f"{file}-wal") if file and file != ":memory:" else None
        self._limit_bytes = LIMIT_BYTES

    def shorten(self) -> None:
        """Takes a log that has become long into the file, as far as readers let it; never fails."""
        length = self._length()
        if length < self._limit_bytes:
            return
        blocked = True
        # What the log holds is safe, and a disk that is too full for the file fails at the next write.
        with suppress(sqlite3.Error, DBAPIError):
            blocked = self._checkpoint()
        self._limit_bytes = length + LIMIT_BYTES if blocked else LIMIT_BYTES

    def _checkpoint(self) -> bool:
        """Whether readers stood in the way to the end."""
        raw = self._engine.raw_connection()
        try:
            cursor = raw.cursor()
            before = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
            cursor.execute(f"PRAGMA busy_timeout={PATIENCE_MS}")
            try:
                return bool(cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0])
            finally:
                cursor.execute(f"PRAGMA busy_timeout={before}")
        finally:
            raw.close()

    def _length(self) -> int:
        try:
            return self._log.stat().st_size if self._log else 0
        except OSError:
            return 0
