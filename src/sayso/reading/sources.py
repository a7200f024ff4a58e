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
_ASKED = frozenset({"asked", "pressed", "questioned"})
_MORE = 4
_LONGEST_AGENT = 8


def complete_sources(doc: Doc, statements: Sequence[Statement]) -> list[Statement]:
    """``statements`` with sources that break off before their noun carried on to it.

    A cue right after a relative pronoun, without a source, has that pronoun as its source, as PolNeAR marks
    it in 51 of 56 such cases ("a deal *that* stipulated …"; dev). A passive cue has the phrase after "by".

    A source cut at a hyphen takes the rest of its word. One that ends in a determiner, adjective, number
    or possessive takes the adjectives and nouns that follow, up to four words, and one that ends in a
    preposition the phrase that follows, if no piece of the statement stands there. Linear in the statements.
    """
    words = _Words(doc)
    return [replace(s, source=_source(words, s)) for s in statements]


class _Words:
    """The article's tokens by offset. ``text`` is joined once: spaCy joins it anew at every request."""

    def __init__(self, doc: Doc) -> None:
        self.doc, self.text = doc, doc.text
        self.starts = doc.to_array(["IDX"]).astype(np.int64)

    def last_before(self, offset: int) -> int:
        """The number of the last token that starts before ``offset``."""
        return int(np.searchsorted(self.starts, offset)) - 1


def _source(words: _Words, statement: Statement) -> tuple[Span, ...]:
    if not statement.source:
        return _relative(words, statement) or _agent(words, statement)
    if _is_asked(words, statement):
        return ()
    return (*statement.source[:-1], _completed(words, statement))


def _is_asked(words: _Words, statement: Statement) -> bool:
    """Whether the cue is the "Asked about …" of a sentence whose subject answers: who asked is not said."""
    if not statement.cue or statement.source[0][0] < statement.content[0][0]:
        return False
    asked = words.doc[max(0, words.last_before(statement.cue[0][0] + 1))]
    return asked.lower_ in _ASKED and bool(asked.is_sent_start)


def _relative(words: _Words, statement: Statement) -> tuple[Span, ...]:
    if not statement.cue or statement.cue[0][0] >= statement.content[0][0]:
        return ()
    doc = words.doc
    before = doc[max(0, words.last_before(statement.cue[0][0] + 1) - 1)]
    follows_noun = before.i > 0 and doc[before.i - 1].tag_ in _NOUNS | {","}
    return ((before.idx, before.idx + len(before)),) if before.tag_ in _RELATIVE and follows_noun else ()


def _agent(words: _Words, statement: Statement) -> tuple[Span, ...]:
    """The phrase after "by" that ends a passive cue: "was told by the Courier"."""
    if not statement.cue:
        return ()
    doc, end = words.doc, statement.cue[-1][1]
    at = words.last_before(end)
    if doc[at].lower_ != "by":
        if doc[at].tag_ != "VBN" or at + 1 >= len(doc) or doc[at + 1].lower_ != "by":
            return ()
        at += 1
    following = at + 1
    while following < min(len(doc), at + 1 + _LONGEST_AGENT) and doc[following].tag_ in _WHOLE_PHRASE - {
        "CC"
    }:
        following += 1
    while following > at + 1 and doc[following - 1].tag_ not in _NOUNS:
        following -= 1
    if following == at + 1:
        return ()
    span = (doc[at + 1].idx, doc[following - 1].idx + len(doc[following - 1]))
    return () if any(low < span[1] and span[0] < high for low, high in statement.content) else (span,)


def _completed(words: _Words, statement: Statement) -> Span:
    start, end = statement.source[-1]
    if hyphenated := _HYPHENATED.match(words.text, end):
        return start, hyphenated.end()
    doc = words.doc
    at = words.last_before(end)
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
