"""Serving: accounts, tokens, sessions and the audit trail."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Adds the four tables, empty."""
    op.create_table(
        "account",
        _number("id", "counts up", autoincrement=True),
        _words("name", "what its owner signs in by, and what decisions are signed with"),
        _words("password", "scrypt$n$r$p$salt$hash, salt and hash in hexadecimal; never the password"),
        _words("role", "reader, editor or admin (docs/serving.md)"),
        _words("created", "when it was made, ISO 8601 in UTC"),
        _words("disabled", "since when nobody gets in by it; null while it is in use", null=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("name", name=op.f("uq_account_name")),
        comment="Somebody who may use the server. Accounts are disabled, not deleted: decisions name them.",
    )
    op.create_table(
        "token",
        _number("id", "counts up", autoincrement=True),
        _words("public_id", "8 hexadecimal digits; the id people see"),
        _number("account", "in whose name it acts, with that account's role"),
        _words("hash", "SHA-256 of the token, in hexadecimal; never the token"),
        _words("label", "what it is for, in its owner's words"),
        _words("created", "when it was made, ISO 8601 in UTC"),
        _words("expires", "until when it holds; null where it has no end", null=True),
        _words("revoked", "since when it no longer holds; null otherwise", null=True),
        _words(
            "last_used", "when it was last used, to within a minute; null before the first time", null=True
        ),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name=op.f("fk_token_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_token")),
        sa.UniqueConstraint("hash", name=op.f("uq_token_hash")),
        sa.UniqueConstraint("public_id", name=op.f("uq_token_public_id")),
        comment="A key by which a program uses the API.",
    )
    op.create_index(op.f("ix_token_account"), "token", ["account"])
    op.create_table(
        "session",
        _number("id", "counts up", autoincrement=True),
        _number("account", "who has signed in"),
        _words("hash", "SHA-256 of the cookie's value, in hexadecimal; never the value"),
        _words("created", "when its owner signed in, ISO 8601 in UTC"),
        _words("expires", "until when it holds; it is deleted at signing out"),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name=op.f("fk_session_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session")),
        sa.UniqueConstraint("hash", name=op.f("uq_session_hash")),
        comment="A browser that has signed in.",
    )
    op.create_index(op.f("ix_session_account"), "session", ["account"])
    op.create_table(
        "audit",
        _number("id", "counts up", autoincrement=True),
        _words("at", "when, ISO 8601 in UTC"),
        _words("who", "the account's name, or who used the command line; empty for strangers"),
        _words("action", "signed_in, refused, added, decided, undone, account_added, … (docs/serving.md)"),
        _words(
            "subject", "the public id or name of what it was done to; null where there is none", null=True
        ),
        _words(
            "remark", "what else there is to say, such as the address it came from; null otherwise", null=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
        comment="What was done through the server and to its accounts. Rows are only ever added.",
    )
    op.create_index(op.f("ix_audit_at"), "audit", ["at"])
    op.create_index(op.f("ix_audit_who"), "audit", ["who"])


def _words(name: str, comment: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=null, comment=comment)


def _number(name: str, comment: str, *, autoincrement: bool = False) -> sa.Column[Any]:
    return sa.Column(
        name, NUMBER, nullable=False, comment=comment, autoincrement="auto" if autoincrement else False
    )
