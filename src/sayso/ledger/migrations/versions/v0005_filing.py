"""Filing knows the version of its keys, what waits for it, and what it failed on."""

import sqlalchemy as sa
from alembic import op

from sayso.ledger.dialect import is_sqlite

revision = "0005"
down_revision = "0004"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Every reading waits to be filed anew: under which version of the keys it was, nobody wrote down."""
    op.drop_table("filed_reading")
    op.create_table(
        "filed_reading",
        sa.Column(
            "reading",
            NUMBER,
            autoincrement=False,
            nullable=False,
            comment="a reading; its row is written with it",
        ),
        sa.Column(
            "version",
            NUMBER,
            nullable=False,
            comment="the version of the keys in blocking_key; 0 while it waits to be filed",
        ),
        sa.Column(
            "error",
            sa.Text(),
            nullable=True,
            comment="why it could not be filed under any key; null otherwise",
        ),
        sa.ForeignKeyConstraint(["reading"], ["reading.id"], name=op.f("fk_filed_reading_reading")),
        sa.PrimaryKeyConstraint("reading", name=op.f("pk_filed_reading")),
        comment="Which readings comparing has filed, and under which version of its keys.",
    )
    op.create_index(op.f("ix_filed_reading_version_reading"), "filed_reading", ["version", "reading"])
    op.execute("INSERT INTO filed_reading (reading, version) SELECT id, 0 FROM reading")
    if is_sqlite(op.get_bind()):
        _drop_row_ids()
    else:
        op.execute("DELETE FROM blocking_key")


def _drop_row_ids() -> None:
    op.drop_table("blocking_key")
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
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_blocking_key_revision"), "blocking_key", ["revision"])
