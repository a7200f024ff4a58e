"""Who said what."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select, table
from sqlalchemy.sql import column

from sayso.ledger.dialect import find_matches
from sayso.ledger.ledger import Ledger
from sayso.ledger.questions.filters import Filters, is_called, narrowed, on_statements
from sayso.ledger.schema import actor, reading, revision, statement, statement_actor
from sayso.ledger.words import find_words


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement as ``v_statement`` has it, the fields in the view's order as far as they go."""

    id: str
    article: str
    revision: str
    outlet: str | None
    url: str | None
    headline: str | None
    published: str | None
    as_of: str | None
    speakers: str | None
    source: str
    cue: str
    content: str
    span_start: int
    span_end: int
    mode: str
    source_kind: str
    identification: str
    stance: str
    route: str
    addressees: str | None
    said_when: str | None


_VIEW = table(
    "v_statement", *(column(name) for name in StatementRow.__dataclass_fields__), column("record_id")
)


def find_statements(
    ledger: Ledger, *, by: str | None = None, about: str | None = None, filters: Filters | None = None
) -> list[StatementRow]:
    """Statements on somebody's word, or about something, the newest first.

    Args:
        ledger: where to look.
        by: the speaker's name.
        about: words the content holds, as typed into a search box (``ledger.words``).
        filters: what narrows it.

    Raises:
        BadQuestion: ``about`` holds no word.
    """
    filters = filters or Filters()
    with ledger.reads() as connection:
        query = (
            select(statement.c.id)
            .join(reading, statement.c.reading == reading.c.id)
            .join(revision, reading.c.revision == revision.c.id)
        )
        query = on_statements(narrowed(query, filters), filters)
        if by:
            spoken = (
                select(statement_actor.c.statement)
                .join(actor, statement_actor.c.actor == actor.c.id)
                .where(statement_actor.c.role == "speaker", is_called(connection, by))
            )
            query = query.where(statement.c.id.in_(spoken))
        if about:
            query = query.where(
                statement.c.id.in_(
                    select(find_matches(connection, "statement", find_words(about)).subquery().c.id)
                )
            )
        chosen = query.order_by(
            revision.c.as_of.desc().nulls_last(), revision.c.public_id, statement.c.id
        ).limit(filters.limit)
        ids = connection.scalars(chosen).all()
        columns = [_VIEW.c[name] for name in StatementRow.__dataclass_fields__]
        rows = {
            row[-1]: StatementRow(*row[:-1])
            for row in connection.execute(
                select(*columns, _VIEW.c.record_id).where(_VIEW.c.record_id.in_(ids))
            )
        }
    return [rows[one] for one in ids]
