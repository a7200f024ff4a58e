"""A quotation that stands alone under a line which ends in a colon: "… released this statement:".

The encoder meets few of these. The line break and the marks leave no doubt about the content; the
linker, asked about the colon, says whose words it is.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sayso.reading.encoder import Encoded, link
from sayso.reading.quotations import Quotation
from sayso.reading.statements import Found, find_source
from sayso.reading.windows import words_of
from sayso.records import Span


def find_introduced(
    text: str, encoded: Encoded, found: Sequence[Found], quotations: Sequence[Quotation]
) -> list[Found]:
    """Statements for the introduced quotations that no statement in ``found`` holds, in text order."""
    pieces = encoded.pieces
    taken = np.zeros(pieces.words, bool)
    for one in found:
        for start, end in (one.cue, *one.content):
            taken[start:end] = True
    asked: list[tuple[Span, Span]] = []
    contents: list[Span] = []
    for quotation in quotations:
        content = words_of(pieces, quotation.inner)
        colon = words_of(pieces, quotation.span)[0] - 1
        if content[1] - content[0] < 3 or colon < 0 or taken[content[0] : content[1]].any() or taken[colon]:
            continue
        own = text[int(pieces.starts[colon]) : int(pieces.ends[colon])] == ":"
        window = next((w for w in encoded.windows if w[0] <= colon < w[1]), None)
        if own and window and pieces.lines[colon] < pieces.lines[content[0]]:
            asked.append(((colon, colon + 1), window))
            contents.append(content)
    return [
        Found(one.cue, find_source(one), (content,), one.valid)
        for one, content in zip(link(encoded, asked), contents, strict=True)
    ]
