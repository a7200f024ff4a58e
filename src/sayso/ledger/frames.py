"""A ledger's tables as data frames, and a ledger as a notebook shows it."""

from __future__ import annotations

import importlib
from dataclasses import asdict
from html import escape
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from sayso.errors import SetupError

if TYPE_CHECKING:
    import pandas
    import polars

    from sayso.ledger.ledger import Ledger

_ARTICLES = """
    SELECT article.public_id AS article, revision.public_id AS revision, revision.latest, revision.outlet,
    revision.url, revision.headline, revision.published, revision.updated, revision.observed, revision.as_of,
    revision.language, revision.text
    FROM revision JOIN article ON article.id = revision.article ORDER BY revision.public_id"""
_QUERIES = {
    "articles": _ARTICLES,
    "statements": "SELECT * FROM v_statement ORDER BY revision, span_start, id",
    "figures": "SELECT * FROM v_figure ORDER BY revision, span_start, id",
    "events": "SELECT * FROM v_event ORDER BY revision, span_start, id",
}
_TRUTHS = ("latest", "approximate")
_NUMBERS = ("record_id", "span_start", "span_end")
_AMOUNTS = ("low", "high")
"""Every other column is text. A column of nulls alone has its type too: frames of two ledgers go together."""


def to_pandas(ledger: Ledger, table: str) -> pandas.DataFrame:
    """``articles``, ``statements``, ``figures`` or ``events`` with the columns of the ledger's views.

    Raises:
        SetupError: there is no such table, or pandas is not installed.

    Cost: the whole table is held in memory.
    """
    columns, rows = _rows(ledger, table)
    frame: pandas.DataFrame = _library("pandas").DataFrame(rows, columns=columns)
    return frame.astype({name: float for name in _AMOUNTS if name in columns})


def to_polars(ledger: Ledger, table: str) -> polars.DataFrame:
    """The same for polars."""
    columns, rows = _rows(ledger, table)
    library = _library("polars")
    types = dict.fromkeys(_TRUTHS, library.Boolean) | dict.fromkeys(_NUMBERS, library.Int64)
    types |= dict.fromkeys(_AMOUNTS, library.Float64)
    schema = {name: types.get(name, library.String) for name in columns}
    frame: polars.DataFrame = library.DataFrame(rows, schema=schema, orient="row")
    return frame


def to_html(ledger: Ledger) -> str:
    """What the ledger holds, as a small table; everything in it escaped."""
    from sayso.ledger.questions import count_all  # noqa: PLC0415

    rows = "".join(
        f"<tr><th>{escape(name.replace('_', ' '))}</th><td>{escape(str(value))}</td></tr>"
        for name, value in asdict(count_all(ledger)).items()
    )
    return f"<table><caption>sayso ledger {escape(_place(ledger))}</caption>{rows}</table>"


def _place(ledger: Ledger) -> str:
    """Where it is, without a password."""
    url = ledger.engine.url
    if url.get_backend_name() == "sqlite":
        return url.database or ""
    return url.set(drivername=url.get_backend_name()).render_as_string(hide_password=True)


def _rows(ledger: Ledger, table: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    if table not in _QUERIES:
        raise SetupError(f"there is no table {table!r}", f"take one of {', '.join(_QUERIES)}")
    with ledger.reads() as connection:
        found = connection.execute(text(_QUERIES[table]))
        columns = list(found.keys())
        truths = [at for at, name in enumerate(columns) if name in _TRUTHS]
        rows = [tuple(row) for row in found]
    # SQLite keeps true and false as 1 and 0.
    for at in truths:
        rows = [(*row[:at], bool(row[at]), *row[at + 1 :]) for row in rows]
    return columns, rows


def _library(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise SetupError(f"{name} is not installed", f"pip install 'sayso[{name}]'") from error
