"""Names, sums and what people decided, kept beside the records so that questions stay fast.

The new tables are filled by ``sayso.ledger.derive`` after the last migration.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from sayso.ledger.dialect import create_newest

revision = "0004"
down_revision = "0003"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Adds six tables; names leave ``actor``."""
    op.drop_index("ix_actor_name_folded", "actor")
    op.drop_column("actor", "name_folded")
    op.drop_index("ix_statement_reading", "statement")
    op.create_index(op.f("ix_statement_reading_local_id"), "statement", ["reading", "local_id"])
    _create_names()
    _create_shown()
    _create_decided()
    _create_citing()
    create_newest(op.get_bind())


def _create_names() -> None:
    op.create_table(
        "name",
        _number("id", "counts up", autoincrement="auto"),
        _words("folded", "in lower case, without accents, punctuation, 'the' and possessive ending"),
        _words("words", "as written; of several spellings the last in the order of code points"),
        sa.Column(
            "proper",
            sa.Boolean(),
            nullable=False,
            comment="true where some article writes it as a proper name",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_name")),
        sa.UniqueConstraint("folded", name=op.f("uq_name_folded")),
        comment="Each name that any actor goes by, once.",
    )
    op.create_table(
        "name_word",
        _words("word", "a word of the folded name"),
        _number("name", "a name that has it"),
        sa.ForeignKeyConstraint(["name"], ["name.id"], name=op.f("fk_name_word_name")),
        sa.PrimaryKeyConstraint("word", "name", name=op.f("pk_name_word")),
        comment="For looking up names by a part of them.",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "actor_name",
        _number("actor", "an actor of one article"),
        _number("position", "0 for actor.name, then the other names by which its article mentions it"),
        _number("name", "the name"),
        sa.ForeignKeyConstraint(["actor"], ["actor.id"], name=op.f("fk_actor_name_actor")),
        sa.ForeignKeyConstraint(["name"], ["name.id"], name=op.f("fk_actor_name_name")),
        sa.PrimaryKeyConstraint("actor", "position", name=op.f("pk_actor_name")),
        comment="Every name an actor goes by in its article; descriptions only where it has none.",
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_actor_name_name_actor"), "actor_name", ["name", "actor"])


def _create_shown() -> None:
    op.create_table(
        "shown",
        _number("reading", "the current reading of an article's newest revision"),
        _number("article", "the article"),
        _words("revision", "public_id of the revision"),
        _words("outlet", "of the revision", null=True),
        _words("as_of", "of the revision", null=True),
        sa.ForeignKeyConstraint(["article"], ["article.id"], name=op.f("fk_shown_article")),
        sa.ForeignKeyConstraint(["reading"], ["reading.id"], name=op.f("fk_shown_reading")),
        sa.PrimaryKeyConstraint("reading", name=op.f("pk_shown")),
        comment="The readings that questions answer from, in a narrow table.",
    )
    op.create_index(op.f("ix_shown_article"), "shown", ["article"])
    op.create_index(op.f("ix_shown_outlet_as_of"), "shown", ["outlet", "as_of"])


def _create_decided() -> None:
    op.create_table(
        "decided",
        _number("statement", "a statement that a decision in force speaks of"),
        _words("kind", "not_a_statement or wrong_speaker"),
        _number("decision", "the decision"),
        _number("speaker", "for wrong_speaker the right name; null where nobody can be named", null=True),
        sa.ForeignKeyConstraint(["decision"], ["decision.id"], name=op.f("fk_decided_decision")),
        sa.ForeignKeyConstraint(["speaker"], ["name.id"], name=op.f("fk_decided_speaker")),
        sa.ForeignKeyConstraint(["statement"], ["statement.id"], name=op.f("fk_decided_statement")),
        sa.PrimaryKeyConstraint("statement", "kind", name=op.f("pk_decided")),
        comment="Which statements people decided about, found by place and exact words in every reading.",
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_decided_decision"), "decided", ["decision"])
    op.create_index(op.f("ix_decided_speaker"), "decided", ["speaker"])


def _create_citing() -> None:
    op.create_table(
        "citing",
        _number("name", "who is cited"),
        _words("source_kind", "as what kind of source"),
        _words("identification", "how it is identified there; empty for all ways together"),
        _words("outlet", "in which outlet; empty for all together"),
        _number("statements", "how many statements of shown readings stand on its word, as people decided"),
        _number("articles", "in how many articles"),
        _words("first", "least as_of of these; null where none has one", null=True),
        _words("last", "greatest as_of of these", null=True),
        sa.ForeignKeyConstraint(["name"], ["name.id"], name=op.f("fk_citing_name")),
        sa.PrimaryKeyConstraint("name", "source_kind", "identification", "outlet", name=op.f("pk_citing")),
        comment="Who is cited how often, summed up while adding.",
        sqlite_with_rowid=False,
    )
    op.create_index(
        op.f("ix_citing_outlet_identification_statements"),
        "citing",
        ["outlet", "identification", "statements"],
    )


def _words(name: str, comment: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=null, comment=comment)


def _number(name: str, comment: str, *, null: bool = False, autoincrement: Any = False) -> sa.Column[Any]:
    return sa.Column(name, NUMBER, nullable=null, comment=comment, autoincrement=autoincrement)
