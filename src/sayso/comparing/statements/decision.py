"""Whether two sayings report one utterance, with the reason, and which was published first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import get_args

from sayso.comparing.moments import order
from sayso.comparing.rarity import stem
from sayso.comparing.statements.likeness import Overlap, Runs, common_runs, common_stems
from sayso.comparing.statements.sayings import Saying
from sayso.comparing.statements.speakers import Agreement
from sayso.comparing.statements.synonyms import folded
from sayso.records import Measure

Voices = Callable[[str, str], Agreement | None]
"""How far two statements, by ids, are one speaker's, as far as it is known beyond their own words."""

_WEEK = 8  # days: later, the same matter on the same word is rather another occasion
_SEASON = 120  # days in which a quotation is handed on; a set phrase is said again later
_DAYS_COUNT = 4  # a count is soon replaced
# Part of the lighter content that a report of the same count needs.
_COUNTED: dict[Agreement, float] = {"named": 0.25, "called": 0.4, "unknown": 0.4}
_TELLING = frozenset(get_args(Measure)) - {"money", "percent", "other"}
_HARMED = frozenset({"killed", "wounded", "casualties", "missing"})
_LONG = 6  # quoted words: so long a run in common is no chance
_BITS_QUOTE = 10
_BITS_RUN = 8
# Part of the lighter content, and bits, that a report in other words needs.
_REPORT: dict[Agreement, tuple[float, int]] = {
    "named": (0.5, 14),
    "called": (0.55, 16),
    "unknown": (0.65, 17),
    "different": (0.75, 30),
}
_FRAGMENT: dict[Agreement, int] = {"named": 11, "called": 13}  # bits of quoted words
_HALF, _FEW_BITS = 0.47, 4
_WHOLE = 0.9  # of these, found in the other
_AROUND = 0.45  # of the content that quotes, its other words included


@dataclass(frozen=True, slots=True)
class SameStatement:
    """Two sayings of one utterance: their ids in order, the ``first`` published (if known), and why."""

    a: str
    b: str
    score: float
    first: str | None
    reason: str


def match(a: Saying, b: Saying, voices: Voices | None = None) -> SameStatement | None:
    """Decides whether two sayings report one utterance.

    Quoted words count whoever they are laid to; reports in other words need the same matter, near in time, on
    the same word. Sayings that count the same thing differently, or of which one denies what the other says,
    are not the same. Linear in the words of both, but for contents that repeat themselves.

    Args:
        a: the one.
        b: the other.
        voices: asked where the names of the speakers do not tell that they are one.
    """
    if a.id == b.id or a.id in b.tied or b.id in a.tied:
        return None
    if a.id > b.id:
        a, b = b, a
    days = a.days_apart(b)
    if said_once_more(a, b, days):
        return None
    runs = common_runs(a, b)
    agree = a.speakers.agree(b.speakers)
    found = _by_quotation(runs, days, agree) if runs else None
    if not found and days is not None and days <= _WEEK and not contradict(a, b):
        agree = agreement(a, b, voices)
        found = (_by_words(runs, agree) or _by_fragment(a, b, runs, agree)) if runs else None
        if not found and not (runs and quoted_apart(a, b, runs)):
            found = _by_matter(a, b, days, agree)
    if not found:
        return None
    score, reason = found
    if agree == "different":
        reason += f"; laid to {a.speaker} in one and to {b.speaker} in the other"
    return SameStatement(a.id, b.id, round(score, 3), first_of(a, b), reason)


def agreement(a: Saying, b: Saying, voices: Voices | None) -> Agreement:
    """How far two statements are one speaker's, by their names and, where these do not tell, by ``voices``.

    That costs more than all else, so it is asked only where they have half of the lighter in common.
    """
    agree = a.speakers.agree(b.speakers)
    if agree == "named" or voices is None:
        return agree
    overlap = common_stems(dict(a.stems), dict(b.stems))
    if overlap.share < _HALF or overlap.bits < _FEW_BITS:
        return agree
    found = voices(a.id, b.id)
    return agree if found is None or (agree, found) == ("called", "different") else found


def said_once_more(a: Saying, b: Saying, days: int | None) -> bool:
    """Whether one is told, on another day, as what is said again: another utterance."""
    return a.again != b.again and bool(days)


def _by_quotation(runs: Runs, days: int | None, agree: Agreement) -> tuple[float, str] | None:
    late = days is None or days > _WEEK
    if runs.of_quote < (0.85 if late else 0.7) or runs.bits < _BITS_QUOTE or (days or 0) > _SEASON:
        return None
    if runs.quoted < _LONG and (runs.quoted < 2 or (agree == "different" and late)):
        return None
    return (
        runs.of_quote,
        f"{runs.quoted} quoted words in common, {runs.of_quote:.0%} of the shorter quotation",
    )


def _by_words(runs: Runs, agree: Agreement) -> tuple[float, str] | None:
    """The same words, quoted in one article at most, or handed on whole."""
    whole = runs.longer >= 0.8 and (runs.words >= 5 or runs.longer == 1.0)
    part = agree != "different" and runs.shorter >= 0.75 and runs.words >= 4 and runs.bits >= _BITS_RUN
    if not whole and not part:
        return None
    return runs.shorter * 0.9, f"{runs.words} words in common, {runs.shorter:.0%} of the shorter content"


def _by_fragment(a: Saying, b: Saying, runs: Runs, agree: Agreement) -> tuple[float, str] | None:
    """A few quoted words of the one that stand whole in the other, quoted there or not."""
    if agree not in _FRAGMENT or runs.kept < _WHOLE or runs.kept_bits < _FRAGMENT[agree]:
        return None
    overlap = common_stems(dict(a.stems), dict(b.stems))
    quoting = a if runs.keeps_first else b
    if overlap.bits < _AROUND * sum(bits for _, bits in quoting.stems):
        return None
    return 0.6, f"the one quotes words of the other: {shared(a, overlap)}"


def _by_matter(a: Saying, b: Saying, days: int, agree: Agreement) -> tuple[float, str] | None:
    overlap = common_stems(dict(a.stems), dict(b.stems))
    share, bits = _REPORT[agree]
    speaker = f"both on the word of {a.speaker}, " if agree == "named" else ""
    when = "on one day" if days == 0 else "a day apart" if days == 1 else f"{days} days apart"
    if overlap.share >= share and overlap.bits >= bits:
        return overlap.share * 0.8, f"{speaker}{when}, on {shared(a, overlap)}"
    told = {number for _, number in _telling(a) & _telling(b)}
    counts = sorted(stem for stem in overlap.stems if stem in told)
    soon = days <= (_WEEK if agree == "named" else _DAYS_COUNT)
    if counts and agree != "different" and soon and overlap.share >= _COUNTED[agree]:
        return 0.5, f"{speaker}{when}, the same count: {shared(a, overlap)}"
    return None


def shared(a: Saying, overlap: Overlap) -> str:
    """The rarest words in common, as the first of the two has them."""
    forms: dict[str, str] = {}
    for word in a.words:
        for stemmed in folded({stem(word): 0}):
            forms.setdefault(stemmed, word)
    return ", ".join(forms.get(one, one.lstrip("#")) for one in overlap.stems[:5])


def _telling(saying: Saying) -> frozenset[tuple[str, str]]:
    """The numbers above ten that count people killed, arrested, sent and the like, each with which of it.

    Some dead are told of as casualties; no dead are told of as sent.
    """
    return frozenset(
        ("harmed" if kind in _HARMED else kind, f"#{value:g}")
        for kind, low, high in saying.counts
        for value in (low, high)
        if kind in _TELLING and value is not None and value > 10
    )


def _numbers(saying: Saying) -> set[str]:
    return {stem for stem, _ in saying.stems if stem[0] == "#"}


def quoted_apart(a: Saying, b: Saying, runs: Runs) -> bool:
    """Whether both quote at length, and not the same."""
    return min(sum(a.quoted), sum(b.quoted)) >= 4 and runs.of_quote < 0.5


def contradict(a: Saying, b: Saying) -> bool:
    """Whether one denies what the other says, or counts people whom the other does not, or not as many.

    Those sent are not those who fell, whatever both numbers are.
    """
    if a.negative != b.negative and _turned(a, b):
        return True
    if bool(_telling(a)) != bool(_telling(b)) and not (_numbers(a) & _numbers(b)):
        return True
    told = [{kind for kind, _ in _telling(one)} for one in (a, b)]
    if all(told) and told[0].isdisjoint(told[1]):
        return True
    left, right = ({count[0] for count in one.counts} for one in (a, b))
    # A number without a noun is one of what the other counts, where each gives but one.
    bare = "other" in left | right and len(a.counts) == len(b.counts) == 1
    return bool(left & right or bare) and not (_numbers(a) & _numbers(b))


def _turned(a: Saying, b: Saying) -> bool:
    """Whether what both speak of stands in the negated sentences of the one that is negative."""
    positive, negative = (a, b) if b.negative else (b, a)
    common = common_stems(dict(positive.stems), dict(negative.stems))
    weights = dict(negative.stems)
    turned = sum(weights[word] for word in common.stems if word in negative.negated)
    return 2 * turned >= sum(weights[word] for word in common.stems)


def first_of(a: Saying, b: Saying) -> str | None:
    found = order(a.published, b.published)
    return None if found is None else (a.id if found < 0 else b.id)
