"""Second verbs of one subject that the encoder left without it: "It put the toll at 30 but *later said* 60".

The subject stands once, before the first verb; the second report is the same speaker's. Two finds of one
report become one, and a content that runs on over the second verb ends before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.actors.words import Text
from sayso.reading.counters import first_of_verb
from sayso.records import Statement

_JOINING = frozenset({"and", "but"})
_GOING_ON = frozenset({"saying", "adding", "telling", "warning", "noting", "arguing", "insisting"})


def share_subjects(text: Text, statements: Sequence[Statement]) -> list[Statement]:
    """``statements`` in text order, each second verb with the source of the first; linear in their number."""
    shared: list[Statement] = []
    before: dict[int, int] = {}  # the place of the last report of each sentence that has a source
    known: set[tuple[object, object]] = set()
    for given in statements:
        cue = text.words_in(given.cue[0]) if given.cue else range(0)
        if not cue:
            shared.append(given)
            continue
        if (given.cue, given.content) in known:
            continue
        known.add((given.cue, given.content))
        sentence = text.sentences[cue.start]
        place = before.get(sentence)
        one = given
        if place is not None:
            first = shared[place]
            if not one.source and _goes_on(text, cue, one, first):
                one = replace(one, source=first.source)
            if one.source == first.source:
                shared[place] = _ended_before(text, first, cue)
        if one.source:
            before[sentence] = len(shared)
        shared.append(one)
    return shared


def _goes_on(text: Text, cue: range, one: Statement, first: Statement) -> bool:
    """Whether the cue is a further verb of the subject of ``first``."""
    if one.cue[0][0] < first.cue[-1][1] or one.content[0][0] < one.cue[0][0]:
        return False
    if text.lowers[cue.start] in _GOING_ON:
        return cue.start > 0 and text.lowers[cue.start - 1] == ","
    verb = first_of_verb(text, cue.start)
    finite = text.tags[cue.start] not in ("VBN", "VBG", "NN") or verb < cue.start
    return verb > 0 and finite and text.lowers[verb - 1] in _JOINING


def _ended_before(text: Text, first: Statement, cue: range) -> Statement:
    """``first`` with a content that does not run on over "and *says*"."""
    start, end = first.content[-1]
    verb = first_of_verb(text, cue.start)
    joint = verb - 1
    if joint < 1 or text.lowers[joint] not in _JOINING or not start < text.starts[joint] < end:
        return first
    if end > text.ends[cue[-1]]:
        return first
    kept = text.text[start : text.starts[joint]].rstrip(" ,;")
    return replace(first, content=(*first.content[:-1], (start, start + len(kept)))) if kept else first
