"""Reports that only point back: "There was no trace of petrol. *That is what* Rao told the court."

What was said stands in the sentence before, in the article's own words. Translated news says so all the time:
"The port will close. *This* was stated by Rao", "Rao announced *this* on Monday".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.actors.words import Text
from sayso.records import Span, Statement

_POINTING = (["that", "is", "what"], ["that", "'s", "what"], ["that", "’s", "what"], ["that", "was", "what"])
_ALONE = frozenset({"this", "it", "that"})
_TOLD = frozenset(
    {"announce", "claim", "declare", "disclose", "inform", "note", "report", "reveal", "say", "state"}
)
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
    if text.lowers[words.start : words.stop] in _POINTING:
        opens = words.start
    elif _is_this(text, one, words):
        opens = min(words.start, *(text.words_in(span).start for span in (*one.cue, *one.source)))
        while opens and text.sentences[opens - 1] == text.sentences[words.start]:
            opens -= 1
    else:
        return one
    if not opens:
        return one
    last = opens - 1
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


def _is_this(text: Text, one: Statement, words: range) -> bool:
    """ "*This* was stated by Rao", "Rao said *this*": one word, told by a verb with nothing else to tell."""
    cue = text.words_in(one.cue[0])
    if len(words) != 1 or not cue or text.lowers[words.start] not in _ALONE:
        return False
    told = any(text.lemmas[word] in _TOLD for word in cue)
    passive = words.start < cue.start and any(text.lemmas[word] == "be" for word in cue)
    return told and (passive or (text.lowers[words.start] == "this" and words.start >= cue.stop))
