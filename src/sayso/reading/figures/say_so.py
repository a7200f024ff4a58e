"""The statement that a figure rests on: the innermost one it stands in, or the one that its clause goes on.

``According to Varnia, 300 died, while *700 were hurt*`` · ``300 died, Varnia said, *bringing the toll to
900*`` · ``Varnia said 38 had died, *compared with 25 last year*``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from sayso.reading.figures.lexicon import word_set
from sayso.reading.figures.words import Words
from sayso.records import Span, Statement

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_AFTER_CUE = 7  # words between who said it and the comma: "on Thursday", "in a statement on its website"
_TAIL = 40  # words of what hangs on a statement in which a verb is looked for
_NO_CLAUSE = frozenset({"IN", "NNP", "NN", "NNS", "CD", "DT", "JJ", "PRP$", "POS", "TO", "PRP"})


class StatementFinder:
    """Finds the innermost statement that a span stands in, for spans asked in text order."""

    def __init__(self, words: Words, statements: Sequence[Statement]) -> None:
        self._pieces = sorted(
            ((start, end, statement) for statement in statements for start, end in statement.content),
            key=lambda piece: piece[:2],
        )
        self._next = 0
        self._open: list[tuple[int, int, Statement]] = []
        self._fronted = dict(
            _fronted(words, statement) for statement in statements if _is_according(words, statement)
        )
        self._tails = dict(tail for statement in statements for tail in _tails(words, statement))

    def find(self, span: Span, sentence: int) -> str | None:
        """The statement of the figure at ``span`` in the sentence that starts with the word ``sentence``.

        A clause that goes on after a fronted "according to …" rests on the same source, and so does what
        hangs on a statement without a verb of its own.
        """
        start, end = span
        while self._next < len(self._pieces) and self._pieces[self._next][0] <= start:
            self._open.append(self._pieces[self._next])
            self._next += 1
        self._open = [piece for piece in self._open if piece[1] > start]
        inner = min(
            (piece for piece in self._open if not _overlaps(span, piece[2].source + piece[2].cue)),
            # A statement and the one it cites share their content: the cited one is the inner one.
            key=lambda piece: (piece[1] - piece[0], -piece[0], piece[2].within is None),
            default=None,
        )
        if inner is not None:
            return inner[2].id
        for going_on in (self._fronted, self._tails):
            after, identity = going_on.get(sentence, (end, ""))
            if identity and start >= after:
                return identity
        return None


def _overlaps(span: Span, pieces: Sequence[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in pieces)


def _is_according(words: Words, statement: Statement) -> bool:
    """Whether the statement's source is fronted: "According to …, …"."""
    if not statement.cue or not statement.content:
        return False
    start, end = statement.cue[0]
    return words.content[start:end].lower().startswith("according") and start < statement.content[0][0]


def _fronted(words: Words, statement: Statement) -> tuple[int, tuple[int, str]]:
    index = min(bisect_left(words.starts, statement.cue[0][0]), len(words) - 1)
    return words.sentence(index)[0], (statement.content[0][0], statement.id)


def _tails(words: Words, statement: Statement) -> Iterator[tuple[int, tuple[int, str]]]:
    """What hangs on a statement at the end of its sentence, without a verb of its own.

    "…, the ministry said on Thursday, *taking the total to 900*", "said 38 had died, *compared with 25*".
    """
    if not statement.cue or not statement.content or not statement.source:
        return
    last = max(end for _, end in statement.content + statement.cue + statement.source)
    at = bisect_left(words.starts, last)
    if not 0 < at < len(words):
        return
    opens, closes = words.sentence(at - 1)
    stop = min(at + _AFTER_CUE, closes)
    while at < stop and words.lower[at] != "," and words.tag[at] in _NO_CLAUSE:
        at += 1
    own = statement.content[-1][1] > words.starts[opens]
    if not own or at >= stop or words.lower[at] != "," or at + 1 >= closes:
        return
    going_on = words.lower[at + 1] in word_set("figures_ellipsis", "going_on") or words.tag[at + 1] == "CD"
    if going_on and _FINITE.isdisjoint(words.tag[at + 1 : min(closes, at + _TAIL)]):
        yield opens, (words.starts[at + 1], statement.id)
