"""What comparing keeps: under which keys a revision is found, and which readings are filed under which."""

from __future__ import annotations

from sqlalchemy import Index, Table

from sayso.ledger.schema.articles import metadata
from sayso.ledger.schema.columns import belongs_to, number, words

filed_keys = Table(
    "filed_keys",
    metadata,
    belongs_to("revision", "a revision", first=True),
    words(
        "hashes",
        "of what two revisions must share to be compared (running words, a statement's rare words, a "
        "count of the same people): 12 hexadecimal digits each, in order, blanks between them",
    ),
    comment="For finding the few revisions that may speak of the same; made anew at any time.",
)

filed_reading = Table(
    "filed_reading",
    metadata,
    belongs_to("reading", "a reading; its row is written with it", first=True),
    number("version", "the version of its keys in filed_keys; 0 while it waits to be filed"),
    words("error", "why it could not be filed under any key; null otherwise", null=True),
    Index(None, "version", "reading"),
    comment="Which readings comparing has filed, and under which version of its keys.",
)
