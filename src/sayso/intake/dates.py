"""Days and times as pages and people write them, to ISO 8601. What is ambiguous stays unread."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

# 2025-09-03, with an optional time and offset, in the extended or the basic spelling of the offset.
_ISO = re.compile(
    r"(\d{4}-\d\d-\d\d)"
    r"(?:[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d{1,9})?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z)?)?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
_MONTH_FIRST = re.compile(rf"{_WEEKDAY}{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})", re.IGNORECASE)
_DAY_FIRST = re.compile(rf"{_WEEKDAY}(\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(\d{{4}})", re.IGNORECASE)
# The earliest newspapers are of the 17th century; a day at the epoch is a field nobody filled in.
_FIRST_YEAR, _LAST_YEAR, _EPOCH = 1600, 2199, "1970-01-01"


def to_iso(value: str | None) -> str | None:
    """A day or a time in ISO 8601, or ``None`` where the words are not one certain day.

    Well-formed ISO 8601 comes back as it was, without fractions of a second. Days spelled with the
    month's name and RFC 2822 times are read too. "03/04/2025" is two days and so is none, and a year
    or a month alone is not a day.
    """
    words = (value or "").strip()
    found = _from_iso(words) or _from_compact(words) or _from_name(words) or _from_rfc(words)
    return None if found is None or found.startswith(_EPOCH) else found


def to_utc(value: str | None) -> str | None:
    """A time as ``YYYY-MM-DDTHH:MM:SSZ``; ``None`` without an offset, which leaves it open."""
    iso = to_iso(value)
    if iso is None or "T" not in iso:
        return None
    moment = datetime.fromisoformat(iso)
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment.tzinfo else None


def _from_iso(words: str) -> str | None:
    match = _ISO.fullmatch(words)
    if not match:
        return None
    day, clock, offset = match.groups()
    iso = day
    if clock:
        offset = (offset or "").upper()
        if len(offset) == 5:
            offset = f"{offset[:3]}:{offset[3:]}"
        elif len(offset) == 3:
            offset = f"{offset}:00"
        iso = f"{day}T{clock}{offset}"
    return _checked(iso)


def _from_compact(words: str) -> str | None:
    match = _COMPACT.fullmatch(words)
    if not match:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    clock = f"T{hour}:{minute}:{second or '00'}{zone or ''}" if hour else ""
    return _checked(f"{year}-{month}-{day}{clock}")


def _from_name(words: str) -> str | None:
    if match := _MONTH_FIRST.fullmatch(words):
        month, day, year = match.groups()
    elif match := _DAY_FIRST.fullmatch(words):
        day, month, year = match.groups()
    else:
        return None
    number = _MONTHS.index(month[:3].lower()) + 1
    return _checked(f"{year}-{number:02}-{int(day):02}")


def _from_rfc(words: str) -> str | None:
    # Only whole RFC 2822 times: the standard reader also takes fragments and fills in the rest.
    if not re.fullmatch(r"(?:\w{3}, )?\d{1,2} \w{3} \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|GMT|UTC)", words):
        return None
    try:
        return _checked(parsedate_to_datetime(words).isoformat())
    except ValueError:
        return None


def _checked(iso: str) -> str | None:
    try:
        day = datetime.fromisoformat(iso) if "T" in iso else date.fromisoformat(iso)
    except ValueError:
        return None
    return iso if _FIRST_YEAR <= day.year <= _LAST_YEAR else None
