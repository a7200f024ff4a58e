"""How close two statements come that share too few words to be called the same by themselves."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.comparing.statements.decision import (
    SameStatement,
    Voices,
    agreement,
    contradict,
    first_of,
    quoted_apart,
    said_once_more,
    shared,
)
from sayso.comparing.statements.likeness import common_runs, common_stems
from sayso.comparing.statements.sayings import Saying
from sayso.comparing.statements.speakers import Agreement

_DAYS = 4
# Part of the lighter content that is close, where several telling words are shared, and where one is.
_CLOSE: dict[Agreement, tuple[float, float]] = {"named": (0.5, 0.65), "called": (0.6, 0.75)}
_CLOSE_BITS = 4
_NEAR_SHARE, _NEAR_BITS = 0.35, 6  # of two that may be one if nothing else comes near
_MOST = 0.6  # of the lighter content: then one word besides names is enough
_NEAR_DAYS = 2
_TRANSLATED = 0.6


@dataclass(frozen=True, slots=True)
class Closeness:
    """How close two statements come that ``match`` leaves open.

    ``weight`` compares with that of other pairs, ``is_close`` says that it need only be greater, and ``same``
    is the match that it would be.
    """

    weight: float
    is_close: bool
    same: SameStatement


def closeness(a: Saying, b: Saying, voices: Voices | None = None) -> Closeness | None:
    """How close two statements on one word are that share too little for ``match``, within a few days."""
    days = a.days_apart(b)
    if days is None or days > _DAYS or said_once_more(a, b, days) or contradict(a, b):
        return None
    overlap = common_stems(dict(a.stems), dict(b.stems))
    if overlap.share < _NEAR_SHARE or overlap.bits < _CLOSE_BITS:
        return None
    agree = agreement(a, b, voices)
    several, alone = _CLOSE.get(agree, (2.0, 2.0))
    # "North Korean troops" are in many statements of one story; what is said of them must be shared as well.
    said = set(overlap.stems) - a.names - b.names
    telling = len(said) > 1 or (len(overlap.stems) > 1 and overlap.share >= _MOST)
    # A number alone is soon said of something else.
    late = days > 1 and all(stem[0] == "#" for stem in overlap.stems)
    is_close = not late and overlap.share >= (several if telling else alone)
    if not is_close and not (
        telling and agree == "named" and days <= _NEAR_DAYS and overlap.bits >= _NEAR_BITS
    ):
        return None
    # Two quotations of other words may be two translations, but need more in common.
    if (runs := common_runs(a, b)) and quoted_apart(a, b, runs) and overlap.share < _TRANSLATED:
        return None
    a, b = sorted((a, b), key=lambda one: one.id)
    reason = (
        f"both on the word of {a.speaker}, and in neither article is anything closer to the other: "
        f"{shared(a, overlap)}"
    )
    same = SameStatement(a.id, b.id, round(overlap.share * 0.6, 3), first_of(a, b), reason)
    return Closeness(overlap.share * overlap.bits, is_close, same)
