"""Quotations with a signature: "“The tram is late every day.” — Ana Ruiz, driver" on a line of its own.

Readers' letters, street interviews, blurbs and pull quotes are printed so. The encoder has met few of them
and takes the dash for the end of a sentence; mark, dash and name leave no doubt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from sayso.reading.statements import Found
from sayso.reading.windows import Pieces, words_of

_NAME = r"[A-Z][\w.’'-]{0,24}(?: (?:[A-Z][\w.’'-]{0,24}|de|da|di|la|le|van|von|der|bin|al|of|the)){0,6}"
_SIGNED = re.compile(
    r"^[^\S\n]*(?P<words>[“\"«][^\n]+[”\"»])[^\S\n]?(?:\n{0,2})[^\S\n]*(?P<dash>--?|[–—―])[^\S\n]*"
    rf"(?P<source>{_NAME}(?:,[^.!?;:“”\"\n]{{2,80}}|[^\S\n]\([^()\n]{{1,60}}\))?)\.?[^\S\n]*$",
    re.MULTILINE,
)


def with_signed(text: str, pieces: Pieces, found: Sequence[Found]) -> list[Found]:
    """``found`` with a statement for each signed quotation, in place of those that share words with one.

    Linear in the text.
    """
    held = np.zeros(pieces.words + 1, bool)
    signed: list[Found] = []
    for match in _SIGNED.finditer(text):
        content, cue, source = (words_of(pieces, match.span(part)) for part in ("words", "dash", "source"))
        if content[0] < content[1] and source[0] < source[1]:
            held[content[0] : source[1]] = True
            signed.append(Found(cue, (source,), (content,), 1.0))
    if not signed:
        return list(found)
    apart = [
        one
        for one in found
        if not any(held[low:high].any() for low, high in (one.cue, *one.source, *one.content))
    ]
    return sorted([*apart, *signed], key=lambda one: one.cue)
