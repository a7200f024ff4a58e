"""SQLite's write-ahead log: readers go on while one writer writes, and the log stays short all the same.

A commit appends the pages it changed to the log; a checkpoint takes them into the file, after which the log
is begun anew. SQLite does so by itself whenever no reader looks at the log, and the commit that made the log
long waits for it. So a thread does it a little earlier, with a connection of its own, while adding goes on:
it was an eighth of the time of adding to a ledger of 130,000 articles. Under readers that never pause the log
can never be begun anew: beside twenty of them it grew to 3.6 GB. So once it is long, the writer waits a
little for those who read at that moment; whoever begins meanwhile reads from the file alone.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from threading import Thread

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

BEGIN_PAGES = 16_000
"""Length in pages of 4 KiB from which on the thread takes the log into the file. A batch of 50 articles
changes 2,000 pages of a ledger of 130,000, many of them those of the batches before, and the disk takes 20 to
30 µs for each, for they lie apart."""
CHECKPOINT_PAGES = 24_000
"""Length from which on SQLite does it at each commit, where the thread did not get through."""
LIMIT_BYTES = 128 << 20
"""From this length on the writer waits for readers."""
KEPT_BYTES = 15_000 << 12
"""What the log is cut back to when it is begun anew: to let it grow again would cost the disk more. Less than
what has the thread begin, which goes by the length of the file."""
PATIENCE_MS = 2_000
"""Longest wait for readers; after it the log may grow by as much again as its limit before the next."""
_ROUNDS = 4
"""How often the thread goes on with what was written while it worked: less each time."""


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
        self._file = file if file and file != ":memory:" else None
        self._limit_bytes = LIMIT_BYTES
        self._thread: Thread | None = None

    def shorten(self) -> None:
        """Has a log that has become long taken into the file, as far as readers let it; never fails."""
        length = self._length()
        if length < self._limit_bytes:
            if length >= BEGIN_PAGES << 12 and (self._thread is None or not self._thread.is_alive()):
                self._thread = Thread(target=self._take_in, name="sayso-journal", daemon=True)
                self._thread.start()
            return
        self.wait()
        blocked = True
        # What the log holds is safe, and a disk that is too full for the file fails at the next write.
        with suppress(sqlite3.Error, DBAPIError):
            blocked = self._checkpoint()
        self._limit_bytes = length + LIMIT_BYTES if blocked else LIMIT_BYTES

    def wait(self) -> None:
        """Until the thread has done what it does, a second at most on a common disk."""
        if self._thread is not None:
            self._thread.join()

    def _take_in(self) -> None:
        # Without waiting for anybody: what a reader still needs from the log stays there.
        with suppress(sqlite3.Error), closing(sqlite3.connect(self._file or "", timeout=0)) as own:
            for _ in range(_ROUNDS):
                _, pages, taken_in = own.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
                if taken_in >= pages:
                    break

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
            return Path(f"{self._file}-wal").stat().st_size if self._file else 0
        except OSError:
            return 0
