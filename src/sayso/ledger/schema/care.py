"""What people decided, what could not be read, and which feeds are followed."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Table

from sayso.ledger.schema.articles import metadata
from sayso.ledger.schema.columns import NUMBER, belongs_to, key, number, span, words

decision = Table(
    "decision",
    metadata,
    key("counts up in the order of deciding"),
    words("public_id", "16 hexadecimal digits; the id people see", unique=True),
    words("kind", "not_a_statement, wrong_speaker, same_actor, not_same_actor, … (docs/decisions.md)"),
    words("revision", "public_id of the revision it speaks of"),
    *span("the words it speaks of"),
    words("words", "those exact words, so that it can be checked after a reread"),
    words("other_revision", "public_id of the second revision, for decisions about two", null=True),
    number("other_start", "where the second words begin; null for decisions about one", null=True),
    number("other_end", "where the second words end", null=True),
    words("other_words", "the second words", null=True),
    words("value", "what is right instead, such as the speaker's name; null where nothing is", null=True),
    words("remark", "the reason given; null where none was", null=True),
    words("made_by", "who decided"),
    words("made_at", "when, ISO 8601 in UTC"),
    Column(
        "undoes",
        NUMBER,
        ForeignKey("decision.id"),
        comment="the earlier decision this one takes back; null otherwise",
    ),
    Index(None, "revision"),
    Index(None, "other_revision"),
    comment="A reviewer's decision beside the machine's reading; it survives a reread.",
)

failure = Table(
    "failure",
    metadata,
    key("counts up"),
    words("input", "the input as it was named: a path, a URL, a place in an archive", unique=True),
    words("code", "the error's code, such as E108 (docs/errors.md)"),
    words("message", "what was wrong"),
    words("advice", "what can be done about it"),
    words("first_failed", "when it failed first, ISO 8601 in UTC"),
    words("last_failed", "when it failed last"),
    number("attempts", "how often it was tried"),
    words("published", "given with --published, for the next attempt; null where it was not", null=True),
    words("outlet", "given with --outlet", null=True),
    words("url", "given with --url", null=True),
    words("headline", "given with --headline", null=True),
    Index(None, "code"),
    comment="An input that could not be read; it leaves this table when a later attempt succeeds.",
)

feed = Table(
    "feed",
    metadata,
    key("counts up"),
    words("url", "the feed's address as followed", unique=True),
    words("title", "the feed's own title; null before the first fetch", null=True),
    words("etag", "validator the server gave; null where it gave none", null=True),
    words("last_modified", "the other validator", null=True),
    words("fetched", "when it was fetched last; null before the first time", null=True),
    words("not_before", "the server asked not to come back before; null otherwise", null=True),
    comment="A feed that is followed.",
)

feed_entry = Table(
    "feed_entry",
    metadata,
    belongs_to("feed", "the feed it stood in", first=True),
    words("url", "the entry's address", primary_key=True),
    words("seen", "when it was first seen"),
    comment="What a feed has listed and has been fetched, so that it is not fetched again.",
)
