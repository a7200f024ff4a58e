"""Addresses that lead nowhere and questions with a mistake in them, answered as a page with a code."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from sayso.access.refusals import refuse
from sayso.errors import BadQuestion, NoSuchAddress

_NAMES = {
    "since": "the first day",
    "until": "the last day",
    "q": "the question",
    "words": "the place of words",
}
_DAYS = ("since", "until", "published")
_ADVICE = {
    "ge": "give a number from {} on",
    "le": "give a number up to {}",
    "max_length": "write at most {} letters",
    "min_length": "write at least {} letters",
}
_OF_TYPE = {"int_parsing": "give a number", "bool_parsing": "say true or false"}


def answer_mistakes(app: FastAPI) -> None:
    """Has ``app`` answer them so, in place of the framework's JSON."""
    app.add_exception_handler(RequestValidationError, _on_invalid)
    app.add_exception_handler(HTTPException, _on_http)


def _on_invalid(request: Request, error: Exception) -> Response:
    """What does not have the form it must have: an id in the address, a day, a number."""
    assert isinstance(error, RequestValidationError)
    where, *name = error.errors()[0]["loc"]
    if where == "path":
        return refuse(request, NoSuchAddress("there is no page at this address", "search for its words"))
    field = str(name[0]) if name else "what was sent"
    what = f"{_NAMES.get(field, field.replace('_', ' '))} is not of the form that is asked for"
    return refuse(request, BadQuestion(what, _advice(field, error.errors()[0])))


def _advice(field: str, mistake: dict[str, Any]) -> str:
    """What to write instead, by the limit that was passed."""
    limits = mistake.get("ctx", {})
    for name, advice in _ADVICE.items():
        if name in limits:
            return advice.format(limits[name])
    if field in _DAYS:
        return "write a day as 2025-09-03, and leave empty what you do not know"
    return _OF_TYPE.get(mistake["type"], "leave it empty, or follow a link of a page")


def _on_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 404:
        return refuse(request, NoSuchAddress("there is no page at this address", "search for its words"))
    problem = NoSuchAddress("this address does not answer such a request", "follow a link of a page")
    return refuse(request, problem, error.status_code)
