"""What stands around the whole application, so that no page and no handler can forget it.

A request is looked at in this order: the name the browser called the server by (against DNS rebinding),
whether another site sent it, how large it is, who sends it, how much they have asked for, and whether their
role may. Every answer, refusals too, leaves with the security headers; what was written is in the audit trail
before the answer leaves.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

from anyio import to_thread
from fastapi import FastAPI
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.access import audit, cookies, sites
from sayso.access.identity import VISIT, User, Visit
from sayso.access.rates import Rate
from sayso.access.refusals import refuse
from sayso.access.rules import MCP, SAFE_METHODS, required_role
from sayso.access.sessions import use_session
from sayso.access.tokens import use_token
from sayso.errors import LedgerError, NotAllowed, NotSignedIn, SaysoError, TooLarge
from sayso.ledger import Ledger
from sayso.web.settings import ServerSettings

T = TypeVar("T")

BODY_BYTES, STRANGERS_BODY_BYTES = 25_000_000, 10_000
"""The largest page that intake takes has 20 MB; a sign-in form has a few hundred bytes."""

_HEADERS = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
_log = logging.getLogger("sayso.server")


def guard(app: FastAPI) -> None:
    """Puts the guard around ``app``, whose ``state`` holds the ledger and the settings."""
    app.add_middleware(Guard, ledger=app.state.ledger, settings=app.state.settings)


class Guard:
    """An ASGI middleware; see the module."""

    def __init__(self, app: ASGIApp, ledger: Ledger, settings: ServerSettings) -> None:
        self._app = app
        self._ledger = ledger
        self._settings = settings
        # A page of the server asks for about six files. Somebody who reads fast asks for a page a second.
        self._of_accounts = Rate(per_s=50, burst=300)
        self._of_strangers = Rate(per_s=5, burst=60)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request; web sockets, which nothing here speaks, are closed."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await _Exchange(self, scope, receive, send).run()
        else:
            await send({"type": "websocket.close", "code": 1008})

    async def admit(self, request: Request) -> Visit:
        """Who comes in with a request.

        Raises:
            SaysoError: why it is not answered.
        """
        sites.check_name(request, self._settings)
        sites.check_origin(request)
        user = await self._identify(request)
        # A page that refuses tells those who are signed in where else they can go.
        visit = request.scope[VISIT] = Visit(user)
        if self._settings.sign_in:
            address = request.client.host if request.client else ""
            rate, key = (self._of_accounts, user.name) if user else (self._of_strangers, address)
            rate.spend(key)
        _check_size(request, _most_bytes(user))
        needed = required_role(request.method, request.url.path)
        if needed and user is None:
            raise NotSignedIn("nobody is signed in", "sign in, or send a token that holds")
        if needed and user and not user.may(needed):
            raise NotAllowed(f"this is for the role {needed}, and {user.name} is {user.role}", "ask an admin")
        return visit

    async def run(self, scope: Scope, receive: Receive, send: Send) -> None:
        """What is inside."""
        await self._app(scope, receive, send)

    async def keep(self, visit: Visit, request: Request) -> None:
        """Writes what a request did into the audit trail."""
        done = visit.done or [(request.method, request.url.path, None)]

        def write() -> None:
            with self._ledger.writes() as connection:
                for action, subject, remark in done:
                    audit.keep(connection, visit.name, action, subject, remark)

        await to_thread.run_sync(write)

    async def _identify(self, request: Request) -> User | None:
        if not self._settings.sign_in:
            return User(self._settings.local_name, "editor")
        scheme, _, credentials = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            found = await self._look_up(use_token, credentials.strip())
            return User(found[0], found[1], "token") if found else None  # type: ignore[arg-type]
        secret = request.cookies.get(cookies.name(request))
        found = await self._look_up(use_session, secret) if secret else None
        return User(found[0], found[1], "session") if found else None  # type: ignore[arg-type]

    async def _look_up(self, find: Callable[[Ledger, str], T], secret: str) -> T:
        return await to_thread.run_sync(find, self._ledger, secret)


class _Exchange:
    """One request and its answer."""

    def __init__(self, guard: Guard, scope: Scope, receive: Receive, send: Send) -> None:
        self._guard = guard
        self._scope = scope
        self._receive = receive
        self._send = send
        self._request = Request(scope)
        self._visit = Visit(None)
        self._answer: Message | None = None
        self._got_bytes = 0
        self._replaced = False
        self._ended = False

    async def run(self) -> None:
        try:
            self._visit = await self._guard.admit(self._request)
        except SaysoError as error:
            await self._refuse(error)
            return
        try:
            await self._guard.run(self._scope, self._counted, self._checked)
        except SaysoError as error:
            if self._answer is not None:
                raise
            await self._refuse(error)
        except Exception:
            # What nobody expected. The traceback is for who runs the server, not for who asked.
            _log.exception("%s %s failed", self._request.method, self._request.url.path)
            if self._answer is None:
                await self._refuse(SaysoError("something failed inside the server", "look into its log"))
            elif not self._ended:
                raise

    async def _counted(self) -> Message:
        message = await self._receive()
        self._got_bytes += len(message.get("body", b""))
        if self._got_bytes > _most_bytes(self._visit.user):
            return {"type": "http.disconnect"}
        return message

    async def _checked(self, message: Message) -> None:
        if self._replaced:
            return
        if message["type"] == "http.response.start":
            error = await self._error(message["status"])
            if error:
                self._replaced = True
                await self._refuse(error)
                return
        await self._headed(message)

    async def _error(self, status: int) -> SaysoError | None:
        if self._got_bytes > _most_bytes(self._visit.user):
            return _too_large(_most_bytes(self._visit.user))
        if self._request.method in SAFE_METHODS or status >= 400:
            return None
        # Asking over MCP is a POST too; what its tools write they note themselves.
        if self._request.url.path == MCP and not self._visit.done:
            return None
        try:
            await self._guard.keep(self._visit, self._request)
        except LedgerError as error:
            return error
        return None

    async def _headed(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._answer = message
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
            headers.setdefault("cache-control", "private, no-cache")
        else:
            self._ended = not message.get("more_body")
        await self._send(message)

    async def _refuse(self, error: SaysoError) -> None:
        answer: Response
        to_page = self._request.method in SAFE_METHODS and sites.wants_page(self._request)
        if isinstance(error, NotSignedIn) and to_page:
            answer = RedirectResponse(sites.sign_in_address(self._request), 303)
        else:
            answer = refuse(self._request, error)
        await answer(self._scope, self._receive, self._headed)


def _most_bytes(user: User | None) -> int:
    return BODY_BYTES if user else STRANGERS_BODY_BYTES


def _check_size(request: Request, most: int) -> None:
    told = request.headers.get("content-length", "0")
    if not told.isascii() or not told.isdigit() or int(told[:20]) > most:
        raise _too_large(most)


def _too_large(most: int) -> TooLarge:
    return TooLarge(f"the request holds more than {most:,} bytes", "send less at once")
