"""Where and when a report was filed, and by which agency: "LISBON, Oct. 14 (Agency) — "."""

from __future__ import annotations

import re

_DATELINE = re.compile(
    r"(?:[A-Z][A-Z .'’/-]{2,40}(?:, [A-Z][A-Za-z. ]{1,24})?"
    r"|(?:[A-Z][a-z]{1,15} ){0,2}[A-Z][a-z]{1,15}, [A-Z][A-Za-z. ]{1,24})"
    r"(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?"
    r"(?:(?: \([\w .]{1,30}\))? ?(?:—|–|--|-) | \([\w .]{1,30}\) ?[—–-]|: (?=[A-Z]))"
    r"|[A-Z][a-z]{2,8}\.? \d{1,2} \([\w .]{1,30}\) ?(?:—|–|--|-) "
)
_LONGEST = 60  # characters


def past_dateline(text: str, at: int, end: int | None = None) -> int:
    """Where the words behind the dateline begin in which ``at`` lies; ``at`` itself where it lies in none.

    Offsets are code points. The dateline must end before ``end``, if one is given.
    """
    line = text.rfind("\n", 0, at) + 1
    if at - line >= _LONGEST:
        return at
    found = _DATELINE.match(text, line) if end is None else _DATELINE.match(text, line, end)
    return max(at, found.end()) if found else at
