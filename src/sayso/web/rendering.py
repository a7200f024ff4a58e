"""Templates -> answers."""

from __future__ import annotations

import re
from functools import cache
from typing import Any
from urllib.parse import quote

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from sayso.access.identity import visitor
from sayso.export.days import day, days, told
from sayso.export.printable import one_line, printable
from sayso.ledger import Ledger
from sayso.web.compared import compared_of

_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")

PLACES = (
    ("/sources", "Sources"),
    ("/series", "Series"),
    ("/conflicts", "Conflicts"),
    ("/timeline", "Timeline"),
    ("/dossier", "Dossier"),
    ("/decisions", "Decisions"),
)
"""What the head of every page leads to."""


@cache
def environment() -> Environment:
    """The templates of the pages and those of the article that they share; every value is escaped."""
    made = Environment(
        loader=ChoiceLoader([PackageLoader("sayso.web"), PackageLoader("sayso.export.html")]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_seen,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {
        "line": one_line,
        "printable": printable,
        "day": day,
        "days": days,
        "told": told,
        "quoted": _quoted,
    }
    made.globals["places"] = PLACES
    return made


def render(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """One page. ``request``, ``user`` and what it ``compared`` are known to every template."""
    page = (
        environment()
        .get_template(template)
        .render(request=request, user=visitor(request), compared=compared_of(request), **values)
    )
    return HTMLResponse(page, status_code=status)


def ledger_of(request: Request) -> Ledger:
    """The ledger that the application serves."""
    ledger: Ledger = request.app.state.ledger
    return ledger


def _seen(value: Any) -> Any:
    """Whatever a template shows, an address's words among them, cannot turn the text around it about."""
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", value) if type(value) is str else value


def _quoted(words: str) -> str:
    """Words as a part of an address."""
    return quote(words, safe="")
