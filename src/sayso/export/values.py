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
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-(SP|SU|FA|WI))?")
# TIMEX3 modifiers (TimeML 1.2.1, section 2.3) as words before the value.
_MODIFIERS = {
    "START": "start of", "MID": "middle of", "END": "end of", "APPROX": "about",
    "BEFORE": "before", "AFTER": "after", "ON_OR_BEFORE": "by", "ON_OR_AFTER": "from",
    "LESS_THAN": "less than", "MORE_THAN": "more than",
    "EQUAL_OR_LESS": "at most", "EQUAL_OR_MORE": "at least",
}  # fmt: skip


def amount(figure: Figure, dash: str) -> str:
    """What the words commit to: ``about 2,000``, ``20–30 %``, ``600 or more``, ``up to 5 million EUR``.

    The unit is left out where the article's own words name what is counted.
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
    unit = "%" if figure.unit == "percent" else one_line(figure.unit or "") if figure.counted is None else ""
    return f"{about}{words} {unit}".strip()


def moment(time: Time) -> str:
    """A TIMEX3 value in words where it is a day, a month, a season or a year, else the value itself."""
    value = one_line(time.value)
    if date := _DATE.fullmatch(value):
        year, month, day, season = date.groups()
        name = _MONTHS[int(month) - 1] if month and 1 <= int(month) <= 12 else _SEASONS.get(season)
        if name or not month:
            value = " ".join(part for part in (day and str(int(day)), name, year) if part)
    return f"{_MODIFIERS.get(time.mod or '', '')} {value}".strip()


def _number(number: float) -> str:
    for scale, name in _SCALES:
        if abs(number) >= scale:
            return f"{number / scale:,.4g} {name}"
    return f"{int(number):,}" if float(number).is_integer() else f"{number:,.4g}"
