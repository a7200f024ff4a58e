"""Tools that put one question to the ledger."""

from __future__ import annotations

from sayso.comparing.cited import find_cited
from sayso.ledger import Ledger
from sayso.ledger.questions import (
    FigureRow,
    Filters,
    StatementRow,
    find_figures,
    find_statements,
)
from sayso.ledger.questions import search as search_ledger
from sayso.mcp.answers import Cited, Counted, Figures, Hit, Hits, Said, Sources, Statements
from sayso.mcp.parameters import (
    About,
    After,
    Counting,
    How,
    Kind,
    Maybe,
    Name,
    Outlet,
    Rows,
    Search,
    Since,
    Until,
)
from sayso.mcp.quoting import cite, moment, quote, quote_always, quote_name, quote_names


class Asking:
    """The tools ``search``, ``who_said``, ``figures`` and ``sources`` of one ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def search(
        self,
        words: Search,
        *,
        outlet: Outlet = None,
        since: Since = None,
        until: Until = None,
        source_kind: Kind = None,
        identification: How = None,
        limit: Rows = 20,
    ) -> Hits:
        """Find statements and articles that hold some words: statements first, the best first."""
        filters = Filters(
            outlet=outlet, since=since, until=until, source_kind=source_kind, identification=identification,
            limit=limit,
        )  # fmt: skip
        found, many = search_ledger(self._ledger, words, filters=filters)
        hits = []
        for one in found:
            revision = one.id.partition(":")[0]
            place = cite(revision, (one.span_start, one.span_end))
            if held := quote(one.words, place):
                hits.append(
                    Hit(
                        kind=one.kind,
                        id=one.id,
                        outlet=quote_name(one.outlet),
                        headline=quote_name(one.headline),
                        as_of=moment(one.as_of),
                        speakers=quote_name(one.speakers),
                        words=held,
                    )
                )
        return Hits(hits=hits, ranked=not many)

    def who_said(
        self,
        *,
        by: Name = None,
        about: About = None,
        outlet: Outlet = None,
        since: Since = None,
        until: Until = None,
        source_kind: Kind = None,
        identification: How = None,
        limit: Rows = 20,
        after: After = None,
    ) -> Statements:
        """List who said what, the newest first: by somebody, about something, or both; or just the latest.

        Each statement has its speaker, its exact words and where they stand, and how it was reported. With
        identification=anonymous it lists what stands on nobody's name.
        """
        filters = Filters(
            outlet=outlet, since=since, until=until, source_kind=source_kind, identification=identification,
            limit=limit + 1, after=after,
        )  # fmt: skip
        rows = find_statements(self._ledger, by=by, about=about, filters=filters)
        said = [_said(row) for row in rows[:limit]]
        return Statements(statements=said, next=rows[limit - 1].id if len(rows) > limit else None)

    def figures(
        self,
        *,
        measure: Counting = None,
        of: Name = None,
        where: Maybe = None,
        outlet: Outlet = None,
        since: Since = None,
        until: Until = None,
        source_kind: Kind = None,
        identification: How = None,
        limit: Rows = 20,
        after: After = None,
    ) -> Figures:
        """List stated figures, the newest first, with both ends, what is counted, and on whose word.

        To see which of them count the same thing, and on how many independent origins, use series.
        """
        filters = Filters(
            outlet=outlet, since=since, until=until, source_kind=source_kind, identification=identification,
            limit=limit + 1, after=after,
        )  # fmt: skip
        rows = find_figures(self._ledger, measure=measure, of=of, where=where, filters=filters)
        counted = [_counted(row) for row in rows[:limit]]
        return Figures(figures=counted, next=rows[limit - 1].id if len(rows) > limit else None)

    def sources(
        self,
        *,
        outlet: Outlet = None,
        since: Since = None,
        until: Until = None,
        source_kind: Kind = None,
        identification: How = None,
        limit: Rows = 20,
    ) -> Sources:
        """List who is cited most: how many statements, in how many articles and outlets, since when."""
        filters = Filters(
            outlet=outlet, since=since, until=until, source_kind=source_kind, identification=identification,
            limit=limit,
        )  # fmt: skip
        return Sources(
            sources=[
                Cited(
                    name=name,
                    also=quote_names(one.names[1:]),
                    source_kind=one.source_kind,
                    statements=one.statements,
                    articles=one.articles,
                    outlets=one.outlets,
                    first=moment(one.first),
                    last=moment(one.last),
                )
                for one in find_cited(self._ledger, filters=filters)
                if (name := quote_name(one.name))
            ]
        )


def _said(row: StatementRow) -> Said:
    place = cite(row.revision, (row.span_start, row.span_end))
    return Said(
        id=row.id,
        speakers=quote_name(row.speakers),
        source=quote_name(row.source),
        cue=quote_name(row.cue),
        content=quote_always(row.content, place),
        mode=row.mode,
        source_kind=row.source_kind,
        identification=row.identification,
        stance=row.stance,
        route=row.route,
        outlet=quote_name(row.outlet),
        as_of=moment(row.as_of),
        decided_by=row.decided_by,
    )


def _counted(row: FigureRow) -> Counted:
    place = cite(row.revision, (row.span_start, row.span_end))
    return Counted(
        id=row.id,
        words=quote_always(row.words, place),
        low=row.low,
        high=row.high,
        approximate=bool(row.approximate),
        change=row.change,
        measure=row.measure,
        unit=quote_name(row.unit),
        of=quote_names([row.counted_of or ""]),
        where=quote_name(row.where_counted),
        scope=row.scope,
        status=row.status,
        speakers=quote_names([row.speakers or ""]),
        statement=row.statement,
        outlet=quote_name(row.outlet),
        as_of=moment(row.as_of),
    )
