"""What Datasette shows beside a ledger: what tables and columns hold, what to count by, ready questions.

Tables and columns are described by the comments of the schema. One document serves as ``--metadata`` of
Datasette 0.65 and, for 1.0, as ``--metadata`` and ``--config`` at once.
"""

from __future__ import annotations

from typing import Any

from sayso.ledger import schema

_FACETS = {
    "v_statement": ["outlet", "source_kind", "identification", "stance", "mode", "route"],
    "v_figure": ["outlet", "measure", "unit", "status", "scope"],
    "v_event": ["outlet", "type", "status"],
    "revision": ["outlet", "language"],
    "reading": ["reader", "current"],
    "actor": ["kind", "country"],
    "decision": ["kind", "made_by"],
    "failure": ["code"],
}
_VIEWS = {
    "v_statement": "Who said what: one row a statement, with its article and the names of who speaks.",
    "v_figure": "How many: one row a figure, both ends of what the words commit to, on whose word it stands.",
    "v_event": "Who did what to whom: one row an event.",
}
_VIEW_COLUMNS = {
    "id": "public id of the record, as in 'sayso show ID'",
    "article": "public id of the article",
    "revision": "public id of the revision it stands in",
    "latest": "1 for the newest revision of its article",
    "as_of": "when the page stood as it does, in UTC",
    "span_start": "where the exact words begin, in code points of the article's text",
    "span_end": "where they end, in code points",
}
_SECRET = ("account", "token", "session", "audit")
"""Not shown; but who may ask in SQL of their own reads every table of the file."""
_SORT = {"v_statement": "as_of", "v_figure": "as_of", "v_event": "as_of", "revision": "as_of"}
_SEARCH = {
    "statement": {"fts_table": "statement_search", "fts_pk": "id"},
    "revision": {"fts_table": "revision_search", "fts_pk": "id"},
}
_QUERIES = {
    "who_said": {
        "title": "Who said what about something",
        "description": "Statements whose speakers contain :speaker and whose content contains :about.",
        "sql": "SELECT id, outlet, as_of, speakers, cue, content, stance, url FROM v_statement "
        "WHERE latest AND speakers LIKE '%' || :speaker || '%' AND content LIKE '%' || :about || '%' "
        "ORDER BY as_of DESC LIMIT 500",
    },
    "search_statements": {
        "title": "Search statements",
        "description": "Full text over what is said, the best matches first. :words is an FTS5 query.",
        "sql": "SELECT v.id, v.outlet, v.as_of, v.speakers, "
        "snippet(statement_search, 0, '[', ']', ' … ', 24) AS found, v.url "
        "FROM statement_search JOIN statement AS s ON s.id = statement_search.rowid "
        "JOIN reading AS r ON r.id = s.reading AND r.current "
        "JOIN revision AS n ON n.id = r.revision AND n.latest "
        "JOIN v_statement AS v ON v.id = n.public_id || ':' || s.local_id "
        "WHERE statement_search MATCH :words ORDER BY statement_search.rank LIMIT 100",
    },
    "figures_of": {
        "title": "Figures of one kind",
        "description": "What is stated as :measure (killed, wounded, sent, money, …), by day.",
        "sql": "SELECT id, outlet, as_of, words, low, high, unit, counted_of, status, statement, url "
        "FROM v_figure WHERE latest AND measure = :measure ORDER BY as_of DESC LIMIT 500",
    },
    "sources": {
        "title": "Who is quoted most",
        "description": "Speakers by the number of articles they speak in.",
        "sql": "SELECT speakers, source_kind, count(DISTINCT article) AS articles, count(*) AS statements "
        "FROM v_statement WHERE latest AND speakers IS NOT NULL "
        "GROUP BY speakers, source_kind ORDER BY articles DESC, statements DESC LIMIT 200",
    },
    "anonymous_share": {
        "title": "How each outlet identifies its sources",
        "description": "Statements by outlet and identification.",
        "sql": "SELECT outlet, identification, count(*) AS statements FROM v_statement WHERE latest "
        "GROUP BY outlet, identification ORDER BY outlet, statements DESC",
    },
    "changed_articles": {
        "title": "Articles with more than one revision",
        "description": "Pages that were seen with different texts or headlines.",
        "sql": "SELECT a.public_id AS article, a.url, count(*) AS revisions, min(n.as_of) AS first, "
        "max(n.as_of) AS last FROM article AS a JOIN revision AS n ON n.article = a.id "
        "GROUP BY a.id HAVING count(*) > 1 ORDER BY last DESC LIMIT 500",
    },
}


def describe(database: str) -> dict[str, Any]:
    """The document for a ledger that Datasette serves under the name ``database`` (the file's stem)."""
    tables: dict[str, dict[str, Any]] = {
        table.name: {
            "description": table.comment,
            "columns": {column.name: column.comment for column in table.columns if column.comment},
        }
        for table in schema.metadata.sorted_tables
    }
    tables |= {view: {"description": words, "columns": dict(_VIEW_COLUMNS)} for view, words in _VIEWS.items()}
    for table in _SECRET:
        tables[table] |= {"allow": False, "hidden": True}
    for table, facets in _FACETS.items():
        tables[table]["facets"] = facets
    for table, column in _SORT.items():
        tables[table]["sort_desc"] = column
    for table, search in _SEARCH.items():
        tables[table] |= search
    return {
        "title": "sayso ledger",
        "description": "What the news says: who said what, how many, when, and on whose say-so.",
        "databases": {
            database: {
                "description": "Start with v_statement, v_figure and v_event, or with a question below.",
                "tables": tables,
                "queries": _QUERIES,
            }
        },
    }
