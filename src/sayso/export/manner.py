"""How a statement was made, in a reader's words: ``mixed, role only, denial, to this outlet``."""

from __future__ import annotations

from sayso.records import Statement

_ROUTES = {
    "to_this_outlet": "to this outlet",
    "via_outlet": "by way of another outlet",
    "via_document": "in a document",
}


def manner(statement: Statement) -> list[str]:
    """Mode, identification, stance and route, without what goes without saying."""
    parts: list[str] = [statement.mode]
    if statement.identification != "unspecified":
        parts.append(statement.identification.replace("_", " "))
    if statement.stance != "neutral":
        parts.append(statement.stance)
    if statement.route in _ROUTES:
        parts.append(_ROUTES[statement.route])
    return parts
