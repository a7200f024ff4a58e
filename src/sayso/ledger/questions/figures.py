"""How many, and on whose word."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Boolean, ColumnElement, exists, func, select, table
from sqlalchemy.sql import column

from sayso.ledger.ledger import Ledger
from sayso.ledger.names import find_asked, find_called, goes_by
from sayso.ledger.questions.filters import Filters, is_one, on_statements
from sayso.ledger.questions.newest import Clue, find_newest
from sayso.ledger.schema import figure, figure_of, statement


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
    decided_by: str | None


_VIEW = table(
    "v_figure",
    *(column(name, Boolean() if name == "approximate" else None) for name in FigureRow.__dataclass_fields__),
    column("record_id"),
)


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
        clues = []
        conditions = _on_statements(filters)
        if measure:
            # Few figures of some readings are of the measure. By the index on it SQLite would look at all
            # that are (50 ms instead of 1 among 78,000 articles).
            holds = func.coalesce(figure.c.measure, "") == measure
            clues.append(Clue(select(figure.c.id).where(figure.c.measure == measure), holds))
        if of:
            asked = find_asked(connection, of)
            owned = (
                select(figure_of.c.figure)
                .where(figure_of.c.actor.in_(find_called(connection, asked)))
                .distinct()
            )
            owner = exists().where(figure_of.c.figure == figure.c.id, goes_by(figure_of.c.actor, asked))
            clues.append(Clue(owned, owner))
        if where:
            conditions.append(figure.c.where_counted.icontains(where, autoescape=True))
        ids = find_newest(connection, figure, filters, conditions, clues)
        columns = [_VIEW.c[name] for name in FigureRow.__dataclass_fields__]
        rows = {
            row[-1]: FigureRow(*row[:-1])
            for row in connection.execute(
                select(*columns, _VIEW.c.record_id).where(_VIEW.c.record_id.in_(ids))
            )
        }
    return [rows[one] for one in ids]


def _on_statements(filters: Filters) -> list[ColumnElement[bool]]:
    """The filters on sources, as conditions on the statement that a figure stands in."""
    if not (filters.source_kind or filters.identification):
        return []
    return [
        exists().where(
            statement.c.reading == figure.c.reading,
            statement.c.local_id == figure.c.statement_id,
            is_one(statement.c.id),
            *on_statements(filters),
        )
    ]
