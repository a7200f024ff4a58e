"""What an error's code means."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import Response
from pydantic import BaseModel, Field

from sayso.api.negotiation import JSON, negotiate, to_json
from sayso.api.problems import status_of
from sayso.errors import NoSuchAddress, SaysoError

router = APIRouter(tags=["problems"])


class Meaning(BaseModel):
    """A code of the project, in words."""

    code: str = Field(examples=["E408"])
    title: str = Field(examples=["No record of that id"])
    status: int = Field(description="The HTTP status it comes with.", examples=[404])


@router.get("/problems/{code}", response_model=Meaning, summary="What an error's code means")
def show_problem(
    request: Request, code: Annotated[str, Path(pattern="^E[0-9]{3}$", examples=["E408"])]
) -> Response:
    """The `type` of a problem document leads here."""
    negotiate(request, JSON)
    kind = _kinds(SaysoError).get(code)
    if kind is None:
        raise NoSuchAddress(f"there is no error {code}", "see docs/errors.md")
    title = (kind.__doc__ or "").strip().splitlines()[0].rstrip(".")
    return to_json({"code": code, "title": title, "status": status_of(kind(title))})


def _kinds(base: type[SaysoError]) -> dict[str, type[SaysoError]]:
    found = {base.code: base}
    for kind in base.__subclasses__():
        found |= _kinds(kind)
    return found
