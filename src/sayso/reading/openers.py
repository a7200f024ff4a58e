"""Contents that are no more than their "that": "Lund said | that | the port would close, according to Norda".

The encoder now and then gives all behind the "that" to whoever is named last, and leaves the report in the
middle its opening word. The clause is what both report: the one says it, the other says that the one did.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.actors.words import Text
from sayso.records import Statement

_OPENERS = frozenset({"that", "whether", "if"})


def share_openers(text: Text, statements: Sequence[Statement]) -> list[Statement]:
    """``statements`` with the clause given to both whose it is; linear in their number.

    One without a clause that begins with its opener is left as it was.
    """
    result = list(statements)
    starts = {
        one.content[0][0]: at for at, one in reversed(list(enumerate(result))) if not _is_bare(text, one)
    }
    for at, bare in enumerate(statements):
        if not _is_bare(text, bare):
            continue
        other = starts.get(bare.content[0][0])
        if other is None or not (result[other].cue and result[other].cue[0][0] > result[other].content[0][1]):
            continue
        clause = result[other].content[0]
        began = min(span[0] for span in (*bare.source, *bare.cue))
        result[at] = replace(bare, content=(clause,))
        result[other] = replace(result[other], content=((began, clause[1]), *result[other].content[1:]))
    return sorted(result, key=lambda one: min(one.content + one.cue + one.source))


def _is_bare(text: Text, one: Statement) -> bool:
    """Whether a statement behind its cue has only its opener as its content."""
    if len(one.content) != 1 or not one.cue or one.cue[-1][1] > one.content[0][0]:
        return False
    start, end = one.content[0]
    return text.text[start:end] in _OPENERS
