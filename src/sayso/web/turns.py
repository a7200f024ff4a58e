"""Pages that compare take turns, so that one which takes long holds up no other kind of page."""

from __future__ import annotations

from collections.abc import AsyncIterator

from fastapi import Depends

AT_ONCE = 2
"""Comparing is Python alone, so more at once are no faster; more than one lets short ones pass a long one."""


async def _turn() -> AsyncIterator[None]:
    yield


TURN = Depends(_turn, scope="function", max_concurrency=AT_ONCE)
"""What the handlers of such pages depend on, in the API too. Who waits for a turn holds no thread."""
