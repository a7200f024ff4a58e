"""Figures in a reader's words: ``11,000–12,000``, ``600 or more, killed``."""

from __future__ import annotations

from sayso.export.printable import one_line
from sayso.records import Figure

_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


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


def _number(number: float) -> str:
    for scale, name in _SCALES:
        if abs(number) >= scale:
            return f"{number / scale:,.4g} {name}"
    return f"{int(number):,}" if float(number).is_integer() else f"{number:,.4g}"
