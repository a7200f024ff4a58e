"""What "reportedly" covers when it stands in an aside: the aside, and nobody is its source.

"… the meeting — reportedly attended by his sister — the minister thanked …": the encoder, which has
seen few of these, takes words from around the aside. Marks around it say where it ends.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.reading.statements import Found, is_hearsay
from sayso.reading.windows import Pieces, words_of

_OPENING = re.compile(r"(--|[—–(]|\s-)\s*$")
_CLOSING = {"(": re.compile(r"[)\n]"), "-": re.compile(r"--|[—–\n]|\s-\s|[.!?](?=\s|$)")}


def settle_hearsay(text: str, pieces: Pieces, found: Found) -> Found:
    """``found`` with the aside as its content, if its cue is a hearsay adverb that opens one."""
    if found.cue[1] - found.cue[0] > 1 or not is_hearsay(pieces, found.cue):
        return found
    start, end = int(pieces.starts[found.cue[0]]), int(pieces.ends[found.cue[1] - 1])
    opening = _OPENING.search(text, max(0, start - 4), start)
    if not opening:
        return found
    closing = _CLOSING["(" if opening[1] == "(" else "-"].search(text, end)
    aside = words_of(pieces, (end, closing.start() if closing else len(text)))
    return replace(found, source=(), content=(aside,)) if aside[0] < aside[1] else found
