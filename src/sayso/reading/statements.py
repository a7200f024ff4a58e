"""Encoder output to statements: which cues report something, whose words they are, and which words.

Candidate cues come from the tag head, generously; the linker judges each and labels the words around
it. PolNeAR gives a word to one statement's content only, so where two cues claim a word the likelier
keeps it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from sayso.reading.beside import BESIDE, SmallWords, quotation_before, verbs_beside
from sayso.reading.encoder import Encoded, Link, link, tokenizer
from sayso.reading.labels import LINK_LABELS, TAG_LABELS, best_paths, label_runs
from sayso.reading.windows import Pieces, has_letters, in_quotation
from sayso.records import Span


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What decides between doubtful readings; set by ``bench.thresholds`` on held-out training articles.

    ``cue``: least tag probability of a candidate cue. ``score``: least product of tag probability and
    the linker's validity of a statement that is kept; ``speech``, ``judging``, ``rare`` and ``hearsay`` the
    same for cues with a word of ``lexicon/certain_cues.toml``. ``sourceless``: the same for a statement that
    has neither a source, such a cue, nor a word in quotation marks. ``begin``: log penalty on beginning a
    span. ``tags``: weight of the tag head's log probabilities beside the linker's. ``contest``: what a cue
    loses on words that another cue claims more surely.
    """

    cue: float = 0.25
    score: float = 0.6
    speech: float = 0.3
    rare: float = 0.1
    hearsay: float = 0.0
    judging: float = 0.35
    sourceless: float = 0.8
    begin: float = 0.5
    tags: float = 0.5
    contest: float = 8.0


DEFAULTS = Thresholds()
_B_CUE, _I_CUE = TAG_LABELS.index("B-cue"), TAG_LABELS.index("I-cue")
_SAME = [TAG_LABELS.index(label) for label in LINK_LABELS]

_SURE = 1.5
_INNER_REPORT = 10
_LONGEST_HEADING = 10  # words; a line that an e-mail programme broke has more

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Found:
    """A statement's pieces as word ranges of the article, with the score it was kept at.

    ``verbatim``: a turn of a printed conversation, whose words are somebody's own without marks.
    """

    cue: Span
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    score: float
    verbatim: bool = False


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


def reports(pieces: Pieces, words: Span) -> bool:
    """Whether a verb of speech or estimate is among the words."""
    return bool(_ids(pieces, words) & _certain_pieces()["speech"])


def _floor(pieces: Pieces, cue: Span, thresholds: Thresholds) -> float:
    words = _ids(pieces, cue)
    for kind in ("hearsay", "rare", "speech", "judging"):
        if words & _certain_pieces()[kind]:
            return float(getattr(thresholds, kind))
    return thresholds.score


def _ids(pieces: Pieces, words: Span) -> set[tuple[int, ...]]:
    return {tuple(pieces.ids[pieces.first[w] : pieces.first[w + 1]].tolist()) for w in range(*words)}


@cache
def _certain_pieces() -> dict[str, frozenset[tuple[int, ...]]]:
    """Word pieces of the words that report wherever they stand."""
    path = resources.files("sayso.reading") / "lexicon" / "certain_cues.toml"
    return {
        kind: frozenset(
            tuple(tokenizer().encode(word, add_special_tokens=False).ids) for word in words.split()
        )
        for kind, words in tomllib.loads(path.read_text("utf-8")).items()
    }


@cache
def _small_words() -> SmallWords:
    that, *who = (
        tokenizer().encode(word, add_special_tokens=False).ids[0] for word in ("that", "who", "which")
    )
    return SmallWords(that, tuple(who))


@cache
def _lone_cues() -> frozenset[tuple[int, ...]]:
    """Word pieces of the marks that can be a cue alone."""
    return frozenset(tuple(tokenizer().encode(mark, add_special_tokens=False).ids) for mark in ":-—")


def _can_report(pieces: Pieces, cue: Span) -> bool:
    """Whether the cue has a word, a colon or a dash, as all but 11 of 19,833 in the training split.

    "[538]" after a quotation of many lines has none.
    """
    return has_letters(pieces, cue) or bool(_ids(pieces, cue) & _lone_cues())


@cache
def _marks() -> frozenset[tuple[int, ...]]:
    """Word pieces of the marks after which a line is no heading."""
    return frozenset(tuple(tokenizer().encode(mark, add_special_tokens=False).ids) for mark in '.,:;!?"-')


def _find_cues(encoded: Encoded, thresholds: Thresholds) -> list[tuple[Span, Span, float]]:
    """Candidate (cue, window, strength): a word that may begin a cue and what may continue it."""
    begin, inside = np.exp(encoded.tags[:, _B_CUE]), np.exp(encoded.tags[:, _I_CUE])
    either = begin + inside
    certain = _certain_pieces()["hearsay"] | _certain_pieces()["rare"]
    first = encoded.pieces.ids[encoded.pieces.first[:-1]]
    may_begin = either >= thresholds.cue
    for word in np.flatnonzero(np.isin(first, [ids[0] for ids in certain])).tolist():
        may_begin[word] |= bool(_ids(encoded.pieces, (word, word + 1)) & certain)
    speech = {ids[0] for ids in _certain_pieces()["speech"]}
    for word in verbs_beside(encoded.pieces, first, speech, _small_words()):
        if not may_begin[word] and reports(encoded.pieces, (word, word + 1)):
            may_begin[word], either[word] = True, BESIDE
    found = []
    for low, high in encoded.windows:
        end = low
        for word in (np.flatnonzero(may_begin[low:high]) + low).tolist():
            if word < end:
                continue
            end = word + 1
            while end < high and either[end] >= max(thresholds.cue, 0.3) and begin[end] < 0.5:
                end += 1
            cue, strength = (word, end), float(either[word:end].max())
            # The linker's validity is at most one: what is too weak before it is not worth its while.
            if strength >= _floor(encoded.pieces, cue, thresholds) and _can_report(encoded.pieces, cue):
                found.append((cue, (low, high), strength))
    return found


def _label(encoded: Encoded, kept: list[tuple[float, Link]], thresholds: Thresholds) -> list[Found]:
    scores = [
        one.labels + thresholds.tags * encoded.tags[one.crop[0] : one.crop[1]][:, _SAME] for _, one in kept
    ]
    for (_, one), table in zip(kept, scores, strict=True):
        table[one.cue[0] - one.crop[0] : one.cue[1] - one.crop[0], 1:] = -1e4
        if end := _heading_end(encoded.pieces, one.cue):
            table[max(0, end - one.crop[0]) :, 1:] = -1e4
        _lift(table)
    _contest(encoded.pieces, kept, scores, thresholds.contest)
    found = []
    paths = best_paths(scores, LINK_LABELS, thresholds.begin)
    for (score, one), path in zip(kept, paths, strict=True):
        at = one.crop[0]
        runs = label_runs(path, LINK_LABELS)
        content = tuple((start + at, end + at) for name, (start, end) in runs if name == "content")
        sources = [words for name, words in runs if name == "source"]
        source = _surest(one, sources)
        if content and (source or _stands_alone(encoded.pieces, score, one.cue, content, thresholds)):
            content = _over_inner_reports(encoded.pieces, content, (one.cue, *source))
            found.append(Found(one.cue, source, content, score))
    return found


def _heading_end(pieces: Pieces, cue: Span) -> int | None:
    """Where the heading that holds the cue ends: "Second death confirmed" reports nothing that stands below.

    A heading is a short line without a mark at its end.
    """
    first, end = np.searchsorted(pieces.lines, pieces.lines[cue[0]] + np.arange(2)).tolist()
    marked = _ids(pieces, (end - 1, end)) & _marks()
    if end - first > _LONGEST_HEADING or end == pieces.words or cue[1] > end or marked:
        return None
    return int(end)


def _stands_alone(
    pieces: Pieces, score: float, cue: Span, content: Sequence[Span], thresholds: Thresholds
) -> bool:
    """Whether a statement without a source is one: of the doubtful ones without a quotation one in four is.

    17 of 76 with a score below 0.8 are right on PolNeAR (dev and held-out articles).
    """
    if score >= thresholds.sourceless or _floor(pieces, cue, thresholds) < thresholds.score:
        return True
    return any(in_quotation(pieces, words) for words in content)


def _over_inner_reports(pieces: Pieces, content: tuple[Span, ...], own: Sequence[Span]) -> tuple[Span, ...]:
    """Joins content across a report inside it: "… more troops, with officials *estimating* it to be …"."""
    joined = [content[0]]
    for start, end in content[1:]:
        gap = (joined[-1][1], start)
        apart = any(gap[0] <= low < gap[1] for low, _ in own) or start - gap[0] > _INNER_REPORT
        if not apart and pieces.lines[gap[0] - 1] == pieces.lines[start] and reports(pieces, gap):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


def _lift(table: Floats) -> None:
    """A cue that is kept has some content: its surest word is made so, and the others rise with it."""
    surest = float((np.logaddexp(table[:, 3], table[:, 4]) - table[:, 0]).max())
    table[:, 3:] += max(0.0, _SURE - surest)


def find_source(one: Link) -> tuple[Span, ...]:
    """The source by the linker's own labels, as one range of words of the article, or nothing."""
    (path,) = best_paths([one.labels], LINK_LABELS)
    return _surest(one, [words for name, words in label_runs(path, LINK_LABELS) if name == "source"])


def _surest(one: Link, sources: list[Span]) -> tuple[Span, ...]:
    """Of several sources the one with the linker's surest word: PolNeAR has two in one of 2,000."""
    if not sources:
        return ()
    odds = np.logaddexp(one.labels[:, 1], one.labels[:, 2]) - one.labels[:, 0]
    start, end = max(sources, key=lambda words: float(odds[slice(*words)].max()))
    return ((start + one.crop[0], end + one.crop[0]),)


def _contest(pieces: Pieces, kept: list[tuple[float, Link]], scores: list[Floats], penalty: float) -> None:
    """A word that several cues claim as content stays with the one that is surest of it."""
    best = np.full(pieces.words, -np.inf, np.float32)
    claims = [np.logaddexp(table[:, 3], table[:, 4]) - table[:, 0] for table in scores]
    for (_, one), claim in zip(kept, claims, strict=True):
        window = best[one.crop[0] : one.crop[1]]
        np.maximum(window, claim, out=window)
    _claim_quotations(pieces, kept, claims, best)
    for (_, one), claim, table in zip(kept, claims, scores, strict=True):
        table[claim < best[one.crop[0] : one.crop[1]], 3:] -= penalty


def _claim_quotations(
    pieces: Pieces, kept: list[tuple[float, Link]], claims: list[Floats], best: Floats
) -> None:
    """Whoever says a quotation that closes right before the verb is surest of its words."""
    for (_, one), claim in zip(kept, claims, strict=True):
        if reports(pieces, one.cue) and (quoted := quotation_before(pieces, one.cue[0])):
            low, high = max(quoted[0], one.crop[0]), min(quoted[1], one.crop[1])
            best[low:high] = np.inf
            claim[low - one.crop[0] : high - one.crop[0]] = np.inf
