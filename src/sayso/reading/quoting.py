"""Quotation marks as hard evidence of how far a statement's content goes.

The encoder decides word by word; marks say more. A quotation that a statement mostly holds is held
whole, and quoted sentences that follow a quoting statement in its paragraph are its words too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from sayso.reading.quotations import Quotation, goes_on
from sayso.reading.statements import Found
from sayso.reading.windows import Pieces, words_of
from sayso.records import Span

MOSTLY = 0.5

Owners = NDArray[np.int64]


def settle_quotations(
    text: str, pieces: Pieces, found: Sequence[Found], quotations: Sequence[Quotation]
) -> list[Found]:
    """``found`` with contents that respect the quotations; linear in words and quotations."""
    owners = np.full(pieces.words, -1, np.int64)
    quoting = np.zeros(len(found) + 1, bool)
    for number, one in enumerate(found):
        for start, end in (one.cue, *one.source):
            owners[start:end] = len(found)
        for start, end in one.content:
            owners[start:end] = number
    added: dict[int, list[Span]] = {}
    for quotation in quotations:
        words = words_of(pieces, quotation.inner)
        if words[0] == words[1]:
            continue
        owner = _fill(owners, words, len(found))
        if owner is None and (owners[words[0] : words[1]] < 0).all() and goes_on(text, quotation):
            owner = _before(pieces, owners, words, quoting)
        if owner is not None:
            owners[words[0] : words[1]] = owner
            quoting[owner] = True
            added.setdefault(owner, []).append(words)
    return [
        replace(one, content=_union([*one.content, *added[number]])) if number in added else one
        for number, one in enumerate(found)
    ]


def _fill(owners: Owners, words: Span, other: int) -> int | None:
    """The statement that holds most of the quotation's words, if no other has a part in it."""
    inside = owners[words[0] : words[1]]
    held = np.unique(inside[inside >= 0])
    if len(held) == 1 and held[0] != other and (inside >= 0).mean() >= MOSTLY:
        return int(held[0])
    return None


def _before(pieces: Pieces, owners: Owners, words: Span, quoting: NDArray[np.bool_]) -> int | None:
    """The quoting statement before the words on the same line."""
    line = int(np.searchsorted(pieces.lines, pieces.lines[words[0]]))
    before = owners[line : words[0]]
    held = before[(before >= 0) & (before < len(quoting) - 1)]
    return int(held[-1]) if len(held) and quoting[held[-1]] else None


def _union(spans: Sequence[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
