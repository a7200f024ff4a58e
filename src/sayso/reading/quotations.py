"""Quotation marks as evidence: where double-quoted passages open and close.

News breaks the rules of pairing: a passage that goes on in the next paragraph is opened again there
and was never closed, straight marks do not say which end they are, and some are simply missing. A
paragraph is one line; an open passage ends with its paragraph and is then marked ``closed=False``.
A page that has no double mark at all may quote in single ones, as British papers do.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from sayso.records import Span

_MARK = re.compile("\"|“|”|„|«|»|``|''|\n")
_SINGLE = re.compile("['‘’]|\n")
# From a mark that opens, over apostrophes inside words, to one that a mark of a sentence precedes.
_SPEECH = re.compile(
    r"(?<![\w'‘’])['‘](?=[A-Z])(?:[^'‘’\n\"“”]|(?<=\w)['’](?=\w)){3,600}(?<=[.,!?…])['’](?!\w)"
)
_LONGEST_CROSSHEAD = 6  # words
_SENTENCE_ENDS = frozenset(".!?…—–-")
_OPENING = {"“", "„", "«", "``"}
_CLOSING = {"”", "»", "''"}


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted passage: ``span`` with its marks, ``inner`` without them.

    ``closed`` is false when the paragraph ends before a closing mark does.
    """

    span: Span
    inner: Span
    closed: bool


def goes_on(text: str, quotation: Quotation) -> bool:
    """Whether the quotation is whole sentences, three words or more, that need no cue of their own."""
    words = text[slice(*quotation.inner)].strip("\"'”’) \t")
    first = next((ch for ch in words if ch.isalnum()), "a")
    ends = words[-1:] in _SENTENCE_ENDS or not quotation.closed
    return len(words.split(maxsplit=3)) >= 3 and first.isupper() and ends


def find_quotations(text: str) -> list[Quotation]:
    """All quoted passages of ``text`` in order, none inside another; linear in its length.

    Double marks count; single ones where the text has no double mark, and beside them where what they enclose
    can be nothing but speech.
    """
    found = _find_double(text)
    if not found:
        return _find_single(text)
    return sorted([*found, *_find_speech(text, found)], key=lambda one: one.span)


def _find_double(text: str) -> list[Quotation]:
    found: list[Quotation] = []
    opened: tuple[int, int] | None = None
    for match in _MARK.finditer(text):
        mark, start, end = match[0], match.start(), match.end()
        if mark == "\n":
            if opened is not None:
                found.append(_quotation(opened, (start, start), closed=False))
            opened = None
        elif opened is None:
            if mark in _OPENING or (mark in {'"', "''"} and _can_open(text, start, end)):
                opened = (start, end)
        elif mark in _CLOSING or mark == '"':
            found.append(_quotation(opened, (start, end), closed=True))
            opened = None
    if opened is not None:
        found.append(_quotation(opened, (len(text), len(text)), closed=False))
    return found


def _find_single(text: str) -> list[Quotation]:
    found: list[Quotation] = []
    opened: Span | None = None
    for match in _SINGLE.finditer(text):
        at = match.start()
        before = text[at - 1] if at else " "
        after = text[at + 1] if at + 1 < len(text) else " "
        if match[0] == "\n":
            opened = None
        elif opened is None:
            if match[0] != "’" and not before.isalnum() and after.isalnum():
                opened = (at, at + 1)
        elif match[0] != "‘" and not after.isalnum() and not before.isspace():
            # "the soldiers' families": a possessive closes nothing unless a mark of its own follows.
            if before == "s" and after == " " and _closes_later(text, at + 1):
                continue
            found.append(_quotation(opened, (at, at + 1), closed=True))
            opened = None
    return found


def _find_speech(text: str, double: list[Quotation]) -> list[Quotation]:
    """Passages in single marks outside ``double`` that begin with a capital and end with a sentence's mark.

    Papers that quote in single marks may keep double ones for words: a “nightmare”, she said: 'It rained.'
    """
    ends = [one.span[1] for one in double]
    found = []
    for match in _SPEECH.finditer(text):
        number = bisect_right(ends, match.start())
        outside = number == len(double) or double[number].span[0] >= match.end()
        if outside and not _is_crosshead(text, match.span()):
            found.append(
                _quotation((match.start(), match.start() + 1), (match.end() - 1, match.end()), closed=True)
            )
    return found


def _is_crosshead(text: str, span: Span) -> bool:
    """Whether a few quoted words make up a line: a heading between paragraphs."""
    fills = text[span[0] - 1 : span[0]] in "\n" and text[span[1] : span[1] + 1] in "\n"
    return fills and len(text[slice(*span)].split()) <= _LONGEST_CROSSHEAD


def _closes_later(text: str, start: int) -> bool:
    """Whether a closing single mark follows within the line's next 300 characters before another opens."""
    for match in _SINGLE.finditer(text, start, min(len(text), start + 300)):
        at = match.start()
        before, after = text[at - 1], text[at + 1 : at + 2] or " "
        if match[0] in {"\n", "‘"} or (not before.isalnum() and after.isalnum() and before.isspace()):
            return False
        if not after.isalnum() and not before.isspace():
            return True
    return False


def _can_open(text: str, start: int, end: int) -> bool:
    """A straight mark opens unless it leans on the word before it: ``5'11"`` or a stray closing mark."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not after.isspace() and not before.isalnum()


def _quotation(opening: Span, closing: Span, *, closed: bool) -> Quotation:
    return Quotation((opening[0], closing[1]), (opening[1], closing[0]), closed)
