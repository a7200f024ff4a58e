"""What follows from the other tables, and is kept so that questions stay fast as the ledger grows."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Table, text

from sayso.ledger.schema.articles import metadata
from sayso.ledger.schema.columns import NUMBER, belongs_to, key, number, place, words

name = Table(
    "name",
    metadata,
    key("counts up"),
    words("folded", "in lower case, without accents, punctuation, 'the' and possessive ending", unique=True),
    words("words", "as written; of several spellings the last in the order of code points"),
    Column("proper", Boolean, nullable=False, comment="true where some article writes it as a proper name"),
    comment="Each name that any actor goes by, once.",
)

name_word = Table(
    "name_word",
    metadata,
    words("word", "a word of the folded name", primary_key=True),
    belongs_to("name", "a proper name of several words that has it", first=True),
    comment="For looking up proper names of several words by a part of them.",
    sqlite_with_rowid=False,
)

actor_name = Table(
    "actor_name",
    metadata,
    belongs_to("actor", "an actor of one article", first=True),
    place("0 for actor.name, then the other names by which its article mentions it"),
    belongs_to("name", "the name"),
    comment="Every name an actor goes by in its article; descriptions only where it has none.",
    sqlite_with_rowid=False,
)

shown = Table(
    "shown",
    metadata,
    belongs_to("reading", "the current reading of an article's newest revision", first=True),
    belongs_to("article", "the article"),
    words("revision", "public_id of the revision"),
    words("outlet", "of the revision", null=True),
    words("as_of", "of the revision", null=True),
    Index(None, "article"),
    Index(None, "outlet", "as_of"),
    comment="The readings that questions answer from, in a narrow table.",
)

decided = Table(
    "decided",
    metadata,
    belongs_to("statement", "a statement that a decision in force speaks of", first=True),
    words("kind", "not_a_statement or wrong_speaker", primary_key=True),
    belongs_to("decision", "the decision"),
    Column(
        "speaker",
        NUMBER,
        ForeignKey("name.id"),
        comment="for wrong_speaker the right name; null where nobody can be named",
    ),
    Index(None, "decision"),
    Index(None, "speaker"),
    comment="Which statements people decided about, found by place and exact words in every reading.",
    sqlite_with_rowid=False,
)

citing = Table(
    "citing",
    metadata,
    belongs_to("name", "who is cited", first=True),
    words("source_kind", "as what kind of source", primary_key=True),
    # The outlet before the identification: what one article adds under a name then lies on a page or two.
    words("outlet", "in which outlet; empty for all together", primary_key=True),
    words("identification", "how it is identified there; empty for all ways together", primary_key=True),
    number("statements", "how many statements of shown readings stand on its word, as people decided"),
    number("articles", "in how many articles"),
    words("first", "least as_of of these; null where none has one", null=True),
    words("last", "greatest as_of of these", null=True),
    comment="Who is cited how often, summed up while adding.",
    sqlite_with_rowid=False,
)

OFTEN_IN_ONE, OFTEN = 4, 16
"""Statements from which on a row of ``citing`` stands in an index by their number: of one outlet, of all
together. To keep all in order was a third of the pages that a batch of articles changed."""
for _name, _columns, _outlets, _least in (
    ("ix_citing_often_in_one", ("outlet", "identification", "statements"), "outlet <> ''", OFTEN_IN_ONE),
    ("ix_citing_often", ("identification", "statements"), "outlet = ''", OFTEN),
):
    _rows = text(f"{_outlets} AND statements >= {_least}")
    Index(_name, *(citing.c[one] for one in _columns), sqlite_where=_rows, postgresql_where=_rows)
