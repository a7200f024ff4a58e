"""The corpus as training examples: windows of words with tag, name and link labels."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from bench.polnear import GoldArticle, read_corpus
from sayso.reading.labels import NAME_LABELS, TAG_LABELS
from sayso.reading.windows import Ints, Pieces, pack_windows, split_pieces, words_of
from sayso.records import Span

CLS, SEP = 101, 102


@dataclass(frozen=True)
class LinkedCue:
    """A cue's word range in its window with the word ranges of its source and content pieces."""

    cue: Span
    source: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True)
class Example:
    """One window: ``ids``/``features`` of its pieces with end marks, ``first`` and ``lines`` of its words."""

    ids: Ints
    features: Ints
    first: Ints
    lines: Ints
    tags: Ints
    names: Ints
    cues: tuple[LinkedCue, ...]


@dataclass(frozen=True)
class Labelled:
    """An article's pieces with word-level labels, ready to be cut into windows."""

    text: str
    pieces: Pieces
    tags: Ints
    names: Ints
    cues: tuple[LinkedCue, ...]


def load_articles(folder: Path, names: Path, tokenizer: Tokenizer) -> list[Labelled]:
    """All articles of a split, labelled; ``names`` is the file that ``training.silver`` wrote."""
    silver = json.loads(names.read_text())
    return [_label(article, silver.get(article.name, []), tokenizer) for article in read_corpus(folder)]


def _label(article: GoldArticle, names: list[tuple[int, int, str]], tokenizer: Tokenizer) -> Labelled:
    pieces = split_pieces(article.text, tokenizer)
    tags = np.zeros(pieces.words, np.int64)
    cues = []
    for role in ("content", "source", "cue"):
        for statement in article.statements:
            for span in getattr(statement, role):
                _mark(tags, words_of(pieces, span), TAG_LABELS.index(f"B-{role}"))
    for statement in article.statements:
        if statement.cue and statement.content:
            cue = words_of(pieces, (statement.cue[0][0], statement.cue[-1][1]))
            source = tuple(words_of(pieces, span) for span in statement.source)
            content = tuple(words_of(pieces, span) for span in statement.content)
            cues.append(LinkedCue(cue, source, content))
    name_labels = np.zeros(pieces.words, np.int64)
    for start, end, kind in names:
        _mark(name_labels, words_of(pieces, (start, end)), NAME_LABELS.index(f"B-{kind}"))
    return Labelled(article.text, pieces, tags, name_labels, tuple(cues))


def _mark(labels: Ints, words: Span, begin: int) -> None:
    labels[words[0] : words[1]] = begin + 1
    if words[0] < words[1]:
        labels[words[0]] = begin


def cut_windows(article: Labelled, max_pieces: int) -> Iterator[Example]:
    """The article's windows; cues that a window's edge cuts off from all content are left out."""
    pieces = article.pieces
    for low, high in pack_windows(pieces, article.text, max_pieces):
        begin, end = int(pieces.first[low]), int(pieces.first[high])
        first = pieces.first[low:high] - begin
        sizes = np.diff(pieces.first[low : high + 1])
        features = np.repeat(pieces.features[low:high], sizes)
        cues = []
        for linked in article.cues:
            if low <= linked.cue[0] and linked.cue[1] <= high and linked.cue[0] < linked.cue[1]:
                content = _within(linked.content, low, high)
                if content:
                    cue = (linked.cue[0] - low, linked.cue[1] - low)
                    cues.append(LinkedCue(cue, _within(linked.source, low, high), content))
        yield Example(
            ids=np.concatenate([[CLS], pieces.ids[begin:end], [SEP]]),
            features=np.concatenate([[0], features, [0]]),
            first=first + 1,
            lines=pieces.lines[low:high],
            tags=article.tags[low:high],
            names=article.names[low:high],
            cues=tuple(cues),
        )


def _within(spans: tuple[Span, ...], low: int, high: int) -> tuple[Span, ...]:
    cut = ((max(start, low) - low, min(end, high) - low) for start, end in spans)
    return tuple((start, end) for start, end in cut if start < end)


def batches(examples: list[Example], pieces: int, chance: random.Random) -> list[list[Example]]:
    """Shuffled batches of windows of like length, each of about ``pieces`` word pieces with padding."""
    chance.shuffle(examples)
    pool = sorted(examples, key=lambda example: len(example.ids) // 16)
    found: list[list[Example]] = [[]]
    for example in pool:
        batch = found[-1]
        if batch and max(len(example.ids), len(batch[0].ids)) * (len(batch) + 1) > pieces:
            found.append([])
        found[-1].append(example)
    chance.shuffle(found)
    return found
