"""One revision among those that are compared, with what comparing needs of it alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from sayso.comparing import actors, answers, copies, figures, statements
from sayso.records import Reading

T = TypeVar("T")

_TOLD = 4
"""Ways of naming its actors under which the figures of an article are kept: mostly its own, or one other."""


@dataclass(frozen=True)
class Member:
    """One revision: its public ids and what was read in it.

    ``seen`` orders revisions of which the page does not say which is the later: by when they were added.
    All that rests on this reading alone is found when it is first asked for and kept with it, so a member
    that is compared in one matter after another (``members.py``) is looked at once.
    """

    revision: str
    article: str
    reading: Reading
    seen: tuple[str, int] = ("", 0)

    def id(self, record: str) -> str:
        """The public id of one of its records: ``REV:s3``."""
        return f"{self.revision}:{record}"

    @cached_property
    def page(self) -> copies.Page:
        """Its words as the search for copies sees them."""
        return copies.read_page(self.reading, self.revision, self.article)

    @cached_property
    def page_keys(self) -> frozenset[str]:
        """Keys that it shares with what copies it."""
        return copies.keys(self.page)

    @cached_property
    def cards(self) -> list[actors.Card]:
        """Its named actors."""
        return actors.read_cards(self.reading, self.revision)

    @cached_property
    def sayings(self) -> list[statements.Saying]:
        """Its statements, before it is known who is who in other articles."""
        return statements.read_sayings(self.reading, self.revision, self.article, self.cards)

    @cached_property
    def remarks(self) -> list[answers.Remark]:
        """Its statements as answers."""
        return answers.read_remarks(self.reading, self.revision, self.article, self.sayings)

    @cached_property
    def keyed_remarks(self) -> list[answers.Keyed]:
        """Each of its remarks with the keys under which it is found."""
        return [(remark, answers.keys(remark)) for remark in self.remarks]

    @cached_property
    def answers(self) -> list[answers.Answer]:
        """The answers that it shows itself."""
        return answers.answers_within(self.remarks)

    @cached_property
    def owners(self) -> dict[str, str]:
        """Whose its bodies are, by local ids of actors."""
        return figures.owners_of_bodies(self.reading)

    @cached_property
    def worded_points(self) -> dict[str, figures.FigurePoint]:
        """Its figures with their words alone, by their local ids: not whose they are, nor what they count."""
        found = figures.worded_points(self.reading, self.revision, self.article, {}, {})
        return {point.figure.id: point for point in found}

    def points(self, names: Mapping[str, str], owners: Mapping[str, str]) -> list[figures.FigurePoint]:
        """Its figures, its actors being called and owned as the other articles have it (by local ids)."""
        own = {actor.id: actor.name for actor in self.reading.actors}
        called = tuple((actor, name) for actor, name in names.items() if own[actor] != name)
        owned = tuple((actor, owner) for actor, owner in owners.items() if self.owners.get(actor) != owner)
        found = self._points.get((called, owned))
        if found is None:
            found = figures.figure_points(
                self.reading, self.revision, self.article, dict(called), self.owners | dict(owned)
            )
            self._points[called, owned] = found
            for oldest in list(self._points)[:-_TOLD]:
                self._points.pop(oldest, None)
        return found

    def once(self, find: Callable[[Member], T]) -> T:
        """What ``find`` finds in this reading alone, found once; it has to be a function of a module."""
        if find not in self._found:
            self._found[find] = find(self)
        found: T = self._found[find]
        return found

    @cached_property
    def _found(self) -> dict[Callable[[Member], object], Any]:
        return {}

    @cached_property
    def _points(self) -> dict[object, list[figures.FigurePoint]]:
        return {}
