"""Articles and their revisions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import CompoundSelect, Select, func, select, union

from sayso.errors import NoSuchRecord
from sayso.ledger.keys import begins, canonical_url
from sayso.ledger.ledger import Ledger
from sayso.ledger.schema import article, revision
from sayso.ledger.writer import newest_first
from sayso.records import opening

_LATELY = 100
_BEGINNING = 400  # characters of a text in which its first line is looked for


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """One state of a page."""

    article: str
    revision: str
    latest: bool
    outlet: str | None
    url: str | None
    headline: str | None
    published: str | None
    updated: str | None
    observed: str | None
    added: str


def find_revisions(
    ledger: Ledger, asked: str | None = None, *, limit: int | None = None
) -> list[RevisionRow]:
    """The revisions of the article with that URL or id, the newest first; without one, those added lately.

    At most ``limit`` of them; without it, all of an article and the 100 added last.

    Raises:
        NoSuchRecord: the ledger has no such article.
    """
    columns = (
        article.c.public_id,
        revision.c.public_id,
        revision.c.latest,
        revision.c.outlet,
        revision.c.url,
        revision.c.headline,
        revision.c.published,
        revision.c.updated,
        revision.c.observed,
        revision.c.added,
    )
    query = select(*columns).join(article, revision.c.article == article.c.id)
    if asked is None:
        query = query.order_by(revision.c.id.desc())
        limit = limit or _LATELY
    else:
        of: Select[tuple[int]] | CompoundSelect[tuple[int]]
        if "://" in asked:
            of = select(article.c.id).where(article.c.key == canonical_url(asked))
        else:
            # Two look-ups: for one condition on both tables SQLite goes through all articles.
            of = union(
                select(article.c.id).where(begins(article.c.public_id, asked)),
                select(revision.c.article).where(begins(revision.c.public_id, asked)),
            )
        query = query.where(article.c.id.in_(of)).order_by(article.c.public_id, *newest_first())
    with ledger.reads() as connection:
        found = [RevisionRow(*list(row)) for row in connection.execute(query.limit(limit))]
    if asked is not None and not found:
        raise NoSuchRecord(
            f"no article has the id or URL {asked!r}", "look with 'sayso search'", ledger.where
        )
    return found


def find_openings(ledger: Ledger, revisions: Iterable[str]) -> dict[str, str]:
    """What revisions (public ids) without a headline are called by: the first lines of their texts."""
    beginning = func.substr(revision.c.text, 1, _BEGINNING)
    query = select(revision.c.public_id, beginning).where(revision.c.public_id.in_(list(revisions)))
    with ledger.reads() as connection:
        return {public: opening(text) for public, text in connection.execute(query)}
