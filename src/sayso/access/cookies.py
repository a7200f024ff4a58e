"""The cookie of a session."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from sayso.access.sessions import HOURS
from sayso.access.sites import is_loopback


def name(request: Request) -> str:
    """``__Host-sayso`` where it is Secure, so that no other host of the domain can set it."""
    return "__Host-sayso" if _is_secure(request) else "sayso"


def give(request: Request, answer: Response, secret: str) -> None:
    """Sets the cookie: no script sees it, other sites never send it, off loopback it goes over TLS alone."""
    answer.set_cookie(
        name(request),
        secret,
        max_age=HOURS * 3600,
        path="/",
        secure=_is_secure(request),
        httponly=True,
        samesite="strict",
    )


def take(request: Request, answer: Response) -> None:
    """Has the browser forget it."""
    answer.delete_cookie(
        name(request), path="/", secure=_is_secure(request), httponly=True, samesite="strict"
    )


def _is_secure(request: Request) -> bool:
    return request.url.scheme == "https" or not is_loopback(request.url.hostname or "")
