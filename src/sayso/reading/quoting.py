"""Quotation marks as hard evidence of how far a statement's content goes.

The encoder decides word by word; marks say more. A quotation that a statement mostly holds, or that it
begins with whole sentences, is held whole. Quoted sentences that follow a quoting statement in its paragraph
are its words too, and so is what goes on right after its cue: "The dam," Ruiz said, "will hold."
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from sayso.reading.quotations import Quotation, goes_on
from sayso.reading.statements import Found
from sayso.reading.windows import Pieces, words_of
from sayso.records import Span

MOSTLY = 0.5
_SENTENCE_ENDS = frozenset(".,!?…—")
# What may stand between the halves of a sentence: "… Ruiz said, meaning the bridge, …".
_REPORTING = re.compile(r"[^.!?\n]{1,160}")

_AS_SAYING = re.compile(r"as (saying|telling|having)\b")
_QUOTED = re.compile(r"\b(quot|cit)(ed|es|ing)\b", re.IGNORECASE)
_LONGEST_QUOTED = 14  # words of whoever is quoted

Owners = NDArray[np.int64]


def join_saying(text: str, pieces: Pieces, found: Sequence[Found]) -> list[Found]:
    """``found`` with one statement where "Lee *quoted* him *as saying*" was taken for two.

    What the two have as their content is what the one has. Linear in their number.
    """
    kept: list[Found] = []
    for one in sorted(found, key=lambda found: found.cue):
        before = kept[-1] if kept else None
        if before and _AS_SAYING.match(text, int(pieces.starts[one.cue[0]])) and _near(pieces, before, one):
            cue = text[int(pieces.starts[before.cue[0]]) : int(pieces.ends[before.cue[1] - 1])]
            if _QUOTED.search(cue):
                kept[-1] = replace(before, content=_union([*before.content, *one.content]))
                continue
        kept.append(one)
    return kept


def _near(pieces: Pieces, before: Found, one: Found) -> bool:
    same = pieces.lines[before.cue[0]] == pieces.lines[one.cue[0]]
    return bool(same) and 0 <= one.cue[0] - before.cue[1] <= _LONGEST_QUOTED


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
    before: tuple[Quotation, int] | None = None
    added: dict[int, list[Span]] = {}
    for quotation in quotations:
        words = words_of(pieces, quotation.inner)
        if words[0] == words[1]:
            continue
        whole = goes_on(text, quotation)
        sentence = text[quotation.inner[0]].isupper() and text[quotation.inner[1] - 1] in _SENTENCE_ENDS
        owner = _fill(owners, words, len(found), begun=sentence)
        if owner is None and (owners[words[0] : words[1]] < 0).all():
            if before and _resumes(text, before[0], quotation):
                owner = before[1]
            elif whole:
                owner = _before(pieces, owners, words, quoting)
        if owner is None and (pair := _divided(owners, words, found)):
            for sharer in pair:
                added.setdefault(sharer, []).append(words)
                quoting[sharer] = True
        if owner is not None:
            owners[words[0] : words[1]] = owner
            quoting[owner] = True
            added.setdefault(owner, []).append(words)
            before = quotation, owner
    return [
        replace(one, content=_union([*one.content, *added[number]])) if number in added else one
        for number, one in enumerate(found)
    ]


def _fill(owners: Owners, words: Span, other: int, *, begun: bool) -> int | None:
    """The statement that holds most of the quotation, if no other has a part in it.

    With ``begun`` it is enough that the statement holds its first words.
    """
    inside = owners[words[0] : words[1]]
    held = np.unique(inside[inside >= 0])
    if len(held) != 1 or held[0] == other:
        return None
    enough = (inside >= 0).mean() >= MOSTLY or (begun and (inside[:2] >= 0).all())
    return int(held[0]) if enough else None


def _divided(owners: Owners, words: Span, found: Sequence[Found]) -> tuple[int, ...]:
    """The two who both have a quotation of which each got a part: "Lund replied: “…,” Norda reported"."""
    inside = owners[words[0] : words[1]]
    given = inside[inside >= 0]
    held = np.unique(given).tolist()
    if len(held) != 2 or held[1] == len(found) or len(given) < MOSTLY * len(inside):
        return ()
    first, last = int(given[0]), int(given[-1])
    if first == last:
        return ()
    around = found[first].cue[1] <= words[0] and words[1] <= found[last].cue[0]
    return (first, last) if around else ()


def _resumes(text: str, comma: Quotation, quotation: Quotation) -> bool:
    """Whether a quotation goes on with the sentence that the one before broke off at its comma."""
    if text[comma.inner[1] - 1] != "," or not text[quotation.inner[0]].islower():
        return False
    return _REPORTING.fullmatch(text, comma.span[1], quotation.span[0]) is not None


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
