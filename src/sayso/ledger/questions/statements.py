"""Who said what."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from sqlalchemy import select, table
from sqlalchemy.sql import column

from sayso.ledger.dialect import find_matches, find_within, holds_words, is_sqlite
from sayso.ledger.ledger import Ledger
from sayso.ledger.questions.filters import Filters, on_statements
from sayso.ledger.questions.newest import Clue, find_newest
from sayso.ledger.questions.speakers import said_by
from sayso.ledger.schema import statement
from sayso.ledger.words import find_words


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement as ``v_statement`` has it; ``decided_by`` is who decided who the speaker is."""

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
    decided_by: str | None


_VIEW = table(
    "v_statement", *(column(name) for name in StatementRow.__dataclass_fields__), column("record_id")
)


def find_statements(
    ledger: Ledger, *, by: str | None = None, about: str | None = None, filters: Filters | None = None
) -> list[StatementRow]:
    """Statements on somebody's word, or about something, the newest first, as people decided.

    Args:
        ledger: where to look.
        by: the speaker's name, whole or a part of it, or another name the article has for the speaker.
        about: words the content holds, as typed into a search box (``ledger.words``).
        filters: what narrows it.

    Raises:
        BadQuestion: ``about`` holds no word.
    """
    filters = filters or Filters()
    with ledger.reads() as connection:
        clues = [said_by(connection, by)] if by else []
        if about:
            words = find_words(about)
            found = find_matches(connection, "statement", words).subquery()
            within = partial(find_within, words) if is_sqlite(connection) else None
            clues.append(Clue(select(found.c.id), holds_words(connection, statement.c.id, words), within))
        ids = find_newest(connection, statement, filters, on_statements(filters), clues)
        columns = [_VIEW.c[name] for name in StatementRow.__dataclass_fields__]
        rows = {
            row[-1]: StatementRow(*row[:-1])
            for row in connection.execute(
                select(*columns, _VIEW.c.record_id).where(_VIEW.c.record_id.in_(ids))
            )
        }
    return [rows[one] for one in ids]
