"""Words of one report that went to another: two cues beside each other, and the end of a report within one.

The encoder gives each word to one statement. "Ruiz wrote in a statement" becomes two of which one has a
scrap, and in "Lund said the premier told a meeting that …" the inner verb takes the end of what Lund said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.actors.words import Text
from sayso.records import Span, Statement

_CARRIERS = frozenset({"in", "on", "via", "through", "by"})


def join_scraps(text: Text, statements: Sequence[Statement]) -> list[Statement]:
    """``statements`` without scraps, whose words are again those of the statement they were cut from.

    Linear in their number but for those of one sentence.
    """
    kept: list[Statement] = []
    for one in statements:
        before = kept[-1] if kept else None
        if before is not None and _is_carrier(text, before, one):
            kept[-1] = one
        elif before is not None and _is_carrier(text, one, before):
            continue
        elif before is not None and (whole := _with_end(text, before, one)):
            kept[-1] = whole
        else:
            kept.append(one)
    return kept


def _is_carrier(text: Text, one: Statement, other: Statement) -> bool:
    """Whether ``one`` is "*in a statement*" alone, of the words that ``other`` has with its verb."""
    if not (one.cue and other.cue and one.source == other.source and one.source):
        return False
    cue, verb = text.words_in(one.cue[0]), text.words_in(other.cue[0])
    if not cue or not verb or text.lowers[cue.start] not in _CARRIERS:
        return False
    verbless = not any(text.tags[word][:2] in ("VB", "MD") for word in cue)
    told = any(text.tags[word][:2] == "VB" for word in verb)
    return verbless and told and any(_overlap(a, b) for a in one.content for b in other.content)


def _with_end(text: Text, outer: Statement, inner: Statement) -> Statement | None:
    """``outer`` with the words right behind it, if all that ``inner`` has are these, and its cue is in it."""
    if not (outer.cue and inner.cue and outer.mode == inner.mode == "indirect"):
        return None
    last, first = outer.content[-1], inner.content[0]
    inside = any(low <= inner.cue[0][0] and inner.cue[0][1] <= high for low, high in outer.content)
    if not inside or len(inner.content) > 1 or not last[1] < first[0] <= last[1] + 2:
        return None
    words = text.words_in((last[0], first[1]))
    joined = (
        text.text[last[1] : first[0]].strip() in ("", ",") and text.lines[words[0]] == text.lines[words[-1]]
    )
    if not joined or text.sentences[words[-1]] != text.sentences[text.words_in(inner.cue[0]).start]:
        return None
    return replace(outer, content=(*outer.content[:-1], (last[0], first[1])))


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]
