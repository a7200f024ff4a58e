"""Turns of a printed conversation: "RUIZ: The bridge is safe." on a line of its own.

The encoder meets few transcripts and takes a turn's label for part of its words. A text is read as one only
where labels at the head of lines come back: three turns at least, of two speakers, one of whom speaks twice.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np

from sayso.reading.statements import Found
from sayso.reading.windows import Pieces, words_of

_TURN = re.compile(
    r"^[\"“'‘(]?(?P<label>[A-Z][A-Z.’'-]{1,20}(?: [A-Z][A-Z.’'-]{1,20}){0,3}|[QA]"
    r"|[A-Z][a-z’'-]{1,20}(?: [A-Z][\w.’'-]{0,20}){0,3})(?P<colon>:)[^\S\n]+(?P<words>\S[^\n]*)",
    re.MULTILINE,
)
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
    for turn in turns:
        source, cue, content = (words_of(pieces, turn.span(part)) for part in ("label", "colon", "words"))
        if content[1] - content[0] >= _SHORTEST_TURN:
            label[source[0] : cue[1]] = True
            spoken.append(Found(cue, (source,), (content,), 1.0))
    whole = [
        one
        for one in found
        if not any(label[low:high].any() for low, high in (one.cue, *one.source, *one.content))
    ]
    return sorted([*whole, *spoken], key=lambda one: one.cue)
