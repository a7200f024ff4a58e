"""What a refused request gets to see: a problem document, or a page for people."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from sayso.access.sites import wants_page
from sayso.api import problems
from sayso.errors import SaysoError


def refuse(request: Request, error: SaysoError, status: int | None = None) -> Response:
    """The answer; ``status`` is the one that the error has, if no other is named."""
    if not wants_page(request):
        return problems.answer(error, status)
    from sayso.web.rendering import render  # noqa: PLC0415  # the templates are loaded by whoever needs one

    status = status or problems.status_of(error)
    return render(request, "refused.html", status=status, error=error, missing=status == 404)
