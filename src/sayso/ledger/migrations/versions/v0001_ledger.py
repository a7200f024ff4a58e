"""The ledger: articles, revisions, readings, records; decisions, failures, feeds; search and views."""

import sqlalchemy as sa
from alembic import op

from sayso.ledger.dialect import create_search

revision = "0001"
down_revision = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Creates everything."""
    op.create_table(
        "article",
        sa.Column("id", NUMBER, nullable=False, comment="counts up in the order of adding; never shown"),
        sa.Column(
            "public_id",
            sa.Text(),
            nullable=False,
            comment="16 hexadecimal digits of the SHA-256 of key; the id people see",
        ),
        sa.Column(
            "key",
            sa.Text(),
            nullable=False,
            comment="the canonical URL, or sha256:… of outlet, headline and text where there is no URL",
        ),
        sa.Column("url", sa.Text(), nullable=True, comment="the URL as first given; null where none was"),
        sa.Column(
            "outlet",
            sa.Text(),
            nullable=True,
            comment="who published it, as first given; null where nobody said",
        ),
        sa.Column("added", sa.Text(), nullable=False, comment="when it was first added, ISO 8601 in UTC"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
        sa.UniqueConstraint("public_id", name=op.f("uq_article_public_id")),
        comment="A page of news. It has one revision for each text it was seen with.",
    )
    op.create_table(
        "decision",
        sa.Column("id", NUMBER, nullable=False, comment="counts up in the order of deciding"),
        sa.Column("public_id", sa.Text(), nullable=False, comment="16 hexadecimal digits; the id people see"),
        sa.Column(
            "kind",
            sa.Text(),
            nullable=False,
            comment="not_a_statement, wrong_speaker, same_actor, not_same_actor, … (docs/decisions.md)",
        ),
        sa.Column("revision", sa.Text(), nullable=False, comment="public_id of the revision it speaks of"),
        sa.Column(
            "span_start",
            NUMBER,
            nullable=False,
            comment="where the words it speaks of begin in revision.text, in code points",
        ),
        sa.Column("span_end", NUMBER, nullable=False, comment="where the words it speaks of end, half-open"),
        sa.Column(
            "words",
            sa.Text(),
            nullable=False,
            comment="those exact words, so that it can be checked after a reread",
        ),
        sa.Column(
            "other_revision",
            sa.Text(),
            nullable=True,
            comment="public_id of the second revision, for decisions about two",
        ),
        sa.Column(
            "other_start",
            NUMBER,
            nullable=True,
            comment="where the second words begin; null for decisions about one",
        ),
        sa.Column("other_end", NUMBER, nullable=True, comment="where the second words end"),
        sa.Column("other_words", sa.Text(), nullable=True, comment="the second words"),
        sa.Column(
            "value",
            sa.Text(),
            nullable=True,
            comment="what is right instead, such as the speaker's name; null where nothing is",
        ),
        sa.Column("remark", sa.Text(), nullable=True, comment="the reason given; null where none was"),
        sa.Column("made_by", sa.Text(), nullable=False, comment="who decided"),
        sa.Column("made_at", sa.Text(), nullable=False, comment="when, ISO 8601 in UTC"),
        sa.Column(
            "undoes",
            NUMBER,
            nullable=True,
            comment="the earlier decision this one takes back; null otherwise",
        ),
        sa.ForeignKeyConstraint(["undoes"], ["decision.id"], name=op.f("fk_decision_undoes")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
        sa.UniqueConstraint("public_id", name=op.f("uq_decision_public_id")),
        comment="A reviewer's decision beside the machine's reading; it survives a reread.",
    )
    op.create_index(op.f("ix_decision_other_revision"), "decision", ["other_revision"], unique=False)
    op.create_index(op.f("ix_decision_revision"), "decision", ["revision"], unique=False)
    op.create_table(
        "failure",
        sa.Column("id", NUMBER, nullable=False, comment="counts up"),
        sa.Column(
            "input",
            sa.Text(),
            nullable=False,
            comment="the input as it was named: a path, a URL, a place in an archive",
        ),
        sa.Column(
            "code", sa.Text(), nullable=False, comment="the error's code, such as E108 (docs/errors.md)"
        ),
        sa.Column("message", sa.Text(), nullable=False, comment="what was wrong"),
        sa.Column("advice", sa.Text(), nullable=False, comment="what can be done about it"),
        sa.Column("first_failed", sa.Text(), nullable=False, comment="when it failed first, ISO 8601 in UTC"),
        sa.Column("last_failed", sa.Text(), nullable=False, comment="when it failed last"),
        sa.Column("attempts", NUMBER, nullable=False, comment="how often it was tried"),
        sa.Column(
            "published",
            sa.Text(),
            nullable=True,
            comment="given with --published, for the next attempt; null where it was not",
        ),
        sa.Column("outlet", sa.Text(), nullable=True, comment="given with --outlet"),
        sa.Column("url", sa.Text(), nullable=True, comment="given with --url"),
        sa.Column("headline", sa.Text(), nullable=True, comment="given with --headline"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_failure")),
        sa.UniqueConstraint("input", name=op.f("uq_failure_input")),
        comment="An input that could not be read; it leaves this table when a later attempt succeeds.",
    )
    op.create_index(op.f("ix_failure_code"), "failure", ["code"], unique=False)
    op.create_table(
        "feed",
        sa.Column("id", NUMBER, nullable=False, comment="counts up"),
        sa.Column("url", sa.Text(), nullable=False, comment="the feed's address as followed"),
        sa.Column(
            "title", sa.Text(), nullable=True, comment="the feed's own title; null before the first fetch"
        ),
        sa.Column(
            "etag", sa.Text(), nullable=True, comment="validator the server gave; null where it gave none"
        ),
        sa.Column("last_modified", sa.Text(), nullable=True, comment="the other validator"),
        sa.Column(
            "fetched",
            sa.Text(),
            nullable=True,
            comment="when it was fetched last; null before the first time",
        ),
        sa.Column(
            "not_before",
            sa.Text(),
            nullable=True,
            comment="the server asked not to come back before; null otherwise",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feed")),
        sa.UniqueConstraint("url", name=op.f("uq_feed_url")),
        comment="A feed that is followed.",
    )
    op.create_table(
        "feed_entry",
        sa.Column("feed", NUMBER, autoincrement=False, nullable=False, comment="the feed it stood in"),
        sa.Column("url", sa.Text(), nullable=False, comment="the entry's address"),
        sa.Column("seen", sa.Text(), nullable=False, comment="when it was first seen"),
        sa.ForeignKeyConstraint(["feed"], ["feed.id"], name=op.f("fk_feed_entry_feed")),
        sa.PrimaryKeyConstraint("feed", "url", name=op.f("pk_feed_entry")),
        comment="What a feed has listed and has been fetched, so that it is not fetched again.",
    )
    op.create_table(
        "revision",
        sa.Column("id", NUMBER, nullable=False, comment="counts up in the order of adding; never shown"),
        sa.Column(
            "public_id",
            sa.Text(),
            nullable=False,
            comment="16 hexadecimal digits of the SHA-256 of article.key, headline and text",
        ),
        sa.Column(
            "article", NUMBER, autoincrement=False, nullable=False, comment="the page this is a state of"
        ),
        sa.Column(
            "given_id", sa.Text(), nullable=False, comment="the id the input gave it, or sha256:… of the text"
        ),
        sa.Column(
            "url",
            sa.Text(),
            nullable=True,
            comment="the URL as given with this revision; null where none was",
        ),
        sa.Column("outlet", sa.Text(), nullable=True, comment="who published it; null where nobody said"),
        sa.Column("headline", sa.Text(), nullable=True, comment="its headline; null where none was found"),
        sa.Column(
            "published",
            sa.Text(),
            nullable=True,
            comment="day or time of publication, ISO 8601; null where unknown",
        ),
        sa.Column(
            "updated",
            sa.Text(),
            nullable=True,
            comment="day or time of the last change the page admits to; null where unknown",
        ),
        sa.Column(
            "observed",
            sa.Text(),
            nullable=True,
            comment="when the page was fetched or archived, UTC; null where unknown",
        ),
        sa.Column(
            "as_of",
            sa.Text(),
            nullable=True,
            comment="updated, else observed, else published, in UTC: orders revisions and answers",
        ),
        sa.Column("language", sa.Text(), nullable=True, comment="ISO 639-1 code"),
        sa.Column(
            "text",
            sa.Text(),
            nullable=False,
            comment="the article's text; every span of its records points into it",
        ),
        sa.Column("added", sa.Text(), nullable=False, comment="when it was added, ISO 8601 in UTC"),
        sa.Column(
            "latest",
            sa.Boolean(),
            nullable=False,
            comment="true for the newest revision of its article, by as_of",
        ),
        sa.ForeignKeyConstraint(["article"], ["article.id"], name=op.f("fk_revision_article")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revision")),
        sa.UniqueConstraint("public_id", name=op.f("uq_revision_public_id")),
        comment="One state of a page. The same URL with another headline or text is another revision.",
    )
    op.create_index(op.f("ix_revision_article"), "revision", ["article"], unique=False)
    op.create_index(op.f("ix_revision_as_of"), "revision", ["as_of"], unique=False)
    op.create_index(op.f("ix_revision_outlet_as_of"), "revision", ["outlet", "as_of"], unique=False)
    op.create_table(
        "byline",
        sa.Column("revision", NUMBER, autoincrement=False, nullable=False, comment="the revision it signs"),
        sa.Column(
            "position",
            NUMBER,
            autoincrement=False,
            nullable=False,
            comment="its place among its kind, from 0",
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="a name of the byline, as written"),
        sa.ForeignKeyConstraint(["revision"], ["revision.id"], name=op.f("fk_byline_revision")),
        sa.PrimaryKeyConstraint("revision", "position", name=op.f("pk_byline")),
        comment="Who signed the article.",
    )
    op.create_table(
        "note",
        sa.Column(
            "revision", NUMBER, autoincrement=False, nullable=False, comment="the revision it stands in"
        ),
        sa.Column(
            "position",
            NUMBER,
            autoincrement=False,
            nullable=False,
            comment="its place among its kind, from 0",
        ),
        sa.Column("kind", sa.Text(), nullable=False, comment="editor, update or correction"),
        sa.Column(
            "span_start",
            NUMBER,
            nullable=False,
            comment="where the note's words begin in revision.text, in code points",
        ),
        sa.Column("span_end", NUMBER, nullable=False, comment="where the note's words end, half-open"),
        sa.ForeignKeyConstraint(["revision"], ["revision.id"], name=op.f("fk_note_revision")),
        sa.PrimaryKeyConstraint("revision", "position", name=op.f("pk_note")),
        comment="A remark of the outlet about its own page.",
    )
    op.create_table(
        "reading",
        sa.Column("id", NUMBER, nullable=False, comment="counts up in the order of reading"),
        sa.Column("revision", NUMBER, autoincrement=False, nullable=False, comment="what was read"),
        sa.Column("reader", sa.Text(), nullable=False, comment="the version of sayso that read it"),
        sa.Column("read_at", sa.Text(), nullable=False, comment="when it was added, ISO 8601 in UTC"),
        sa.Column(
            "current",
            sa.Boolean(),
            nullable=False,
            comment="true for the reading by the newest reader; questions look at these",
        ),
        sa.Column(
            "from_intake",
            NUMBER,
            nullable=False,
            comment="how many of its first warnings came from intake rather than from reading",
        ),
        sa.ForeignKeyConstraint(["revision"], ["revision.id"], name=op.f("fk_reading_revision")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reading")),
        sa.UniqueConstraint("revision", "reader", name=op.f("uq_reading_revision_reader")),
        comment="What one reader found in one revision. Older readings are kept.",
    )
    op.create_index(op.f("ix_reading_reader_current"), "reading", ["reader", "current"], unique=False)
    op.create_table(
        "actor",
        sa.Column(
            "id", NUMBER, nullable=False, comment="reading times 1,000,000 plus its place in the reading"
        ),
        sa.Column(
            "reading", NUMBER, autoincrement=False, nullable=False, comment="the reading that found it"
        ),
        sa.Column("local_id", sa.Text(), nullable=False, comment="its name within the article, such as s3"),
        sa.Column(
            "name",
            sa.Text(),
            nullable=False,
            comment="its fullest name in the article, or the words that describe it",
        ),
        sa.Column(
            "name_folded",
            sa.Text(),
            nullable=False,
            comment="name in lower case without accents, for looking up",
        ),
        sa.Column("kind", sa.Text(), nullable=False, comment="person, country, organisation or group"),
        sa.Column(
            "country", sa.Text(), nullable=True, comment="ISO 3166-1 alpha-3 code; null where none is known"
        ),
        sa.ForeignKeyConstraint(["reading"], ["reading.id"], name=op.f("fk_actor_reading")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actor")),
        comment="Somebody or something that acts or speaks in one article.",
    )
    op.create_index(op.f("ix_actor_name_folded"), "actor", ["name_folded"], unique=False)
    op.create_index(op.f("ix_actor_reading"), "actor", ["reading"], unique=False)
    op.create_table(
        "event",
        sa.Column(
            "id", NUMBER, nullable=False, comment="reading times 1,000,000 plus its place in the reading"
        ),
        sa.Column(
            "reading", NUMBER, autoincrement=False, nullable=False, comment="the reading that found it"
        ),
        sa.Column("local_id", sa.Text(), nullable=False, comment="its name within the article, such as s3"),
        sa.Column("words", sa.Text(), nullable=False, comment="the exact words"),
        sa.Column(
            "span_start",
            NUMBER,
            nullable=False,
            comment="where the exact words begin in revision.text, in code points",
        ),
        sa.Column("span_end", NUMBER, nullable=False, comment="where the exact words end, half-open"),
        sa.Column("type", sa.Text(), nullable=False, comment="PLOVER type"),
        sa.Column("mode", sa.Text(), nullable=True, comment="PLOVER mode; null where there is none"),
        sa.Column("when_id", sa.Text(), nullable=True, comment="local_id of the time; null where not stated"),
        sa.Column("where_done", sa.Text(), nullable=True, comment="where; null where not stated"),
        sa.Column(
            "status", sa.Text(), nullable=False, comment="actual, planned, hypothetical, denied or historical"
        ),
        sa.Column(
            "statement_id",
            sa.Text(),
            nullable=True,
            comment="local_id of the statement it stands in; null: the article's own voice",
        ),
        sa.ForeignKeyConstraint(["reading"], ["reading.id"], name=op.f("fk_event_reading")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
        comment="Who did what to whom.",
    )
    op.create_index(op.f("ix_event_reading"), "event", ["reading"], unique=False)
    op.create_table(
        "figure",
        sa.Column(
            "id", NUMBER, nullable=False, comment="reading times 1,000,000 plus its place in the reading"
        ),
        sa.Column(
            "reading", NUMBER, autoincrement=False, nullable=False, comment="the reading that found it"
        ),
        sa.Column("local_id", sa.Text(), nullable=False, comment="its name within the article, such as s3"),
        sa.Column("words", sa.Text(), nullable=False, comment="the exact words"),
        sa.Column(
            "span_start",
            NUMBER,
            nullable=False,
            comment="where the exact words begin in revision.text, in code points",
        ),
        sa.Column("span_end", NUMBER, nullable=False, comment="where the exact words end, half-open"),
        sa.Column(
            "low", sa.Double(), nullable=True, comment="least value the words commit to; null for 'up to N'"
        ),
        sa.Column(
            "high",
            sa.Double(),
            nullable=True,
            comment="greatest value the words commit to; null for 'at least N'",
        ),
        sa.Column("approximate", sa.Boolean(), nullable=False, comment="about, some, roughly, …"),
        sa.Column(
            "change",
            sa.Text(),
            nullable=False,
            comment="= as stated, ~ about, < below, > above, up or down by",
        ),
        sa.Column(
            "unit", sa.Text(), nullable=True, comment="normalised unit or noun; null where none is stated"
        ),
        sa.Column(
            "counted_start",
            NUMBER,
            nullable=True,
            comment="where the counted words begin; null where none stand there",
        ),
        sa.Column("counted_end", NUMBER, nullable=True, comment="where the counted words end"),
        sa.Column(
            "measure",
            sa.Text(),
            nullable=False,
            comment="killed, wounded, sent, money, percent, … (docs/figures.md)",
        ),
        sa.Column("scope", sa.Text(), nullable=False, comment="total, additional, per_period or not_stated"),
        sa.Column("status", sa.Text(), nullable=False, comment="actual, planned, possible or denied"),
        sa.Column(
            "when_id",
            sa.Text(),
            nullable=True,
            comment="local_id of the time it holds for; null where not stated",
        ),
        sa.Column(
            "where_counted", sa.Text(), nullable=True, comment="where it was counted; null where not stated"
        ),
        sa.Column(
            "statement_id",
            sa.Text(),
            nullable=True,
            comment="local_id of the statement it stands in; null: the article's own voice",
        ),
        sa.ForeignKeyConstraint(["reading"], ["reading.id"], name=op.f("fk_figure_reading")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_figure")),
        comment="A stated quantity with both ends of what the words commit to.",
    )
    op.create_index(op.f("ix_figure_measure"), "figure", ["measure"], unique=False)
    op.create_index(op.f("ix_figure_reading"), "figure", ["reading"], unique=False)
    op.create_table(
        "statement",
        sa.Column(
            "id", NUMBER, nullable=False, comment="reading times 1,000,000 plus its place in the reading"
        ),
        sa.Column(
            "reading", NUMBER, autoincrement=False, nullable=False, comment="the reading that found it"
        ),
        sa.Column("local_id", sa.Text(), nullable=False, comment="its name within the article, such as s3"),
        sa.Column(
            "content",
            sa.Text(),
            nullable=False,
            comment="what is said, in the exact words; pieces joined by ' … '",
        ),
        sa.Column(
            "cue",
            sa.Text(),
            nullable=False,
            comment="the words that report it; empty where the quotation stands alone",
        ),
        sa.Column(
            "source",
            sa.Text(),
            nullable=False,
            comment="the words that name the source; empty where none stands there",
        ),
        sa.Column(
            "span_start",
            NUMBER,
            nullable=False,
            comment="where content, from its first to its last piece, begin in revision.text, in code points",
        ),
        sa.Column(
            "span_end",
            NUMBER,
            nullable=False,
            comment="where content, from its first to its last piece, end, half-open",
        ),
        sa.Column("mode", sa.Text(), nullable=False, comment="direct, mixed or indirect"),
        sa.Column(
            "source_kind",
            sa.Text(),
            nullable=False,
            comment="person, state_body, intelligence_service, military, … (docs/kinds.md)",
        ),
        sa.Column(
            "identification", sa.Text(), nullable=False, comment="named, role_only, anonymous or unspecified"
        ),
        sa.Column(
            "stance",
            sa.Text(),
            nullable=False,
            comment="neutral, assertive, distancing, denial, commitment, request or evaluation",
        ),
        sa.Column(
            "route",
            sa.Text(),
            nullable=False,
            comment="to_this_outlet, public, via_outlet, via_document or not_stated",
        ),
        sa.Column(
            "when_id",
            sa.Text(),
            nullable=True,
            comment="local_id of the time it was said; null where not stated",
        ),
        sa.Column("where_said", sa.Text(), nullable=True, comment="where it was said; null where not stated"),
        sa.Column(
            "within_id",
            sa.Text(),
            nullable=True,
            comment="local_id of the statement it is reported inside of",
        ),
        sa.Column(
            "about_id",
            sa.Text(),
            nullable=True,
            comment="local_id of the statement it answers or reinterprets",
        ),
        sa.ForeignKeyConstraint(["reading"], ["reading.id"], name=op.f("fk_statement_reading")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statement")),
        comment="A report of what somebody says, writes, believes, estimates, intends or orders.",
    )
    op.create_index(op.f("ix_statement_identification"), "statement", ["identification"], unique=False)
    op.create_index(op.f("ix_statement_reading"), "statement", ["reading"], unique=False)
    op.create_index(op.f("ix_statement_source_kind"), "statement", ["source_kind"], unique=False)
    op.create_table(
        "time",
        sa.Column(
            "id", NUMBER, nullable=False, comment="reading times 1,000,000 plus its place in the reading"
        ),
        sa.Column(
            "reading", NUMBER, autoincrement=False, nullable=False, comment="the reading that found it"
        ),
        sa.Column("local_id", sa.Text(), nullable=False, comment="its name within the article, such as s3"),
        sa.Column("words", sa.Text(), nullable=False, comment="the exact words"),
        sa.Column(
            "span_start",
            NUMBER,
            nullable=False,
            comment="where the exact words begin in revision.text, in code points",
        ),
        sa.Column("span_end", NUMBER, nullable=False, comment="where the exact words end, half-open"),
        sa.Column("type", sa.Text(), nullable=False, comment="DATE, TIME, DURATION or SET"),
        sa.Column("value", sa.Text(), nullable=False, comment="TIMEX3 value; X where it stays open"),
        sa.Column("mod", sa.Text(), nullable=True, comment="TIMEX3 mod; null where there is none"),
        sa.ForeignKeyConstraint(["reading"], ["reading.id"], name=op.f("fk_time_reading")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_time")),
        comment="A time expression, resolved against the day of publication.",
    )
    op.create_index(op.f("ix_time_reading"), "time", ["reading"], unique=False)
    op.create_table(
        "warning",
        sa.Column(
            "reading", NUMBER, autoincrement=False, nullable=False, comment="the reading that found it"
        ),
        sa.Column(
            "position",
            NUMBER,
            autoincrement=False,
            nullable=False,
            comment="its place among its kind, from 0",
        ),
        sa.Column("words", sa.Text(), nullable=False, comment="what could not be read or resolved"),
        sa.ForeignKeyConstraint(["reading"], ["reading.id"], name=op.f("fk_warning_reading")),
        sa.PrimaryKeyConstraint("reading", "position", name=op.f("pk_warning")),
        comment="What a reader would wonder about.",
    )
    op.create_table(
        "actor_mention",
        sa.Column("actor", NUMBER, autoincrement=False, nullable=False, comment="who is mentioned"),
        sa.Column(
            "position",
            NUMBER,
            autoincrement=False,
            nullable=False,
            comment="its place among its kind, from 0",
        ),
        sa.Column(
            "span_start",
            NUMBER,
            nullable=False,
            comment="where the words that name it begin in revision.text, in code points",
        ),
        sa.Column("span_end", NUMBER, nullable=False, comment="where the words that name it end, half-open"),
        sa.ForeignKeyConstraint(["actor"], ["actor.id"], name=op.f("fk_actor_mention_actor")),
        sa.PrimaryKeyConstraint("actor", "position", name=op.f("pk_actor_mention")),
        comment="Every place where an actor is named.",
    )
    op.create_table(
        "actor_role",
        sa.Column("actor", NUMBER, autoincrement=False, nullable=False, comment="whose role it is"),
        sa.Column(
            "position",
            NUMBER,
            autoincrement=False,
            nullable=False,
            comment="its place among its kind, from 0",
        ),
        sa.Column("role", sa.Text(), nullable=False, comment="the role in the article's words"),
        sa.ForeignKeyConstraint(["actor"], ["actor.id"], name=op.f("fk_actor_role_actor")),
        sa.PrimaryKeyConstraint("actor", "position", name=op.f("pk_actor_role")),
        comment="What an actor is called besides its name.",
    )
    op.create_table(
        "event_actor",
        sa.Column("event", NUMBER, autoincrement=False, nullable=False, comment="the event"),
        sa.Column("role", sa.Text(), nullable=False, comment="actor or recipient"),
        sa.Column(
            "position",
            NUMBER,
            autoincrement=False,
            nullable=False,
            comment="its place among its kind, from 0",
        ),
        sa.Column("actor", NUMBER, autoincrement=False, nullable=False, comment="who it is"),
        sa.ForeignKeyConstraint(["actor"], ["actor.id"], name=op.f("fk_event_actor_actor")),
        sa.ForeignKeyConstraint(["event"], ["event.id"], name=op.f("fk_event_actor_event")),
        sa.PrimaryKeyConstraint("event", "role", "position", name=op.f("pk_event_actor")),
        comment="Who acts in an event, and on whom.",
    )
    op.create_index(op.f("ix_event_actor_actor"), "event_actor", ["actor"], unique=False)
    op.create_table(
        "figure_of",
        sa.Column("figure", NUMBER, autoincrement=False, nullable=False, comment="the figure"),
        sa.Column(
            "position",
            NUMBER,
            autoincrement=False,
            nullable=False,
            comment="its place among its kind, from 0",
        ),
        sa.Column(
            "actor", NUMBER, autoincrement=False, nullable=False, comment="whose people or things are counted"
        ),
        sa.ForeignKeyConstraint(["actor"], ["actor.id"], name=op.f("fk_figure_of_actor")),
        sa.ForeignKeyConstraint(["figure"], ["figure.id"], name=op.f("fk_figure_of_figure")),
        sa.PrimaryKeyConstraint("figure", "position", name=op.f("pk_figure_of")),
        comment="Whose a figure is.",
    )
    op.create_index(op.f("ix_figure_of_actor"), "figure_of", ["actor"], unique=False)
    op.create_table(
        "statement_actor",
        sa.Column("statement", NUMBER, autoincrement=False, nullable=False, comment="the statement"),
        sa.Column("role", sa.Text(), nullable=False, comment="speaker or addressee"),
        sa.Column(
            "position",
            NUMBER,
            autoincrement=False,
            nullable=False,
            comment="its place among its kind, from 0",
        ),
        sa.Column("actor", NUMBER, autoincrement=False, nullable=False, comment="who it is"),
        sa.ForeignKeyConstraint(["actor"], ["actor.id"], name=op.f("fk_statement_actor_actor")),
        sa.ForeignKeyConstraint(["statement"], ["statement.id"], name=op.f("fk_statement_actor_statement")),
        sa.PrimaryKeyConstraint("statement", "role", "position", name=op.f("pk_statement_actor")),
        comment="On whose word a statement stands, and to whom it was said.",
    )
    op.create_index(op.f("ix_statement_actor_actor_role"), "statement_actor", ["actor", "role"], unique=False)
    op.create_table(
        "statement_alternative",
        sa.Column(
            "statement",
            NUMBER,
            autoincrement=False,
            nullable=False,
            comment="the statement whose nesting is open",
        ),
        sa.Column(
            "position",
            NUMBER,
            autoincrement=False,
            nullable=False,
            comment="its place among its kind, from 0",
        ),
        sa.Column(
            "within_id",
            sa.Text(),
            nullable=False,
            comment="local_id of a statement it might also be reported inside of",
        ),
        sa.ForeignKeyConstraint(
            ["statement"], ["statement.id"], name=op.f("fk_statement_alternative_statement")
        ),
        sa.PrimaryKeyConstraint("statement", "position", name=op.f("pk_statement_alternative")),
        comment="Other readings of who reports whom, where the text leaves it open.",
    )
    op.create_table(
        "statement_piece",
        sa.Column(
            "statement", NUMBER, autoincrement=False, nullable=False, comment="the statement it is part of"
        ),
        sa.Column("part", sa.Text(), nullable=False, comment="content, cue or source"),
        sa.Column(
            "position",
            NUMBER,
            autoincrement=False,
            nullable=False,
            comment="its place among the pieces of its part, from 0",
        ),
        sa.Column(
            "span_start",
            NUMBER,
            nullable=False,
            comment="where the exact words begin in revision.text, in code points",
        ),
        sa.Column("span_end", NUMBER, nullable=False, comment="where the exact words end, half-open"),
        sa.ForeignKeyConstraint(["statement"], ["statement.id"], name=op.f("fk_statement_piece_statement")),
        sa.PrimaryKeyConstraint("statement", "part", "position", name=op.f("pk_statement_piece")),
        comment="The spans of a statement's content, cue and source.",
    )

    create_search(op.get_bind())
