"""Names of people, organisations, places and groups, from the encoder's pass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.records import Span

NameKind = Literal["person", "organisation", "place", "group"]


@dataclass(frozen=True, slots=True)
class Name:
    """One place where somebody or something is named. ``group`` is a nationality, religion or party."""

    span: Span
    kind: NameKind
