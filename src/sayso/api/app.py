"""The API as an application of its own, which the server mounts under ``/api/v1``."""

from __future__ import annotations

import difflib
from typing import Any

from fastapi import Depends, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from fastapi.responses import Response
from starlette.exceptions import HTTPException
from starlette.routing import Match, Route

from sayso import __version__
from sayso.api import problems
from sayso.api.etags import ETags
from sayso.api.fields import describe_fields
from sayso.api.models import Problem
from sayso.api.resources import ROUTERS
from sayso.errors import BadQuestion, NoSuchAddress, SaysoError
from sayso.intake.keys import find_fact

PREFIX = "/api/v1"
_NAME_CHARS = 60

_PROBLEM = {problems.MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
_DESCRIPTION = """Who said what, how many, when, and on whose say-so: the ledger for programs.

Lists come as JSON, or as CSV where `Accept` is `text/csv`; `next` is the address of the page behind.
Answers have an `ETag`. Errors are problem documents (RFC 9457) with the project's codes. Where the server
asks to sign in, send `Authorization: Bearer TOKEN`; `sayso tokens add` makes one."""


def create_api(state: Any) -> FastAPI:
    """The API over the ledger that ``state`` holds, the server's own."""
    api = FastAPI(
        title="sayso",
        version=__version__,
        description=_DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
        dependencies=[Depends(_only_known)],
        servers=[{"url": PREFIX}],
        responses={
            "4XX": {"description": "What was wrong with the request.", "content": _PROBLEM},
            "5XX": {"description": "What was wrong with the server.", "content": _PROBLEM},
        },
    )
    api.state = state
    for router in ROUTERS:
        api.include_router(router)
    api.add_middleware(ETags)
    api.add_exception_handler(SaysoError, _on_error)
    api.add_exception_handler(Exception, _on_fault)
    api.add_exception_handler(RequestValidationError, _on_invalid)
    api.add_exception_handler(HTTPException, _on_http)
    api.openapi = lambda: describe(api)  # type: ignore[method-assign]
    return api


def describe(api: FastAPI) -> dict[str, Any]:
    """The OpenAPI document, with the problem document and how to sign in."""
    if api.openapi_schema is None:
        document = get_openapi(
            title=api.title,
            version=api.version,
            description=api.description,
            routes=api.routes,
            servers=api.servers,
        )
        parts = document.setdefault("components", {})
        parts.setdefault("schemas", {})["Problem"] = Problem.model_json_schema()
        describe_fields(parts["schemas"])
        parts["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
        document["security"] = [{"token": []}, {}]
        api.openapi_schema = document
    return api.openapi_schema


def _only_known(request: Request) -> None:
    """Refuses parameters that an operation does not have: a mistyped filter would answer with everything.

    Raises:
        BadQuestion: there is one.
    """
    path = getattr(request.scope.get("route"), "path", None)
    operations = describe(request.app)["paths"].get(path, {})
    operation = operations.get(request.method.lower())
    if operation is None:
        return
    known = [one["name"] for one in operation.get("parameters", []) if one["in"] == "query"]
    for name in request.query_params:
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            do = f"did you mean {near[0]!r}?" if near else "see /api/v1/openapi.json"
            raise BadQuestion(f"there is no parameter {name[:_NAME_CHARS]!r}", do)


def _on_error(_request: Request, error: Exception) -> Response:
    assert isinstance(error, SaysoError)
    return problems.answer(error)


def _on_fault(_request: Request, _error: Exception) -> Response:
    return problems.answer(SaysoError("something failed inside the server", "look into its log"), 500)


def _on_invalid(_request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    what = "; ".join(map(_told, error.errors()))
    return problems.answer(BadQuestion(what[:1_000], "see /api/v1/openapi.json"), 422)


def _told(mistake: dict[str, Any]) -> str:
    """One mistake in a request, in words; a key that others use for one of ours leads to it."""
    *_, key = mistake["loc"]
    what = mistake["msg"]
    if mistake["type"] == "extra_forbidden":
        what = "there is no such key"
        if (fact := find_fact(str(key))) and fact != key:
            what += f"; {fact.replace('_or_', ' or ')} is what it is called here"
    return f"{'.'.join(map(str, mistake['loc']))}: {what}"


def _on_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 404:
        raised: SaysoError = NoSuchAddress(f"there is no {request.url.path}", "see /api/v1/openapi.json")
    elif error.status_code == 405:
        raised = NoSuchAddress(f"{request.url.path} is not for {request.method}", "see /api/v1/openapi.json")
        return problems.answer(raised, 405, {"Allow": ", ".join(_methods(request))})
    else:
        raised = BadQuestion(str(error.detail), "see /api/v1/openapi.json")
    return problems.answer(raised, error.status_code)


def _methods(request: Request) -> list[str]:
    """The methods of all routes of the address; Starlette names those of the first alone."""
    fitting = [
        route
        for router in ROUTERS
        for route in router.routes
        if isinstance(route, Route) and route.matches(request.scope)[0] is not Match.NONE
    ]
    return sorted({method for route in fitting for method in route.methods or ()})
