"""The one pass of the encoder over an article, and the linker that reads on from it.

Both are ONNX files in 8-bit integers (``model/``), run on one thread. Every window and every cue goes
through alone: the scale of 8-bit activations is taken over the whole batch, so in a batch one's reading
would depend on its neighbours; and with no padding it is a quarter faster than batches of six windows, a
seventh than batches of eight cues.
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


# The fused operator sums in plain loops: with its parts apart the encoder is 5 % faster, the linker 14 %.
_SLOW_FUSIONS = ("SkipLayerNormFusion",)


@cache
def _session(name: str) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    with resources.as_file(resources.files("sayso.reading") / "model" / name) as path:
        if not path.exists():
            raise SetupError(f"the model file {name} is missing", "install sayso again")
        return onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=list(_SLOW_FUSIONS)
        )


@cache
def tokenizer() -> Tokenizer:
    """The encoder's word-piece tokenizer."""
    return Tokenizer.from_str(
        (resources.files("sayso.reading") / "model" / "tokenizer.json").read_text("utf-8")
    )


def encode(text: str) -> Encoded:
    """Runs the encoder over ``text``; about 150 µs a word on one core, linear in its length."""
    pieces = split_pieces(text, tokenizer())
    windows = tuple(pack_windows(pieces, text))
    if not windows:
        return Encoded(pieces, (), *(np.zeros((0, size), np.float32) for size in (7, 9, 128, 128)))
    parts = [_encode_window(pieces, window) for window in windows]
    tags, names, as_word, as_cue = (np.concatenate(column) for column in zip(*parts, strict=True))
    return Encoded(pieces, windows, log_softmax(tags), log_softmax(names), as_word, as_cue)


def _encode_window(pieces: Pieces, window: Span) -> list[Floats]:
    low, high = window
    begin, end = int(pieces.first[low]), int(pieces.first[high])
    ids = np.full((1, end - begin + 2), _SEP, np.int64)
    ids[0, 0], ids[0, 1:-1] = _CLS, pieces.ids[begin:end]
    features = np.zeros_like(ids)
    features[0, 1:-1] = np.repeat(pieces.features[low:high], np.diff(pieces.first[low : high + 1]))
    outputs = _session("encoder.onnx").run(None, {"ids": ids, "features": features})
    return [output[0, pieces.first[low:high] - begin + 1] for output in outputs]


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
    return [_link_one(encoded, cue, window) for cue, window in cues]


def _link_one(encoded: Encoded, cue: Span, window: Span) -> Link:
    low, high = around((cue[0] - window[0], cue[1] - window[0]), encoded.pieces.lines[slice(*window)])
    crop = (low + window[0], high + window[0])
    codes = distance_codes(cue, crop)[None]
    labels, valid = _session("linker.onnx").run(
        None,
        {
            "words": encoded.as_word[None, slice(*crop)],
            "cue": encoded.as_cue[slice(*cue)].mean(0, keepdims=True),
            "distances": codes,
            "mask": np.ones_like(codes),
        },
    )
    return Link(cue, crop, log_softmax(labels[0]), float(1 / (1 + np.exp(-valid[0]))))
