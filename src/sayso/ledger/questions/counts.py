"""Who is cited how often, and how much there is."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from sayso.ledger.ledger import Ledger
from sayso.ledger.questions.filters import Filters, narrowed, on_statements
from sayso.ledger.schema import actor, article, failure, figure, reading, revision, statement, statement_actor


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
    """Who is cited most. Names are as articles give them; reads every statement that the filters leave."""
    filters = filters or Filters()
    query = (
        select(
            func.max(actor.c.name),
            statement.c.source_kind,
            func.count(statement.c.id.distinct()),
            func.count(revision.c.article.distinct()),
            func.count(revision.c.outlet.distinct()),
            func.min(revision.c.as_of),
            func.max(revision.c.as_of),
        )
        .select_from(statement)
        .join(statement_actor, statement_actor.c.statement == statement.c.id)
        .join(actor, statement_actor.c.actor == actor.c.id)
        .join(reading, statement.c.reading == reading.c.id)
        .join(revision, reading.c.revision == revision.c.id)
        .where(statement_actor.c.role == "speaker")
        .group_by(actor.c.name_folded, statement.c.source_kind)
    )
    query = on_statements(narrowed(query, filters), filters)
    ordered = query.order_by(func.count(statement.c.id.distinct()).desc(), func.max(actor.c.name))
    with ledger.reads() as connection:
        return [Citing(*row) for row in connection.execute(ordered.limit(filters.limit))]


def count_all(ledger: Ledger) -> Stats:
    """Counts rows; records count for current readings of newest revisions only."""
    shown = (
        select(reading.c.id)
        .join(revision, reading.c.revision == revision.c.id)
        .where(reading.c.current, revision.c.latest)
    )
    with ledger.reads() as connection:

        def count(query: object) -> int:
            return int(connection.scalar(query) or 0)  # type: ignore[call-overload]

        return Stats(
            articles=count(select(func.count()).select_from(article)),
            revisions=count(select(func.count()).select_from(revision)),
            readings=count(select(func.count()).select_from(reading)),
            statements=count(select(func.count()).where(statement.c.reading.in_(shown))),
            figures=count(select(func.count()).where(figure.c.reading.in_(shown))),
            failures=count(select(func.count()).select_from(failure)),
        )
