"""What a page compared, and when: it may be an earlier comparison than the present one, and then says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from starlette.requests import HTTPConnection

if TYPE_CHECKING:
    from sayso.comparing.gathering import Chosen
    from sayso.comparing.matter import Matter

_COMPARED = "sayso.compared"
"""Under which key of the ASGI scope it stands."""

Question = tuple[tuple[str, ...], int]
"""The revisions (public ids) that a page asked about, and how many it compares."""


@dataclass(eq=False)
class Comparison:
    """A matter, the choice that it is of, and when a first page of it was made; ``None`` until then."""

    chosen: Chosen
    matter: Matter
    finished: datetime | None = None


@dataclass(frozen=True)
class Compared:
    """What a page compared: ``newer`` readings are not among it, ``waiting`` ones are not filed yet.

    ``chosen`` is what it would have compared, had there been time.
    """

    question: Question
    comparison: Comparison
    chosen: Chosen
    waiting: int

    @property
    def is_earlier(self) -> bool:
        """Whether the page shows an earlier comparison than the present one."""
        return self.comparison.chosen != self.chosen

    @property
    def articles(self) -> int:
        """How many articles are compared."""
        return len({member.article for member in self.comparison.matter.members})

    @property
    def newer(self) -> int:
        """How many readings are to be compared that were not."""
        return len(set(self.chosen.readings) - set(self.comparison.chosen.readings))

    @property
    def at(self) -> str:
        """When it was compared, ISO 8601."""
        finished = self.comparison.finished or datetime.now(UTC)
        return finished.isoformat(timespec="seconds").replace("+00:00", "Z")


def note(request: HTTPConnection, compared: Compared) -> None:
    """Leaves it with the request that asked."""
    request.scope[_COMPARED] = compared


def compared_of(request: HTTPConnection) -> Compared | None:
    """What the page of a request compared; ``None`` where it compares nothing."""
    compared: Compared | None = request.scope.get(_COMPARED)
    return compared
