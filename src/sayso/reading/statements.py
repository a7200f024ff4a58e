"""Encoder output to statements: which cues report something, whose words they are, and which words.

Candidate cues come from the tag head, generously; the linker judges each and labels the words around
it. PolNeAR gives a word to one statement's content only, so where two cues claim a word the likelier
keeps it.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from sayso.reading.encoder import Encoded, Link, link, tokenizer
from sayso.reading.labels import LINK_LABELS, TAG_LABELS, best_paths, label_runs
from sayso.reading.windows import Pieces
from sayso.records import Span


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What decides between doubtful readings; set by ``bench.thresholds`` on held-out training articles.

    ``cue``: least tag probability of a candidate cue. ``score``: least product of tag probability and
    the linker's validity of a statement that is kept; ``speech`` and ``hearsay`` the same for cues with
    a word of ``lexicon/certain_cues.toml``. ``begin``: log penalty on beginning a span.
    ``tags``: weight of the tag head's log probabilities beside the linker's. ``contest``: what a cue
    loses on words that another cue claims more surely.
    """

    cue: float = 0.25
    score: float = 0.55
    speech: float = 0.3
    hearsay: float = 0.1
    begin: float = 0.5
    tags: float = 0.5
    contest: float = 8.0


DEFAULTS = Thresholds()
_B_CUE, _I_CUE = TAG_LABELS.index("B-cue"), TAG_LABELS.index("I-cue")
_SAME = [TAG_LABELS.index(label) for label in LINK_LABELS]

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Found:
    """A statement's pieces as word ranges of the article, with the score it was kept at."""

    cue: Span
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    score: float


def find_statements(encoded: Encoded, thresholds: Thresholds = DEFAULTS) -> list[Found]:
    """The outermost statements with a cue, in order of their cues; linear in cues times reach."""
    return decode(encoded, judge_cues(encoded, thresholds), thresholds)


def judge_cues(encoded: Encoded, thresholds: Thresholds = DEFAULTS) -> list[tuple[float, Link]]:
    """Every candidate cue with its score and what the linker says of it."""
    candidates = _find_cues(encoded, thresholds)
    links = link(encoded, [(cue, window) for cue, window, _ in candidates])
    return [(one.valid * strength, one) for one, (_, _, strength) in zip(links, candidates, strict=True)]


def decode(encoded: Encoded, judged: list[tuple[float, Link]], thresholds: Thresholds) -> list[Found]:
    """The statements of the cues that are kept."""
    kept: list[tuple[float, Link]] = []
    taken = np.zeros(encoded.pieces.words, bool)
    for score, one in sorted(judged, key=lambda pair: -pair[0]):
        if score >= _floor(encoded.pieces, one.cue, thresholds) and not taken[one.cue[0] : one.cue[1]].any():
            taken[one.cue[0] : one.cue[1]] = True
            kept.append((score, one))
    kept.sort(key=lambda pair: pair[1].cue)
    return _label(encoded, kept, thresholds)


def is_hearsay(pieces: Pieces, cue: Span) -> bool:
    """Whether the cue, a range of words, holds a word like "reportedly"."""
    return bool(_ids(pieces, cue) & _certain_pieces()["hearsay"])


def _floor(pieces: Pieces, cue: Span, thresholds: Thresholds) -> float:
    if is_hearsay(pieces, cue):
        return thresholds.hearsay
    return thresholds.speech if _ids(pieces, cue) & _certain_pieces()["speech"] else thresholds.score


def _ids(pieces: Pieces, words: Span) -> set[int]:
    return {int(pieces.ids[pieces.first[word]]) for word in range(*words)}


@cache
def _certain_pieces() -> dict[str, frozenset[int]]:
    """Word pieces of the words that report wherever they stand."""
    path = resources.files("sayso.reading") / "lexicon" / "certain_cues.toml"
    lists = tomllib.loads(path.read_text("utf-8"))
    encoded = {
        name: [tokenizer().encode(word, add_special_tokens=False).ids for word in words.split()]
        for name, words in lists.items()
    }
    # A word of several pieces would let in all words that begin alike.
    return {name: frozenset(ids[0] for ids in rows if len(ids) == 1) for name, rows in encoded.items()}


def _find_cues(encoded: Encoded, thresholds: Thresholds) -> list[tuple[Span, Span, float]]:
    """Candidate (cue, window, strength): a word that may begin a cue and what may continue it."""
    begin, inside = np.exp(encoded.tags[:, _B_CUE]), np.exp(encoded.tags[:, _I_CUE])
    either = begin + inside
    pieces, least = encoded.pieces, min(thresholds.cue, thresholds.hearsay)
    found = []
    for low, high in encoded.windows:
        end = low
        for word in (np.flatnonzero(either[low:high] >= least) + low).tolist():
            if word < end or (either[word] < thresholds.cue and not is_hearsay(pieces, (word, word + 1))):
                continue
            end = word + 1
            while end < high and either[end] >= max(thresholds.cue, 0.3) and begin[end] < 0.5:
                end += 1
            found.append(((word, end), (low, high), float(either[word:end].max())))
    return found


def _label(encoded: Encoded, kept: list[tuple[float, Link]], thresholds: Thresholds) -> list[Found]:
    scores = [
        one.labels + thresholds.tags * encoded.tags[one.crop[0] : one.crop[1]][:, _SAME] for _, one in kept
    ]
    _contest(kept, scores, encoded.pieces.words, thresholds.contest)
    for (_, one), table in zip(kept, scores, strict=True):
        table[one.cue[0] - one.crop[0] : one.cue[1] - one.crop[0], 1:] = -1e4
    found = []
    paths = best_paths(scores, LINK_LABELS, thresholds.begin)
    for (score, one), path in zip(kept, paths, strict=True):
        at = one.crop[0]
        runs = label_runs(path, LINK_LABELS)
        content = tuple((start + at, end + at) for name, (start, end) in runs if name == "content")
        sources = [words for name, words in runs if name == "source"]
        if content:
            found.append(Found(one.cue, _surest(one, sources), content, score))
    return found


def _surest(one: Link, sources: list[Span]) -> tuple[Span, ...]:
    """Of several sources the one with the linker's surest word: PolNeAR has two in one of 2,000."""
    if not sources:
        return ()
    odds = np.logaddexp(one.labels[:, 1], one.labels[:, 2]) - one.labels[:, 0]
    start, end = max(sources, key=lambda words: float(odds[slice(*words)].max()))
    return ((start + one.crop[0], end + one.crop[0]),)


def _contest(kept: list[tuple[float, Link]], scores: list[Floats], words: int, penalty: float) -> None:
    """A word that several cues claim as content stays with the one that is surest of it."""
    best = np.full(words, -np.inf, np.float32)
    claims = [np.logaddexp(table[:, 3], table[:, 4]) - table[:, 0] for table in scores]
    for (_, one), claim in zip(kept, claims, strict=True):
        window = best[one.crop[0] : one.crop[1]]
        np.maximum(window, claim, out=window)
    for (_, one), claim, table in zip(kept, claims, scores, strict=True):
        table[claim < best[one.crop[0] : one.crop[1]], 3:] -= penalty
