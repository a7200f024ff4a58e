"""Flat views for whoever opens the ledger with a database browser or a spreadsheet.

One row a statement, figure or event of the current reading of each revision, with the article's facts and the
names of the actors beside it, as people decided; ``latest`` says whether a newer revision has replaced it.
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
# The statement a record stands in; where a person decided that it is none, the one around that.
_STATED = """
    LEFT JOIN statement AS stood ON stood.reading = record.reading AND stood.local_id = record.statement_id
    LEFT JOIN decided AS none ON none.statement = stood.id AND none.kind = 'not_a_statement'
    LEFT JOIN statement AS said ON said.reading = record.reading AND said.local_id =
    CASE WHEN none.statement IS NULL THEN record.statement_id ELSE stood.within_id END"""


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
    speakers = names("statement_actor", "statement", "speaker")
    right = f"CASE WHEN wrong.statement IS NULL THEN {speakers} ELSE made.value END AS speakers"
    connection.exec_driver_sql(f"""CREATE VIEW v_statement AS SELECT {_ABOUT},
    {right},
    record.source, record.cue, record.content, record.span_start, record.span_end, record.mode,
    record.source_kind, record.identification, record.stance, record.route,
    {names("statement_actor", "statement", "addressee")} AS addressees, {time} AS said_when,
    record.where_said, record.within_id, record.about_id, made.made_by AS decided_by
    FROM statement AS record {_FROM} {_decided("record")}
    WHERE NOT EXISTS (SELECT 1 FROM decided
    WHERE decided.statement = record.id AND decided.kind = 'not_a_statement')""")  # noqa: S608
    connection.exec_driver_sql(f"""CREATE VIEW v_figure AS SELECT {_ABOUT},
    record.words, record.span_start, record.span_end, record.low, record.high, record.approximate,
    record.change, record.unit, record.measure, {names("figure_of", "figure")} AS counted_of, record.scope,
    record.status, {time} AS counted_when, record.where_counted,
    revision.public_id || ':' || said.local_id AS statement,
    {right.replace("record.id", "said.id")}, made.made_by AS decided_by
    FROM figure AS record {_FROM} {_STATED} {_decided("said")}""")  # noqa: S608
    connection.exec_driver_sql(f"""CREATE VIEW v_event AS SELECT {_ABOUT},
    record.words, record.span_start, record.span_end, record.type, record.mode,
    {names("event_actor", "event", "actor")} AS actors,
    {names("event_actor", "event", "recipient")} AS recipients, {time} AS done_when, record.where_done,
    record.status, revision.public_id || ':' || said.local_id AS statement
    FROM event AS record {_FROM} {_STATED}""")  # noqa: S608


def drop_views(connection: Connection) -> None:
    """Undoes ``create_views``."""
    for view in NAMES:
        connection.exec_driver_sql(f"DROP VIEW IF EXISTS {view}")


def _decided(statement: str) -> str:
    """Joins the decision in force about who speaks."""
    return f"""
    LEFT JOIN decided AS wrong ON wrong.statement = {statement}.id AND wrong.kind = 'wrong_speaker'
    LEFT JOIN decision AS made ON made.id = wrong.decision"""
