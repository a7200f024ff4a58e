"""A ledger of the two hundred articles, and addresses of all that is shown of them."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from sayso.ledger import Ledger
from sayso.ledger.questions import Filters, find_figures, find_revisions, find_statements
from tests.hostile import payloads


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the ledger is."""
    where = str(tmp_path_factory.mktemp("hostile") / "ledger.db")
    with Ledger(where) as ledger:
        for one in payloads.readings():
            ledger.add(one)
    return where


@pytest.fixture(scope="session")
def addresses(hostile: str) -> list[str]:
    """One page of each kind for every article, the pages of all, and the forms with a payload typed in."""
    every = Filters(limit=1_000)
    with Ledger(hostile, create=False) as ledger:
        revisions = [row.revision for row in find_revisions(ledger, limit=1_000)]
        statements = find_statements(ledger, filters=every)
        figures = find_figures(ledger, filters=every)
    names = sorted({row.speakers or "" for row in statements})
    typed = [quote(words[:300]) for words in payloads.PAYLOADS.values()]
    return [
        *("/", "/sources", "/series", "/conflicts", "/timeline", "/decisions", "/dossier"),
        *(f"/articles/{revision}" for revision in revisions),
        *(f"/statements/{row.id}" for row in statements[::4]),
        *(f"/figures/{row.id}" for row in figures[::4]),
        *(f"/changes/{revision}" for revision in revisions[::8]),
        *(f"/series/{row.id}" for row in figures[::16]),
        *(f"/origins/{row.id}" for row in figures[::16]),
        *(f"/dossier?q={row.id}" for row in figures[::16]),
        *(f"/sources?name={quote(name[:390])}" for name in names),
        *(f"{page}?q={words}" for words in typed for page in ("/search", "/timeline")),
        *(f"{page}?q={words}" for words in typed[::5] for page in ("/series", "/conflicts", "/dossier")),
    ]
