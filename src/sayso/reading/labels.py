"""The label sets of the encoder's heads and the best legal path through them."""

from __future__ import annotations

from collections.abc import Sequence

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


def best_paths(scores: Sequence[Floats], labels: tuple[str, ...], begin_penalty: float = 0.0) -> list[Ints]:
    """The best legal BIO path (Viterbi) through each table, all tables at once.

    Args:
        scores: tables (words, labels) of log probabilities; their lengths may differ.
        labels: O first, then ``B-x``, ``I-x`` in pairs.
        begin_penalty: taken off every B; joins what a doubtful O would have cut in two.

    Returns:
        Per table (words,) label numbers. ``I-x`` only follows ``B-x`` or ``I-x``. Costs about 15 µs
        for each word of the longest table.
    """
    if not scores:
        return []
    size, longest = len(labels), max(len(table) for table in scores)
    # A table that has ended goes on with certain O's, which change nothing before them.
    padded = np.full((longest, len(scores), size), -1e4, np.float32)
    padded[:, :, 0] = 0.0
    for number, table in enumerate(scores):
        padded[: len(table), number] = table
    padded[:, :, 1::2] -= begin_penalty
    if not longest:
        return [np.zeros(0, np.int64) for _ in scores]
    rows = np.arange(len(scores))
    best = padded[0].copy()
    best[:, 2::2] = -np.inf
    free = np.zeros((longest, len(scores)), np.int64)
    stays = np.zeros((longest, len(scores), size // 2), bool)
    for word in range(1, longest):
        free[word] = best.argmax(1)
        begins, insides = best[:, 1::2], best[:, 2::2]
        stays[word] = insides > begins
        kept = np.maximum(begins, insides)
        best = best[rows, free[word]][:, None] + padded[word]
        best[:, 2::2] = kept + padded[word][:, 2::2]
    path = np.zeros((longest, len(scores)), np.int64)
    path[-1] = best.argmax(1)
    for word in range(longest - 1, 0, -1):
        after = path[word]
        inside = (after > 0) & (after % 2 == 0)
        kind = np.maximum(after - 1, 0) // 2
        path[word - 1] = np.where(inside, np.where(stays[word][rows, kind], after, after - 1), free[word])
    return [path[: len(table), number] for number, table in enumerate(scores)]


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
