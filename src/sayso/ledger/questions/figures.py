"""How many, and on whose word."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select, table
from sqlalchemy.sql import column

from sayso.ledger.ledger import Ledger
from sayso.ledger.questions.filters import Filters, is_called, narrowed, on_statements
from sayso.ledger.schema import actor, figure, figure_of, reading, revision, statement


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure as ``v_figure`` has it; ``speakers`` are those of the statement it stands in."""

    id: str
    article: str
    revision: str
    outlet: str | None
    url: str | None
    headline: str | None
    published: str | None
    as_of: str | None
    words: str
    span_start: int
    span_end: int
    low: float | None
    high: float | None
    approximate: bool
    change: str
    unit: str | None
    measure: str
    counted_of: str | None
    scope: str
    status: str
    counted_when: str | None
    where_counted: str | None
    statement: str | None
    speakers: str | None


_VIEW = table("v_figure", *(column(name) for name in FigureRow.__dataclass_fields__), column("record_id"))


def find_figures(
    ledger: Ledger,
    *,
    measure: str | None = None,
    of: str | None = None,
    where: str | None = None,
    filters: Filters | None = None,
) -> list[FigureRow]:
    """Stated quantities, the newest first.

    Args:
        ledger: where to look.
        measure: killed, wounded, sent, … (``records.Measure``).
        of: the name of those whose people or things are counted.
        where: words of the place where they are counted.
        filters: what narrows it.
    """
    filters = filters or Filters()
    with ledger.reads() as connection:
        query = (
            select(figure.c.id)
            .join(reading, figure.c.reading == reading.c.id)
            .join(revision, reading.c.revision == revision.c.id)
        )
        query = narrowed(query, filters)
        if filters.source_kind or filters.identification:
            query = on_statements(
                query.join(
                    statement,
                    (statement.c.reading == figure.c.reading)
                    & (statement.c.local_id == figure.c.statement_id),
                ),
                filters,
            )
        if measure:
            query = query.where(figure.c.measure == measure)
        if of:
            owned = (
                select(figure_of.c.figure)
                .join(actor, figure_of.c.actor == actor.c.id)
                .where(is_called(connection, of))
            )
            query = query.where(figure.c.id.in_(owned))
        if where:
            query = query.where(figure.c.where_counted.icontains(where, autoescape=True))
        chosen = query.order_by(
            revision.c.as_of.desc().nulls_last(), revision.c.public_id, figure.c.id
        ).limit(filters.limit)
        ids = connection.scalars(chosen).all()
        columns = [_VIEW.c[name] for name in FigureRow.__dataclass_fields__]
        rows = {
            row[-1]: FigureRow(*row[:-1])
            for row in connection.execute(
                select(*columns, _VIEW.c.record_id).where(_VIEW.c.record_id.in_(ids))
            )
        }
    return [rows[one] for one in ids]
