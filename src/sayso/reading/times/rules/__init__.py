"""The grammar: rules in the order they run. Each module holds one idea and its rules."""

from sayso.reading.times.rules.clocks import CLOCKS
from sayso.reading.times.rules.combining import COMBINING
from sayso.reading.times.rules.dates import BARE, DATES
from sayso.reading.times.rules.lengths import LENGTHS
from sayso.reading.times.rules.numbers import NUMBERS
from sayso.reading.times.rules.sets import SETS
from sayso.reading.times.rules.shifts import SHIFTS

GRAMMAR = (*NUMBERS, *DATES, *SETS, *LENGTHS, *SHIFTS, *BARE, *CLOCKS, *COMBINING)
"""Every rule; later ones read what earlier ones put together."""

__all__ = ["GRAMMAR"]
