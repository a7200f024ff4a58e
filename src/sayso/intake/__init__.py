"""1 · Bytes to ``Article``: files, folders, JSON lines, pages, URLs.

Importing this package is cheap: the libraries that pages and the network need are loaded at first use.
"""

from __future__ import annotations

from sayso.intake.html import from_html
from sayso.intake.jsonlines import from_json
from sayso.intake.notes import find_notes
from sayso.intake.sources import Failure, collect
from sayso.intake.text import from_text

__all__ = ["Failure", "collect", "find_notes", "from_html", "from_json", "from_text"]
