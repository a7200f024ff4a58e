"""How many independent ends the say-so of several records has: an interval, and why each was merged."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.comparing.matter import Matter
from sayso.comparing.origins.chains import SaySo
from sayso.comparing.origins.following import follower_of
from sayso.comparing.origins.merging import merge_ends

# "The figure of 67 dead had been invented in a basement": who says so does not state it.
_CALLED_UNTRUE = re.compile(
    r"\b(?:[Tt]he (?:figures?|tolls?|numbers?|claims?|reports?|counts?|estimates?|talk) of|[Tt]alk of"
    r"|[Cc]laims that)\b[^.;]{0,80}? (?:was|were|is|are|had been|as|been) [\"“'‘]?"
    r"(?:a |an |pure |simply |wholly |completely |entirely |another )*"
    r"(?:invent(?:ed|ion)|made up|fabricat(?:ed|ion)|lies?|false|fiction|fantasy|untrue|nonsense|fairy tale"
    r"|fake|propaganda|baseless)\b"
)


@dataclass(frozen=True, slots=True)
class Origin:
    """One far end and the chains that lead to it, with the reason why each does."""

    name: str
    known: bool
    chains: tuple[SaySo, ...]


@dataclass(frozen=True, slots=True)
class Origins:
    """The independent origins of a claim over all articles.

    ``low`` counts the distinct ends that are known; ``high`` adds those that are not (anonymous, only
    described, a text's own voice), which may be others or the same. Somebody began: ``low`` is at least 1.
    """

    origins: tuple[Origin, ...]

    @property
    def known(self) -> int:
        """How many distinct ends are known."""
        return sum(origin.known for origin in self.origins)

    @property
    def unknown(self) -> int:
        """How many ends are not known."""
        return len(self.origins) - self.known

    @property
    def low(self) -> int:
        """The least number of independent origins."""
        return max(1, self.known)

    @property
    def high(self) -> int:
        """The greatest number of independent origins."""
        return max(1, len(self.origins))


def find_origins(matter: Matter, records: Iterable[str]) -> Origins:
    """On whose word the given statements and figures (public ids) stand, over all their articles.

    Who denies a figure is no origin of it, as long as somebody else states it. Does not depend on the order
    of ``records``. Linear in records times articles of the matter.
    """
    follower = follower_of(matter)
    wanted = sorted(set(records))
    stated = [record for record in wanted if not _is_denied(matter, record)] or wanted
    chains = [chain for record in stated for chain in follower.follow_all(record)]
    return Origins(tuple(Origin(end.name, end.known, end.chains) for end in merge_ends(matter, chains)))


def _is_denied(matter: Matter, record: str) -> bool:
    point = matter.point(record)
    if point is None:
        return False
    if point.figure.status == "denied" or _CALLED_UNTRUE.search(point.sentence):
        return True
    statement = point.figure.statement
    return statement is not None and matter.statement(f"{point.revision}:{statement}").stance == "denial"
