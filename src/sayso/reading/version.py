"""Which reader read. Raised with every change that makes the same article read differently."""

from __future__ import annotations

READER = "2.1"
"""Major: the model's weights. Minor: the rules over it."""


def newer(reader: str, than: str) -> bool:
    """Whether the version ``reader`` is a later one than ``than``."""
    return _parts(reader) > _parts(than)


def _parts(version: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdecimal() else 0 for part in version.split("."))
