"""Addresses that lead nowhere and questions with a mistake in them, answered as a page with a code."""

from __future__ import annotations

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
    return refuse(
        request, BadQuestion(what, "write a day as 2025-09-03, and leave empty what you do not know")
    )


def _on_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 404:
        return refuse(request, NoSuchAddress("there is no page at this address", "search for its words"))
    problem = NoSuchAddress("this address does not answer such a request", "follow a link of a page")
    return refuse(request, problem, error.status_code)
