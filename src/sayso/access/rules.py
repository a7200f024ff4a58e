"""Which role a request needs, by its method and address.

What is not named here is for readers where it only looks, and for editors where it writes: an address that
somebody adds later is never open by oversight.
"""

from __future__ import annotations

from sayso.access.accounts import Role

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})

MCP = "/mcp"
"""Where assistants ask."""

_OPEN = ("/healthz", "/readyz", "/sign-in", "/favicon.ico")
_OPEN_BELOW = ("/static/", "/type/")
_ADMIN = ("/accounts", "/audit", "/api/v1/accounts", "/api/v1/audit")
# Signing out writes, asking over MCP is a POST; neither changes what the ledger says.
_READER_WRITES = ("/sign-out", MCP)


def required_role(method: str, path: str) -> Role | None:
    """The least role that may send this; ``None`` where everybody may."""
    if path in _OPEN or path.startswith(_OPEN_BELOW):
        return None
    if _is_below(path, _ADMIN):
        return "admin"
    if method in SAFE_METHODS or _is_below(path, _READER_WRITES):
        return "reader"
    return "editor"


def _is_below(path: str, tops: tuple[str, ...]) -> bool:
    return any(path == top or path.startswith(f"{top}/") for top in tops)
