"""Pages of news, their revisions, and which reader read them."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, MetaData, Table, UniqueConstraint

from sayso.ledger.schema.columns import belongs_to, key, number, place, span, words

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

article = Table(
    "article",
    metadata,
    key("counts up in the order of adding; never shown"),
    words("public_id", "16 hexadecimal digits of the SHA-256 of key; the id people see", unique=True),
    words("key", "the canonical URL, or sha256:… of outlet, headline and text where there is no URL"),
    words("url", "the URL as first given; null where none was", null=True),
    words("outlet", "who published it, as first given; null where nobody said", null=True),
    words("added", "when it was first added, ISO 8601 in UTC"),
    comment="A page of news. It has one revision for each text it was seen with.",
)

revision = Table(
    "revision",
    metadata,
    key("counts up in the order of adding; never shown"),
    words("public_id", "16 hexadecimal digits of the SHA-256 of article.key, headline and text", unique=True),
    belongs_to("article", "the page this is a state of"),
    words("given_id", "the id the input gave it, or sha256:… of the text"),
    words("url", "the URL as given with this revision; null where none was", null=True),
    words("outlet", "who published it; null where nobody said", null=True),
    words("headline", "its headline; null where none was found", null=True),
    words("published", "day or time of publication, ISO 8601; null where unknown", null=True),
    words("updated", "day or time of the last change the page admits to; null where unknown", null=True),
    words("observed", "when the page was fetched or archived, UTC; null where unknown", null=True),
    words("as_of", "updated, else observed, else published, in UTC: orders revisions and answers", null=True),
    words("language", "ISO 639-1 code", null=True),
    words("text", "the article's text; every span of its records points into it"),
    words("added", "when it was added, ISO 8601 in UTC"),
    Column(
        "latest", Boolean, nullable=False, comment="true for the newest revision of its article, by as_of"
    ),
    Index(None, "article"),
    Index(None, "outlet", "as_of"),
    Index(None, "as_of"),
    comment="One state of a page. The same URL with another headline or text is another revision.",
)

byline = Table(
    "byline",
    metadata,
    belongs_to("revision", "the revision it signs", first=True),
    place(),
    words("name", "a name of the byline, as written"),
    comment="Who signed the article.",
)

note = Table(
    "note",
    metadata,
    belongs_to("revision", "the revision it stands in", first=True),
    place(),
    words("kind", "editor, update or correction"),
    *span("the note's words"),
    comment="A remark of the outlet about its own page.",
)

reading = Table(
    "reading",
    metadata,
    key("counts up in the order of reading"),
    belongs_to("revision", "what was read"),
    words("reader", "the version of sayso that read it"),
    words("read_at", "when it was added, ISO 8601 in UTC"),
    Column(
        "current",
        Boolean,
        nullable=False,
        comment="true for the reading by the newest reader; questions look at these",
    ),
    number("from_intake", "how many of its first warnings came from intake rather than from reading"),
    UniqueConstraint("revision", "reader"),
    Index(None, "reader", "current"),
    comment="What one reader found in one revision. Older readings are kept.",
)
