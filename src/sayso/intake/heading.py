"""The day of publication as the lines above a plain text say it: "Published: 3 September 2025".

Own convention: a line counts that stands among the first ones, before the first that reads like prose, and
holds little beside one day with its year. "LISBON, Oct. 14 -" begins the prose and has no year: it is none.
"""

from __future__ import annotations

import re

from sayso.intake.dates import to_iso

_LINES, _PROSE_WORDS, _OTHER_WORDS = 8, 20, 9
_LINE_CHARS = 160
_DAY = re.compile(
    r"\b\d{4}-\d\d-\d\d\b|\b\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?,? \d{4}\b"
    r"|\b[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b"
)
_PUBLISHED = re.compile(
    r"\W*(?:first |originally )?(?:published|posted|released|issued|date|dated)\b", re.IGNORECASE
)
_OTHERWISE = re.compile(r"\b(?:updated|modified|edited|corrected)\b", re.IGNORECASE)
_LATER = re.compile(r"\b(?:accessed|retrieved|archived)\b", re.IGNORECASE)
_SENTENCE_ENDS = (".", "!", "?", '."', ".”")


# "KHARTOUM/CAIRO, March 25, 2025 (Valley Wire) - ": where and when a report was filed.
_DATELINE = re.compile(
    r"\s*[A-Z][A-Z .'’/-]{2,40}(?:, [A-Z][A-Za-z. ]{1,20})?, (?P<day>[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4})"
    r"(?: \([^()\n]{1,40}\))? ?(?:—|–|--|-) "
)


def read_published(text: str) -> tuple[str, str] | None:
    """The day and the line that says so; ``None`` where no line does, or two say different days.

    A page that says only when it was updated speaks as of then. Looks at eight lines. A headline with a day
    in it does not count unless it says "published".
    """
    days: dict[str, str] = {}
    updated: dict[str, str] = {}
    lines = [line.strip() for line in text[: _LINES * 4 * _LINE_CHARS].split("\n") if line.strip()][:_LINES]
    for number, line in enumerate(lines):
        if filed := _DATELINE.match(line):
            if day := to_iso(filed["day"]):
                days.setdefault(day, filed[0].strip())
            break
        if len(line.split()) > _PROSE_WORDS:
            break
        if len(line) <= _LINE_CHARS and (day := _day_of(line, first=number == 0)):
            days.setdefault(day, line)
        elif len(line) <= _LINE_CHARS and (day := _day_of(_OTHERWISE.sub("", line), first=number == 0)):
            updated.setdefault(day, line)
    found = days or updated
    return next(iter(found.items())) if len(found) == 1 else None


def _day_of(line: str, first: bool) -> str | None:
    found = _DAY.findall(line)
    if len(found) != 1 or _LATER.search(line) or _OTHERWISE.search(line):
        return None
    labelled = _PUBLISHED.match(line) is not None
    others = _DAY.sub(" ", line).split()
    alone = len(others) <= _OTHER_WORDS and not (line.endswith(_SENTENCE_ENDS) and len(others) > 1)
    return to_iso(found[0]) if labelled or (alone and not (first and others)) else None
