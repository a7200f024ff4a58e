"""Numbers in words, and halves: "twenty-five", "a dozen", "two and a half"."""

from __future__ import annotations

from sayso.reading.times.cascade import Found, rule
from sayso.reading.times.items import Item

_MULTIPLIERS = (12, 100, 1000)


def _cardinal(found: Found) -> list[Item] | None:
    total, current = 0.0, 0.0
    for item in found.all("cardinal"):
        if item.value in _MULTIPLIERS and current:
            current *= item.value
        elif item.value in _MULTIPLIERS and not found.has("a") and len(found.items) > 1:
            return None
        else:
            current += item.value
    return found.whole("number", total + current)


def _a_dozen(found: Found) -> list[Item] | None:
    multiplier = found.value("cardinal")
    return found.whole("number", multiplier) if multiplier in _MULTIPLIERS else None


def _ordinal(found: Found) -> list[Item] | None:
    tens, ones = found.value("cardinal"), found.value("ordinal", "second")
    return found.whole("ordinal", tens + ones) if tens % 10 == 0 and 20 <= tens < 100 and ones < 10 else None


def _and_a_half(found: Found) -> list[Item]:
    return found.whole("number", found.value("number", "day") + 0.5)


NUMBERS = (
    rule("cardinal hyphen? <ORDINAL>", _ordinal),
    rule("a cardinal", _a_dozen),
    rule("cardinal (hyphen? cardinal){0,3}", _cardinal),
    rule("(number|day) hyphen? and hyphen? (a hyphen?)? half", _and_a_half),
)
