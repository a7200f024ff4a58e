"""Turns of a printed conversation: "RUIZ: The bridge is safe." on a line of its own.

The encoder meets few transcripts and takes a turn's label for part of its words. A text is read as one only
where labels at the head of lines come back: three turns at least, of two speakers, one of whom speaks twice.
Where most lines carry a label, one without goes on with the turn before it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from sayso.reading.statements import Found
from sayso.reading.windows import Pieces, words_of
from sayso.records import Span

_TURN = re.compile(
    r"^[\"“'‘(]?(?P<label>[A-Z][A-Z.’'-]{1,20}(?: [A-Z][A-Z.’'-]{1,20}){0,3}|[QA]"
    r"|[A-Z][a-z’'-]{1,20}(?: [A-Z][\w.’'-]{0,20}){0,3})(?P<colon>:)[^\S\n]+(?P<words>\S[^\n]*)",
    re.MULTILINE,
)
_LINE = re.compile(r"[^\n]*\w[^\n]*")
_ASIDES = "([*-–—•#"
_CLOSED = (".", "?", "!", "…", "—", "–", "--", '"', "”")
_FEWEST_TURNS = 3
_SHORTEST_TURN = 3  # words


def with_turns(text: str, pieces: Pieces, found: Sequence[Found]) -> list[Found]:
    """``found`` with a statement for each turn, in place of those that lie across a turn's label.

    Linear in the text. Returns ``found`` unchanged where the text is no transcript.
    """
    turns = list(_TURN.finditer(text))
    times = Counter(turn["label"] for turn in turns)
    if len(turns) < _FEWEST_TURNS or len(times) < 2 or max(times.values()) < 2:
        return list(found)
    label = np.zeros(pieces.words + 1, bool)
    spoken: list[Found] = []
    for turn, further in zip(turns, _further(text, turns), strict=True):
        source, cue, content = (words_of(pieces, turn.span(part)) for part in ("label", "colon", "words"))
        if content[1] - content[0] >= _SHORTEST_TURN or further:
            label[source[0] : cue[1]] = True
            later = (words_of(pieces, line) for line in further)
            spoken.append(Found(cue, (source,), (content, *later), 1.0, verbatim=True))
    whole = [
        one
        for one in found
        if not any(label[low:high].any() for low, high in (one.cue, *one.source, *one.content))
    ]
    return sorted([*whole, *spoken], key=lambda one: one.cue)


def _further(text: str, turns: Sequence[re.Match[str]]) -> list[list[Span]]:
    """The lines between each turn and the next with which it goes on; none where most lines have no label.

    Nothing tells where the last turn of all ends: what follows it may be the article's.
    """
    between = [
        [line.span() for line in _LINE.finditer(text, turn.end(), following.start())]
        for turn, following in pairwise(turns)
    ]
    if sum(map(len, between)) > len(turns):
        return [[] for _ in turns]
    spoken = [
        [
            (low, high)
            for low, high in lines
            if text[low] not in _ASIDES and text[low:high].rstrip().endswith(_CLOSED)
        ]
        for lines in between
    ]
    return [*spoken, []]
