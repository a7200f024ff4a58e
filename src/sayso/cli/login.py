"""Who runs the command, by the name of their login."""

from __future__ import annotations

import getpass


def login_name() -> str | None:
    """The name; ``None`` for a user without one, as in some containers."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return None
