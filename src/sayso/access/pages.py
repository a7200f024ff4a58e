"""``/sign-in`` and ``/sign-out``."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from sayso.access import audit, cookies
from sayso.access.accounts import check
from sayso.access.identity import User, enter, note, visitor
from sayso.access.passwords import MAX_LENGTH
from sayso.access.rates import Rate
from sayso.access.sessions import begin_session, end_session
from sayso.access.sites import safe_next
from sayso.errors import TooManyRequests
from sayso.web.rendering import ledger_of, render

router = APIRouter()

_TRIES = Rate(per_s=1 / 30, burst=10)
"""Attempts from one address, and for one name: ten at once, then two a minute."""


@router.get("/sign-in")
def ask(request: Request, next: str = "/") -> Response:
    """The form."""
    return render(request, "sign-in.html", next=safe_next(next), name="", wrong=None)


@router.post("/sign-in")
def sign_in(
    request: Request,
    name: Annotated[str, Form(max_length=200)] = "",
    password: Annotated[str, Form(max_length=4 * MAX_LENGTH)] = "",
    next: Annotated[str, Form(max_length=2000)] = "/",
) -> Response:
    """Begins a session, or says that name and password do not fit, not which of them."""
    ledger = ledger_of(request)
    address = request.client.host if request.client else ""
    keys = (f"address {address}", f"name {name}")
    try:
        for key in keys:
            _TRIES.spend(key)
    except TooManyRequests as error:
        wrong = f"Too many attempts; {error.do}."
        return render(request, "sign-in.html", status=429, next=safe_next(next), name=name, wrong=wrong)
    found = check(ledger, name, password)
    if found is None:
        with ledger.writes() as connection:
            audit.keep(connection, "", "sign_in_refused", name, address)
        wrong = "The name and the password do not fit."
        return render(request, "sign-in.html", status=401, next=safe_next(next), name=name, wrong=wrong)
    for key in keys:
        _TRIES.forgive(key)
    secret = begin_session(ledger, found.name, instead_of=request.cookies.get(cookies.name(request)))
    enter(request, User(found.name, found.role, "session"))
    note(request, "signed_in", None, address)
    answer = RedirectResponse(safe_next(next), 303)
    cookies.give(request, answer, secret)
    return answer


@router.post("/sign-out")
def sign_out(request: Request) -> Response:
    """Ends the session, here and on the server."""
    user, secret = visitor(request), request.cookies.get(cookies.name(request))
    if user and secret:
        end_session(ledger_of(request), secret)
    note(request, "signed_out")
    answer = RedirectResponse("/sign-in", 303)
    cookies.take(request, answer)
    return answer
