"""What two versions of one sentence changed: runs of words, and among them figures and hedges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import Literal

from sayso.comparing.changes.sentences import Sentence, lexicon
from sayso.records import Figure, Reading, Span


@dataclass(frozen=True, slots=True)
class Hunk:
    """Words replaced by others: where they stand on both sides (empty where there are none).

    The ``shown`` spans have a word of context on either side, so that neither is empty.
    """

    old: Span
    new: Span
    old_words: tuple[str, ...]
    new_words: tuple[str, ...]
    old_shown: Span
    new_shown: Span


@dataclass(frozen=True, slots=True)
class Hedge:
    """A weakening word that came or went, with the words around it where they were replaced."""

    kind: Literal["hedge_added", "hedge_removed"]
    before: Span | None
    after: Span | None


def find_hunks(before: Sentence, after: Sentence) -> list[Hunk]:
    """The runs of words that differ, in order."""
    matcher = SequenceMatcher(None, before.words, after.words, autojunk=False)
    return [
        Hunk(
            _span(before, i, j),
            _span(after, k, m),
            before.words[i:j],
            after.words[k:m],
            _span(before, max(0, i - 1), min(len(before.words), j + 1)),
            _span(after, max(0, k - 1), min(len(after.words), m + 1)),
        )
        for tag, i, j, k, m in matcher.get_opcodes()
        if tag != "equal"
    ]


def changed_figure(old: Reading, new: Reading, hunk: Hunk) -> tuple[Span, Span] | None:
    """The first figure that the hunk replaces by one of another value, without what it counts."""
    for one, other in zip(_touched(old, hunk.old), _touched(new, hunk.new), strict=False):
        if (one.low, one.high) != (other.low, other.high):
            return _number(one), _number(other)
    return None


def changed_hedge(hunks: Sequence[Hunk], before: Sentence, after: Sentence) -> Hedge | None:
    """Whether the new version of a sentence hedges more or less, counted over all of it."""
    change = _hedges(after.words) - _hedges(before.words)
    if not change:
        return None
    kind: Literal["hedge_added", "hedge_removed"] = "hedge_added" if change > 0 else "hedge_removed"
    for hunk in hunks:
        more = _hedges(hunk.new_words) - _hedges(hunk.old_words)
        if more * change > 0:
            return Hedge(kind, hunk.old if hunk.old_words else None, hunk.new if hunk.new_words else None)
    return None


def _span(sentence: Sentence, start: int, stop: int) -> Span:
    if start == stop:
        place = sentence.spans[start][0] if start < len(sentence.spans) else sentence.spans[-1][1]
        return place, place
    return sentence.spans[start][0], sentence.spans[stop - 1][1]


def _touched(reading: Reading, place: Span) -> list[Figure]:
    found = [figure for figure in reading.figures if figure.span[0] < place[1] and place[0] < figure.span[1]]
    return [figure for figure in found if _number(figure)[0] < place[1] and place[0] < _number(figure)[1]]


def _number(figure: Figure) -> Span:
    """The figure's words without the noun behind them."""
    start, end = figure.span
    return (
        (start, figure.counted[0] - 1) if figure.counted and start < figure.counted[0] < end else (start, end)
    )


def _hedges(words: Sequence[str]) -> int:
    line = f" {' '.join(words)} "
    phrases = sum(line.count(f" {phrase} ") for phrase in lexicon()["phrases"])
    return phrases + sum(word in _words() for word in words)


@cache
def _words() -> frozenset[str]:
    words: str = lexicon()["words"]
    return frozenset(words.split())
