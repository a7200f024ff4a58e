"""Comparing: the keys under which revisions that may speak of the same are found."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Adds the two tables; they fill at the first question."""
    op.create_table(
        "blocking_key",
        sa.Column(
            "key",
            NUMBER,
            autoincrement=False,
            nullable=False,
            comment="64 bits of the hash of what two revisions must share to be compared: running words, a "
            "statement's rare words, a count of the same people",
        ),
        sa.Column("revision", NUMBER, autoincrement=False, nullable=False, comment="a revision that has it"),
        sa.ForeignKeyConstraint(["revision"], ["revision.id"], name=op.f("fk_blocking_key_revision")),
        sa.PrimaryKeyConstraint("key", "revision", name=op.f("pk_blocking_key")),
        comment="An index for finding the few revisions that may speak of the same; made anew at any time.",
    )
    op.create_index(op.f("ix_blocking_key_revision"), "blocking_key", ["revision"])
    op.create_table(
        "filed_reading",
        sa.Column(
            "reading",
            NUMBER,
            autoincrement=False,
            nullable=False,
            comment="a reading whose keys are in blocking_key",
        ),
        sa.ForeignKeyConstraint(["reading"], ["reading.id"], name=op.f("fk_filed_reading_reading")),
        sa.PrimaryKeyConstraint("reading", name=op.f("pk_filed_reading")),
        comment="Which readings comparing has filed.",
    )
