"""What comparing keeps: under which keys a revision is found, and which readings have been filed."""

from __future__ import annotations

from sqlalchemy import Column, Index, Table

from sayso.ledger.schema.articles import metadata
from sayso.ledger.schema.columns import NUMBER, belongs_to

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
)

filed_reading = Table(
    "filed_reading",
    metadata,
    belongs_to("reading", "a reading whose keys are in blocking_key", first=True),
    comment="Which readings comparing has filed.",
)
