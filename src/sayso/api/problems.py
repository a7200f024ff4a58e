"""Errors as answers: RFC 9457 problem documents with the project's codes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fastapi.responses import JSONResponse

from sayso import errors
from sayso.errors import SaysoError, TooManyRequests

MEDIA_TYPE = "application/problem+json"

_STATUS: dict[type[SaysoError], int] = {
    errors.NoSuchRecord: 404,
    errors.BadQuestion: 400,
    errors.NoSuchAddress: 404,
    errors.NotOffered: 406,
    errors.BadDecision: 422,
    errors.BadAccount: 422,
    errors.TooLarge: 413,
    errors.FetchFailed: 502,
    errors.ReaderFailed: 422,
    errors.InputError: 422,
    errors.NotSignedIn: 401,
    errors.TooManyRequests: 429,
    errors.Refused: 403,
    errors.ComparingEnded: 503,
    errors.LedgerLocked: 503,
    errors.LedgerUnreachable: 503,
    errors.LedgerFull: 507,
    errors.LedgerDiskFailed: 503,
    errors.LedgerError: 500,
}


def status_of(error: SaysoError) -> int:
    """The HTTP status that says the same."""
    return next((_STATUS[kind] for kind in type(error).__mro__ if kind in _STATUS), 500)


def document_of(error: SaysoError, status: int | None = None) -> dict[str, Any]:
    """The members of the problem document. Where the ledger is kept is nobody's business outside."""
    kind = type(error)
    return {
        "type": f"/api/v1/problems/{kind.code}",
        "title": (kind.__doc__ or "").strip().splitlines()[0].rstrip("."),
        "status": status or status_of(error),
        "code": kind.code,
        "detail": error.what,
        "advice": error.do or None,
    }


def answer(
    error: SaysoError, status: int | None = None, headers: Mapping[str, str] | None = None
) -> JSONResponse:
    """The whole answer to a request that failed."""
    document = document_of(error, status)
    headers = dict(headers or {})
    if isinstance(error, TooManyRequests):
        headers["Retry-After"] = str(error.wait_s)
    if document["status"] == 401:
        headers["WWW-Authenticate"] = 'Bearer realm="sayso"'
    return JSONResponse(document, document["status"], headers, MEDIA_TYPE)
