"""``/dossier``: one question, one page to print and to check."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from sayso.comparing.dossier import compile_dossier
from sayso.errors import NoSuchRecord
from sayso.export.dossier.document import to_document
from sayso.export.dossier.text import to_text
from sayso.web.matters import PAGE_LIMIT
from sayso.web.questions import Asked, Limit
from sayso.web.rendering import ledger_of, render

router = APIRouter()

_COLUMNS = 92


@router.get("/dossier")
def dossier(request: Request, q: Asked = "", limit: Limit = PAGE_LIMIT) -> HTMLResponse:
    """The form, or the dossier on what was asked."""
    compiled = None
    if q.strip():
        try:
            compiled = compile_dossier(ledger_of(request), q, limit=limit)
        except NoSuchRecord:
            return render(request, "dossier.html", q=q, dossier=None, missed=True)
    if compiled is None:
        return render(request, "dossier.html", q=q, dossier=None, missed=False)
    document = to_document(compiled)
    return render(
        request,
        "dossier.html",
        q=q,
        missed=False,
        dossier=document,
        numbers={cited["revision"]: at for at, cited in enumerate(document["citations"], 1)},
        text=to_text(compiled, _COLUMNS),
    )
