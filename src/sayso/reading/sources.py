"""Sources to whole noun phrases: "most" of "most economic analysts" names nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from spacy.tokens import Doc

from sayso.records import Span, Statement

_HYPHENATED = re.compile(r"(?:[-‑]\w{1,30}){1,3}")
_OPEN = frozenset({"DT", "PDT", "JJ", "JJR", "JJS", "PRP$", "POS", "CD", "VBN"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PHRASE = _NOUNS | {"JJ"}
# After a preposition: "who has pledged to broker a deal between" lacks "the two countries".
_WHOLE_PHRASE = _PHRASE | {"DT", "PRP$", "POS", "CD", "CC"}
_RELATIVE = frozenset({"WDT", "WP"})
_MORE = 4


def complete_sources(doc: Doc, statements: Sequence[Statement]) -> list[Statement]:
    """``statements`` with sources that break off before their noun carried on to it.

    A cue right after a relative pronoun, without a source, has that pronoun as its source, as PolNeAR marks
    it in 51 of 56 such cases ("a deal *that* stipulated …"; dev).

    A source cut at a hyphen takes the rest of its word. One that ends in a determiner, adjective, number
    or possessive takes the adjectives and nouns that follow, up to four words, and one that ends in a
    preposition the phrase that follows, if no piece of the statement stands there. Linear in the statements.
    """
    starts = np.asarray([token.idx for token in doc])
    return [
        replace(
            s, source=(*s.source[:-1], _completed(doc, starts, s)) if s.source else _relative(doc, starts, s)
        )
        for s in statements
    ]


def _relative(
    doc: Doc, starts: np.ndarray[tuple[int], np.dtype[np.int64]], statement: Statement
) -> tuple[Span, ...]:
    if not statement.cue or statement.cue[0][0] >= statement.content[0][0]:
        return ()
    before = doc[max(0, int(np.searchsorted(starts, statement.cue[0][0], "right")) - 2)]
    follows_noun = before.i > 0 and doc[before.i - 1].tag_ in _NOUNS | {","}
    return ((before.idx, before.idx + len(before)),) if before.tag_ in _RELATIVE and follows_noun else ()


def _completed(doc: Doc, starts: np.ndarray[tuple[int], np.dtype[np.int64]], statement: Statement) -> Span:
    start, end = statement.source[-1]
    if hyphenated := _HYPHENATED.match(doc.text, end):
        return start, hyphenated.end()
    at = int(np.searchsorted(starts, end)) - 1
    after_preposition = doc[at].tag_ == "IN"
    if doc[at].tag_ not in _OPEN and not after_preposition:
        return start, end
    goes_on = _WHOLE_PHRASE if after_preposition else _PHRASE
    following = at + 1
    while following < min(len(doc), at + 1 + _MORE) and doc[following].tag_ in goes_on:
        following += 1
    while following > at + 1 and doc[following - 1].tag_ not in _NOUNS:
        following -= 1
    last = doc[following - 1]
    stop = last.idx + len(last)
    pieces = (*statement.cue, *statement.content)
    if last.tag_ not in _NOUNS or any(low < stop and end < high for low, high in pieces):
        return start, end
    return start, stop
