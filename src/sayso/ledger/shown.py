"""Which readings questions answer from, and who is cited in them how often, kept up to date while adding.

When a reading appears, is replaced or is decided upon, what it says is added to the sums or taken away; the
cost is that of one article, whatever the ledger holds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import (
    CompoundSelect,
    Connection,
    Insert,
    bindparam,
    delete,
    func,
    insert,
    select,
    tuple_,
    union_all,
    update,
)

from sayso.ledger.dialect import sum_up
from sayso.ledger.postings import find_named
from sayso.ledger.schema import (
    actor_name,
    citing,
    decided,
    reading,
    revision,
    shown,
    statement,
    statement_actor,
)

ALL = ""
"""In ``citing``: all outlets, all ways of identification."""


class _Place(NamedTuple):
    """What a reading's citations are counted under besides who is cited."""

    outlet: str | None
    as_of: str | None


Key = tuple[int, str, str, str]
"""Who is counted in ``citing``: name, source kind, identification, outlet."""

_Cited = tuple[_Place, Counter[tuple[int, str, str]]]


@contextmanager
def recounted(connection: Connection, article_id: int, *, is_new: bool = False) -> Iterator[None]:
    """Shows and counts an article anew after the block has changed its readings or decisions about them."""
    before: dict[int, _Cited] = {}
    if not is_new:
        before = _counted(connection, connection.execute(_SHOWN, {"article": article_id}).all())
    yield
    after = _counted(connection, _show(connection, article_id, is_new=is_new))
    gone = {number: counted for number, counted in before.items() if after.get(number) != counted}
    come = {number: counted for number, counted in after.items() if before.get(number) != counted}
    for place, cited in come.values():
        _add(connection, place, cited)
    for place, cited in gone.values():
        _take_away(connection, place, cited)


def find_speaking(
    readings: Any = None, names: Sequence[int] | None = None, actors: Any = None
) -> CompoundSelect[Any]:
    """On whose word statements stand, as people decided: one row a statement and speaker.

    It selects ``statement``, ``reading``, ``name``, ``source_kind`` and ``identification``.

    Args:
        readings: row ids of the readings to look at, as ``in_`` takes them; by default all.
        names: row ids of the names to look for; by default all.
        actors: with them, row ids of the actors that go by them (``find_named``).
    """
    said, who = statement.c, statement_actor.c
    facts = (said.source_kind, said.identification)
    machine = (
        select(said.id.label("statement"), said.reading, actor_name.c.name, *facts)
        .join(statement_actor, (who.statement == said.id) & (who.role == "speaker"))
        .join(actor_name, (actor_name.c.actor == who.actor) & (actor_name.c.position == 0))
        .outerjoin(decided, decided.c.statement == said.id)
        .where(decided.c.statement.is_(None))
    )
    none = decided.alias()
    person = (
        select(said.id.label("statement"), said.reading, decided.c.speaker.label("name"), *facts)
        .join(decided, (decided.c.statement == said.id) & (decided.c.kind == "wrong_speaker"))
        .outerjoin(none, (none.c.statement == said.id) & (none.c.kind == "not_a_statement"))
        .where(none.c.statement.is_(None), decided.c.speaker.is_not(None))
    )
    if readings is not None:
        machine = machine.where(said.reading.in_(readings))
        person = person.where(said.reading.in_(readings))
    if names is not None:
        machine = machine.where(actor_name.c.actor.in_(actors), actor_name.c.name.in_(names))
        person = person.where(decided.c.speaker.in_(names))
    return union_all(machine, person)


# Built once: building them takes longer than running them.
_SHOWN = select(shown).where(shown.c.article == bindparam("article"))
_TO_SHOW = (
    select(
        reading.c.id.label("reading"),
        revision.c.article,
        revision.c.public_id.label("revision"),
        revision.c.outlet,
        revision.c.as_of,
    )
    .join(revision, reading.c.revision == revision.c.id)
    .where(revision.c.article == bindparam("article"), revision.c.latest, reading.c.current)
)
_SHOW = insert(shown)
_SPEAKING = find_speaking([bindparam("reading")]).subquery()
_CITED = select(
    _SPEAKING.c.statement, _SPEAKING.c.name, _SPEAKING.c.source_kind, _SPEAKING.c.identification
).distinct()


def _show(connection: Connection, article_id: int, *, is_new: bool) -> Sequence[Any]:
    """Brings ``shown`` in line with the article's readings, and returns its rows."""
    rows = connection.execute(_TO_SHOW, {"article": article_id}).all()
    if not is_new:
        connection.execute(delete(shown).where(shown.c.article == article_id))
    if rows:
        connection.execute(_SHOW, [row._asdict() for row in rows])
    return rows


def _counted(connection: Connection, rows: Iterable[Any]) -> dict[int, _Cited]:
    """The citations of shown readings, by reading: statements by name, source kind, identification."""
    return {
        row.reading: (
            _Place(row.outlet, row.as_of),
            Counter(
                (one.name, one.source_kind, one.identification)
                for one in connection.execute(_CITED, {"reading": row.reading})
            ),
        )
        for row in rows
    }


def _sums(place: _Place, cited: Counter[Any]) -> Counter[Key]:
    """Statements by every key of ``citing`` that they are counted under."""
    sums: Counter[Key] = Counter()
    for (name, kind, identification), statements in cited.items():
        for how in (identification, ALL):
            for outlet in (place.outlet, ALL) if place.outlet else (ALL,):
                sums[name, kind, how, outlet] += statements
    return sums


def _add(connection: Connection, place: _Place, cited: Counter[Any]) -> None:
    rows = [
        {
            **_row(key), "statements": statements, "articles": 1, "first": place.as_of, "last": place.as_of,
        }
        for key, statements in sorted(_sums(place, cited).items())
    ]  # fmt: skip
    if rows:
        connection.execute(_adding(connection.dialect.name), rows)


@cache
def _adding(dialect: str) -> Insert:
    return sum_up(dialect, citing, sums=("statements", "articles"), least=("first",), greatest=("last",))


def _take_away(connection: Connection, place: _Place, cited: Counter[Any]) -> None:
    primary = tuple_(*(citing.c[name] for name in _row((0, "", "", ""))))
    sums = _sums(place, cited)
    for key, statements in sums.items():
        connection.execute(
            update(citing)
            .where(primary == tuple_(*key))
            .values(statements=citing.c.statements - statements, articles=citing.c.articles - 1)
        )
    connection.execute(
        delete(citing).where(citing.c.statements <= 0, citing.c.name.in_({k[0] for k in sums}))
    )
    for key in sums:
        ends = connection.execute(
            select(citing.c.first, citing.c.last).where(primary == tuple_(*key))
        ).first()
        if ends is not None and place.as_of in (ends.first, ends.last):
            connection.execute(update(citing).where(primary == tuple_(*key)).values(_ends(connection, key)))


def _ends(connection: Connection, key: Key) -> dict[str, str | None]:
    """The least and greatest ``as_of`` under a key; reads what its name has said."""
    name, kind, how, outlet = key
    said = find_speaking(names=[name], actors=find_named(connection, [name])).subquery()
    query = (
        select(func.min(shown.c.as_of), func.max(shown.c.as_of))
        .join(said, said.c.reading == shown.c.reading)
        .where(said.c.source_kind == kind)
    )
    if how:
        query = query.where(said.c.identification == how)
    if outlet:
        query = query.where(shown.c.outlet == outlet)
    first, last = connection.execute(query).one()
    return {"first": first, "last": last}


def _row(key: Key) -> dict[str, Any]:
    return dict(zip(("name", "source_kind", "identification", "outlet"), key, strict=True))
