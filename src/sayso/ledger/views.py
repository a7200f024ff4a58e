"""Flat views for whoever opens the ledger with a database browser or a spreadsheet.

One row a statement, figure or event of the current reading of each revision, with the article's facts and the
names of the actors beside it; ``latest`` says whether a newer revision has replaced it.
"""

from __future__ import annotations

from sqlalchemy import Connection

from sayso.ledger.dialect import is_sqlite

NAMES = ("v_statement", "v_figure", "v_event")

_ABOUT = """
    record.id AS record_id, revision.public_id || ':' || record.local_id AS id,
    article.public_id AS article, revision.public_id AS revision, revision.latest,
    revision.outlet, revision.url, revision.headline, revision.published, revision.as_of"""
_FROM = """
    JOIN reading ON reading.id = record.reading AND reading.current
    JOIN revision ON revision.id = reading.revision
    JOIN article ON article.id = revision.article"""


def create_views(connection: Connection) -> None:
    """Creates the three views."""
    joined = "group_concat(actor.name, '; ')" if is_sqlite(connection) else "string_agg(actor.name, '; ')"

    def names(table: str, owner: str, role: str = "") -> str:
        which = f" AND link.role = '{role}'" if role else ""
        return (
            f"(SELECT {joined} FROM {table} AS link JOIN actor ON actor.id = link.actor "  # noqa: S608
            f"WHERE link.{owner} = record.id{which})"
        )

    time = (
        "(SELECT time.value FROM time WHERE time.reading = record.reading AND time.local_id = record.when_id)"
    )
    speakers = (
        f"(SELECT {joined} FROM statement AS said JOIN statement_actor AS link ON link.statement = said.id "  # noqa: S608
        "AND link.role = 'speaker' JOIN actor ON actor.id = link.actor "
        "WHERE said.reading = record.reading AND said.local_id = record.statement_id)"
    )
    connection.exec_driver_sql(f"""CREATE VIEW v_statement AS SELECT {_ABOUT},
    {names("statement_actor", "statement", "speaker")} AS speakers,
    record.source, record.cue, record.content, record.span_start, record.span_end, record.mode,
    record.source_kind, record.identification, record.stance, record.route,
    {names("statement_actor", "statement", "addressee")} AS addressees, {time} AS said_when,
    record.where_said, record.within_id, record.about_id
    FROM statement AS record {_FROM}""")  # noqa: S608
    connection.exec_driver_sql(f"""CREATE VIEW v_figure AS SELECT {_ABOUT},
    record.words, record.span_start, record.span_end, record.low, record.high, record.approximate,
    record.change, record.unit, record.measure, {names("figure_of", "figure")} AS counted_of, record.scope,
    record.status, {time} AS counted_when, record.where_counted,
    CASE WHEN record.statement_id IS NULL THEN NULL
    ELSE revision.public_id || ':' || record.statement_id END AS statement, {speakers} AS speakers
    FROM figure AS record {_FROM}""")  # noqa: S608
    connection.exec_driver_sql(f"""CREATE VIEW v_event AS SELECT {_ABOUT},
    record.words, record.span_start, record.span_end, record.type, record.mode,
    {names("event_actor", "event", "actor")} AS actors,
    {names("event_actor", "event", "recipient")} AS recipients, {time} AS done_when, record.where_done,
    record.status,
    CASE WHEN record.statement_id IS NULL THEN NULL
    ELSE revision.public_id || ':' || record.statement_id END AS statement
    FROM event AS record {_FROM}""")  # noqa: S608
