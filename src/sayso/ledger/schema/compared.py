"""What comparing keeps: under which keys a revision is found, and which readings are filed under which."""

from __future__ import annotations

from sqlalchemy import Column, Index, Table

from sayso.ledger.schema.articles import metadata
from sayso.ledger.schema.columns import NUMBER, belongs_to, number, words

blocking_key = Table(
    "blocking_key",
    metadata,
    Column(
        "key",
        NUMBER,
        primary_key=True,
        autoincrement=False,
        comment="64 bits of the hash of what two revisions must share to be compared: running words, a "
        "statement's rare words, a count of the same people",
    ),
    belongs_to("revision", "a revision that has it", first=True),
    Index(None, "revision"),
    comment="An index for finding the few revisions that may speak of the same; made anew at any time.",
    # Without a second copy of its rows, which is a third of its size and of the cost of adding to it.
    sqlite_with_rowid=False,
)

filed_reading = Table(
    "filed_reading",
    metadata,
    belongs_to("reading", "a reading; its row is written with it", first=True),
    number("version", "the version of the keys in blocking_key; 0 while it waits to be filed"),
    words("error", "why it could not be filed under any key; null otherwise", null=True),
    Index(None, "version", "reading"),
    comment="Which readings comparing has filed, and under which version of its keys.",
)
