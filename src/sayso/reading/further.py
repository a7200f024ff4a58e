"""What a speaker adds in the same sentence, where the encoder took no notice of it.

"“It was quiet,” he said, *adding eleven houses had burned down*" is a second statement of his.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.actors.words import Text
from sayso.records import Mode, Statement

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_VERBS = frozenset({"adding", "noting", "stressing", "saying", "warning"})
_MARKS = frozenset({'"', "“", "”", "``", "''"})
_SHORTEST = 3
_NEAR = 12  # words from the cue before


def with_further(text: Text, statements: Sequence[Statement]) -> list[Statement]:
    """``statements`` with those that ", adding …" leads to behind a cue; each looks at its own sentence."""
    taken = [False] * len(text)
    for one in statements:
        for span in (*one.cue, *one.source, *one.content):
            for word in text.words_in(span):
                taken[word] = True
    found: list[Statement] = []
    for one in statements:
        found.append(one)
        if one.cue and one.source and (more := _further(text, one, taken)):
            found.append(more)
    return found


def _further(text: Text, one: Statement, taken: Sequence[bool]) -> Statement | None:
    cue = text.words_in(max((*one.cue, *one.source)))
    if not cue:
        return None
    sentence, line = text.sentences[cue.start], text.lines[cue.start]
    stop = cue.stop
    while stop < len(text) and (text.sentences[stop], text.lines[stop]) == (sentence, line):
        stop += 1
    near = range(cue.stop, min(stop - _SHORTEST, cue.stop + _NEAR))
    comma = next((word for word in near if text.lowers[word] == ","), None)
    if comma is None or text.lowers[comma + 1] not in _VERBS or any(taken[comma:stop]):
        return None
    last = stop - (text.lowers[stop - 1] == ".")
    content = range(comma + 2, last)
    says = text.lowers[content.start] == "that" or text.lowers[comma + 1] in ("adding", "saying")
    finite = any(text.tags[word] in _FINITE for word in content)
    if not says or not finite or len(content) < _SHORTEST:
        return None
    mode: Mode = "mixed" if any(text.lowers[word] in _MARKS for word in content) else "indirect"
    verb = text.span(range(comma + 1, comma + 2))
    return replace(one, cue=(verb,), content=(text.span(content),), mode=mode)
