"""Where the names, numbers and words of a page lead: to other pages on a server, nowhere else in a file."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.records import Span


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses for one revision's records; an empty string means that there is no such page.

    ``revision`` is its public id, empty in a self-contained file. ``actors`` are the ids in the reading
    whose page exists, with its address.
    """

    revision: str = ""
    actors: dict[str, str] = field(default_factory=dict)

    def statement(self, id: str) -> str:
        """The page of the statement with this id in the reading."""
        return f"/statements/{self.revision}:{id}" if self.revision else ""

    def words(self, span: Span) -> str:
        """The permalink to these words."""
        return f"/words/{self.revision}:{span[0]}-{span[1]}" if self.revision else ""

    def actor(self, id: str) -> str:
        """The page of the actor with this id in the reading."""
        return self.actors.get(id, "")


NO_LINKS = Links()
