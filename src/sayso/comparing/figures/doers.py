"""Whether those who did the harm are dead too, and whether a number of dead counts them.

"Killed three people and himself" tells of four dead, as does "three people were killed, and the gunman shot
himself"; "three people were found dead in a murder-suicide" tells of three.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.comparing.figures.headcounts import Count, is_lead, value_of
from sayso.comparing.figures.lexicon import attackers
from sayso.comparing.figures.points import FigurePoint

# "Turned himself in" and "attempted suicide" end nobody.
_ENDS_HIMSELF = re.compile(
    r"(?:\b(?:shot|shoots?|shooting|kill(?:ed|s|ing)|hang(?:ed|s)|on|then|and|before)|,)"
    r" (?:himself|herself|self)\b"
    r"|\b(?:his|her) own life\b|\bself-inflicted\b|(?<!attempted )\bcommit\w* suicide\b",
    re.IGNORECASE,
)
_SUICIDE = re.compile(
    r"(?<!attempted )\bsuicide\b(?![ -](?:attempt|bomb|vest|note|hotline|prevention|watch))", re.IGNORECASE
)
_MURDER_SUICIDE = re.compile(
    r"(?:murder|homicide|killing|slaying|shooting)s?[ /–-]{1,3}(?:and )?suicide\b(?![ -]attempt)",
    re.IGNORECASE,
)
_DOER = "(?:gunman|gunwoman|shooter|suspect|attacker|assailant|killer)"
_INCLUDED = re.compile(
    rf"\bincluding (?:the |a |an |one )?(?:\w+ ){{0,2}}{_DOER}\b"
    rf"|\b{_DOER} (?:is|was) among the (?:dead|victims)\b",
    re.IGNORECASE,
)
# What precedes those whom somebody killed, and what follows them.
_KILLING = re.compile(
    r"\b(?:kill(?:s|ed|ing)?|shoots?|shot|shooting|murder(?:s|ed|ing)?|slay(?:s|ing)?|stab(?:s|bed|bing)"
    r"|gun(?:s|ned|ning) down|execut(?:es|ed|ing)|dead|to death) (?:[\w'’]+ ){0,2}$",
    re.IGNORECASE,
)
_KILLED = re.compile(
    r"\W*(?:(?:were|was|are|have been|had been|being) )?(?:\w+ly )?"
    r"(?:shot|killed|murdered|slain|gunned|stabbed)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Doers:
    """What an article tells of those who did the harm.

    Attributes:
        ends_himself: whether somebody kills or shoots himself.
        end: how that is told: of one who acts (``himself``), as a ``murder-suicide``, or by saying that the
            dead are counted with him (``included``); ``""`` where it is not.
        fallen: how many of them died, by the figures.
        victims: how many others died.
        told: whether these were ``killed``, or are only ``dead``.
    """

    ends_himself: bool
    end: str
    fallen: int
    victims: int
    told: str

    @property
    def way(self) -> str:
        """How it is told that they died too, ``""`` where they did not."""
        if self.end == "included":
            return self.end if self.fallen else ""
        if self.end == "murder-suicide" and not self.fallen:
            return self.end
        return "himself" if self.end else "fallen" if self.fallen else ""


def doers_in(counts: Sequence[Count], sentences: Iterable[str]) -> Doers:
    """Those who did the harm: ``counts`` are the article's dead, ``sentences`` all that give figures."""
    end, ends_himself = "", False
    for sentence in sentences:
        acts = _ENDS_HIMSELF.search(sentence) is not None
        ends_himself = ends_himself or acts or _SUICIDE.search(sentence) is not None
        if _INCLUDED.search(sentence):
            end = "included"
        elif acts and end != "included":
            end = "himself"
        elif not end and _MURDER_SUICIDE.search(sentence):
            end = "murder-suicide"
    victims = [(count, others) for count in counts if (others := _victims(count))]
    in_lead = [others for count, others in victims if is_lead(count)] or [others for _, others in victims]
    most = max((_sum(others) for others in in_lead), default=0)
    killed = any(_are_killed(others) for others in in_lead if _sum(others) == most)
    fallen = max((_sum(count.points) - _sum(_victims(count)) for count in counts), default=0)
    return Doers(ends_himself, end, fallen, most, "killed" if killed else "dead")


def fallen_in(tellings: Sequence[Doers]) -> int:
    """How many of those who did the harm died, where some article says that they did."""
    if not any(one.way in {"himself", "fallen"} for one in tellings):
        return 0
    return max(1, *(one.fallen for one in tellings))


def is_of_doers(count: Count) -> bool:
    """Whether a count is of nobody but those who did it."""
    return all(_is_doer(point) for point in count.points)


def _victims(count: Count) -> list[FigurePoint]:
    return [point for point in count.points if point is not count.doer and not _is_doer(point)]


def _is_doer(point: FigurePoint) -> bool:
    return (point.figure.unit or "").rpartition(" ")[2] in attackers()


def _sum(points: Sequence[FigurePoint]) -> int:
    return sum(map(value_of, points))


def _are_killed(points: Sequence[FigurePoint]) -> bool:
    return bool(_KILLING.search(points[0].before) or _KILLED.match(points[-1].after))
