"""Documents -> ledger: read on all cores, kept batch by batch, told of only when they are on disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime
from time import monotonic
from typing import NamedTuple

from sqlalchemy import Connection

from sayso.errors import LedgerError, NotText, SaysoError
from sayso.intake.documents import Document, Failure, place_failure
from sayso.intake.given import Given
from sayso.ledger.failures import clear_failures, keep_failure
from sayso.ledger.keys import find_keys
from sayso.ledger.ledger import Ledger
from sayso.ledger.writer import Added, add_reading, check_storable
from sayso.reading.version import READER as VERSION
from sayso.reading.workers import read_all
from sayso.reading.workers.pool import READER
from sayso.records import Article, Reading

# A transaction costs one wait for the disk (5 ms and more), so it is shared; what is read waits no longer
# than this for it, and as much is read again after the process was killed.
_BATCH = 50
_BATCH_S = 0.5


class Kept(NamedTuple):
    """What became of one input: how it was added, or why it was not."""

    source: str
    outcome: Added | SaysoError


def add_in_bulk(
    ledger: Ledger,
    items: Iterable[Document | Article | Failure],
    *,
    on_kept: Callable[[list[Kept]], None],
    given: Given | None = None,
    keeps_failures: bool = True,
    workers: int | None = None,
    clock: Callable[[], datetime] | None = None,
    reader: str = READER,
) -> None:
    """Reads what the ledger does not know yet, and keeps it; what fails goes to the table of failures.

    Args:
        ledger: where to.
        items: documents as intake finds them, or articles; taken lazily. A ``Failure`` is kept as such.
        on_kept: told of each batch after it has been committed: every input named there is on disk.
        given: facts that were given with the items, kept with a failure for the next attempt.
        keeps_failures: whether failures go to their table, or are only told of.
        workers: processes that read; by default one a core.
        clock: the time; by default the system's.
        reader: see ``read_all``.

    Raises:
        LedgerError: the ledger cannot be written; what ``on_kept`` was told of is kept.
        SetupError: the reader does not start.
        KeyboardInterrupt: after what had been read was kept.

    Cost: that of reading; writing takes about 5 ms an article beside it.
    """
    batch = _Batch(ledger, on_kept, (given or {}) if keeps_failures else None, clock or _now)
    with closing(read_all(items, wanted=batch.wants, workers=workers, reader=reader)) as results:
        try:
            for result in results:
                batch.hold(result)
        except KeyboardInterrupt:
            batch.write()
            raise
        batch.write()


def _now() -> datetime:
    return datetime.now(UTC)


class _Batch:
    """What was read, or found to be known, and is not yet told of."""

    def __init__(
        self,
        ledger: Ledger,
        on_kept: Callable[[list[Kept]], None],
        given: Given | None,
        clock: Callable[[], datetime],
    ) -> None:
        self._ledger = ledger
        self._on_kept = on_kept
        self._given = given
        self._clock = clock
        self._held: list[Reading | Failure | Article] = []
        self._begun_s = 0.0

    def wants(self, article: Article) -> bool:
        """Whether the ledger lacks a reading of the article; a known one is held to be told of."""
        known = self._ledger.knows(article)
        if known:
            self.hold(article)
        return not known

    def hold(self, result: Reading | Failure | Article) -> None:
        """Takes in a result, and writes where enough has come together."""
        if not self._held:
            self._begun_s = monotonic()
        self._held.append(result)
        if len(self._held) >= _BATCH or monotonic() - self._begun_s >= _BATCH_S:
            self.write()

    def write(self) -> None:
        """Keeps all that is held, then tells of it; what the database does not take is set aside alone."""
        held, self._held = self._held, []
        # Outside of what may fail: what has been told of is on disk, and is not written again.
        for kept in self._kept(held):
            self._on_kept(kept)

    def _kept(self, held: list[Reading | Failure | Article]) -> list[list[Kept]]:
        if not held:
            return []
        try:
            return [self._write(held)]
        except KeyboardInterrupt:
            self._held = held
            raise
        except (LedgerError, ValueError) as error:
            if isinstance(error, LedgerError) and type(error) is not LedgerError:
                raise
            return [self._write_alone(result) for result in held]

    def _write_alone(self, result: Reading | Failure | Article) -> list[Kept]:
        try:
            return self._write([result])
        except (LedgerError, ValueError) as error:
            if not isinstance(result, Reading):
                raise
            what = error.what if isinstance(error, LedgerError) else str(error)
            refused = NotText(f"the ledger does not take it ({what})", "remove what is no text from it")
            return self._write([place_failure(_name(result.article), refused)])

    def _write(self, held: list[Reading | Failure | Article]) -> list[Kept]:
        now = self._clock().astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        with self._ledger.writes() as connection:
            kept = [self._keep(connection, result, now) for result in held]
            clear_failures(connection, [item.source for item in kept if isinstance(item.outcome, Added)])
        return kept

    def _keep(self, connection: Connection, result: Reading | Failure | Article, now: str) -> Kept:
        if isinstance(result, Failure):
            if self._given is not None:
                keep_failure(connection, result, self._given, now=now)
            return Kept(result.source, result.error)
        if isinstance(result, Article):
            keys = find_keys(result)
            return Kept(_name(result), Added(keys.revision_id, keys.article_id, "known"))
        try:
            check_storable(result.article)
        except NotText as error:
            return self._keep(connection, place_failure(_name(result.article), error), now)
        return Kept(_name(result.article), add_reading(connection, result, reader=VERSION, now=now))


def _name(article: Article) -> str:
    return article.given_as or article.url or article.id or "article"
