"""``/origins/REV:s3`` and ``/origins/REV:f2``: on whose word a claim stands, over all articles."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Request
from fastapi.responses import HTMLResponse

from sayso.comparing.claims import records_of_claim
from sayso.comparing.matter import Matter
from sayso.comparing.origins import find_origins
from sayso.web.charts.chains import chain_chart
from sayso.web.matters import PAGE_LIMIT, matter_around
from sayso.web.questions import Limit
from sayso.web.rendering import render
from sayso.web.routing import comparing_router

router = comparing_router()

RecordId = Annotated[str, Path(pattern=r"^[0-9a-f]{16}:[sf]\d{1,6}$")]


@router.get("/origins/{record}")
def origins(
    request: Request, record: RecordId, *, series: bool = False, limit: Limit = PAGE_LIMIT
) -> HTMLResponse:
    """The chains of a statement or a figure and of all that say the same, as a picture and in words.

    With ``series`` those of all figures that count the same, whatever they say.
    """
    matter = matter_around(request, [record.partition(":")[0]], limit)
    records = _records(matter, record, series)
    found = find_origins(matter, records)
    return render(
        request,
        "origins.html",
        record=record,
        series=series,
        words=_words(matter, record),
        members=matter.by_revision,
        count=len(records),
        articles=len({matter.find(one)[0].article for one in records}),
        origins=found,
        chart=chain_chart(found),
    )


def _records(matter: Matter, record: str, series: bool) -> tuple[str, ...]:
    """The records of the claim, or of the whole series that a figure stands in."""
    if not series:
        return records_of_claim(matter, record)
    whole = matter.series_of(record)
    ids = tuple(point.id for point in whole.points) if whole else ()
    return ids if record in ids else records_of_claim(matter, record)


def _words(matter: Matter, record: str) -> str:
    if point := matter.point(record):
        return point.words
    return matter.find(record)[0].reading.words(matter.statement(record).content)
