"""One article as a page: its words in a column, its statements in the margin level with them.

``to_html`` writes it as one file that needs nothing else and loads nothing; the server's article page is
made from the same parts.
"""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from markupsafe import Markup

from sayso.export.html.article import article_page
from sayso.export.html.environment import environment
from sayso.export.html.rules import rules
from sayso.records import Reading

_STATIC = files("sayso.export.html") / "static"


def to_html(reading: Reading) -> str:
    """The page of ``reading`` as one self-contained HTML file.

    Its one script only sets the notes level with their lines; without it they stand level with their
    paragraphs. A content security policy in the file lets nothing else run and nothing load, whatever the
    article's words are. The same reading gives the same bytes.
    """
    page = article_page(reading)
    style = _asset("page.css") + _asset("article.css") + rules(page.statement_count, len(page.index))
    script = _asset("level.js")
    policy = (
        f"default-src 'none'; style-src '{_source(style)}'; script-src '{_source(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return (
        environment()
        .get_template("file.html")
        .render(page=page, policy=policy, style=Markup(style), script=Markup(script))  # noqa: S704
    )


def _asset(name: str) -> str:
    return (_STATIC / name).read_text(encoding="utf-8")


def _source(text: str) -> str:
    """A hash source of CSP level 3 for an inline element with this text."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
