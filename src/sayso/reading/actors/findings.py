"""What goes into the walk over an article's mentions, and what comes out of it."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from sayso.reading.actors.drafts import Draft


@dataclass(frozen=True, slots=True)
class Sources:
    """What the statements say about single words.

    ``heads`` holds the head words of each statement's source, ``addressees`` the heads of phrases that
    are told something, ``quoted`` for each word whether it stands in quotation marks, and
    ``speaker_heads`` for each word the head of the source whose content it belongs to, or -1.
    """

    heads: Sequence[Sequence[int]]
    addressees: Set[int]
    quoted: Sequence[bool]
    speaker_heads: Sequence[int]


@dataclass(slots=True)
class Found:
    """What the walk found: the actors in order of first mention, and whom each head word means."""

    drafts: list[Draft] = field(default_factory=list)
    referents: dict[int, tuple[Draft, ...]] = field(default_factory=dict)
    addressed: set[int] = field(default_factory=set)
