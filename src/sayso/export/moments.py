"""Times in a reader's words: ``3 September 2025``, ``end of 2024``, ``Tuesday, week open``.

The values are those of TIMEX3 (TimeML 1.2.1, section 2.3); a value that no rule here knows stays as it is.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from sayso.export.printable import one_line
from sayso.records import Time

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_PARTS_OF_DAY = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night"}
_ORDINALS = ("first", "second", "third", "fourth")
_UNITS = {
    "Y": "years", "M": "months", "W": "weeks", "D": "days", "WE": "weekends", "DE": "decades",
    "CE": "centuries", "Q": "quarters", "TH": "hours", "TM": "minutes", "TS": "seconds",
}  # fmt: skip
_REFERENCES = {"PRESENT_REF": "now", "PAST_REF": "in the past", "FUTURE_REF": "in the future"}
_MOMENT = re.compile(
    r"(?P<year>\d{4}|XXXX)"
    r"(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?|-(?P<season>SP|SU|FA|WI)|-(?P<share>[QH][1-4])"
    r"|-W(?P<week>\d{2}|XX)(?:-(?P<weekend>WE)|-(?P<weekday>[1-7]))?)?"
    r"(?:T(?:(?P<clock>\d{2}:\d{2})(?::\d{2})?|(?P<part>MO|MI|AF|EV|NI)|(?P<hour>XX)))?"
)
_DECADE = re.compile(r"\d{3}")
_SPELL = re.compile(r"P(?P<clock>T?)(?P<count>\d+(?:\.\d+)?|X+)(?P<unit>[A-Z]{1,2})")
_MODIFIERS = {
    "START": "start of", "MID": "middle of", "END": "end of", "APPROX": "about",
    "BEFORE": "before", "AFTER": "after", "ON_OR_BEFORE": "by", "ON_OR_AFTER": "from",
    "LESS_THAN": "less than", "MORE_THAN": "more than",
    "EQUAL_OR_LESS": "at most", "EQUAL_OR_MORE": "at least",
}  # fmt: skip


def moment(time: Time) -> str:
    """A TIMEX3 value in words: ``3 September 2025``, ``about 20 minutes``, ``14 October, year open``."""
    value = one_line(time.value)
    words = _REFERENCES.get(value) or _moment(value) or _decade(value) or _spell(value, time.type) or value
    return f"{_MODIFIERS.get(time.mod or '', '')} {words}".strip()


def _moment(value: str) -> str:
    found = _MOMENT.fullmatch(value)
    if not found or (found["month"] or "XX") not in ("XX", *(f"{month:02}" for month in range(1, 13))):
        return ""
    known = {name: text for name, text in found.groupdict().items() if text and not text.startswith("XX")}
    share = known.get("share")
    weekday = known.get("weekday")
    parts = [
        share and f"{_ORDINALS[int(share[1]) - 1]} {'quarter' if share[0] == 'Q' else 'half'} of",
        _in_week(known, weekday),
        "day" in known and str(int(known["day"])),
        "month" in known and _MONTHS[int(known["month"]) - 1],
        _SEASONS.get(known.get("season", "")),
        known.get("year") if "week" not in known or not weekday else None,
        known.get("clock") or _PARTS_OF_DAY.get(known.get("part", "")),
    ]
    words = " ".join(part for part in parts if part).removesuffix(" of")
    return ", ".join(part for part in (words, _open(found, known)) if part)


def _in_week(known: dict[str, str], weekday: str | None) -> str:
    """The part of a value that stands on a week: its weekday, its weekend, or the week itself."""
    if weekday and "week" in known and "year" in known:
        monday = date.fromisocalendar(int(known["year"]), int(known["week"]), 1)
        day = monday + timedelta(days=int(weekday) - 1)
        return f"{_WEEKDAYS[int(weekday) - 1]}, {day.day} {_MONTHS[day.month - 1]} {day.year}"
    if weekday:
        return _WEEKDAYS[int(weekday) - 1]
    whole = "weekend" if "weekend" in known else "week"
    if "week" in known:
        return f"{whole} {int(known['week'])} of"
    return whole if "weekend" in known else ""


def _open(found: re.Match[str], known: dict[str, str]) -> str:
    """What stays open, by its coarsest part that the words lead one to expect."""
    if found["year"] == "XXXX":
        finest = next((name for name in ("day", "week", "month") if found[name] == "XX"), "year")
    elif found["hour"]:
        finest = "hour"
    else:
        finest = next((name for name in ("day", "week", "month") if found[name] and name not in known), "")
    return finest and f"{finest} open"


def _decade(value: str) -> str:
    return f"the {value}0s" if _DECADE.fullmatch(value) else ""


def _spell(value: str, kind: str) -> str:
    found = _SPELL.fullmatch(value)
    if not found or found["clock"] + found["unit"] not in _UNITS:
        return ""
    units = _UNITS[found["clock"] + found["unit"]]
    singular = {"centuries": "century"}.get(units, units.removesuffix("s"))
    count = "some" if found["count"].startswith("X") else found["count"]
    if kind == "SET":
        return f"every {singular}" if count == "1" else f"every {count} {units}"
    return f"{count} {singular if count == '1' else units}"
