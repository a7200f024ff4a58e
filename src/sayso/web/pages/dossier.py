"""``/dossier``: one question, one page to print and to check."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from sayso.comparing.dossier.compiling import compile_in
from sayso.export.dossier.document import to_document
from sayso.export.dossier.text import to_text
from sayso.web.matters import PAGE_LIMIT, matters_of
from sayso.web.questions import Asked, Limit, ask
from sayso.web.rendering import render

router = APIRouter()

_COLUMNS = 92
_MOST_WORDS_CHARS, _MOST_TEXT_CHARS = 400, 15_000
"""Of one quotation and of the text to copy, so that no article fills the page; its links lead to the rest."""


@router.get("/dossier")
def dossier(request: Request, q: Asked = "", limit: Limit = PAGE_LIMIT) -> HTMLResponse:
    """The form, or the dossier on what was asked."""
    question = ask(request, q, limit) if q.strip() else None
    if question is None or question.subject is None:
        return render(request, "dossier.html", q=q, dossier=None, missed=question is not None)
    compiled = compile_in(
        question.matter, q, question.subject, matters_of(request).contrasts(question.matter)
    )
    document = _cut(to_document(compiled))
    return render(
        request,
        "dossier.html",
        q=q,
        missed=False,
        dossier=document,
        numbers={cited["revision"]: at for at, cited in enumerate(document["citations"], 1)},
        text=_cut(to_text(compiled, _COLUMNS), _MOST_TEXT_CHARS),
    )


def _cut(value: Any, most: int = _MOST_WORDS_CHARS) -> Any:
    """A document in which no words are longer."""
    if isinstance(value, str):
        return value if len(value) <= most else f"{value[:most]} […]"
    if isinstance(value, list):
        return [_cut(one, most) for one in value]
    if isinstance(value, dict):
        return {name: _cut(one, most) for name, one in value.items()}
    return value
