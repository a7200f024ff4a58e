"""The one pass of the encoder over an article, and the linker that reads on from it.

Both are ONNX files in 8-bit integers (``model/``), run on one thread. An article's windows go through
alone, never together with another article's: the scale of 8-bit activations is taken over the whole
batch, so a mixed batch would make a reading depend on its neighbours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.errors import SetupError
from sayso.reading.labels import log_softmax
from sayso.reading.linking import around, distance_codes
from sayso.reading.windows import Pieces, pack_windows, split_pieces
from sayso.records import Span

_CLS, _SEP = 101, 102
_WINDOWS_AT_ONCE = 6
_CUES_AT_ONCE = 24

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Encoded:
    """An article after the encoder.

    ``tags`` (words, 7) and ``names`` (words, 9) are log probabilities of the labels in
    ``reading.labels``; ``as_word`` and ``as_cue`` (words, 128) are what the linker reads;
    ``windows`` the ranges of words that saw each other.
    """

    pieces: Pieces
    windows: tuple[Span, ...]
    tags: Floats
    names: Floats
    as_word: Floats
    as_cue: Floats


@cache
def _session(name: str) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    with resources.as_file(resources.files("sayso.reading") / "model" / name) as path:
        if not path.exists():
            raise SetupError(f"the model file {name} is missing", "install sayso again")
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


@cache
def tokenizer() -> Tokenizer:
    """The encoder's word-piece tokenizer."""
    return Tokenizer.from_str(
        (resources.files("sayso.reading") / "model" / "tokenizer.json").read_text("utf-8")
    )


def encode(text: str) -> Encoded:
    """Runs the encoder over ``text``; about 100 µs a word on one core, linear in its length."""
    pieces = split_pieces(text, tokenizer())
    windows = tuple(pack_windows(pieces, text))
    parts = []
    for at in range(0, len(windows), _WINDOWS_AT_ONCE):
        parts += _encode_windows(pieces, windows[at : at + _WINDOWS_AT_ONCE])
    if not parts:
        return Encoded(pieces, (), *(np.zeros((0, size), np.float32) for size in (7, 9, 128, 128)))
    tags, names, as_word, as_cue = (np.concatenate(column) for column in zip(*parts, strict=True))
    return Encoded(pieces, windows, log_softmax(tags), log_softmax(names), as_word, as_cue)


def _encode_windows(pieces: Pieces, windows: Sequence[Span]) -> list[tuple[Floats, ...]]:
    cuts = [(int(pieces.first[low]), int(pieces.first[high])) for low, high in windows]
    length = max(end - begin for begin, end in cuts) + 2
    ids = np.zeros((len(windows), length), np.int64)
    features = np.zeros_like(ids)
    mask = np.zeros_like(ids)
    for row, ((begin, end), (low, high)) in enumerate(zip(cuts, windows, strict=True)):
        size = end - begin
        ids[row, 0], ids[row, size + 1] = _CLS, _SEP
        ids[row, 1 : size + 1] = pieces.ids[begin:end]
        features[row, 1 : size + 1] = np.repeat(
            pieces.features[low:high], np.diff(pieces.first[low : high + 1])
        )
        mask[row, : size + 2] = 1
    outputs = _session("encoder.onnx").run(None, {"ids": ids, "features": features, "mask": mask})
    return [
        tuple(output[row, pieces.first[low:high] - begin + 1] for output in outputs)
        for row, ((begin, _), (low, high)) in enumerate(zip(cuts, windows, strict=True))
    ]


@dataclass(frozen=True, slots=True)
class Link:
    """What the linker says of one candidate cue.

    ``cue`` and ``crop`` are word ranges of the article; ``labels`` (words of crop, 5) log
    probabilities of ``LINK_LABELS``; ``valid`` the probability that the cue reports a statement.
    """

    cue: Span
    crop: Span
    labels: Floats
    valid: float


def link(encoded: Encoded, cues: Sequence[tuple[Span, Span]]) -> list[Link]:
    """Reads on from the encoder for each (cue, window), both word ranges; about 0.4 ms a cue."""
    found: list[Link] = []
    for at in range(0, len(cues), _CUES_AT_ONCE):
        found += _link_some(encoded, cues[at : at + _CUES_AT_ONCE])
    return found


def _link_some(encoded: Encoded, cues: Sequence[tuple[Span, Span]]) -> list[Link]:
    crops = []
    for cue, window in cues:
        low, high = around((cue[0] - window[0], cue[1] - window[0]), window[1] - window[0])
        crops.append((low + window[0], high + window[0]))
    length = max(high - low for low, high in crops)
    words = np.zeros((len(cues), length, encoded.as_word.shape[1]), np.float32)
    codes = np.zeros((len(cues), length), np.int64)
    mask = np.zeros_like(codes)
    for row, ((cue, _), (low, high)) in enumerate(zip(cues, crops, strict=True)):
        words[row, : high - low] = encoded.as_word[low:high]
        codes[row, : high - low] = distance_codes(cue, (low, high))
        mask[row, : high - low] = 1
    pooled = np.stack([encoded.as_cue[start:end].mean(0) for (start, end), _ in cues])
    labels, valid = _session("linker.onnx").run(
        None, {"words": words, "cue": pooled, "distances": codes, "mask": mask}
    )
    return [
        Link(cue, crop, log_softmax(labels[row, : crop[1] - crop[0]]), float(1 / (1 + np.exp(-valid[row]))))
        for row, ((cue, _), crop) in enumerate(zip(cues, crops, strict=True))
    ]
