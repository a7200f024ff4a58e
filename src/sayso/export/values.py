"""Figures and times in a reader's words: ``11,000–12,000``, ``end of 2024``."""

from __future__ import annotations

import re

from sayso.export.printable import one_line
from sayso.records import Figure, Time

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_PARTS_OF_DAY = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night"}
_UNITS = {
    "Y": "years", "M": "months", "W": "weeks", "D": "days", "WE": "weekends", "DE": "decades",
    "CE": "centuries", "TH": "hours", "TM": "minutes", "TS": "seconds",
}  # fmt: skip
_MOMENT = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?|-(?P<season>SP|SU|FA|WI)|-W(?P<week>\d{2})(?P<weekend>-WE)?)?"
    r"(?:T(?:(?P<clock>\d{2}:\d{2})(?::\d{2})?|(?P<part>MO|MI|AF|EV|NI)))?"
)
_SPELL = re.compile(r"P(?P<clock>T?)(?P<count>\d+(?:\.\d+)?)(?P<unit>[A-Z]{1,2})")
# TIMEX3 modifiers (TimeML 1.2.1, section 2.3) as words before the value.
_MODIFIERS = {
    "START": "start of", "MID": "middle of", "END": "end of", "APPROX": "about",
    "BEFORE": "before", "AFTER": "after", "ON_OR_BEFORE": "by", "ON_OR_AFTER": "from",
    "LESS_THAN": "less than", "MORE_THAN": "more than",
    "EQUAL_OR_LESS": "at most", "EQUAL_OR_MORE": "at least",
}  # fmt: skip


def amount(figure: Figure, dash: str) -> str:
    """What the words commit to: ``about 2,000``, ``20–30 %``, ``600 or more``, ``up to 5 million EUR``.

    Of what is counted the article's own words are shown beside it, so the unit is left out there.
    """
    low, high = figure.low, figure.high
    if low is not None and high is not None:
        words = _number(low) if low == high else f"{_number(low)}{dash}{_number(high)}"
    elif low is not None:
        words = f"{_number(low)} or more"
    elif high is not None:
        words = f"up to {_number(high)}"
    else:
        words = "not stated"
    about = "about " if figure.approximate else ""
    unit = one_line(figure.unit or "")
    if unit in ("percent", "percentage"):
        unit = "%"
    elif figure.measure != "money" and figure.counted is not None:
        unit = ""
    return f"{about}{words} {unit}".strip()


def commitment(figure: Figure, dash: str) -> str:
    """``amount`` with what happened, the direction, the scope and the status, where they are known."""
    parts = [amount(figure, dash)]
    if figure.measure not in ("other", "percent", "money"):
        parts.append(figure.measure)
    if figure.change in ("up", "down"):
        parts.append(figure.change)
    if figure.scope != "not_stated":
        parts.append(figure.scope.replace("_", " "))
    if figure.status != "actual":
        parts.append(figure.status)
    return ", ".join(parts)


def moment(time: Time) -> str:
    """A TIMEX3 value in words (``3 September 2025``, ``20 minutes``), or as it is where it stays open."""
    value = one_line(time.value)
    return f"{_MODIFIERS.get(time.mod or '', '')} {_moment(value) or _spell(value) or value}".strip()


def _moment(value: str) -> str:
    found = _MOMENT.fullmatch(value)
    if not found or (found["month"] and not 1 <= int(found["month"]) <= 12):
        return ""
    parts = [
        found["day"] and str(int(found["day"])),
        found["month"] and _MONTHS[int(found["month"]) - 1],
        _SEASONS.get(found["season"]),
        found["week"] and f"{'weekend' if found['weekend'] else 'week'} {int(found['week'])} of",
        found["year"],
        found["clock"] or _PARTS_OF_DAY.get(found["part"]),
    ]
    return " ".join(part for part in parts if part)


def _spell(value: str) -> str:
    found = _SPELL.fullmatch(value)
    if not found or found["clock"] + found["unit"] not in _UNITS:
        return ""
    units = _UNITS[found["clock"] + found["unit"]]
    singular = {"centuries": "century"}.get(units, units.removesuffix("s"))
    return f"{found['count']} {singular if found['count'] == '1' else units}"


def _number(number: float) -> str:
    for scale, name in _SCALES:
        if abs(number) >= scale:
            return f"{number / scale:,.4g} {name}"
    return f"{int(number):,}" if float(number).is_integer() else f"{number:,.4g}"
