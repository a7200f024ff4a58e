"""An article's tokens by where they begin."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Set

from spacy.tokens import Doc

from sayso.reading.columns import read_columns

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
PHRASE = NOUNS | {"JJ"}
PROPER = frozenset({"NNP", "NNPS"})
# After a preposition: "who has pledged to broker a deal between" lacks "the two countries".
WHOLE_PHRASE = PHRASE | {"DT", "PRP$", "POS", "CD", "CC"}


class Tokens:
    """The article's tokens by offset."""

    def __init__(self, doc: Doc) -> None:
        columns = read_columns(doc)
        self.doc, self.text = doc, columns.text
        self.starts = columns.starts

    def last_before(self, offset: int) -> int:
        """The number of the last token that starts before ``offset``."""
        return bisect_left(self.starts, offset) - 1


def phrase_end(doc: Doc, first: int, tags: Set[str], longest: int) -> int:
    """Past the last noun of the words with these tags from ``first`` on; ``first`` where there is none."""
    stop = first
    while stop < min(len(doc), first + longest) and doc[stop].tag_ in tags:
        stop += 1
    while stop > first and doc[stop - 1].tag_ not in NOUNS:
        stop -= 1
    return stop
