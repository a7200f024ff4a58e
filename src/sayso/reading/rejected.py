"""Asides that tell who rejects what was just said: "…, an allegation Israel rejects", "…, which Lund denies".

They hang on the statement before them, whose content the encoder lets run on over them, or they stand alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.reading.actors.terms import word_set
from sayso.reading.actors.words import Text
from sayso.reading.counters import BEFORE_HEAD, find_subject, first_of_verb
from sayso.records import Span, Statement

_REJECTING = frozenset({"deny", "reject", "dispute", "dismiss", "contest"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_ENDS = frozenset({".", ";", "—", "–", "--", ","})
_FARTHEST = 8  # words between the noun and the verb


@dataclass(frozen=True, slots=True)
class _Aside:
    """Words: what is rejected ("an allegation", "which"), who rejects it, and the verb."""

    rejected: range
    source: range
    cue: range


def with_rejections(text: Text, statements: Sequence[Statement]) -> list[Statement]:
    """``statements`` with one for each such aside, cut from the others' contents; linear in the words."""
    made: list[Statement] = []
    kept = list(statements)
    for aside in _asides(text):
        start, end = text.starts[aside.rejected.start], text.ends[aside.cue[-1]]
        if any(start <= one.cue[0][0] < end for one in kept if one.cue):
            continue
        kept = [replace(one, content=_without(text, one.content, start, end)) for one in kept]
        content, cue, source = (text.span(words) for words in (aside.rejected, aside.cue, aside.source))
        made.append(Statement("", (content,), (cue,), (source,), mode="indirect"))
    if not made:
        return kept
    return sorted([*kept, *made], key=lambda one: min(one.content + one.cue + one.source))


def _asides(text: Text) -> Iterator[_Aside]:
    claims = word_set("claims")
    for verb, lemma in enumerate(text.lemmas):
        ends = verb + 1 >= len(text) or text.lowers[verb + 1] in _ENDS
        if lemma not in _REJECTING or text.tags[verb] not in _FINITE or not ends:
            continue
        first = first_of_verb(text, verb)
        source = find_subject(text, first)
        if source is None:
            continue
        before = source.start - 1
        opener = before - (text.lowers[before] in ("that", "which"))
        if text.lowers[before] == "which" and text.lowers[before - 1] in (",", "—", "–"):
            yield _Aside(range(before, before + 1), source, range(first, verb + 1))
        elif text.lemmas[opener] in claims and (start := _phrase(text, opener)):
            yield _Aside(range(start, opener + 1), source, range(first, verb + 1))
        elif claim := _claim_in(text, source):
            start = _phrase(text, claim - 1)
            yield _Aside(range(start, claim), range(claim, source.stop), range(first, verb + 1))


def _claim_in(text: Text, source: range) -> int:
    """The word after "an allegation" where the tagger takes "an allegation Israel" for one phrase, or 0."""
    for word in source[1:_FARTHEST]:
        if text.lemmas[word - 1] in word_set("claims") and text.tags[word] in ("NNP", "NNPS", "DT"):
            return word if _phrase(text, word - 1) else 0
    return 0


def _phrase(text: Text, noun: int) -> int:
    """Where "an (unproven) allegation" begins, if a comma or dash opens the aside there; else 0."""
    start = noun
    while start and text.tags[start - 1] in BEFORE_HEAD and text.sentences[start - 1] == text.sentences[noun]:
        start -= 1
    opened = start and text.lowers[start - 1] in (",", "—", "–", "--", "-")
    return start if opened and text.lowers[start] in ("a", "an") else 0


def _without(text: Text, content: tuple[Span, ...], start: int, end: int) -> tuple[Span, ...]:
    """``content`` without the aside from ``start`` to ``end`` and the mark before it."""
    stop = len(text.text[:start].rstrip(" ,—–-"))
    before = [(low, min(high, stop)) for low, high in content if low < stop]
    return (*before, *(span for span in content if span[0] >= end)) or content
