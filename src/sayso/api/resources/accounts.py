"""Who asks; for admins, accounts and the audit trail."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field

from sayso.access import Role, who
from sayso.access.accounts import Account, add_account, change_account, find_accounts
from sayso.access.audit import Act, find_audit
from sayso.access.identity import User
from sayso.access.passwords import MAX_LENGTH, MIN_LENGTH
from sayso.api.negotiation import JSON, negotiate, to_json
from sayso.api.pages import Page, answer_page
from sayso.api.parameters import Limit, Words
from sayso.web.rendering import ledger_of

router = APIRouter(tags=["accounts"])

_NAME = r"^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$"
Name = Annotated[str, Path(pattern=_NAME, description="The account's name.", examples=["ana"])]
Password = Annotated[str, Field(min_length=MIN_LENGTH, max_length=MAX_LENGTH)]


class NewAccount(BaseModel):
    """An account to make."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"name": "ana", "password": "four words of hers", "role": "editor"}]},
    )

    name: str = Field(pattern=_NAME)
    password: Password
    role: Role = "reader"


class ChangedAccount(BaseModel):
    """What is to be different about an account; what is left out stays."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"role": "editor"}]})

    role: Role | None = None
    disabled: bool | None = None
    password: Password | None = None


@router.get("/me", response_model=User, summary="Who asks")
def show_me(request: Request) -> Response:
    """Name and role, and by which way they got in."""
    negotiate(request, JSON)
    return to_json(asdict(who(request)))


@router.get("/accounts", response_model=Page[Account], summary="List accounts (admin)")
def list_accounts(request: Request) -> Response:
    """By name, without passwords."""
    return answer_page(request, find_accounts(ledger_of(request)), Account)


@router.post("/accounts", status_code=201, response_model=Account, summary="Make an account (admin)")
def make_account(request: Request, new: NewAccount) -> Response:
    """Its owner can sign in at once."""
    negotiate(request, JSON)
    made = add_account(ledger_of(request), new.name, new.password, new.role, by=who(request).name)
    answer = to_json(asdict(made))
    answer.status_code = 201
    return answer


@router.patch("/accounts/{name}", response_model=Account, summary="Change an account (admin)")
def edit_account(request: Request, name: Name, changed: ChangedAccount) -> Response:
    """Its sessions end. Disabling it revokes its tokens for good."""
    negotiate(request, JSON)
    found = change_account(
        ledger_of(request),
        name,
        by=who(request).name,
        role=changed.role,
        disabled=changed.disabled,
        password=changed.password,
    )
    return to_json(asdict(found))


@router.get("/audit", response_model=Page[Act], summary="What was done (admin)")
def list_audit(
    request: Request,
    who: Annotated[Words | None, Query(description="Only what this account did.")] = None,
    before: Annotated[int | None, Query(ge=1, le=2**53, description="Only rows with a lower number.")] = None,
    limit: Limit = 100,
) -> Response:
    """The latest first; for those before them, give the last row's number as `before`."""
    return answer_page(request, find_audit(ledger_of(request), who=who, before=before, limit=limit), Act)
