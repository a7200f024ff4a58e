"""The ledger as the rest of sayso and its users see it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from types import TracebackType
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from sayso.errors import LedgerDamaged, NoSuchRecord
from sayso.ledger import schema
from sayso.ledger.database import DEFAULT, explained, open_engine, place_of
from sayso.ledger.decided import rebuild_decided
from sayso.ledger.dialect import WRITES, find_damage, lock_writers, reading_engine
from sayso.ledger.journal import Journal
from sayso.ledger.keys import begins
from sayso.ledger.rebuild import rebuild
from sayso.ledger.writer import Added, add_reading, is_known
from sayso.reading.version import READER
from sayso.records import Article, Reading

if TYPE_CHECKING:
    import pandas
    import polars


class Ledger:
    """Articles, their revisions and readings, kept in one SQLite file or on a PostgreSQL server.

    >>> with Ledger("sayso.db") as ledger:  # doctest: +SKIP
    ...     ledger.add(sayso.read("The mayor said the bridge is closed."))

    Args:
        where: a path, or ``postgresql://user@host/name``.
        create: make a new ledger where there is none, and bring an older one to this version. Questions open
            with ``create=False`` and get an error instead of an empty ledger.

    Raises:
        LedgerError: it is missing, newer than this sayso, damaged, locked or cannot be reached.
    """

    def __init__(self, where: str | os.PathLike[str] = DEFAULT, *, create: bool = True) -> None:
        self.where = place_of(where)
        self.engine = open_engine(where, create=create)
        self._readers = reading_engine(self.engine)
        self.journal = Journal(self.engine)

    def __repr__(self) -> str:
        return f"Ledger({self.where!r})"

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Gives every connection back."""
        self.journal.wait()
        self.engine.dispose()

    @contextmanager
    def reads(self) -> Iterator[Connection]:
        """A connection that sees one unchanging state of the ledger; writers go on beside it."""
        with explained(self.where), self._readers.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writes(self) -> Iterator[Connection]:
        """A connection in a transaction that holds the write lock; what it wrote is kept when the block ends.

        Raises:
            LedgerError: and nothing of the block is kept.
        """
        with (
            explained(self.where),
            self.engine.connect().execution_options(**{WRITES: True}) as connection,
            connection.begin(),
        ):
            lock_writers(connection)
            yield connection
        self.journal.shorten()

    def add(self, reading: Reading, *, reader: str = READER, now: str | None = None) -> Added:
        """Keeps one reading. Adding it again is adding it once; when this returns, it is on disk."""
        return self.add_all([reading], reader=reader, now=now)[0]

    def add_all(
        self, readings: Iterable[Reading], *, reader: str = READER, now: str | None = None
    ) -> list[Added]:
        """Keeps several readings in one transaction: all of them or, after an error, none.

        Args:
            readings: what was read.
            reader: the version of the reader they come from.
            now: the time of adding, ISO 8601 in UTC; by default the clock's.
        """
        when = now or datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        with self.writes() as connection:
            return [add_reading(connection, reading, reader=reader, now=when) for reading in readings]

    def knows(self, article: Article, *, reader: str = READER) -> bool:
        """Whether this revision has been read by ``reader`` already."""
        with self.reads() as connection:
            return is_known(connection, article, reader)

    def reading(self, revision: str) -> Reading:
        """The current reading of a revision by machine, equal to what was added; see ``decided``.

        Args:
            revision: its public id, or the beginning of it that only one revision has.

        Raises:
            NoSuchRecord: no revision has that id, or several begin with it.
        """
        with self.reads() as connection:
            return rebuild(connection, self._current(connection, revision))

    def decided(self, revision: str) -> Reading:
        """The current reading of a revision as people decided it (``decisions``); else as ``reading``.

        Statements that are none are left out, wrong speakers replaced, actors of the article that are the
        same brought together. Ids of records stay what they are in ``reading``.
        """
        with self.reads() as connection:
            return rebuild_decided(connection, [self._current(connection, revision)])[0]

    def _current(self, connection: Connection, revision: str) -> int:
        """Row id of the current reading of the one revision whose public id begins like this."""
        found = connection.execute(
            select(schema.reading.c.id)
            .join(schema.revision, schema.reading.c.revision == schema.revision.c.id)
            .where(
                schema.reading.c.current,
                begins(schema.revision.c.public_id, revision),
            )
            .limit(2)
        ).all()
        if len(found) != 1:
            what = "no article has" if not found else "several articles have"
            raise NoSuchRecord(f"{what} the id {revision!r}", "look it up with 'sayso search'", self.where)
        return int(found[0].id)

    def readings(self, *, latest: bool = False) -> Iterator[Reading]:
        """The current readings of all revisions, in the order of adding.

        ``latest`` leaves out revisions that a newer one of the same article has replaced.
        Memory does not grow with the ledger.
        """
        last = 0
        while True:
            with self.reads() as connection:
                query = (
                    select(schema.reading.c.id)
                    .join(schema.revision, schema.reading.c.revision == schema.revision.c.id)
                    .where(schema.reading.c.current, schema.reading.c.id > last)
                )
                if latest:
                    query = query.where(schema.revision.c.latest)
                ids = connection.scalars(query.order_by(schema.reading.c.id).limit(200)).all()
                found = [rebuild(connection, number) for number in ids]
            if not ids:
                return
            last = ids[-1]
            yield from found

    def check(self) -> None:
        """Has the database check itself: the file's structure and that no row lacks its owner.

        Raises:
            LedgerDamaged: with what was found.
        """
        with self.reads() as connection:
            damage = find_damage(connection)
        if damage:
            raise LedgerDamaged(f"is damaged ({damage})", "restore a backup with 'sayso restore'", self.where)

    def to_pandas(self, table: str) -> pandas.DataFrame:
        """``articles``, ``statements``, ``figures`` or ``events`` as a data frame; see ``frames``."""
        from sayso.ledger.frames import to_pandas  # noqa: PLC0415

        return to_pandas(self, table)

    def to_polars(self, table: str) -> polars.DataFrame:
        """The same as a data frame of polars."""
        from sayso.ledger.frames import to_polars  # noqa: PLC0415

        return to_polars(self, table)

    def _repr_html_(self) -> str:
        from sayso.ledger.frames import to_html  # noqa: PLC0415

        return to_html(self)
