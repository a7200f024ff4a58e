"""The copies among many pages, two pages compared when that is first asked for."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.comparing.copies.decision import Copy, match, settle
from sayso.comparing.copies.page import Page


class Among:
    """Pages by their revisions, each with its blocking keys; what was compared once is kept."""

    def __init__(self, pages: Mapping[str, tuple[Page, frozenset[str]]]) -> None:
        self._pages = pages
        self._compared: dict[tuple[str, str], Copy | None] = {}
        self._found: dict[str, list[Copy]] = {}
        self._settled: dict[str, list[Copy]] = {}

    def all(self) -> list[Copy]:
        """Every two pages of two articles that share running text, ordered by ids."""
        return settle({copy for revision in self._pages for copy in self._unsettled(revision)})

    def of(self, revision: str) -> list[Copy]:
        """Those of ``all`` in which one revision stands: compares it, and what it shares text with."""
        if revision not in self._settled:
            self._settled[revision] = self._settle(revision)
        return self._settled[revision]

    def _settle(self, revision: str) -> list[Copy]:
        beside = {one for copy in self._unsettled(revision) for one in (copy.a, copy.b)}
        # Which of two was first is settled by a third that both copy.
        found = settle({copy for one in beside for copy in self._unsettled(one)})
        return [copy for copy in found if revision in (copy.a, copy.b)]

    def _unsettled(self, revision: str) -> list[Copy]:
        if revision not in self._found:
            mine = self._pages[revision][1]
            found = (
                self._compare(*sorted((revision, other)))
                for other, (_, keys) in self._pages.items()
                if other != revision and not mine.isdisjoint(keys)
            )
            self._found[revision] = [copy for copy in found if copy]
        return self._found[revision]

    def _compare(self, a: str, b: str) -> Copy | None:
        if (a, b) not in self._compared:
            self._compared[a, b] = match(self._pages[a][0], self._pages[b][0])
        return self._compared[a, b]
