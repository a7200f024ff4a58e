"""``/dossier``: one question, one page to print, to check and to cite."""

from __future__ import annotations

from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse, PlainTextResponse

from sayso.comparing.dossier.compiling import compile_in
from sayso.comparing.sides import set_side_by_side
from sayso.errors import NoSuchRecord
from sayso.export.dossier.document import to_document
from sayso.export.dossier.text import to_text
from sayso.web.brief import claims
from sayso.web.matters import PAGE_LIMIT
from sayso.web.questions import Asked, Limit, ask
from sayso.web.rendering import render
from sayso.web.routing import comparing_router

router = comparing_router()

_COLUMNS = 92
_MOST_WORDS_CHARS = 400
"""Of one quotation, so that no article fills the page; its link leads to the rest."""
_LINES, _PAIRS, _ANSWERS, _COPIES, _UNKNOWNS, _RECORDS = 60, 16, 20, 40, 20, 12
"""How many of each a page holds, so that it stays under 100 KB; the text holds all."""


@router.get("/dossier")
def dossier(request: Request, q: Asked = "", limit: Limit = PAGE_LIMIT) -> HTMLResponse:
    """The form, or the dossier on what was asked."""
    question = ask(request, q, limit) if q.strip() else None
    if question is None or question.subject is None:
        return render(request, "dossier.html", q=q, title=q, dossier=None, missed=question is not None)
    compiled = compile_in(question.matter, question.asked, question.subject)
    document = _cut(to_document(compiled))
    numbers = {cited["revision"]: at for at, cited in enumerate(document["citations"], 1)}
    pairs = set_side_by_side(compiled.contrasts)
    parts = [
        (title, claims(document[title.lower()], _LINES, numbers), len(document[title.lower()]))
        for title in ("Figures", "Statements")
    ]
    # An id names nothing that a reader would know.
    named = [claim.title for _, found, _ in parts for claim in found] if question.subject.record else []
    return render(
        request,
        "dossier.html",
        q=q,
        missed=False,
        dossier=document,
        question=question,
        title=next(iter(named), q),
        parts=parts,
        pairs=pairs[:_PAIRS],
        more_pairs=max(0, len(pairs) - _PAIRS),
        answers=compiled.answers[:_ANSWERS],
        matter=question.matter,
        numbers=numbers,
        most_copies=_COPIES,
        most_unknowns=_UNKNOWNS,
        most_records=_RECORDS,
    )


@router.get("/dossier/text")
def text(request: Request, q: Asked, limit: Limit = PAGE_LIMIT) -> PlainTextResponse:
    """The whole dossier in plain lines, for a mail or a note.

    Raises:
        NoSuchRecord: nothing in the ledger is or holds what was asked.
    """
    question = ask(request, q, limit)
    if question.subject is None:
        raise NoSuchRecord(f"nothing in the ledger is or holds {q!r}", "search for some of its words")
    return PlainTextResponse(to_text(compile_in(question.matter, question.asked, question.subject), _COLUMNS))


def _cut(value: Any) -> Any:
    """A document in which no words are longer."""
    if isinstance(value, str):
        return value if len(value) <= _MOST_WORDS_CHARS else f"{value[:_MOST_WORDS_CHARS]} […]"
    if isinstance(value, list):
        return [_cut(one) for one in value]
    if isinstance(value, dict):
        return {name: _cut(one) for name, one in value.items()}
    return value
