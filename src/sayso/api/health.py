"""``/healthz`` and ``/readyz``, for whoever watches the server."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response
from sqlalchemy import select

from sayso.api import problems
from sayso.errors import LedgerError
from sayso.ledger.schema import article
from sayso.web.rendering import ledger_of

router = APIRouter()


@router.get("/healthz")
async def healthz() -> Response:
    """The process answers."""
    return JSONResponse({"status": "ok"}, headers={"Cache-Control": "no-store"})


@router.get("/readyz")
def readyz(request: Request) -> Response:
    """The ledger answers too; else 503, so that a proxy asks another server."""
    try:
        with ledger_of(request).reads() as connection:
            connection.execute(select(article.c.id).limit(1)).all()
    except LedgerError as error:
        return problems.answer(error, 503)
    return JSONResponse({"status": "ok"}, headers={"Cache-Control": "no-store"})
