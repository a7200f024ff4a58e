"""Who may use a server of this ledger, and what they did. Empty where it is only used from a command line."""

from __future__ import annotations

from sqlalchemy import Index, Table

from sayso.ledger.schema.articles import metadata
from sayso.ledger.schema.columns import belongs_to, key, words

account = Table(
    "account",
    metadata,
    key("counts up"),
    words("name", "what its owner signs in by, and what decisions are signed with", unique=True),
    words("password", "scrypt$n$r$p$salt$hash, salt and hash in hexadecimal; never the password"),
    words("role", "reader, editor or admin (docs/serving.md)"),
    words("created", "when it was made, ISO 8601 in UTC"),
    words("disabled", "since when nobody gets in by it; null while it is in use", null=True),
    comment="Somebody who may use the server. Accounts are disabled, not deleted: decisions name them.",
)

token = Table(
    "token",
    metadata,
    key("counts up"),
    words("public_id", "8 hexadecimal digits; the id people see", unique=True),
    belongs_to("account", "in whose name it acts, with that account's role"),
    words("hash", "SHA-256 of the token, in hexadecimal; never the token", unique=True),
    words("label", "what it is for, in its owner's words"),
    words("created", "when it was made, ISO 8601 in UTC"),
    words("expires", "until when it holds; null where it has no end", null=True),
    words("revoked", "since when it no longer holds; null otherwise", null=True),
    words("last_used", "when it was last used, to within a minute; null before the first time", null=True),
    Index(None, "account"),
    comment="A key by which a program uses the API.",
)

session = Table(
    "session",
    metadata,
    key("counts up"),
    belongs_to("account", "who has signed in"),
    words("hash", "SHA-256 of the cookie's value, in hexadecimal; never the value", unique=True),
    words("created", "when its owner signed in, ISO 8601 in UTC"),
    words("expires", "until when it holds; it is deleted at signing out"),
    Index(None, "account"),
    comment="A browser that has signed in.",
)

audit = Table(
    "audit",
    metadata,
    key("counts up"),
    words("at", "when, ISO 8601 in UTC"),
    words("who", "the account's name, or who used the command line; empty for strangers"),
    words("action", "signed_in, refused, added, decided, undone, account_added, … (docs/serving.md)"),
    words("subject", "the public id or name of what it was done to; null where there is none", null=True),
    words("remark", "what else there is to say, such as the address it came from; null otherwise", null=True),
    Index(None, "at"),
    Index(None, "who"),
    comment="What was done through the server and to its accounts. Rows are only ever added.",
)
