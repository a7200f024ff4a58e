"""Templates -> answers."""

from __future__ import annotations

from functools import cache
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from sayso.ledger import Ledger


@cache
def environment() -> Environment:
    """The templates of the pages and those of the article that they share; every value is escaped."""
    return Environment(
        loader=ChoiceLoader([PackageLoader("sayso.web"), PackageLoader("sayso.export.html")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """One page. ``request`` is known to every template, for the sign-in and the search box."""
    page = environment().get_template(template).render(request=request, **values)
    return HTMLResponse(page, status_code=status)


def ledger_of(request: Request) -> Ledger:
    """The ledger that the application serves."""
    ledger: Ledger = request.app.state.ledger
    return ledger
