"""Whether two sayings report one utterance, with the reason, and which was published first."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.comparing.moments import order
from sayso.comparing.statements.likeness import Overlap, common_quote, common_words
from sayso.comparing.statements.sayings import Saying

_QUOTED_SHARE = 0.7  # of the shorter quotation
_LONG_QUOTE = 6  # words: so long a run in common is no chance
_QUOTE_DAYS = 60  # a shorter quotation may be a set phrase that is said again
_REPORT_DAYS = 8  # after a week the same words are rather another occasion
_SHARE, _BITS = 0.5, 14  # of the lighter content: the same matter on the same word
_SHARE_OTHER, _BITS_OTHER = 0.75, 30  # where no speaker is common to both


@dataclass(frozen=True, slots=True)
class SameStatement:
    """Two sayings of one utterance: their ids in order, the ``first`` published (if known), and why."""

    a: str
    b: str
    score: float
    first: str | None
    reason: str


def match(a: Saying, b: Saying) -> SameStatement | None:
    """Decides whether two sayings report one utterance.

    Quotations count whoever they are laid to; reports in other words need a common speaker, or nearly all of
    their words in common. What counts different numbers is not the same. Linear in the words of both.
    """
    if a.id == b.id:
        return None
    if a.id > b.id:
        a, b = b, a
    days = abs(a.day - b.day) if a.day is not None and b.day is not None else None
    found = _by_quotation(a, b, days) or _by_report(a, b, days)
    if not found:
        return None
    score, reason = found
    if a.speaker and b.speaker and not a.speakers & b.speakers:
        reason += f", laid to {a.speaker} here and to {b.speaker} there"
    return SameStatement(a.id, b.id, score, _first(a, b), reason)


def _by_quotation(a: Saying, b: Saying, days: int | None) -> tuple[float, str] | None:
    common = common_quote(a.quote, b.quote)
    if not common or common.share < _QUOTED_SHARE:
        return None
    if common.words < _LONG_QUOTE and (days is None or days > _QUOTE_DAYS or not _may_share_speaker(a, b)):
        return None
    return common.share, f"{common.words} quoted words in common ({common.share:.0%} of the shorter)"


def _by_report(a: Saying, b: Saying, days: int | None) -> tuple[float, str] | None:
    if days is None or days > _REPORT_DAYS or _numbers_differ(a, b) or a.denies != b.denies:
        return None
    overlap = common_words(dict(a.stems), dict(b.stems))
    same_speaker = bool(a.speakers & b.speakers)
    share, bits = (_SHARE, _BITS) if same_speaker else (_SHARE_OTHER, _BITS_OTHER)
    if overlap.share < share or overlap.bits < bits:
        return None
    speaker = f"both on the word of {a.speaker}" if same_speaker else "nearly the same words"
    return overlap.share * 0.9, f"{speaker}, {days} days apart, in common: {_listed(overlap)}"


def _may_share_speaker(a: Saying, b: Saying) -> bool:
    return not a.speakers or not b.speakers or bool(a.speakers & b.speakers)


def _numbers_differ(a: Saying, b: Saying) -> bool:
    """Whether both count the same kind of thing and no number is common to both."""
    kinds = {figure[0] for figure in a.figures} & {figure[0] for figure in b.figures}
    return any(
        not {f[1:] for f in a.figures if f[0] == kind} & {f[1:] for f in b.figures if f[0] == kind}
        for kind in kinds
    )


def _listed(overlap: Overlap) -> str:
    return ", ".join(overlap.stems[:5])


def _first(a: Saying, b: Saying) -> str | None:
    found = order(a.published, b.published)
    return None if found is None else (a.id if found < 0 else b.id)
