"""The grammar: rules in the order they run. Each module holds one idea and its rules."""

from sayso.reading.times.rules.clocks import CLOCKS, HOURS, WITH_ZONE
from sayso.reading.times.rules.combining import COMBINING
from sayso.reading.times.rules.dates import DATES
from sayso.reading.times.rules.lengths import LENGTHS
from sayso.reading.times.rules.names import NAMES
from sayso.reading.times.rules.numbers import NUMBERS
from sayso.reading.times.rules.sets import SETS
from sayso.reading.times.rules.shifts import SHIFTS, WEEKDAYS_AWAY
from sayso.reading.times.rules.years import YEARS

GRAMMAR = (
    *NUMBERS,
    *DATES,
    *WEEKDAYS_AWAY,
    *SETS,
    *HOURS,
    *LENGTHS,
    *SHIFTS,
    *WITH_ZONE,
    *YEARS,
    *NAMES,
    *CLOCKS,
    *COMBINING,
)
"""Every rule; later ones read what earlier ones put together."""

__all__ = ["GRAMMAR"]
