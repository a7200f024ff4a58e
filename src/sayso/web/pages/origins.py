"""``/origins/REV:s3`` and ``/origins/REV:f2``: on whose word a claim stands, over all articles."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import HTMLResponse

from sayso.comparing.matter import Matter
from sayso.comparing.origins import find_origins
from sayso.errors import NoSuchRecord
from sayso.web.charts.chains import chain_chart
from sayso.web.matters import PAGE_LIMIT, matter_around
from sayso.web.questions import Limit
from sayso.web.rendering import render

router = APIRouter()

RecordId = Annotated[str, Path(pattern=r"^[0-9a-f]{16}:[sf]\d{1,6}$")]


@router.get("/origins/{record}")
def origins(request: Request, record: RecordId, limit: Limit = PAGE_LIMIT) -> HTMLResponse:
    """The chains of a statement or a figure and of all that say the same, as a picture and in words."""
    matter = matter_around(request, [record.partition(":")[0]], limit)
    records = _same(matter, record)
    found = find_origins(matter, records)
    return render(
        request,
        "origins.html",
        record=record,
        words=_words(matter, record),
        members=matter.by_revision,
        count=len(records),
        articles=len({matter.find(one)[0].article for one in records}),
        origins=found,
        chart=chain_chart(found),
    )


def _same(matter: Matter, record: str) -> tuple[str, ...]:
    """The record and those that make the same claim."""
    if record in matter.points:
        groups = [tuple(point.id for point in one.points) for one in matter.series]
    elif record in matter.sayings:
        groups = list(matter.utterances)
    else:
        raise NoSuchRecord(f"no record has the id {record!r}", "follow a link of an article's page")
    return next(group for group in groups if record in group)


def _words(matter: Matter, record: str) -> str:
    if point := matter.points.get(record):
        return point.words
    return matter.find(record)[0].reading.words(matter.statement(record).content)
