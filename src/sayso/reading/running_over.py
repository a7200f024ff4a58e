"""Contents that run back over another report, cut; and the report behind which they were lost.

The encoder reads "12,000, says the police; 100,000, says the union" as one content of the union's, and lets
an indirect content begin in the sentence before its own. What stands before a semicolon with a speaker of
its own is a statement of its own; a sentence before that of the cue belongs to whoever says that one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.reading.actors.words import Text
from sayso.records import Span, Statement

_LONGEST = 400  # characters of a sentence before the semicolon
# "…, says the coast guard", "…, said Mirek Hask, the ministry's spokesman", "…, according to the union".
_ATTRIBUTED = re.compile(
    r", (?P<cue>says|said|say|according to|if one believes) (?P<source>(?:the |an? )?[^,;:.\"“”]{2,60})"
    r"(?:, [^;:.\"“”]{2,80})?$"
)
_MARKS = frozenset('"“”«»')


def cut_running_over(text: Text, statements: Sequence[Statement]) -> list[Statement]:
    """``statements`` without what they take of others', and those that were lost; linear in their words."""
    result: list[Statement] = []
    lost: dict[Span, Statement] = {}
    cues = [span for one in statements for span in one.cue]
    for one in statements:
        whole = _in_own_sentence(text, one)
        segments = list(_segments(text, whole))
        for other in _lost(text, segments):
            if not any(low < other.cue[0][1] and other.cue[0][0] < high for low, high in cues):
                lost[other.cue[0]] = other
        result.append(_behind_semicolon(whole, segments, [*cues, *lost]))
    return sorted((*result, *lost.values()), key=lambda one: min(one.content + one.cue + one.source))


def _in_own_sentence(text: Text, one: Statement) -> Statement:
    """An indirect content ahead of its cue keeps what stands in the cue's sentence, if any of it does."""
    if one.mode != "indirect" or not one.cue or len(one.content) < 2:
        return one
    cue = text.words_in(one.cue[0])
    if not cue or one.content[0][0] > one.cue[0][0]:
        return one
    own = tuple(
        span
        for span in one.content
        if (words := text.words_in(span)) and text.sentences[words.start] == text.sentences[cue.start]
    )
    ends = {text.sentences[words.stop - 1] for span in one.content if (words := text.words_in(span))}
    return replace(one, content=own) if own and len(ends) > 1 else one


def _segments(text: Text, one: Statement) -> Iterator[Span]:
    """The parts between semicolons, before the one in which a statement with its cue behind it ends."""
    if not one.cue or one.content[0][0] > one.cue[0][0]:
        return
    first = text.words_in((one.content[0][0], one.cue[0][0]))
    cue = text.words_in(one.cue[0])
    if not first or not cue or text.sentences[first.start] != text.sentences[cue.start]:
        return
    start = one.content[0][0]
    if one.cue[0][0] - start > _LONGEST or not _MARKS.isdisjoint(text.text[start : one.cue[0][0]]):
        return
    for at in re.finditer(";", text.text[start : one.cue[0][0]]):
        yield start, one.content[0][0] + at.start()
        start = one.content[0][0] + at.end() + 1


def _behind_semicolon(one: Statement, segments: Sequence[Span], cues: Sequence[Span]) -> Statement:
    """A statement without the parts before the semicolon, where the last of them has a speaker of its own."""
    if not any(start <= low < end for start, end in segments for low, _ in cues):
        return one
    stop = segments[-1][1] + 1
    # "…; the staff spoke of 40 dead, the agency reported": the agency has all of it.
    if any(stop <= low < one.cue[0][0] for low, _ in cues):
        return one
    kept = tuple((max(start, stop + 1), end) for start, end in one.content if end > stop + 1)
    return replace(one, content=kept) if kept else one


def _lost(text: Text, segments: Sequence[Span]) -> Iterator[Statement]:
    for start, end in segments:
        found = _ATTRIBUTED.search(text.text, start, end)
        if found is None:
            continue
        # "How many there were is in doubt: 12,000, says the police".
        begins = text.text.rfind(": ", start, found.start())
        begins = start if begins < 0 else begins + 2
        if begins < found.start():
            yield Statement(
                "", ((begins, found.start()),), (found.span("cue"),), (found.span("source"),), mode="indirect"
            )
