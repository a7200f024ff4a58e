"""Figures in a reader's words: ``11,000–12,000``, ``600 or more, killed``."""

from __future__ import annotations

from dataclasses import replace

from sayso.export.printable import one_line
from sayso.reading.figures.lexicon import word_set
from sayso.records import Figure

_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def amount(figure: Figure, dash: str) -> str:
    """What the words commit to: ``about 2,000``, ``20–30 %``, ``600 or more``, ``up to 5 million EUR``.

    Of what is counted the article's own words are shown beside it, so the unit is left out there.
    """
    if _is_share(figure):
        figure = replace(figure, low=_hundredfold(figure.low), high=_hundredfold(figure.high), unit="percent")
    low, high, more = figure.low, figure.high, ""
    if low is not None and high is not None:
        words = _number(low) if low == high else f"{_number(low)}{dash}{_number(high)}"
    elif low is not None:
        words, more = _number(low), " or more"
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
    return f"{about}{words} {unit}".strip() + more


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


def _is_share(figure: Figure) -> bool:
    """Whether a figure is a part of those counted ("a third of the soldiers"), not half a litre."""
    ends = [end for end in (figure.low, figure.high) if end is not None]
    counted = figure.counted is not None and figure.measure not in ("money", "percent")
    return counted and all(0 < end < 1 for end in ends) and figure.unit not in word_set("units", "words")


def _hundredfold(share: float | None) -> float | None:
    return None if share is None else round(share * 100, 1)


def _number(number: float) -> str:
    for scale, name in _SCALES:
        if abs(number) >= scale:
            return f"{number / scale:,.4g} {name}"
    return f"{int(number):,}" if float(number).is_integer() else f"{number:,.4g}"
