"""Who is cited how often, and how much there is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, select, text

from sayso.ledger.ledger import Ledger
from sayso.ledger.naming import folded
from sayso.ledger.postings import find_named
from sayso.ledger.questions.filters import Filters, find_readings
from sayso.ledger.schema import (
    article,
    citing,
    decided,
    failure,
    figure,
    name,
    reading,
    revision,
    shown,
    statement,
)
from sayso.ledger.schema.derived import OFTEN, OFTEN_IN_ONE
from sayso.ledger.shown import ALL, find_speaking

_FEW = 500
"""Articles of an outlet whose statements are counted in 40 ms. All sums of 128,000 articles are gone through
in 100."""


@dataclass(frozen=True, slots=True)
class Citing:
    """A name on whose word statements stand, how many, in how many articles and outlets, and since when."""

    name: str
    source_kind: str
    statements: int
    articles: int
    outlets: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Stats:
    """How much a ledger holds."""

    articles: int
    revisions: int
    readings: int
    statements: int
    figures: int
    failures: int


def find_sources(ledger: Ledger, *, filters: Filters | None = None) -> list[Citing]:
    """Who is cited most, as people decided. Names are as articles give them.

    Cost: sums kept while adding answer it: at once where enough names are cited often, else by going through
    all sums, or the statements of a small outlet. With ``since``, ``until`` or ``all_revisions`` it reads
    every statement that the filters leave.
    """
    filters = filters or Filters()
    with ledger.reads() as connection:
        if filters.since or filters.until or filters.all_revisions:
            query = _count(filters)
        else:
            query = _look_up(connection, filters)
        return [Citing(*row) for row in connection.execute(query)]


def count_outlets(ledger: Ledger, names: Iterable[str], source_kind: str, filters: Filters) -> int:
    """In how many outlets any of ``names`` is cited as a source of that kind.

    Cost: as ``find_sources``.
    """
    named = select(name.c.id).where(name.c.folded.in_([folded(one) for one in names]))
    with ledger.reads() as connection:
        wanted = connection.scalars(named).all()
        if filters.since or filters.until or filters.all_revisions:
            readings = find_readings(filters)
            actors = find_named(connection, wanted)
            said = find_speaking(select(readings.c.reading), wanted, actors).subquery()
            query = (
                select(func.count(readings.c.outlet.distinct()))
                .select_from(said)
                .join(readings, readings.c.reading == said.c.reading)
                .where(said.c.source_kind == source_kind)
            )
            if filters.identification:
                query = query.where(said.c.identification == filters.identification)
        else:
            query = select(func.count(citing.c.outlet.distinct())).where(
                citing.c.name.in_(wanted),
                citing.c.source_kind == source_kind,
                citing.c.identification == (filters.identification or ALL),
                citing.c.outlet == filters.outlet if filters.outlet else citing.c.outlet != ALL,
            )
        return int(connection.scalar(query) or 0)


def _look_up(connection: Connection, filters: Filters) -> Select[Any]:
    how, outlet = filters.identification or ALL, filters.outlet or ALL
    of = citing.c
    top = select(citing).where(of.identification == how, of.outlet == outlet)
    if filters.source_kind:
        top = top.where(of.source_kind == filters.source_kind)
    # Those that are cited often stand in an index by their number. It is for the database to see that the
    # conditions are the index's own, so they are written out.
    where = "outlet <> ''" if filters.outlet else "outlet = ''"
    often = top.where(
        text(f"citing.{where}"), text(f"citing.statements >= {OFTEN_IN_ONE if outlet else OFTEN}")
    )
    enough = connection.scalar(select(func.count()).select_from(often.limit(filters.limit).subquery()))
    if enough == filters.limit:
        top = often
    elif filters.outlet and _is_small(connection, filters.outlet):
        return _count(filters)
    found = top.order_by(of.statements.desc(), of.name).limit(filters.limit).subquery()
    each = citing.alias()
    outlets = (
        select(func.count())
        .where(
            each.c.name == found.c.name,
            each.c.source_kind == found.c.source_kind,
            each.c.identification == how,
            each.c.outlet == filters.outlet if filters.outlet else each.c.outlet != ALL,
        )
        .scalar_subquery()
    )
    return (
        select(
            name.c.words, found.c.source_kind, found.c.statements, found.c.articles, outlets,
            found.c.first, found.c.last,
        )
        .join(name, name.c.id == found.c.name)
        .order_by(found.c.statements.desc(), name.c.words, found.c.source_kind)
    )  # fmt: skip


def _is_small(connection: Connection, outlet: str) -> bool:
    """Whether it is faster to count the outlet's statements than to go through all that is summed up."""
    mine = select(shown.c.reading).where(shown.c.outlet == outlet).limit(_FEW + 1).subquery()
    return (connection.scalar(select(func.count()).select_from(mine)) or 0) <= _FEW


def _count(filters: Filters) -> Select[Any]:
    readings = find_readings(filters)
    said = find_speaking(select(readings.c.reading)).subquery()
    statements = func.count(said.c.statement.distinct())
    query = (
        select(
            func.max(name.c.words),
            said.c.source_kind,
            statements,
            func.count(readings.c.article.distinct()),
            func.count(readings.c.outlet.distinct()),
            func.min(readings.c.as_of),
            func.max(readings.c.as_of),
        )
        .select_from(said)
        .join(readings, readings.c.reading == said.c.reading)
        .join(name, name.c.id == said.c.name)
        .group_by(said.c.name, said.c.source_kind)
        .order_by(statements.desc(), func.max(name.c.words), said.c.source_kind)
    )
    if filters.source_kind:
        query = query.where(said.c.source_kind == filters.source_kind)
    if filters.identification:
        query = query.where(said.c.identification == filters.identification)
    return query.limit(filters.limit)


def count_all(ledger: Ledger) -> Stats:
    """Counts rows; records count for current readings of newest revisions only, as people decided."""
    current = select(shown.c.reading)
    none = select(decided.c.statement).where(decided.c.kind == "not_a_statement")
    with ledger.reads() as connection:

        def count(query: object) -> int:
            return int(connection.scalar(query) or 0)  # type: ignore[call-overload]

        return Stats(
            articles=count(select(func.count()).select_from(article)),
            revisions=count(select(func.count()).select_from(revision)),
            readings=count(select(func.count()).select_from(reading)),
            statements=count(
                select(func.count()).where(statement.c.reading.in_(current), statement.c.id.not_in(none))
            ),
            figures=count(select(func.count()).where(figure.c.reading.in_(current))),
            failures=count(select(func.count()).select_from(failure)),
        )
