"""ETags: whoever has an answer already is not sent it again (RFC 9110, section 13)."""

from __future__ import annotations

import hashlib

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send


class ETags:
    """An ASGI middleware. The tag is a hash of the answer: what is asked is looked up in any case."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self._app(scope, receive, send)
            return
        start: Message = {}
        body = bytearray()

        async def hold(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                start = message
                return
            body.extend(message.get("body", b""))
            if message.get("more_body"):
                return
            await send(_tagged(start, bytes(body), Headers(scope=scope)))
            unchanged = start["status"] == 304
            await send({"type": "http.response.body", "body": b"" if unchanged else bytes(body)})

        await self._app(scope, receive, hold)


def _tagged(start: Message, body: bytes, asked: Headers) -> Message:
    headers = MutableHeaders(scope=start)
    headers.add_vary_header("Accept")
    if start["status"] != 200:
        return start
    media = headers.get("content-type", "")
    tag = f'"{hashlib.sha256(media.encode() + body).hexdigest()[:32]}"'
    headers["ETag"] = tag
    known = asked.get("if-none-match", "")
    if tag in (one.strip().removeprefix("W/") for one in known.split(",")) or known.strip() == "*":
        start["status"] = 304
        for name in ("content-length", "content-type"):
            del headers[name]
    return start
