"""The label sets of the encoder's heads and the best legal path through them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sayso.records import Span

TAG_LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
LINK_LABELS = ("O", "B-source", "I-source", "B-content", "I-content")
NAME_LABELS = (
    "O",
    *(f"{p}-{kind}" for kind in ("person", "organisation", "place", "group") for p in "BI"),
)

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


def log_softmax(logits: Floats) -> Floats:
    """Logarithms of probabilities over the last axis."""
    shifted = logits - logits.max(-1, keepdims=True)
    result: Floats = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return result


def best_path(scores: Floats, labels: tuple[str, ...], begin_penalty: float = 0.0) -> Ints:
    """The best legal BIO path (Viterbi).

    Args:
        scores: (words, labels) log probabilities.
        labels: O first, then ``B-x``, ``I-x`` in pairs.
        begin_penalty: taken off every B; joins what a doubtful O would have cut in two.

    Returns:
        (words,) label numbers. ``I-x`` only follows ``B-x`` or ``I-x``. Linear in the words.
    """
    count, size = scores.shape
    if not count:
        return np.zeros(0, np.int64)
    begins = np.arange(1, size, 2)
    insides = begins + 1
    scores = scores.copy()
    scores[:, begins] -= begin_penalty
    best = scores[0].copy()
    best[insides] = -np.inf
    back = np.zeros((count, size), np.int64)
    kinds = np.arange(len(begins))
    for word in range(1, count):
        free = int(best.argmax())
        back[word] = free
        step = np.full(size, best[free], np.float32)
        inside = np.stack([best[begins], best[insides]])
        back[word, insides] = np.where(inside[0] >= inside[1], begins, insides)
        step[insides] = inside.max(0)[kinds]
        best = step + scores[word]
    path = np.zeros(count, np.int64)
    path[-1] = best.argmax()
    for word in range(count - 1, 0, -1):
        path[word - 1] = back[word, path[word]]
    return path


def label_runs(path: Ints, labels: tuple[str, ...]) -> list[tuple[str, Span]]:
    """The labelled runs of a legal path as (kind, (first word, past last word)), in order."""
    runs: list[tuple[str, Span]] = []
    start = -1
    for word, number in enumerate([*path.tolist(), 0]):
        if start >= 0 and (number == 0 or number % 2 == 1):
            runs.append((labels[path[start]][2:], (start, word)))
            start = -1
        if number and start < 0:
            start = word
    return runs
