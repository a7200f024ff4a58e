"""Headlines: somebody's words before a colon, a source at the end, and what does not belong to either.

In "'I was robbed': bride slams hotel after tent falls" the encoder takes the verb after the colon for the cue
and leaves the quotation to nobody. Who stands after the colon, if it is a person, a body or a role, said it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.reading.actors.words import Text
from sayso.reading.headline_cuts import before_as, in_halves, without_topics
from sayso.reading.headline_ends import FEWEST_WORDS, IN_PHRASE, is_somebody, with_tail
from sayso.reading.names import Name
from sayso.records import Span, Statement

_QUOTED = re.compile(r"\s*(?P<quotation>[\"'“‘](?P<words>[^\n\"“”]{3,200}?)[\"'”’]):[^\S\n]")
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_LONGEST_SOURCE = 8
_TALKS = frozenset({"conversation", "interview", "talk", "q&a", "meeting"})


def with_headline(text: Text, statements: Sequence[Statement], names: Sequence[Name]) -> list[Statement]:
    """``statements`` with what the first line says before a colon and who after it, if they lack it yet."""
    statements = before_as(text, in_halves(text, without_topics(text, statements, names)))
    statements = with_tail(text, statements, names)
    match = _QUOTED.match(text.text)
    if not match or len(match["words"].split()) < FEWEST_WORDS:
        return list(statements)
    quotation = match.span("quotation")
    colon = text.words_in(quotation).stop
    if any(start < quotation[1] for one in statements if one.cue for start, _ in one.content):
        return list(statements)
    source = _speaker(text, colon + 1, [name.span for name in names if name.kind != "place"])
    if source is None:
        return list(statements)
    spoken = Statement("", (quotation,), (text.span(range(colon, colon + 1)),), (source,), mode="direct")
    apart = [one for one in statements if all(start >= quotation[1] for start, _ in one.content)]
    return [spoken, *apart]


def _speaker(text: Text, start: int, named: Sequence[Span]) -> Span | None:
    """The phrase that begins at ``start``, or the name after "a conversation with", if it is somebody."""
    stop = start
    while (
        stop < min(len(text), start + _LONGEST_SOURCE)
        and text.tags[stop] in IN_PHRASE
        and text.lines[stop] == 0
    ):
        stop += 1
    if text.lowers[stop : stop + 1] == ["with"] and _TALKS.intersection(text.lowers[start:stop]):
        after = text.starts[stop + 1] if stop + 1 < len(text) else -1
        return next((span for span in named if span[0] == after), None)
    for last in range(start, stop):
        span = text.span(range(start, last + 1))
        if any(name[1] == span[1] or (name[1] > span[1] > name[0]) for name in named):
            inside = next(name for name in named if name[1] >= span[1] > name[0])
            return span[0], inside[1]
        follows_noun = last + 1 < stop and text.tags[last + 1] in _NOUNS and text.tags[last] != "NN"
        if text.tags[last] in _NOUNS and not follows_noun and is_somebody(text, last):
            return span
    return None
