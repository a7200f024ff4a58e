"""The PolNeAR scores: a statement is right when content and source are the gold's.

Restates the project's reference scorer. Spans lose edge punctuation; words are runs of letters, digits
and inner marks. ``full``: aligned one to one, content word Jaccard of one half or more, sources sharing
a word or both absent. ``content exact``: the whole content equal. ``direct`` (all content words in
double quotes), ``mixed``, ``indirect``: ``full`` split by kind.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from sayso.records import Span, Statement

_WORD = re.compile(r"[$#@]?\w+(?:[’'.,\-]\w+)*%?")
_ROLES = ("source", "cue", "content")


@dataclass(frozen=True)
class _Normal:
    pieces: dict[str, tuple[Span, ...]]
    words: dict[str, frozenset[int]]
    kind: str


def score(pairs: Iterable[tuple[str, Sequence[Statement], Sequence[Statement]]]) -> dict[str, float]:
    """F1 in percent by figure, over (text, gold, found) of all articles together."""
    counts: Counter[tuple[str, str]] = Counter()
    for text, gold, found in pairs:
        _count(text, gold, found, counts)
    figures = {}
    for name in sorted({name for name, _ in counts}):
        hit_found, hit_gold = counts[name, "hit_found"], counts[name, "hit_gold"]
        precision = hit_found / (counts[name, "found"] or 1)
        recall = hit_gold / (counts[name, "gold"] or 1)
        figures[name] = 200 * precision * recall / ((precision + recall) or 1)
        figures[f"{name} precision"], figures[f"{name} recall"] = 100 * precision, 100 * recall
    return figures


def _count(
    text: str, gold: Sequence[Statement], found: Sequence[Statement], counts: Counter[tuple[str, str]]
) -> None:
    words = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    starts = np.array([start for start, _ in words], np.int64)
    ends = np.array([end for _, end in words], np.int64)
    quoted = _quoted(text)
    ours = [_normalise(s, text, starts, ends, quoted) for s in found]
    theirs = [_normalise(s, text, starts, ends, quoted) for s in gold]
    for role in _ROLES:
        mine = Counter(s.pieces[role] for s in ours if s.pieces[role])
        gold_pieces = Counter(s.pieces[role] for s in theirs if s.pieces[role])
        hits = (mine & gold_pieces).total()
        _add(counts, f"{role} exact", hits, mine.total(), hits, gold_pieces.total())
        mine_words = frozenset[int]().union(*(s.words[role] for s in ours))
        other_words = frozenset[int]().union(*(s.words[role] for s in theirs))
        shared = len(mine_words & other_words)
        _add(counts, f"{role} token", shared, len(mine_words), shared, len(other_words))
    right_ours: Counter[str] = Counter()
    right_theirs: Counter[str] = Counter()
    for one, other in _align(ours, theirs):
        a, b = one.words["source"], other.words["source"]
        if _jaccard(one.words["content"], other.words["content"]) >= 0.5 and (a & b or not (a or b)):
            right_ours[one.kind] += 1
            right_theirs[other.kind] += 1
    _add(counts, "full", right_ours.total(), len(ours), right_theirs.total(), len(theirs))
    for kind in ("direct", "mixed", "indirect"):
        all_ours, all_theirs = (sum(s.kind == kind for s in side) for side in (ours, theirs))
        _add(counts, kind, right_ours[kind], all_ours, right_theirs[kind], all_theirs)


def _add(counts: Counter[tuple[str, str]], name: str, *values: int) -> None:
    for key, value in zip(("hit_found", "found", "hit_gold", "gold"), values, strict=True):
        counts[name, key] += value


def _align(ours: list[_Normal], theirs: list[_Normal]) -> list[tuple[_Normal, _Normal]]:
    if not ours or not theirs:
        return []
    weights = np.zeros((len(ours), len(theirs)))
    for i, one in enumerate(ours):
        for j, other in enumerate(theirs):
            content = _jaccard(one.words["content"], other.words["content"])
            cue = _jaccard(one.words["cue"], other.words["cue"])
            if content or cue:
                weights[i, j] = (
                    content + 0.5 * cue + 0.1 * _jaccard(one.words["source"], other.words["source"])
                )
    rows, columns = linear_sum_assignment(weights, maximize=True)
    return [(ours[i], theirs[j]) for i, j in zip(rows, columns, strict=True) if weights[i, j] > 0]


def _jaccard(a: frozenset[int], b: frozenset[int]) -> float:
    return len(a & b) / len(a | b) if a & b else 0.0


def _normalise(
    statement: Statement,
    text: str,
    starts: NDArray[np.int64],
    ends: NDArray[np.int64],
    quoted: NDArray[np.bool_],
) -> _Normal:
    pieces, words = {}, {}
    for role in _ROLES:
        pieces[role] = _trimmed(text, getattr(statement, role))
        words[role] = frozenset(
            word
            for start, end in pieces[role]
            for word in range(np.searchsorted(ends, start, "right"), np.searchsorted(starts, end, "left"))
        )
    inside = [bool(quoted[starts[w] : ends[w]].all()) for w in words["content"]]
    kind = "direct" if inside and all(inside) else "mixed" if any(inside) else "indirect"
    return _Normal(pieces, words, kind)


def _trimmed(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for start, end in sorted(_trim(text, *span) for span in spans):
        if start >= end:
            continue
        if joined and not any(ch.isalnum() for ch in text[joined[-1][1] : start]):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and not (
        text[start].isalnum() or (text[start] in "$#@" and start + 1 < end and text[start + 1].isalnum())
    ):
        start += 1
    while end > start and not (
        text[end - 1].isalnum() or (text[end - 1] == "%" and end - 2 >= start and text[end - 2].isalnum())
    ):
        end -= 1
    return start, end


def _quoted(text: str) -> NDArray[np.bool_]:
    """Per character: inside double quotes; an open quotation ends with its line."""
    mask = np.zeros(len(text) + 1, bool)
    inside = False
    for at, ch in enumerate(text):
        pair = text[at : at + 2]
        if ch in "\n”" or pair == "''":
            inside = False
        elif ch == "“" or pair == "``":
            inside = True
        elif ch == '"':
            inside = not inside
        mask[at] = inside
    return mask
