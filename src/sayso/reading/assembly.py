"""Word ranges to statements: exact spans, their mode, and quotations that go on without a cue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from sayso.reading.datelines import past_dateline
from sayso.reading.hearsay import settle_hearsay
from sayso.reading.quotations import Quotation, goes_on
from sayso.reading.quoting import join_saying, settle_quotations
from sayso.reading.statements import Found
from sayso.reading.windows import Pieces
from sayso.records import Mode, Note, Span, Statement

_LETTER_OR_DIGIT = re.compile(r"\w")
_NUMBER_GOES_ON = re.compile(r"(?:\d|[.,:](?=\d)){0,16}%?")
_NUMBER_BEFORE = re.compile(r"[$€£]?(?<![\d.,:])(?:\d{1,4}[.,:])+$|[$€£]$")
_AFTER_SENTENCE = re.compile(r"[.!?:…][)\s]{1,3}$")
_BULLET = re.compile(r"[-–—•*·▪●] {1,3}(?=\S)")
_EDGE = " \t\r\n,;:"
_TAIL = _EDGE + "@#"  # of a handle or tag that was cut
_MARKS = "\"“”'‘’"


def assemble(
    text: str,
    pieces: Pieces,
    found: Sequence[Found],
    quotations: Sequence[Quotation],
    notes: Sequence[Note] = (),
) -> list[Statement]:
    """Statements ``s1`` … in text order, none of them in a note.

    A quotation that no statement holds and that goes on from the one before, in the same paragraph or
    at the head of the next, is a statement of its own with neither cue nor source; so is one behind a
    sentence, which ``continuing`` gives to that sentence's subject or drops. Linear in the text.
    """
    inside = _InQuotations(quotations)
    statements = []
    settled = [settle_hearsay(text, pieces, one) for one in join_saying(text, pieces, found)]
    for one in settle_quotations(text, pieces, settled, quotations):
        content = tuple(_exact(text, pieces, words, inside) for words in one.content)
        if any(_overlap(span, note.span) for span in content for note in notes):
            continue
        cue = (_exact(text, pieces, one.cue, None),)
        source = tuple(_exact(text, pieces, words, None) for words in one.source)
        if "\n" in text[slice(*cue[0])]:
            # "…, Kyiv's spy chief says | By Ana Ruiz": a headline's verb and the byline below it.
            cue = ((cue[0][0], text.index("\n", cue[0][0])),)
            here = tuple(
                span for span in source if "\n" not in text[min(span[0], cue[0][0]) : max(span[1], cue[0][1])]
            )
            if source and not here:
                continue
            source = here
        if _stands_elsewhere(text, content, cue[0]) and inside.mode(text, content) == "indirect":
            continue
        if source and text[slice(*cue[0])] == ":" and _is_filed_from(text, source[0], content):
            continue
        content, later = _split_paragraphs(text, content, cue[0])
        content = tuple(span for span in content if not _in_dateline(text, span)) or content
        mode = "direct" if one.verbatim else inside.mode(text, content)
        statements.append(Statement("", content, cue, source, mode=mode))
        quoted = [part for part in later if one.verbatim or inside.mode(text, part) == "direct"]
        statements += [Statement("", part, mode="direct") for part in quoted]
    statements += _continuations(text, statements, quotations, notes)
    statements.sort(key=lambda s: min(s.content + s.cue + s.source))
    return [replace(statement, id=f"s{number}") for number, statement in enumerate(statements, 1)]


def _split_paragraphs(
    text: str, content: tuple[Span, ...], cue: Span
) -> tuple[tuple[Span, ...], list[tuple[Span, ...]]]:
    """The content in the cue's paragraph, and what of it goes on in each later one."""
    parts: list[list[Span]] = []
    for start, end in content:
        lines = [m for m in re.finditer(r"[^\n]+", text[start:end]) if _LETTER_OR_DIGIT.search(m[0])]
        for line in lines:
            piece = (start + line.start(), start + line.end())
            if parts and "\n" not in text[parts[-1][-1][1] : piece[0]]:
                parts[-1].append(piece)
            else:
                parts.append([piece])
    own = [part for part in parts if "\n" not in text[min(part[0][0], cue[1]) : max(part[-1][1], cue[0])]]
    if not own:
        return content, []
    return tuple(own[0]), [tuple(part) for part in parts if part[0][0] > own[0][-1][1]]


def _stands_elsewhere(text: str, content: Sequence[Span], cue: Span) -> bool:
    """Whether all content stands on later lines than a cue that no colon follows: a heading reports none."""
    end = text.find("\n", cue[1])
    return 0 <= end <= min(content)[0] and not text[cue[0] : end].rstrip().endswith(":")


class _InQuotations:
    """Look-ups among an article's quotations."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self.quotations = quotations
        self.starts = np.asarray([q.span[0] for q in quotations], np.int64)

    def at(self, offset: int) -> Quotation | None:
        """The quotation that holds ``offset``, marks included."""
        number = int(np.searchsorted(self.starts, offset, "right")) - 1
        if number >= 0 and offset < self.quotations[number].span[1]:
            return self.quotations[number]
        return None

    def mode(self, text: str, content: Sequence[Span]) -> Mode:
        """Direct when all words of ``content`` are quoted, indirect when none is, else mixed."""
        quoted = plain = False
        for start, end in content:
            at = start
            while at < end:
                quotation = self.at(at)
                if quotation:
                    stop = min(end, quotation.span[1])
                else:
                    following = int(np.searchsorted(self.starts, at, "right"))
                    stop = min(end, int(self.starts[following])) if following < len(self.starts) else end
                if _LETTER_OR_DIGIT.search(text, at, stop):
                    quoted, plain = quoted or bool(quotation), plain or not quotation
                at = stop
        return "mixed" if quoted and plain else "direct" if quoted else "indirect"


def _exact(text: str, pieces: Pieces, words: Span, inside: _InQuotations | None) -> Span:
    """The words' span without blanks and commas at its edges, quotation marks whole."""
    start, end = int(pieces.starts[words[0]]), int(pieces.ends[words[1] - 1])
    # Where and when a report was filed is nobody's statement, and no source of one.
    start = past_dateline(text, start, end)
    if inside:
        start, end = _whole_marks(text, start, end, inside)
    else:
        while start < end and text[start] in _EDGE + _MARKS:
            start += 1
        while end > start and text[end - 1] in _EDGE + _MARKS:
            end -= 1
    if bullet := _BULLET.match(text, start, end):
        start = bullet.end() if not start or text[start - 1] == "\n" else start
    while start < end and (text[start] in _EDGE or text.startswith(". ", start)):
        start += 1
    while end > start and text[end - 1] in _TAIL:
        end -= 1
    start, end = _whole_number(text, start, end)
    # A cue may be a bare colon, as in an interview.
    return (start, end) if start < end else (int(pieces.starts[words[0]]), int(pieces.ends[words[1] - 1]))


def _is_filed_from(text: str, source: Span, content: Sequence[Span]) -> bool:
    """Whether a colon follows a dateline ("TOLM: The president thanked …."), not who speaks in a headline."""
    end = max(content)[1]
    return past_dateline(text, source[0]) > source[1] and "." in (text[end - 1], text[end : end + 1])


def _in_dateline(text: str, span: Span) -> bool:
    """Whether a piece is the place, day or agency of "HOUSTON, May 3 (Wire) - An officer …" alone."""
    return past_dateline(text, span[0]) >= span[1]


def _whole_number(text: str, start: int, end: int) -> Span:
    """A span that begins or ends inside "1,800", "3:30" or "$3.5" takes in all of it."""
    if (
        end - start > 1
        and text[end - 1] in ".,"
        and text[end - 2].isdigit()
        and text[end : end + 1].isdigit()
    ):
        end -= 1  # "rose to $28." of "$28.27-billion"
    if start < end and text[end - 1].isdigit() and (more := _NUMBER_GOES_ON.match(text, end)):
        end = more.end()
    if (
        start < end
        and text[start].isdigit()
        and (before := _NUMBER_BEFORE.search(text, max(0, start - 16), start))
    ):
        start = before.start()
    return start, end


def _whole_marks(text: str, start: int, end: int, inside: _InQuotations) -> Span:
    if (
        start
        and text[start - 1] in "'‘"
        and text.find("'" if text[start - 1] == "'" else "’", start, end) >= 0
    ):
        start -= 1
    if text[end : end + 1] in ("'", "’") and _opened_single(text, start, end):
        end += 1
    opening = inside.at(start)
    if opening and start == opening.inner[0]:
        start = opening.span[0]
    closing = inside.at(end - 1)
    if closing and not _LETTER_OR_DIGIT.search(text, end, closing.inner[1]):
        end = closing.span[1]
    return start, end


def _opened_single(text: str, start: int, end: int) -> bool:
    """Whether "a 'training exercise" opens a single mark that its next character closes."""
    opened = max(text.rfind(" '", start, end), text.rfind(" ‘", start, end))
    mark = "’" if text[opened + 1 : opened + 2] == "‘" else "'"
    return opened >= 0 and text[end] == mark and mark not in text[opened + 2 : end]


def _continuations(
    text: str, statements: Sequence[Statement], quotations: Sequence[Quotation], notes: Sequence[Note]
) -> list[Statement]:
    taken = np.zeros(len(text), bool)
    for start, end in (span for s in statements for span in s.content + s.cue + s.source):
        taken[start:end] = True
    ends = sorted(max(s.content + s.cue + s.source)[1] for s in statements)
    lines = _Lines(text)
    found: list[Statement] = []
    for quotation in quotations:
        span = quotation.span
        if taken[slice(*span)].any() or any(_overlap(span, n.span) for n in notes):
            continue
        line = lines.of(span[0])
        heads = not _LETTER_OR_DIGIT.search(text, line[0], span[0])
        before = int(np.searchsorted(ends, span[0], "right"))
        last = ends[before - 1] if before else -1
        if found:
            last = max(last, found[-1].content[-1][1])
        if last < 0 or not goes_on(text, quotation):
            continue
        led = not heads and _AFTER_SENTENCE.search(text, line[0], span[0]) is not None
        if last > line[0] or led or (heads and lines.follow(last, span[0])):
            if found and found[-1].content[-1][1] > line[0] and last == found[-1].content[-1][1]:
                previous = found.pop()
                found.append(Statement("", (*previous.content, span), mode="direct"))
            else:
                found.append(Statement("", (span,), mode="direct"))
    return found


class _Lines:
    """The text's lines by offset."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.breaks = np.asarray([-1, *(m.start() for m in re.finditer("\n", text)), len(text)], np.int64)

    def of(self, offset: int) -> Span:
        """The line that holds ``offset``."""
        number = int(np.searchsorted(self.breaks, offset, "right")) - 1
        return int(self.breaks[number]) + 1, int(self.breaks[min(number + 1, len(self.breaks) - 1)])

    def follow(self, before: int, after: int) -> bool:
        """Whether ``after`` stands on the first line with words after that of ``before``."""
        return not _LETTER_OR_DIGIT.search(self.text, self.of(before)[1], self.of(after)[0])


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]
