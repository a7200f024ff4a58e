"""What a page that compares was asked, and the articles it looks at."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated

from fastapi import Query, Request

from sayso.comparing.asking import Subject, count_named, find_subject, sought_points
from sayso.comparing.figures import FigurePoint
from sayso.comparing.matter import Matter
from sayso.comparing.rarity import stem
from sayso.errors import NoSuchRecord
from sayso.web.matters import PAGE_LIMIT, matter_around
from sayso.web.rendering import ledger_of

Asked = Annotated[str, Query(max_length=400)]
Limit = Annotated[int, Query(ge=2, le=400)]


@dataclass(frozen=True)
class Question:
    """``asked`` as typed, what it is about (``None`` where nothing was asked or found), and the matter."""

    asked: str
    limit: int
    subject: Subject | None
    matter: Matter
    found: bool

    @property
    def articles(self) -> int:
        """How many articles are compared."""
        return len({member.article for member in self.matter.members})

    @property
    def more(self) -> int | None:
        """A greater limit, where there may be more articles than were compared."""
        wider = min(self.limit * 2, 400)
        return wider if len(self.matter.members) >= self.limit and wider > self.limit else None

    @cached_property
    def _sought(self) -> set[str]:
        sought = self.subject.sought if self.subject else None
        return set(sought_points(self.matter, sought)) if sought else set()

    def wanted(self, records: set[str]) -> bool:
        """Whether any of the records is among what was asked for."""
        if self.subject is None:
            return True
        if self.subject.record:
            return self.subject.record in records
        if self.subject.sought:
            return bool(records & self._sought)
        return any(record.partition(":")[0] in self.subject.revisions for record in records)

    def named(self, points: Iterable[FigurePoint]) -> int:
        """How many of them count, in so many words, the group that was asked for."""
        sought = self.subject.sought if self.subject else None
        return count_named(self.matter, sought, (point.id for point in points)) if sought else 0

    def shared(self, title: str) -> int:
        """How many of the words that were asked for stand in a title, in any inflection."""
        wanted = self.subject.stems if self.subject else frozenset()
        return len(wanted & {stem(word.casefold()) for word in re.findall(r"[\w'’-]+", title)})


def ask(request: Request, asked: str, limit: int = PAGE_LIMIT) -> Question:
    """Understands an id, a URL or words; nothing asked means the newest articles."""
    subject, found = None, True
    if asked.strip():
        try:
            subject = find_subject(ledger_of(request), asked)
        except NoSuchRecord:
            return Question(asked, limit, None, Matter(()), False)
    matter = matter_around(request, subject.revisions[:limit] if subject else (), limit)
    return Question(asked, limit, subject, matter, found)
