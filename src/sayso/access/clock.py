"""Moments as the ledger keeps them: ISO 8601 in UTC, to the second, so that they compare as text."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


def now() -> str:
    """This moment."""
    return in_future(timedelta())


def in_future(wait: timedelta) -> str:
    """The moment after ``wait``."""
    return (datetime.now(UTC) + wait).isoformat(timespec="seconds").replace("+00:00", "Z")
