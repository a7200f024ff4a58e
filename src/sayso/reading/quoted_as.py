"""Who was quoted: "Lund was quoted by the Echo as saying that …" is Lund's word, by way of the Echo."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.reading.actors.words import Text
from sayso.reading.counters import find_subject

_STOPS = frozenset({".", "?", "!", ";", "\n"})
_LONGEST_AGENT = 14


@dataclass(frozen=True, slots=True)
class QuotedAs:
    """Words: who is quoted, "was quoted", who quotes (``None`` if unsaid), "saying", and what was said."""

    speaker: range
    cue: range
    agent: range | None
    saying: range
    content: range


def quoted_as(text: Text, verb: int) -> QuotedAs | None:
    """The report whose "quoted" or "cited" stands at ``verb``, or ``None``. Looks at one sentence."""
    first = verb - 1 - (verb > 1 and text.tags[verb - 1] == "RB")
    if first < 1 or text.lemmas[first] != "be":
        return None
    if text.lemmas[first - 1] == "have":
        first -= 1
    near = range(verb + 1, min(len(text) - 2, verb + _LONGEST_AGENT))
    as_ = next((w for w in near if text.lowers[w : w + 2] == ["as", "saying"]), None)
    if as_ is None or text.sentences[as_] != text.sentences[verb]:
        return None
    speaker = find_subject(text, first)
    start = as_ + 2 + (text.lowers[as_ + 2] == "that")
    end = start
    while end < len(text) and text.sentences[end] == text.sentences[verb] and text.lowers[end] not in _STOPS:
        end += 1
    if speaker is None or end == start:
        return None
    by = text.lowers[verb + 1] == "by" and as_ > verb + 2
    return QuotedAs(
        speaker,
        range(first, verb + 1),
        range(verb + 2, as_) if by else None,
        range(as_ + 1, as_ + 2),
        range(start, end),
    )
