"""Addresses of pages that compare, of the API too: answered soon, in the process for it if there is one."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import Response
from fastapi.routing import APIRoute

from sayso.web.apart import Apart
from sayso.web.lately import soon


class _Compares(APIRoute):
    def __init__(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        super().__init__(path, soon(endpoint), **options)

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        here = super().get_route_handler()

        async def answer(request: Request) -> Response:
            apart: Apart | None = request.app.state.apart
            return await (apart.ask if apart else here)(request)

        return answer


def comparing_router(**options: Any) -> APIRouter:
    """A router whose handlers compare."""
    return APIRouter(route_class=_Compares, **options)
