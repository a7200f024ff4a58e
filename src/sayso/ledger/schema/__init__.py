"""The tables of the ledger, in the order of the data.

``articles``: pages of news, their revisions, and which reader read them. ``records``: what a reading found.
``care``: what people decided, what could not be read, which feeds are followed. ``compared``: how revisions
that may speak of the same are found. ``derived``: names, sums and what follows from decisions, for fast
questions. ``access``: who may use a server. Each column's comment says what it holds and when it is null.
Comments are kept in the database itself (on SQLite inside the ``CREATE TABLE`` text), so that the file
explains itself to whoever opens it.
"""

from sayso.ledger.schema.access import account, audit, session, token
from sayso.ledger.schema.articles import article, byline, metadata, note, reading, revision
from sayso.ledger.schema.care import decision, failure, feed, feed_entry
from sayso.ledger.schema.compared import filed_keys, filed_reading
from sayso.ledger.schema.derived import actor_name, citing, decided, name, name_word, shown
from sayso.ledger.schema.records import (
    actor,
    actor_mention,
    actor_role,
    event,
    event_actor,
    figure,
    figure_of,
    statement,
    statement_actor,
    statement_alternative,
    statement_piece,
    time,
    warning,
)

__all__ = [
    "account",
    "actor",
    "actor_mention",
    "actor_name",
    "actor_role",
    "article",
    "audit",
    "byline",
    "citing",
    "decided",
    "decision",
    "event",
    "event_actor",
    "failure",
    "feed",
    "feed_entry",
    "figure",
    "figure_of",
    "filed_keys",
    "filed_reading",
    "metadata",
    "name",
    "name_word",
    "note",
    "reading",
    "revision",
    "session",
    "shown",
    "statement",
    "statement_actor",
    "statement_alternative",
    "statement_piece",
    "time",
    "token",
    "warning",
]
