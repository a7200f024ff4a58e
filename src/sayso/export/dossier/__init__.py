"""A dossier as text, as JSON or as one page of HTML; the same dossier gives the same bytes."""

from sayso.export.dossier.document import to_document
from sayso.export.dossier.page import to_html
from sayso.export.dossier.text import to_text

__all__ = ["to_document", "to_html", "to_text"]
