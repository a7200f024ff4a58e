"""What a reading found: statements, figures, times, events, and the actors they name.

A record's ``id`` is its reading's id times a million plus its place in the reading; ``local_id`` ("s3") is
its name within the article. ``sayso show REVISION:s3`` finds it by both.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Double, Index, Table

from sayso.ledger.schema.articles import metadata
from sayso.ledger.schema.columns import belongs_to, key, number, place, span, words

_KEY = "reading times 1,000,000 plus its place in the reading"
_LOCAL = "its name within the article, such as s3"
_READING = "the reading that found it"

actor = Table(
    "actor",
    metadata,
    key(_KEY),
    belongs_to("reading", _READING),
    words("local_id", _LOCAL),
    words("name", "its fullest name in the article, or the words that describe it"),
    words("kind", "person, country, organisation or group"),
    words("country", "ISO 3166-1 alpha-3 code; null where none is known", null=True),
    Index(None, "reading"),
    comment="Somebody or something that acts or speaks in one article.",
)

actor_role = Table(
    "actor_role",
    metadata,
    belongs_to("actor", "whose role it is", first=True),
    place(),
    words("role", "the role in the article's words"),
    comment="What an actor is called besides its name.",
)

actor_mention = Table(
    "actor_mention",
    metadata,
    belongs_to("actor", "who is mentioned", first=True),
    place(),
    *span("the words that name it"),
    comment="Every place where an actor is named.",
)

statement = Table(
    "statement",
    metadata,
    key(_KEY),
    belongs_to("reading", _READING),
    words("local_id", _LOCAL),
    words("content", "what is said, in the exact words; pieces joined by ' … '"),
    words("cue", "the words that report it; empty where the quotation stands alone"),
    words("source", "the words that name the source; empty where none stands there"),
    *span("content, from its first to its last piece,"),
    words("mode", "direct, mixed or indirect"),
    words("source_kind", "person, state_body, intelligence_service, military, … (docs/kinds.md)"),
    words("identification", "named, role_only, anonymous or unspecified"),
    words("stance", "neutral, assertive, distancing, denial, commitment, request or evaluation"),
    words("route", "to_this_outlet, public, via_outlet, via_document or not_stated"),
    words("when_id", "local_id of the time it was said; null where not stated", null=True),
    words("where_said", "where it was said; null where not stated", null=True),
    words("within_id", "local_id of the statement it is reported inside of", null=True),
    words("about_id", "local_id of the statement it answers or reinterprets", null=True),
    Index(None, "reading", "local_id"),
    Index(None, "source_kind"),
    Index(None, "identification"),
    comment="A report of what somebody says, writes, believes, estimates, intends or orders.",
)

statement_piece = Table(
    "statement_piece",
    metadata,
    belongs_to("statement", "the statement it is part of", first=True),
    words("part", "content, cue or source", primary_key=True),
    place("its place among the pieces of its part, from 0"),
    *span(),
    comment="The spans of a statement's content, cue and source.",
)

statement_actor = Table(
    "statement_actor",
    metadata,
    belongs_to("statement", "the statement", first=True),
    words("role", "speaker or addressee", primary_key=True),
    place(),
    belongs_to("actor", "who it is"),
    Index(None, "actor", "role"),
    comment="On whose word a statement stands, and to whom it was said.",
)

statement_alternative = Table(
    "statement_alternative",
    metadata,
    belongs_to("statement", "the statement whose nesting is open", first=True),
    place(),
    words("within_id", "local_id of a statement it might also be reported inside of"),
    comment="Other readings of who reports whom, where the text leaves it open.",
)

figure = Table(
    "figure",
    metadata,
    key(_KEY),
    belongs_to("reading", _READING),
    words("local_id", _LOCAL),
    words("words", "the exact words"),
    *span(),
    Column("low", Double, comment="least value the words commit to; null for 'up to N'"),
    Column("high", Double, comment="greatest value the words commit to; null for 'at least N'"),
    Column("approximate", Boolean, nullable=False, comment="about, some, roughly, …"),
    words("change", "= as stated, ~ about, < below, > above, up or down by"),
    words("unit", "normalised unit or noun; null where none is stated", null=True),
    number("counted_start", "where the counted words begin; null where none stand there", null=True),
    number("counted_end", "where the counted words end", null=True),
    words("measure", "killed, wounded, sent, money, percent, … (docs/figures.md)"),
    words("scope", "total, additional, per_period or not_stated"),
    words("status", "actual, planned, possible or denied"),
    words("when_id", "local_id of the time it holds for; null where not stated", null=True),
    words("where_counted", "where it was counted; null where not stated", null=True),
    words("statement_id", "local_id of the statement it stands in; null: the article's own voice", null=True),
    Index(None, "reading"),
    Index(None, "measure"),
    comment="A stated quantity with both ends of what the words commit to.",
)

figure_of = Table(
    "figure_of",
    metadata,
    belongs_to("figure", "the figure", first=True),
    place(),
    belongs_to("actor", "whose people or things are counted"),
    Index(None, "actor"),
    comment="Whose a figure is.",
)

time = Table(
    "time",
    metadata,
    key(_KEY),
    belongs_to("reading", _READING),
    words("local_id", _LOCAL),
    words("words", "the exact words"),
    *span(),
    words("type", "DATE, TIME, DURATION or SET"),
    words("value", "TIMEX3 value; X where it stays open"),
    words("mod", "TIMEX3 mod; null where there is none", null=True),
    Index(None, "reading"),
    comment="A time expression, resolved against the day of publication.",
)

event = Table(
    "event",
    metadata,
    key(_KEY),
    belongs_to("reading", _READING),
    words("local_id", _LOCAL),
    words("words", "the exact words"),
    *span(),
    words("type", "PLOVER type"),
    words("mode", "PLOVER mode; null where there is none", null=True),
    words("when_id", "local_id of the time; null where not stated", null=True),
    words("where_done", "where; null where not stated", null=True),
    words("status", "actual, planned, hypothetical, denied or historical"),
    words("statement_id", "local_id of the statement it stands in; null: the article's own voice", null=True),
    Index(None, "reading"),
    comment="Who did what to whom.",
)

event_actor = Table(
    "event_actor",
    metadata,
    belongs_to("event", "the event", first=True),
    words("role", "actor or recipient", primary_key=True),
    place(),
    belongs_to("actor", "who it is"),
    Index(None, "actor"),
    comment="Who acts in an event, and on whom.",
)

warning = Table(
    "warning",
    metadata,
    belongs_to("reading", _READING, first=True),
    place(),
    words("words", "what could not be read or resolved"),
    comment="What a reader would wonder about.",
)
