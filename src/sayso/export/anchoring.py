"""Where an annotation's words stand in a text: exactly there, or nowhere.

An annotation whose words are gone is an orphan. It is never moved to other words that look alike: it may only
move with the whole of its quoted context, and only where that stands once.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sayso.records import Span


def anchor(target: Mapping[str, Any], text: str) -> Span | None:
    """The span of ``text`` that an annotation's target means, or ``None`` for an orphan.

    Args:
        target: of a W3C Web Annotation, with a TextQuoteSelector and, if it has one, a
            TextPositionSelector. An annotation with a single target will do too.
        text: the text to look in, which may have changed since.

    Returns:
        The position it names, if the exact words stand there between the same prefix and suffix. Else the
        only place where prefix, words and suffix stand together; an empty prefix or suffix means that the
        text begins or ends there. Without a quotation nothing can be checked, so there is no span.
    """
    selectors = _selectors(target)
    quoted = selectors.get("TextQuoteSelector", {})
    exact, prefix, suffix = (quoted.get(key) for key in ("exact", "prefix", "suffix"))
    if not exact or not all(isinstance(words, str | None) for words in (exact, prefix, suffix)):
        return None
    position = selectors.get("TextPositionSelector")
    if position is not None:
        start = position.get("start")
        if isinstance(start, int) and _stands_at(start, text, exact, prefix or "", suffix or ""):
            return start, start + len(exact)
        if prefix is None and suffix is None:
            return None
    return _only_place(text, exact, prefix, suffix)


def _stands_at(start: int, text: str, exact: str, before: str, after: str) -> bool:
    return start >= len(before) and text.startswith(f"{before}{exact}{after}", start - len(before))


def _only_place(text: str, exact: str, prefix: str | None, suffix: str | None) -> Span | None:
    words = f"{prefix or ''}{exact}{suffix or ''}"
    found = text.find(words)
    if found == -1 or text.find(words, found + 1) != -1:
        return None
    start = found + len(prefix or "")
    end = start + len(exact)
    if (prefix == "" and start != 0) or (suffix == "" and end != len(text)):
        return None
    return start, end


def _selectors(target: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """A target's selectors by type; the first of each."""
    inner = target.get("target")
    if isinstance(inner, list) and len(inner) == 1:
        inner = inner[0]
    if isinstance(inner, Mapping):
        target = inner
    given = target.get("selector")
    found: dict[str, Mapping[str, Any]] = {}
    for selector in given if isinstance(given, list) else [given]:
        if isinstance(selector, Mapping):
            found.setdefault(str(selector.get("type")), selector)
    return found
