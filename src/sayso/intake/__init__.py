"""1 · Bytes to ``Article``: files, folders, JSON lines, pages, archives, Parquet, URLs.

``find_documents`` finds and ``to_article`` extracts; ``collect`` is both.

Importing this package is cheap: the libraries that pages and the network need are loaded at first use.
"""

from __future__ import annotations

from sayso.intake.documents import Document, Failure, to_article
from sayso.intake.html import from_html
from sayso.intake.notes import find_notes
from sayso.intake.record import from_json
from sayso.intake.sources import collect, find_documents
from sayso.intake.text import from_text

__all__ = [
    "Document", "Failure", "collect", "find_documents", "find_notes", "from_html", "from_json", "from_text",
    "to_article",
]  # fmt: skip
