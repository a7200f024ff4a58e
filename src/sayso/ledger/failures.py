"""The table of inputs that could not be read: kept when they fail, taken out when they succeed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update

from sayso.intake.documents import Failure
from sayso.intake.given import Given
from sayso.ledger.schema import failure

_AT_ONCE = 500  # Parameters of one IN list; SQLite takes 32,766, PostgreSQL's protocol 65,535.


@dataclass(frozen=True, slots=True)
class KeptFailure:
    """An input that could not be read, how often it was tried, and the facts that were given with it."""

    input: str
    code: str
    message: str
    advice: str
    first_failed: str
    last_failed: str
    attempts: int
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    headline: str | None = None

    @property
    def given(self) -> Given:
        """The facts that go with the input when it is tried again."""
        return {
            "published": self.published, "outlet": self.outlet, "url": self.url, "headline": self.headline
        }  # fmt: skip


def keep_failure(connection: Connection, failed: Failure, given: Given, *, now: str) -> None:
    """Writes down a failure; one that is there already counts another attempt.

    Args:
        connection: in a transaction that writes.
        failed: the input and its error.
        given: the facts that were given with the input.
        now: the time of failing, ISO 8601 in UTC.
    """
    facts = {
        "code": failed.error.code,
        "message": _storable(failed.error.what),
        "advice": _storable(failed.error.do),
        "last_failed": now,
        **{name: given.get(name) for name in ("published", "outlet", "url", "headline")},
    }
    name = _storable(failed.source)
    again = update(failure).where(failure.c.input == name).values(attempts=failure.c.attempts + 1, **facts)
    if not connection.execute(again).rowcount:
        connection.execute(insert(failure).values(input=name, first_failed=now, attempts=1, **facts))


def clear_failures(connection: Connection, inputs: Iterable[str]) -> int:
    """Takes out the failures of inputs that were read after all; returns how many there were."""
    names = [_storable(name) for name in inputs]
    return sum(
        connection.execute(
            delete(failure).where(failure.c.input.in_(names[at : at + _AT_ONCE]))
        ).rowcount
        for at in range(0, len(names), _AT_ONCE)
    )  # fmt: skip


def kept_failures(connection: Connection, codes: Iterable[str] = ()) -> list[KeptFailure]:
    """All failures in the order in which they failed first; only those of some codes where any are named."""
    columns = [failure.c[name] for name in KeptFailure.__dataclass_fields__]
    query = select(*columns).order_by(failure.c.first_failed, failure.c.id)
    if wanted := list(codes):
        query = query.where(failure.c.code.in_(wanted))
    return [KeptFailure(*row) for row in connection.execute(query)]


def _storable(words: str) -> str:
    """Without what databases refuse: a file's name may hold bytes that are not UTF-8, a message NUL."""
    return words.encode("utf-8", "backslashreplace").decode().replace("\0", "\\0")
