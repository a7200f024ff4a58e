"""``/statements/REV:s3`` and ``/figures/REV:f2``: one record, what it rests on, and the same elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import Path, Request
from fastapi.responses import HTMLResponse

from sayso.comparing.matter import Matter, Member
from sayso.comparing.origins import SaySo, find_origins
from sayso.comparing.replies import find_replies
from sayso.errors import NoSuchRecord
from sayso.export.html.article import ArticlePage, article_page
from sayso.export.html.kinds import KINDS
from sayso.export.manner import manner
from sayso.export.moments import moment
from sayso.export.values import amount, commitment
from sayso.ledger.decisions import find_decisions
from sayso.records import Figure, Reading, Span, Statement
from sayso.web.links import links_of
from sayso.web.matters import matter_around
from sayso.web.rendering import ledger_of, render
from sayso.web.routing import comparing_router
from sayso.web.shown import show

router = comparing_router()

StatementId = Annotated[str, Path(pattern=r"^[0-9a-f]{16}:s\d{1,6}$")]
FigureId = Annotated[str, Path(pattern=r"^[0-9a-f]{16}:f\d{1,6}$")]


@router.get("/statements/{record}")
def statement(request: Request, record: StatementId) -> HTMLResponse:
    """One statement: its words in their lines, who says it and how it is known, and where else it is said."""
    revision, _, local = record.partition(":")
    matter = matter_around(request, [revision])
    member = matter.by_revision[revision]
    decisions = find_decisions(ledger_of(request), about=record)
    reading = member.reading
    found = next((one for one in reading.statements if one.id == local), None)
    if found is None:
        reading = ledger_of(request).reading(revision)
        found = _found(reading.statements, local, record)
    page, span = _page(revision, reading, found.content)
    return render(
        request,
        "statement.html",
        record=record,
        member=member,
        reading=reading,
        statement=found,
        kind=KINDS[found.source_kind],
        how=manner(found),
        page=page,
        span=span,
        rows=_rows(page, found.content + found.source + found.cue),
        figures=[(one, commitment(one, "–")) for one in reading.figures if one.statement == local],
        times={time.id: moment(time) for time in reading.times},
        others=_others(matter, record),
        answers=find_replies(matter, [record]) if record in matter.sayings else [],
        chains=_chains(matter, record, matter.utterance_of(record)) if record in matter.sayings else (),
        decisions=decisions,
        actor=f"{revision}:{found.speakers[0]}" if found.speakers else "",
        called=next((one.name for one in reading.actors if one.id in found.speakers[:1]), ""),
        voices=sorted({actor.name for actor in reading.actors if actor.kind != "country"}),
    )


@router.get("/figures/{record}")
def figure(request: Request, record: FigureId) -> HTMLResponse:
    """One figure: its words in their lines, what they commit to, and on whose word."""
    revision, _, local = record.partition(":")
    matter = matter_around(request, [revision])
    member = matter.by_revision[revision]
    found: Figure = _found(member.reading.figures, local, record)
    page, span = _page(revision, member.reading, (found.span,))
    names = {actor.id: actor.name for actor in member.reading.actors}
    series = matter.series_of(record)
    return render(
        request,
        "figure.html",
        record=record,
        member=member,
        reading=member.reading,
        figure=found,
        means=commitment(found, "–"),
        amount=amount(found, "–"),
        of=[names[one] for one in found.of],
        when=next((moment(time) for time in member.reading.times if time.id == found.when), ""),
        page=page,
        span=span,
        rows=_rows(page, (found.span,)),
        one=show(matter, series) if series and len(series.all_points) > 1 else None,
        chains=_chains(matter, record, [record]),
    )


def _found(records: Any, local: str, public: str) -> Any:
    found = next((one for one in records if one.id == local), None)
    if found is None:
        raise NoSuchRecord(f"no record has the id {public!r}", "follow a link of the article's page")
    return found


def _page(revision: str, reading: Reading, content: tuple[Span, ...]) -> tuple[ArticlePage, Span]:
    span = (content[0][0], content[-1][1])
    return article_page(reading, links_of(revision, reading), span), span


def _rows(page: ArticlePage, spans: tuple[Span, ...]) -> list[Any]:
    """The lines of the article in which any of the spans stands."""
    return [
        row for row in page.rows if any(row.span[0] < end and start < row.span[1] for start, end in spans)
    ]


def _chains(matter: Matter, record: str, claim: Sequence[str]) -> list[SaySo]:
    """The say-so of a record, as all that make its claim show it."""
    return [
        chain
        for origin in find_origins(matter, claim).origins
        for chain in origin.chains
        if chain.record == record
    ]


def _others(matter: Matter, record: str) -> list[tuple[str, Member, Statement]]:
    """The other reports of the same utterance: id, where, what."""
    return [
        (one, matter.find(one)[0], matter.statement(one))
        for one in (matter.utterance_of(record) if record in matter.sayings else ())
        if one.partition(":")[0] != record.partition(":")[0]
    ]
