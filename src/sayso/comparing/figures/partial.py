"""Counts of some: whom one hospital, one witness or one moment tells of, passengers without the crew."""

from __future__ import annotations

import re

from sayso.comparing.figures.lexicon import SUFFERED
from sayso.comparing.figures.points import FigurePoint
from sayso.comparing.figures.verdicts import ends

_BESIDE = 24  # characters behind a number in which its noun stands
_BY_HOSPITAL = re.compile(
    r"\b(?:hospitals?|clinics?|morgue)\b.{0,40}"
    r"\b(?:counted|treated|treating|received|took in|registered|recorded)\b"
    r"|\b(?:taken|brought|admitted|rushed) to (?:the|a|one|its)(?: \w+)? (?:hospital|clinic|morgue)\b"
    r"|\b(?:to|at|in) the [A-Z]\w+ (?:hospital|clinic)\b|\bat the hospital\b"
    r"|\bbodies had been brought in\b|\bbodies were brought in\b"
)
# "One hospital said 400 people had gone there to be treated."
_GONE_THERE = re.compile(
    r" (?:(?:have|had|were) )?(?:been )?(?:gone|taken|brought|come|arrived|treated) there\b"
)
_HOSPITAL = re.compile(r"\b[Hh]ospital\b")
# "Twelve people were killed in one village".
_IN_ONE = re.compile(
    r"[^,.;]{0,40}\bin (?:one|a single|another) (?:\w+ )?"
    r"(?:village|hamlet|district|neighbou?rhood|suburb|street|family|house|building|block|school|ward)\b"
)
# "Five died on the spot and three in hospital": neither are all.
_ON_THE_SPOT = r"(?:on the spot|at the scene|instantly|immediately|on impact)"
_AT_ONCE = re.compile(
    rf"\b(?:died|dead|killed)(?: \w+)? (?:{_ON_THE_SPOT}|on arrival|in the ambulance"
    r"|(?:on|along) the way to (?:the |a )?hospital|later of (?:their|his|her) (?:injuries|wounds))\b"
)
_LATER = re.compile(rf"\b{_ON_THE_SPOT}\b[^.;]{{0,60}}\b(?:in|at) (?:the |a )?hospital\b")
# "72 passengers and six crew members".
_TRAVELLED = SUFFERED | {"aboard", "rescued"}
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty)"
_SERVE = r"(?:crew|staff|pilots?|sailors?|attendants?|stewards?)"
_ABOARD = re.compile(rf"\bpassengers?\b|\b{_SERVE}\b")
_AND_CREW = re.compile(rf"(?: passengers)? and (?:its |their )?{_NUMBER}(?: [a-z]+)? {_SERVE}\b")
_CREW = re.compile(rf"\b{_SERVE}\b")
_PASSENGERS_AND = re.compile(rf"\b{_NUMBER} passengers,? and $", re.IGNORECASE)
# "31 patients had died on her ward": those whom one witness knows of.
_OF_HIS_OWN = re.compile(
    r"\b(?:in|on|at|from) (?:her|his|my|our|whose)(?: own)? (?:\w+ )?"
    r"(?:ward|clinic|hospital|class|classroom|unit|platoon|company|battalion|street|building|block|family)\b"
)


def counts_some(point: FigurePoint) -> str | None:
    """Which of them are counted, as a slice; ``None`` where all may be.

    Who died at once or later (``moment``), travelled or served (``part``), or was seen by one hospital
    (``hospital``) or one witness (``alone``).
    """
    if point.subject == "killed" and (_AT_ONCE.search(point.own_words) or _LATER.search(point.sentence)):
        return "moment"
    if point.subject in _TRAVELLED and _travels_apart(point):
        return "part"
    return _by_whom_seen(point) if point.subject in SUFFERED else None


def _travels_apart(point: FigurePoint) -> bool:
    """Whether passengers are counted apart from the crew: "72 passengers and six crew members"."""
    words = f"{point.words}{point.after[:_BESIDE]}"
    if _ABOARD.search(words) is None:
        return False
    return _AND_CREW.match(point.after) is not None or (
        _CREW.search(point.words) is not None and _PASSENGERS_AND.search(point.before) is not None
    )


def _by_whom_seen(point: FigurePoint) -> str | None:
    """Whether those are counted whom one hospital or one witness has seen."""
    if (ends(point)[0] or 0) > 1 and (_OF_HIS_OWN.search(point.own_words) or _IN_ONE.match(point.after)):
        return "alone"
    there = _GONE_THERE.match(point.own[1]) and _HOSPITAL.search(point.before)
    return "hospital" if there or _BY_HOSPITAL.search(point.own_words) else None
