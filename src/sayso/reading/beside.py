"""Hard evidence beside a verb of speech: a quotation that has just closed, or "who" before and "that" behind.

'"…," *said* the minister. Two died, he said': the tag head is less sure of the first verb than of the second,
and the linker then gives the quotation to the second. The mark before a verb tells whose words are quoted.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import NamedTuple

import numpy as np

from sayso.reading.windows import Ints, Pieces
from sayso.records import Span

_SHORTEST = 5  # words with the marks; a title or a name is shorter
_RELATIVE_REACH = 4  # words of "who had always maintained"
BESIDE = 0.5
"""What the linker's validity of such a cue is weighed with, in place of the tag head's probability."""
_INSIDE, _OPENING, _CLOSING = 1, 2, 3  # as ``windows`` codes a word's place in a quotation


class SmallWords(NamedTuple):
    """Word pieces of "that", and of "who" and "which"."""

    that: int
    who: tuple[int, ...]


def verbs_beside(pieces: Pieces, first: Ints, speech: Set[int], small: SmallWords) -> Iterator[int]:
    """Words that begin with a piece of ``speech``, right behind a quotation or in "who had … that".

    ``first`` holds the first piece of each word.
    """
    last = len(first) - 1
    for verb in np.flatnonzero(np.isin(first, list(speech))).tolist():
        before = first[max(0, verb - _RELATIVE_REACH) : verb]
        relative = first[min(verb + 1, last)] == small.that and np.isin(before, small.who).any()
        if relative or quotation_before(pieces, verb):
            yield verb


def quotation_before(pieces: Pieces, word: int) -> Span | None:
    """The quotation of at least a clause that closes right before ``word``, as words with its marks."""
    stop = word
    if stop > 1 and not _state(pieces, stop - 1) and pieces.ends[stop - 1] - pieces.starts[stop - 1] == 1:
        stop -= 1  # '"…", said'
    if not stop or _state(pieces, stop - 1) != _CLOSING or pieces.lines[stop - 1] != pieces.lines[word]:
        return None
    start = stop - 1
    while start > 0 and _state(pieces, start - 1) in (_INSIDE, _CLOSING):
        start -= 1
    start -= bool(start and _state(pieces, start - 1) == _OPENING)
    return (start, stop) if stop - start > _SHORTEST else None


def _state(pieces: Pieces, word: int) -> int:
    return int(pieces.features[word]) // 2 % 4
