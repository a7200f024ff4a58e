"""A dossier as one page that needs nothing else: it prints, and every line names the article it is from."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, Template

from sayso.comparing.dossier import Dossier
from sayso.export.dossier.document import to_document


def to_html(dossier: Dossier) -> str:
    """The dossier as HTML with its style in it and no script; all text is escaped."""
    document = to_document(dossier)
    numbers = {cited["revision"]: at for at, cited in enumerate(document["citations"], 1)}
    return _template().render(dossier=document, numbers=numbers)


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("sayso.export.dossier", "."),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["revision"] = lambda record: str(record).partition(":")[0]
    return environment.get_template("page.html")
