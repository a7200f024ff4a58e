"""The chain of say-so of one record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

EndKind = Literal["actor", "described", "outlet", "eyes", "voice", "circle"]


@dataclass(frozen=True, slots=True)
class SaySo:
    """On whose word one record stands.

    ``links`` run from the outlet to the far end, in the words of the articles. ``end`` is the same for all
    records that rest on the same one; ``known`` is false where the end is anonymous, only described, or a
    text's own voice without a source. ``reason`` says how the end was found, ``kind`` what it is: an outlet
    that is cited, or saw it with its own eyes, is none of the actors.
    """

    record: str
    links: tuple[str, ...]
    end: str
    known: bool
    reason: str
    kind: EndKind = "actor"
