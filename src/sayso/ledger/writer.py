"""Reading -> database, whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, Literal, NamedTuple

from sqlalchemy import Connection, Insert, Row, Table, bindparam, desc, insert, select, update

from sayso.errors import NotText
from sayso.ledger import schema
from sayso.ledger.decided import mark_decided
from sayso.ledger.keys import Keys, as_of, find_keys
from sayso.ledger.names import keep_actor_names
from sayso.ledger.rows import rows_of
from sayso.ledger.shown import recounted
from sayso.reading.version import newer
from sayso.records import Article, Reading


class Added(NamedTuple):
    """What became of an article: ``new``, a ``revision`` of a known page, ``known``, or ``reread``."""

    revision: str
    article: str
    status: Literal["new", "revision", "known", "reread"]


def add_reading(connection: Connection, reading: Reading, *, reader: str, now: str) -> Added:
    """Writes one reading inside the connection's transaction.

    Args:
        connection: in a transaction that holds the write lock.
        reading: what was read.
        reader: the version that read it.
        now: the time of adding, ISO 8601 in UTC.

    Raises:
        NotText: the article holds characters that databases do not keep.

    Cost: a few look-ups by unique index and one insert a table; it does not grow with the ledger.
    """
    check_storable(reading.article)
    keys = find_keys(reading.article)
    article_id = connection.scalar(_ARTICLE, {"public_id": keys.article_id})
    revision_id = connection.scalar(_REVISION, {"public_id": keys.revision_id})
    if revision_id is not None and _is_read(connection, revision_id, reader):
        return Added(keys.revision_id, keys.article_id, "known")
    is_new = article_id is None
    if article_id is None:
        article_id = _add_article(connection, keys, reading.article, now)
    status: Literal["new", "revision", "reread"] = (
        "new" if is_new else "revision" if revision_id is None else "reread"
    )
    with recounted(connection, article_id, is_new=is_new):
        if revision_id is None:
            revision_id = _add_revision(connection, keys, reading.article, article_id, now)
            if not is_new:
                find_latest(connection, article_id)
        _add_records(connection, reading, revision_id, reader=reader, now=now, is_first=status != "reread")
        if _is_decided(connection, keys.revision_id):
            mark_decided(connection, keys.revision_id)
    return Added(keys.revision_id, keys.article_id, status)


def check_storable(article: Article) -> None:
    """Sees that an article can be kept, by SQLite and PostgreSQL alike.

    Raises:
        NotText: it holds NUL, or half of a surrogate pair, which is no character.
    """
    given = (article.text, article.headline, article.url, article.outlet, article.id, *article.bylines)
    words = "".join(filter(None, (*given, article.published, article.updated, article.observed)))
    try:
        words.encode()
    except UnicodeEncodeError as error:
        found = words[error.start]
    else:
        if "\0" not in words:
            return
        found = "\0"
    raise NotText(f"it holds {found!r}, which is no text", "remove it", article.given_as)


def is_known(connection: Connection, article: Article, reader: str) -> bool:
    """Whether the ledger holds this revision as read by ``reader``: reading it again would add nothing."""
    revision = schema.revision
    found = connection.scalar(
        select(schema.reading.c.id)
        .join(revision, schema.reading.c.revision == revision.c.id)
        .where(revision.c.public_id == find_keys(article).revision_id, schema.reading.c.reader == reader)
    )
    return found is not None


def _add_article(connection: Connection, keys: Keys, article: Article, now: str) -> int:
    return _inserted(
        connection.execute(
            insert(schema.article).values(
                public_id=keys.article_id,
                key=keys.article_key,
                url=article.url,
                outlet=article.outlet,
                added=now,
            )
        )
    )


def _add_revision(connection: Connection, keys: Keys, article: Article, article_id: int, now: str) -> int:
    revision = schema.revision
    revision_id = _inserted(
        connection.execute(
            insert(revision).values(
                public_id=keys.revision_id,
                article=article_id,
                given_id=article.id or "",
                url=article.url,
                outlet=article.outlet,
                headline=article.headline,
                published=article.published,
                updated=article.updated,
                observed=article.observed,
                as_of=as_of(article),
                language=article.language,
                text=article.text,
                added=now,
                # Where it is not the first, ``find_latest`` goes over it.
                latest=True,
            )
        )
    )
    _insert(
        connection,
        schema.byline,
        [{"revision": revision_id, "position": at, "name": name} for at, name in enumerate(article.bylines)],
    )
    _insert(
        connection,
        schema.note,
        [
            {
                "revision": revision_id,
                "position": at,
                "kind": note.kind,
                "span_start": note.span[0],
                "span_end": note.span[1],
            }
            for at, note in enumerate(article.notes)
        ],
    )
    return revision_id


def find_latest(connection: Connection, article_id: int) -> None:
    """Marks the newest revision of an article; ``shown.recounted`` goes around this."""
    revision = schema.revision
    newest = connection.scalar(
        select(revision.c.id).where(revision.c.article == article_id).order_by(*newest_first()).limit(1)
    )
    connection.execute(
        update(revision).where(revision.c.article == article_id).values(latest=revision.c.id == newest)
    )


def newest_first() -> tuple[Any, ...]:
    """The order of an article's revisions: what the page says of its time, then when it was seen here."""
    revision = schema.revision
    return (desc(revision.c.as_of).nulls_last(), desc(revision.c.added), desc(revision.c.id))


def _add_records(
    connection: Connection, reading: Reading, revision_id: int, *, reader: str, now: str, is_first: bool
) -> None:
    known: Sequence[str] = ()
    if not is_first:
        known = connection.scalars(
            select(schema.reading.c.reader).where(schema.reading.c.revision == revision_id)
        ).all()
    current = not any(newer(other, reader) for other in known)
    if current and known:
        connection.execute(
            update(schema.reading).where(schema.reading.c.revision == revision_id).values(current=False)
        )
    reading_id = _inserted(
        connection.execute(
            insert(schema.reading).values(
                revision=revision_id,
                reader=reader,
                read_at=now,
                current=current,
                from_intake=len(reading.article.warnings),
            )
        )
    )
    for table, rows in rows_of(reading, reading_id).items():
        _insert(connection, table, rows)
    keep_actor_names(connection, reading, reading_id)
    connection.execute(_into(schema.filed_reading), {"reading": reading_id, "version": 0})


def _is_decided(connection: Connection, public_id: str) -> bool:
    """Whether there are decisions about the revision: made before a reread, or brought in before it."""
    return connection.scalar(_DECISION, {"public_id": public_id}) is not None


def _is_read(connection: Connection, revision_id: int, reader: str) -> bool:
    return connection.scalar(_READ, {"revision": revision_id, "reader": reader}) is not None


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(_into(table), rows)


# Built once: building them takes longer than running them.
_ARTICLE = select(schema.article.c.id).where(schema.article.c.public_id == bindparam("public_id"))
_REVISION = select(schema.revision.c.id).where(schema.revision.c.public_id == bindparam("public_id"))
_DECISION = select(schema.decision.c.id).where(schema.decision.c.revision == bindparam("public_id")).limit(1)
_READ = select(schema.reading.c.id).where(
    schema.reading.c.revision == bindparam("revision"), schema.reading.c.reader == bindparam("reader")
)


@cache
def _into(table: Table) -> Insert:
    return insert(table)


def _inserted(result: Any) -> int:
    key: Row[Any] = result.inserted_primary_key
    return int(key[0])
