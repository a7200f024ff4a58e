"""Where the sentences of an article begin and end, for the words around a figure."""

from __future__ import annotations

import re
from bisect import bisect_right

from sayso.records import Span

# A full stop ends a sentence before a capital, unless a short word, a title or an initial stands before it.
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z\d])|\n+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Cpl|Sgt|Adm|Cmdr|Gov|Sen|Rep|Rev|St|Mt|No|vs|etc|Jan|Feb|Mar|Apr"
    r"|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Corp|Co|Ltd)|\b[A-Z])\.$"
)
# "4 p.m. on Friday", "4 p.m. Moscow time" go on; before anything else the hour ends its sentence.
_HOUR = re.compile(r"\b[ap]\.m\.$")
_OF_HOUR = re.compile(
    r"(?:E[SD]T|P[SD]T|C[SD]T|M[SD]T|GMT|UTC|CET|BST|Mon|Tue|Wed|Thu|Fri|Sat|Sun|\w+ time\b"
    r"|Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)


def sentence_ends(text: str) -> list[int]:
    """Where sentences begin, without the first. Linear in the text's length."""
    return [
        found.end()
        for found in _SENTENCE_END.finditer(text)
        if "\n" in found[0]
        or not (
            _ABBREVIATION.search(text, max(found.start() - 6, 0), found.start())
            or (
                _HOUR.search(text, max(found.start() - 6, 0), found.start())
                and _OF_HOUR.match(text, found.end())
            )
        )
    ]


def sentence_around(length: int, span: Span, ends: list[int]) -> Span:
    """From where the sentence of the figure at ``span`` begins to where the next one does."""
    place = bisect_right(ends, span[0])
    after = bisect_right(ends, span[1] - 1)
    return ends[place - 1] if place else 0, ends[after] if after < len(ends) else length
