"""Whom a pronoun goes back to, from recency, number, gender and position, without a parser.

A candidate loses a point a sentence of distance and gains for standing as a subject, for having spoken
last and for a known gender that agrees; words inside a quotation and words outside of it seldom refer
to each other. The weights follow the order of preference that is usual in the literature (Lappin &
Leass 1994); their sizes were set by reading news articles.
"""

from __future__ import annotations

from sayso.reading.actors.drafts import Draft
from sayso.reading.actors.salience import Salience
from sayso.reading.actors.terms import Gender

GENDERS: dict[str, Gender] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "male"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "female"),
}
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
THING = frozenset({"it", "its", "itself"})
FIRST = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})

_FARTHEST = 8  # sentences a pronoun reaches back over
_SUBJECT, _SAME_SENTENCE, _SPOKE, _AGREES, _NAMED, _ACROSS_QUOTE = 1.0, 0.5, 1.2, 0.5, 0.5, 1.5


def choose(
    pronoun: str, salience: Salience, word: int, sentence: int, *, quoted: bool, excluded: tuple[Draft, ...]
) -> Draft | None:
    """The actor that ``pronoun`` (lower case) at ``word`` means, or ``None``.

    ``excluded`` are actors it cannot mean. Costs one look at each of the few actors last mentioned.
    """
    best: Draft | None = None
    best_score = 0.0
    for draft in reversed(salience.recent):
        distance = sentence - draft.last_sentence
        if distance > _FARTHEST or draft in excluded or draft.last_word >= word:
            continue
        fit = _fit(pronoun, draft)
        if fit is None:
            continue
        score = fit - distance
        # A body is "they" only where no group is near, however prominent it is.
        body = pronoun in PLURAL and draft.kind == "organisation"
        if draft.last_subject and not body:
            score += _SUBJECT + (distance == 0) * _SAME_SENTENCE
        if draft is salience.speaker and not body:
            score += _SPOKE
        if draft.last_quoted != quoted:
            score -= _ACROSS_QUOTE
        if best is None or score > best_score:
            best, best_score = draft, score
    return best


def _fit(pronoun: str, draft: Draft) -> float | None:
    """How well the kind, number and gender of ``draft`` agree with ``pronoun``; ``None``: not at all."""
    fit: float | None = None
    if pronoun in GENDERS:
        if draft.kind == "person" and draft.gender in (GENDERS[pronoun], None):
            fit = (_AGREES if draft.gender else 0.0) + (_NAMED if draft.named else 0.0)
    elif pronoun in PLURAL:
        if draft.kind == "group" or draft.plural:
            fit = _AGREES
        elif draft.kind == "organisation" and draft.named:
            fit = -_AGREES
    elif pronoun in THING and draft.kind in ("organisation", "country") and not draft.plural:
        fit = _AGREES if draft.kind == "organisation" else 0.0
    return fit
