"""Tools that look at articles side by side."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from sayso.comparing.asking import find_subject, sought_points
from sayso.comparing.changes import Change, Excerpt, find_changes
from sayso.comparing.claims import records_of_claim
from sayso.comparing.contrasts import Contrast, find_conflicts, find_contrasts
from sayso.comparing.dossier import Entry as Compiled
from sayso.comparing.dossier import compile_dossier
from sayso.comparing.dossier.entries import in_time
from sayso.comparing.figures import DISAGREEING, FigurePoint
from sayso.comparing.figures import Series as Found
from sayso.comparing.gathering import gather
from sayso.comparing.matter import Matter
from sayso.comparing.origins import find_origins
from sayso.comparing.sides import Pair, set_side_by_side
from sayso.ledger import Ledger
from sayso.mcp import answers
from sayso.mcp.paging import counted_in, page_of, said_in
from sayso.mcp.parameters import Asked, Compared, Record
from sayso.mcp.quoting import Quote, cite, quote, quote_always, quote_name, quote_names

_SERIES, _POINTS, _PAIRS, _ENTRIES, _RECORDS = 6, 24, 12, 8, 8
"""Most of each in one answer, so that it fits into an assistant's view."""


class Comparing:
    """The tools ``series``, ``origins``, ``conflicts``, ``changes`` and ``dossier`` of one ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def series(self, asked: Asked, *, limit: Compared = 100) -> answers.SeriesFound:
        """Show figures that count the same thing in several articles, in time, with their origins.

        Each point has both ends, the day it holds for and on whose word it stands; each series the interval
        of independent origins and the pairs that do not simply agree, with the reason. The id of a figure
        (REV:f2) asks for the series that holds it.
        """
        subject = find_subject(self._ledger, asked)
        matter = gather(self._ledger, subject.revisions, limit=limit)
        if subject.record:
            found = [one for one in [matter.series_of(subject.record)] if one]
        elif subject.sought:
            wanted = set(sought_points(matter, subject.sought))
            found = [one for one in matter.series if wanted & {point.id for point in one.all_points}]
        else:
            mine = set(subject.revisions)
            found = [
                one
                for one in matter.series
                if _articles(one) > 1 and mine & {point.revision for point in one.all_points}
            ]
        found.sort(key=lambda one: (-_articles(one), one.id))
        shown = found[:_SERIES]
        contrasts = find_contrasts(matter, {point.id for one in shown for point in one.points})
        return answers.SeriesFound(
            series=[_series(matter, one, contrasts) for one in shown],
            articles_compared=len({member.article for member in matter.members}),
        )

    def origins(self, record: Record, *, limit: Compared = 100) -> answers.Claim:
        """Show on how many independent origins a statement or figure rests, and the chain in every article.

        Ten articles that repeat one agency report, or one spokesman, have one origin.
        """
        subject = find_subject(self._ledger, record)
        matter = gather(self._ledger, subject.revisions, limit=limit)
        records = records_of_claim(matter, subject.record or record)
        found = find_origins(matter, records)
        return answers.Claim(
            records=list(records),
            low=found.low,
            high=found.high,
            origins=[
                answers.Origin(
                    name=quote_always(origin.name),
                    known=origin.known,
                    chains=[
                        answers.Chain(
                            record=chain.record,
                            links=quote_names(chain.links),
                            reason=quote(chain.reason),
                        )
                        for chain in origin.chains
                    ],
                )
                for origin in found.origins
            ],
        )

    def conflicts(self, asked: Asked, *, limit: Compared = 100) -> answers.Conflicts:
        """Show figures that count the same thing and cannot both be true, with both sides and the reason.

        Which of them is right, sayso does not say.
        """
        matter = gather(self._ledger, find_subject(self._ledger, asked).revisions, limit=limit)
        return answers.Conflicts(
            conflicts=[_pair(matter, one) for one in set_side_by_side(find_conflicts(matter))[:_PAIRS]],
            articles_compared=len({member.article for member in matter.members}),
        )

    def changes(self, asked: Asked) -> answers.Changes:
        """Show what an article claims now and did not claim before: each change between its revisions."""
        matter = gather(self._ledger, find_subject(self._ledger, asked).revisions, related=False)
        members = sorted(matter.members, key=lambda one: (one.article, in_time(one)))
        changes = [
            _changed(old.revision, new.revision, change)
            for old, new in pairwise(members)
            if old.article == new.article
            for change in find_changes(old.reading, new.reading)
        ]
        revised = {one.before_revision for one in changes} | {one.after_revision for one in changes}
        shown = [one for one in members if one.revision in revised] or members
        return answers.Changes(
            revisions=[page_of(one.revision, one.reading.article) for one in shown[:_POINTS]],
            changes=changes[:_POINTS],
        )

    def dossier(self, asked: Asked, *, limit: Compared = 100) -> answers.Dossier:
        """Compile what the ledger says on a question: claims, origins, contrasts, changes, pages to cite."""
        found = compile_dossier(self._ledger, asked, limit=limit)
        changes = [
            _changed(before, after, one) for before, after, several in found.changes for one in several
        ]
        return answers.Dossier(
            figures=[_entry(found.matter, one) for one in found.figures[:_ENTRIES]],
            statements=[_entry(found.matter, one) for one in found.statements[:_ENTRIES]],
            contrasts=[_pair(found.matter, one.first) for one in found.differences[:_PAIRS]],
            changes=changes[:_PAIRS],
            pages=[page_of(one.revision, one.reading.article) for one in found.cited[:_POINTS]],
        )


def _articles(one: Found) -> int:
    return len({point.article for point in one.all_points})


def _series(matter: Matter, one: Found, contrasts: Iterable[Contrast]) -> answers.Series:
    ids = {point.id for point in one.points}
    pairs = [
        each for each in contrasts if each.relation.kind in DISAGREEING and {each.a.id, each.b.id} <= ids
    ]
    pairs.sort(key=lambda each: (DISAGREEING.index(each.relation.kind), each.a.id, each.b.id))
    origins = find_origins(matter, [point.id for point in one.points])
    return answers.Series(
        id=one.id,
        measure=one.measure,
        unit=quote_name(one.unit),
        of=quote_names(one.of),
        where=quote_name(one.where),
        low=one.low,
        high=one.high,
        articles=_articles(one),
        origins_low=origins.low,
        origins_high=origins.high,
        origins=quote_names(origin.name for origin in origins.origins),
        points=[_point(matter, point) for point in one.points[:_POINTS]],
        parts=[_point(matter, point) for point in one.parts[:_POINTS]],
        relations=[
            answers.Related(
                relation=each.relation.kind,
                reason=quote_always(each.relation.reason),
                a=each.a.id,
                b=each.b.id,
            )
            for each in pairs[:_PAIRS]
        ],
    )


def _point(matter: Matter, point: FigurePoint) -> answers.Counted:
    counted = _counted(matter, point.id)
    counted.as_of = point.holds_for or counted.as_of
    counted.speakers = quote_names(point.speakers)
    return counted


def _pair(matter: Matter, one: Contrast | Pair) -> answers.Pair:
    also_a, also_b = (one.a_also, one.b_also) if isinstance(one, Pair) else ((), ())
    return answers.Pair(
        relation=one.relation.kind,
        reason=quote_always(one.relation.reason),
        a=_point(matter, one.a),
        b=_point(matter, one.b),
        also_a=[point.id for point in also_a[:_POINTS]],
        also_b=[point.id for point in also_b[:_POINTS]],
    )


def _counted(matter: Matter, record: str) -> answers.Counted:
    member, local = matter.find(record)
    figure = next(one for one in member.reading.figures if one.id == local)
    return counted_in(member.revision, member.reading, figure)


def _said(matter: Matter, record: str) -> answers.Said:
    member, _ = matter.find(record)
    return said_in(member.revision, member.reading, matter.statement(record))


def _entry(matter: Matter, one: Compiled) -> answers.Entry:
    shown = one.records[:_RECORDS]
    return answers.Entry(
        title=quote_always(one.title),
        origins_low=one.origins.low,
        origins_high=one.origins.high,
        figures=[_counted(matter, record) for record in shown if record in matter.points],
        statements=[_said(matter, record) for record in shown if record not in matter.points],
    )


def _changed(before: str, after: str, change: Change) -> answers.Changed:
    return answers.Changed(
        before_revision=before,
        after_revision=after,
        kind=change.kind,
        before=_excerpt(before, change.before),
        after=_excerpt(after, change.after),
    )


def _excerpt(revision: str, excerpt: Excerpt | None) -> Quote | None:
    if excerpt is None:
        return None
    return quote(excerpt.words, cite(revision, excerpt.span) if excerpt.span else revision)
