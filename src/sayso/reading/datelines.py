"""Where and when a report was filed, and by which agency: "LISBON, Oct. 14 (Agency) — "."""

from __future__ import annotations

import re
from functools import cache

_DATELINE = re.compile(
    r"(?:[A-Z][A-Z .'’/-]{2,40}(?:, [A-Z][A-Za-z. ]{1,24})?"
    r"|(?:[A-Z][a-z]{1,15} ){0,2}[A-Z][a-z]{1,15}, [A-Z][A-Za-z. ]{1,24})"
    r"(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?"
    r"(?:(?: \([\w .]{1,30}\))? ?(?:—|–|--|-) | \([\w .]{1,30}\) ?[—–-]|: (?=[A-Z]))"
    r"|[A-Z][a-z]{2,8}\.? \d{1,2} \([\w .]{1,30}\) ?(?:—|–|--|-) "
    # "Tolm, April 30 (Agency) The port …": no line between.
    r"|[A-Z][a-z]{1,15}(?: [A-Z][a-z]{1,15})?, [A-Z][a-z]{2,8}\.? \d{1,2} \([A-Z]{2,12}\) (?=[A-Z])"
    # "Tolm [Varnia], January 4 (Agency): ", "TOLM (Varnia) • "
    r"|[A-Z][\w'’-]{1,20}(?: [A-Z][\w'’-]{1,20})? \[[\w .'-]{2,30}\](?:, [A-Z][a-z]{2,8}\.? \d{1,2})?"
    r"(?: \([\w .]{1,30}\))? ?[:—–-] ?"
    r"|[A-Z][A-Z .'’/-]{2,40}(?: \([\w .]{1,30}\))? • "
)
_LABEL = re.compile(r"^[A-Z][A-Z.’'-]{1,20}(?: [A-Z][A-Z.’'-]{1,20}){0,3}: ", re.MULTILINE)
_LONGEST = 60  # characters
_NEAR = 3000  # characters to another label


def past_dateline(text: str, at: int, end: int | None = None) -> int:
    """Where the words behind the dateline begin in which ``at`` lies; ``at`` itself where it lies in none.

    Offsets are code points. The dateline must end before ``end``, if one is given.
    """
    line = text.rfind("\n", 0, at) + 1
    if at - line >= _LONGEST:
        return at
    stop = len(text) if end is None else end
    found = _DATELINE.match(text, line, stop)
    if found is None and _is_sentence(text, line):
        found = _from_capital().match(text, line, stop)
    if found is None or (text.startswith(": ", found.end() - 2) and _is_one_of_many(text, line)):
        return at
    return max(at, found.end())


def _is_one_of_many(text: str, line: int) -> bool:
    """Whether a line near it begins with a label of the kind too: "ANA RUIZ: It is." of a transcript."""
    label = _LABEL.match(text, line)
    around = _LABEL.finditer(text, max(0, line - _NEAR), line + _NEAR) if label else ()
    return any(other.start() != line for other in around)


def _is_sentence(text: str, line: int) -> bool:
    """Whether the line that begins there ends as one, which no headline does ("Moscow: no plans")."""
    end = text.find("\n", line)
    return text[line : end if end >= 0 else len(text)].rstrip().endswith((".", "!", "?", '"', "”"))


@cache
def _from_capital() -> re.Pattern[str]:
    """ "Manila: The toll has …": before a colon only a capital tells a dateline from somebody who speaks."""
    from sayso.reading.actors.countries import capitals  # noqa: PLC0415  # actors are told apart by datelines

    return re.compile(f"(?:{'|'.join(map(re.escape, capitals()))}): (?=[A-Z])")
