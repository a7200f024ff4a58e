"""What the project finds in the stories' articles, asked by place, for ``bench.comparing``."""

from __future__ import annotations

import tempfile
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from bench.stories import Change, Place, Span, Story
from sayso.comparing.changes import Excerpt, find_changes
from sayso.comparing.figures import FigurePoint, relation
from sayso.comparing.gathering import gather
from sayso.comparing.matter import Matter
from sayso.comparing.origins import find_origins
from sayso.comparing.sourced import with_origins
from sayso.intake.record import from_json
from sayso.ledger import Ledger
from sayso.reading.pipeline import read_article
from sayso.records import Article


class LedgerComparison:
    """A ledger's articles compared; ``revisions`` has each article's revision by the id given with it."""

    def __init__(self, matter: Matter, revisions: dict[str, str]) -> None:
        self._matter = matter
        self._members = {id: matter.by_revision[revision] for id, revision in revisions.items()}
        self._ids = {revision: id for id, revision in revisions.items()}

    def actor(self, place: Place) -> Hashable | None:
        """Which actor is meant: across articles, or, of those who have no name, within the article."""
        member = self._members[place.article]
        found = _nearest(place, [(actor.id, tuple(actor.mentions)) for actor in member.reading.actors])
        return self._matter.actor_of.get(member.id(found), member.id(found)) if found else None

    def statement(self, place: Place) -> Hashable | None:
        """Which utterance is reported."""
        record = self._statement(place)
        return self._utterance[record] if record else None

    def relation(self, one: Place, other: Place) -> tuple[str, str] | None:
        """How two figures stand, and the reason given."""
        a, b = self._figure(one), self._figure(other)
        if a is None or b is None:
            return None
        found = relation(self._points[a], self._points[b])
        return found.kind, found.reason

    def copies(self) -> Mapping[frozenset[str], str]:
        """The kind of each copy by its articles."""
        return {frozenset((self._ids[copy.a], self._ids[copy.b])): copy.kind for copy in self._matter.copies}

    def origins(self, places: Iterable[Place]) -> tuple[int, int] | None:
        """The interval over the statements and figures that were read at the places."""
        records = {record for place in places if (record := self._figure_or_statement(place))}
        if not records:
            return None
        found = find_origins(self._matter, records)
        return found.low, found.high

    def answer(self, one: Place, other: Place) -> str | None:
        """As what one statement answers the other."""
        a, b = self._statement(one), self._statement(other)
        return self._answers.get((a, b)) if a and b else None

    def changes(self, before: str, after: str) -> list[Change]:
        """What changed between two revisions."""
        return [
            Change(change.kind, _span(change.before), _span(change.after))
            for change in find_changes(self._members[before].reading, self._members[after].reading)
        ]

    @cached_property
    def _utterance(self) -> dict[str, int]:
        groups = enumerate(self._matter.utterances)
        return {record: number for number, group in groups for record in group}

    @cached_property
    def _points(self) -> dict[str, FigurePoint]:
        return {point.id: point for point in with_origins(self._matter)}

    @cached_property
    def _answers(self) -> dict[tuple[str, str], str]:
        return {(answer.statement, answer.to): answer.kind for answer in self._matter.answers}

    def _statement(self, place: Place) -> str | None:
        member = self._members[place.article]
        found = _nearest(place, [(one.id, tuple(one.content)) for one in member.reading.statements])
        return member.id(found) if found else None

    def _figure(self, place: Place) -> str | None:
        member = self._members[place.article]
        found = _nearest(place, [(one.id, (one.span,)) for one in member.reading.figures])
        return member.id(found) if found else None

    def _figure_or_statement(self, place: Place) -> str | None:
        member = self._members[place.article]
        records: list[tuple[str, tuple[Span, ...]]] = [
            (one.id, (one.span,)) for one in member.reading.figures
        ]
        records += [(one.id, tuple(one.content)) for one in member.reading.statements]
        found = _nearest(place, records)
        return member.id(found) if found else None


@contextmanager
def compare(stories: Sequence[Story]) -> Iterator[LedgerComparison]:
    """Puts the articles of the stories into an empty ledger, in an order that is not that of time."""
    rows = [row for story in stories for row in story.articles.values()]
    rows.sort(key=lambda row: sha256(row["id"].encode()).digest())
    with tempfile.TemporaryDirectory() as folder, Ledger(Path(folder, "stories.db")) as ledger:
        revisions = {row["id"]: ledger.add(read_article(_article(row))).revision for row in rows}
        yield LedgerComparison(gather(ledger, limit=len(rows)), revisions)


def _article(row: dict[str, str]) -> Article:
    article = from_json(row)
    return replace(article, updated=article.updated or row.get("updated"))


def _span(excerpt: Excerpt | None) -> Span | None:
    return excerpt.span if excerpt else None


def _nearest(place: Place, records: Iterable[tuple[str, tuple[Span, ...]]]) -> str | None:
    """The record whose words overlap the place most closely (intersection over union), if any does."""
    best, best_share = None, 0.0
    for id, spans in records:
        common = sum(max(0, min(end, e) - max(start, s)) for start, end in place.spans for s, e in spans)
        whole = sum(end - start for start, end in (*place.spans, *spans)) - common
        if common / whole > best_share:
            best, best_share = id, common / whole
    return best
