"""Reading in bulk: processes over all cores, each guarded against the document that would end it."""

from __future__ import annotations

from sayso.reading.workers.pool import read_all

__all__ = ["read_all"]
