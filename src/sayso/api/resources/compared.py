"""Articles side by side: series, conflicts, origins, copies, changes, dossiers."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated, Any

from fastapi import Query, Request
from fastapi.responses import Response
from pydantic import BaseModel

from sayso.api.negotiation import JSON, negotiate, to_json
from sayso.api.pages import Page, answer_page
from sayso.api.parameters import Asked, Compared, Revision, Words, record_path
from sayso.comparing.asking import find_subject
from sayso.comparing.changes import find_changes
from sayso.comparing.claims import records_of_claim
from sayso.comparing.contrasts import find_conflicts
from sayso.comparing.copies import Copy
from sayso.comparing.dossier.compiling import compile_in
from sayso.comparing.dossier.entries import in_time
from sayso.comparing.figures import place_of
from sayso.comparing.gathering import gather
from sayso.comparing.matter import Matter
from sayso.comparing.origins import find_origins
from sayso.comparing.sides import set_side_by_side
from sayso.export.dossier import to_document
from sayso.export.dossier.document import origins_document
from sayso.ledger.questions import find_revisions
from sayso.web.matters import matter_around
from sayso.web.rendering import ledger_of
from sayso.web.routing import comparing_router

router = comparing_router(tags=["compared"])
COMPARED = 40


@dataclass(frozen=True, slots=True)
class PointRow:
    """A figure of a series. `origins_low` and `origins_high` count the series' independent origins.

    `part` is the place in which alone the figure counts, where the series counts more.
    """

    series: str
    measure: str
    of: list[str]
    where: str | None
    origins_low: int
    origins_high: int
    id: str
    as_of: str | None
    words: str
    low: float | None
    high: float | None
    speakers: list[str]
    outlet: str | None
    span_start: int
    span_end: int
    part: str | None


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """Two figures that count the same thing and exclude each other.

    `also_a` and `also_b` are the ids of figures elsewhere that say the same as `a` and `b`, on the same word.
    """

    a: str
    b: str
    measure: str
    words_a: str
    speakers_a: list[str]
    outlet_a: str | None
    words_b: str
    speakers_b: list[str]
    outlet_b: str | None
    reason: str
    also_a: list[str]
    also_b: list[str]


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """What one revision says and the one before did not, or the other way round."""

    before_revision: str
    after_revision: str
    kind: str
    before: str | None
    after: str | None


class OriginsAnswer(BaseModel):
    """On how many independent origins a claim rests: from `low` to `high`, with every chain of say-so."""

    low: int
    high: int
    origins: list[dict[str, Any]]


@router.get("/series", response_model=Page[PointRow], summary="Figures that count the same thing, in time")
def list_series(request: Request, q: Asked = None, limit: Compared = COMPARED) -> Response:
    """One row a figure; rows with the same `series` count the same thing in two articles or more."""
    matter = _matter(request, q, limit)
    rows = []
    for one in matter.series:
        if len({point.article for point in one.all_points}) < 2:
            continue
        origins = find_origins(matter, [point.id for point in one.points])
        rows += [
            PointRow(
                one.id, one.measure, list(one.of), one.where, origins.low, origins.high, point.id,
                point.holds_for or None, point.words, point.figure.low, point.figure.high,
                list(point.speakers), point.outlet, *point.figure.span,
                place_of(point) if point in one.parts else None,
            )
            for point in one.all_points
        ]  # fmt: skip
    return answer_page(request, rows, PointRow)


@router.get("/conflicts", response_model=Page[ConflictRow], summary="Figures that exclude each other")
def list_conflicts(request: Request, q: Asked = None, limit: Compared = COMPARED) -> Response:
    """Each disagreement once, with its places and the reason; who is right is not said."""
    rows = [
        ConflictRow(
            one.a.id, one.b.id, one.a.figure.measure, one.a.words, list(one.a.speakers), one.a.outlet,
            one.b.words, list(one.b.speakers), one.b.outlet, one.relation.reason,
            [point.id for point in one.a_also], [point.id for point in one.b_also],
        )
        for one in set_side_by_side(find_conflicts(_matter(request, q, limit)))
    ]  # fmt: skip
    return answer_page(request, rows, ConflictRow)


@router.get("/copies", response_model=Page[Copy], summary="Articles that share running text")
def list_copies(request: Request, q: Asked = None, limit: Compared = COMPARED) -> Response:
    """`original` is the revision that was first, null where the facts do not say."""
    return answer_page(request, _matter(request, q, limit).copies, Copy)


@router.get("/origins/{id}", response_model=OriginsAnswer, summary="On whose word a claim rests")
def show_origins(
    request: Request,
    id: Annotated[str, record_path("[sf]", "a statement or a figure")],
    limit: Compared = COMPARED,
) -> Response:
    """In every article that has the statement or the figure, from the outlet to the far end of its chain."""
    negotiate(request, JSON)
    revision, _, local = id.partition(":")
    full = _full_id(request, revision)
    matter = matter_around(request, [full], limit)
    return to_json(origins_document(find_origins(matter, records_of_claim(matter, f"{full}:{local}"))))


@router.get("/changes/{id}", response_model=Page[ChangeRow], summary="What changed between revisions")
def list_changes(request: Request, id: Revision) -> Response:
    """Record by record, from each revision of the article to the next; `id` is that of one of them."""
    rows = []
    matter = gather(ledger_of(request), [_full_id(request, id)], related=False)
    for old, new in pairwise(sorted(matter.members, key=in_time)):
        rows += [
            ChangeRow(
                old.revision, new.revision, change.kind,
                change.before.words if change.before else None,
                change.after.words if change.after else None,
            )
            for change in find_changes(old.reading, new.reading)
        ]  # fmt: skip
    return answer_page(request, rows, ChangeRow)


@router.get("/dossier", response_model=dict[str, Any], summary="One page on one question")
def show_dossier(
    request: Request,
    q: Annotated[Words, Query(description="A question, words, or an id.", examples=["how many were killed"])],
    limit: Compared = COMPARED,
) -> Response:
    """Who says what on it, since when, on how many independent origins, with contrasts and citations."""
    negotiate(request, JSON)
    subject = find_subject(ledger_of(request), q)
    return to_json(to_document(compile_in(matter_around(request, subject.revisions, limit), q, subject)))


def _matter(request: Request, asked: str | None, limit: int) -> Matter:
    revisions = find_subject(ledger_of(request), asked).revisions if asked else ()
    return matter_around(request, revisions, limit)


def _full_id(request: Request, revision: str) -> str:
    rows = find_revisions(ledger_of(request), revision)
    return next((row.revision for row in rows if row.revision.startswith(revision)), rows[0].revision)
