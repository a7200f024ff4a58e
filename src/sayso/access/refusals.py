"""What a refused request gets to see: a problem document, or a page for people."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from sayso.access.sites import wants_page
from sayso.api import problems
from sayso.errors import SaysoError


def refuse(request: Request, error: SaysoError) -> Response:
    """The answer."""
    if not wants_page(request):
        return problems.answer(error)
    from sayso.web.rendering import render  # noqa: PLC0415  # the templates are loaded by whoever needs one

    status = problems.status_of(error)
    return render(request, "refused.html", status=status, error=error, missing=status == 404)
