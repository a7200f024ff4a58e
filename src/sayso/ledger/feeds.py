"""The tables of followed feeds: what is remembered of each from one visit to the next."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, select, update

from sayso.intake.follow import FeedState
from sayso.ledger.schema import feed, feed_entry

_FACTS = ("title", "etag", "last_modified", "fetched", "not_before")


def load_feeds(connection: Connection) -> dict[str, FeedState]:
    """What is remembered of every feed, by its URL, in the order in which they were first followed."""
    seen: dict[int, dict[str, str]] = {}
    for row in connection.execute(select(feed_entry.c.feed, feed_entry.c.url, feed_entry.c.seen)):
        seen.setdefault(row.feed, {})[row.url] = row.seen
    return {
        row.url: FeedState(**{name: getattr(row, name) for name in _FACTS}, seen=seen.get(row.id, {}))
        for row in connection.execute(select(feed).order_by(feed.c.id))
    }


def save_feeds(connection: Connection, states: Mapping[str, FeedState]) -> None:
    """Writes down what is remembered of some feeds; call it once what they listed has been kept.

    Args:
        connection: in a transaction that writes.
        states: by URL of the feed.
    """
    for url, state in states.items():
        facts = {name: getattr(state, name) for name in _FACTS}
        number = connection.scalar(select(feed.c.id).where(feed.c.url == url))
        if number is None:
            added = connection.execute(insert(feed).values(url=url, **facts)).inserted_primary_key
            number = int(added[0]) if added else 0
        else:
            connection.execute(update(feed).where(feed.c.id == number).values(**facts))
            connection.execute(delete(feed_entry).where(feed_entry.c.feed == number))
        if state.seen:
            connection.execute(
                insert(feed_entry),
                [{"feed": number, "url": name, "seen": when} for name, when in state.seen.items()],
            )
