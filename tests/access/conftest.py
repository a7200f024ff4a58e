"""Passwords that are quick to check."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session", autouse=True)
def _quick_passwords() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("sayso.access.passwords._N", 2**4)
        patched.setattr("sayso.access.passwords._P", 1)
        patched.setattr("sayso.access.passwords._NOBODY", f"scrypt$16$8$1${'00' * 16}${'00' * 32}")
        yield
