"""Decisions: what people say the machine got wrong."""

from __future__ import annotations

from dataclasses import asdict
from itertools import dropwhile
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import Response

from sayso.access import note, who
from sayso.api.models import NewDecision, Undoing
from sayso.api.negotiation import JSON, negotiate, to_json
from sayso.api.pages import Page, answer_page
from sayso.api.parameters import Limit, read_cursor
from sayso.errors import BadQuestion
from sayso.ledger.decisions import Decision, decide, find_decisions, undo
from sayso.web.rendering import ledger_of

router = APIRouter(tags=["decisions"])


@router.get("/decisions", response_model=Page[Decision], summary="List decisions, the newest first")
def list_decisions(
    request: Request,
    about: Annotated[
        str | None,
        Query(
            pattern="^[0-9a-f]{4,16}(:[sa][0-9]{1,7})?$",
            description="A revision, or a record of one.",
            examples=["3f9c2a81d07e4b1a:s3"],
        ),
    ] = None,
    limit: Limit = 50,
    cursor: Annotated[
        str | None, Query(max_length=100, description="From `next` of the page before.")
    ] = None,
) -> Response:
    """With what has become of each; those taken back are among them."""
    found = find_decisions(ledger_of(request), about=about)
    after = read_cursor(cursor)
    if after:
        found = list(dropwhile(lambda one: one.id != after, found))[1:]
        if not found and after not in {one.id for one in find_decisions(ledger_of(request), about=about)}:
            raise BadQuestion("what the cursor points at is gone", "begin again without a cursor")
    return answer_page(request, found[:limit], Decision, limit=limit)


@router.post("/decisions", status_code=201, response_model=Decision, summary="Decide")
def make_decision(request: Request, new: NewDecision) -> Response:
    """Signed with the name of who asks. The machine's reading is kept beside it.

    `not_a_statement` and `wrong_speaker` (with `value`, the right name) are about a statement, `same_actor`
    and `not_same_actor` about two actors.
    """
    negotiate(request, JSON)
    made = decide(
        ledger_of(request),
        new.kind,
        new.record,
        made_by=who(request).name,
        other=new.other,
        value=new.value,
        remark=new.remark,
    )
    note(request, "decided", made.id, made.kind)
    answer = to_json(asdict(made))
    answer.status_code = 201
    return answer


@router.post("/decisions/{id}/undo", response_model=Decision, summary="Take a decision back")
def undo_decision(
    request: Request,
    id: Annotated[
        str, Path(pattern="^[0-9a-f]{4,16}$", description="Its id.", examples=["9b1e04c7aa52d813"])
    ],
    undoing: Undoing,
) -> Response:
    """Who decided it and when stays on record."""
    negotiate(request, JSON)
    taken = undo(ledger_of(request), id, made_by=who(request).name, remark=undoing.remark)
    note(request, "undid", taken.id, taken.kind)
    return to_json(asdict(taken))
