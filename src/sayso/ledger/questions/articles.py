"""Articles as their newest revisions have them, the newest first."""

from __future__ import annotations

from sqlalchemy import and_, or_, select

from sayso.errors import BadQuestion
from sayso.ledger.ledger import Ledger
from sayso.ledger.questions.filters import Filters, find_readings, newest_first
from sayso.ledger.questions.revisions import RevisionRow
from sayso.ledger.schema import article, reading, revision


def find_articles(ledger: Ledger, *, filters: Filters | None = None) -> list[RevisionRow]:
    """Revisions that the filters on articles leave; ``filters.after`` is the public id of one.

    Raises:
        BadQuestion: ``after`` is no revision of the ledger.
    """
    filters = filters or Filters()
    readings = find_readings(filters)
    query = (
        select(
            article.c.public_id, revision.c.public_id, revision.c.latest, revision.c.outlet, revision.c.url,
            revision.c.headline, revision.c.published, revision.c.updated, revision.c.observed,
            revision.c.added,
        )
        .select_from(readings)
        .join(reading, reading.c.id == readings.c.reading)
        .join(revision, revision.c.id == reading.c.revision)
        .join(article, article.c.id == readings.c.article)
    )  # fmt: skip
    with ledger.reads() as connection:
        if filters.after:
            last = connection.execute(
                select(revision.c.as_of, revision.c.public_id).where(revision.c.public_id == filters.after)
            ).first()
            if last is None:
                raise BadQuestion("what the cursor points at is gone", "begin again without a cursor")
            of = readings.c
            here = of.as_of.is_(None) if last.as_of is None else of.as_of == last.as_of
            behind = and_(here, of.revision > last.public_id)
            if last.as_of is not None:
                behind = or_(of.as_of < last.as_of, behind, of.as_of.is_(None))
            query = query.where(behind)
        rows = connection.execute(query.order_by(*newest_first(readings)).limit(filters.limit))
        return [RevisionRow(*list(row)) for row in rows]
