"""A dossier as one page that needs nothing else: it prints, and every line names the article it is from."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, Template

from sayso.comparing.dossier import Dossier
from sayso.export.dossier.document import to_document
from sayso.export.dossier.sheet import lay_out


def to_html(dossier: Dossier) -> str:
    """The dossier as HTML with its style in it and no script; all text is escaped."""
    return _template().render(sheet=lay_out(to_document(dossier)))


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("sayso.export.dossier", "."),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html")
