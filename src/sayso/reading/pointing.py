"""Reports that only point back: "There was no trace of petrol. *That is what* Rao told the court."

What was said stands in the sentence before, in the article's own words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.actors.words import Text
from sayso.records import Span, Statement

_POINTING = (["that", "is", "what"], ["that", "'s", "what"], ["that", "’s", "what"], ["that", "was", "what"])
_SHORTEST = 3  # words of a sentence that says something


def point_back(text: Text, statements: Sequence[Statement]) -> list[Statement]:
    """``statements`` with the sentence before as the content of those that point to it; linear in them.

    It stays as it is where somebody else has said that sentence.
    """
    spoken = [span for one in statements for span in (*one.content, *one.cue)]
    return [_pointed(text, one, spoken) for one in statements]


def _pointed(text: Text, one: Statement, spoken: Sequence[Span]) -> Statement:
    if len(one.content) != 1 or not one.cue or not one.source:
        return one
    words = text.words_in(one.content[0])
    if text.lowers[words.start : words.stop] not in _POINTING or not words.start:
        return one
    last = words.start - 1
    first = last
    while (
        first
        and text.sentences[first - 1] == text.sentences[last]
        and text.lines[first - 1] == text.lines[last]
    ):
        first -= 1
    sentence = range(first, last + (text.forms[last] not in ".!?"))
    span = text.span(sentence) if len(sentence) >= _SHORTEST else None
    if span is None or any(low < span[1] and span[0] < high for low, high in spoken):
        return one
    return replace(one, content=(span,))
