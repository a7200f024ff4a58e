"""The few kinds of column the tables are made of, and how their comments reach SQLite."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, Text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import CreateColumn

RECORDS_PER_READING = 1_000_000
"""A record's key is its reading's id times this, plus its place in the reading."""

NUMBER = BigInteger().with_variant(Integer, "sqlite")
"""64 bits on both databases; SQLite takes a primary key as its row id only where the type says INTEGER."""


def words(name: str, comment: str, *, null: bool = False, **options: Any) -> Column[str]:
    """A column of text."""
    return Column(name, Text, nullable=null, comment=comment, **options)


def number(name: str, comment: str, *, null: bool = False, **options: Any) -> Column[int]:
    """A column of whole numbers."""
    return Column(name, NUMBER, nullable=null, comment=comment, **options)


def key(comment: str) -> Column[int]:
    """The primary key, given by the writer or counted up by the database."""
    return Column("id", NUMBER, primary_key=True, comment=comment)


def belongs_to(table: str, comment: str, *, name: str | None = None, first: bool = False) -> Column[int]:
    """The row of ``table`` this row is part of; ``first`` where it leads the primary key."""
    return Column(
        name or table,
        NUMBER,
        ForeignKey(f"{table}.id"),
        nullable=False,
        primary_key=first,
        autoincrement=False,
        comment=comment,
    )


def place(comment: str = "its place among its kind, from 0") -> Column[int]:
    """The place in a list, part of the primary key."""
    return Column("position", NUMBER, primary_key=True, autoincrement=False, comment=comment)


def span(what: str = "the exact words", *, null: bool = False) -> tuple[Column[int], Column[int]]:
    """Where something stands in the revision's text, in code points, half-open."""
    return (
        number("span_start", f"where {what} begin in revision.text, in code points", null=null),
        number("span_end", f"where {what} end, half-open", null=null),
    )


@compiles(CreateColumn, "sqlite")  # type: ignore[no-untyped-call,untyped-decorator,unused-ignore]
def _keep_comment(element: CreateColumn, compiler: Any, **options: Any) -> str | None:
    """SQLite has no comments on columns, but keeps the text of ``CREATE TABLE`` as it was given."""
    text: str | None = compiler.visit_create_column(element, **options)
    comment = element.element.comment
    return f"{text} /* {comment} */" if text and comment else text
