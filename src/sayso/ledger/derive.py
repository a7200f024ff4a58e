"""All that follows from articles, readings and decisions, made anew. Adding keeps it up step by step."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select

from sayso.ledger.decided import mark_decided
from sayso.ledger.names import keep_actor_names
from sayso.ledger.rebuild import rebuild_all
from sayso.ledger.schema import (
    actor_name,
    article,
    citing,
    decided,
    decision,
    name,
    name_word,
    reading,
    shown,
)
from sayso.ledger.shown import recounted

_AT_ONCE = 100


def derive_anew(connection: Connection) -> None:
    """Empties the tables of ``schema.derived`` and fills them again: the same rows but for the ids of names.

    Cost: some 5 ms an article.
    """
    for table in (citing, shown, decided, actor_name, name_word, name):
        connection.execute(delete(table))
    last = 0
    while numbers := connection.scalars(
        select(reading.c.id).where(reading.c.id > last).order_by(reading.c.id).limit(_AT_ONCE)
    ).all():
        for number, found in zip(numbers, rebuild_all(connection, numbers), strict=True):
            keep_actor_names(connection, found, number)
        last = numbers[-1]
    for revision in connection.scalars(
        select(decision.c.revision).distinct().order_by(decision.c.revision)
    ).all():
        mark_decided(connection, revision)
    for number in connection.scalars(select(article.c.id).order_by(article.c.id)).all():
        with recounted(connection, number, is_new=True):
            pass
