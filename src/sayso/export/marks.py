"""The article's own words with its statements, figures and times marked in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.text import Text

from sayso.export.printable import printable
from sayso.export.signs import Signs
from sayso.export.voices import Voice
from sayso.records import Reading, Span


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to set in ``style``, with a sign before and a sign after them."""

    start: int
    end: int
    style: str
    opening: str = ""
    closing: str = ""
    sign_style: str = ""


def paragraphs(reading: Reading, found: dict[str, Voice], signs: Signs, *, plain: bool) -> Iterator[Text]:
    """The article's lines, marked, without its notes and without empty lines.

    Args:
        reading: the article with its records.
        found: the reading's voices by statement id.
        signs: the signs to mark with.
        plain: the output has no bold and no underline, so sources become ``*source*``
            and cues ``_cue_``.
    """
    marks = [*_figures_and_times(reading, signs), *_statements(found.values(), signs, plain=plain)]
    for line in _marked(printable(reading.text), marks, reading).split("\n", allow_blank=True):
        if line.plain.strip():
            yield line


def _statements(found: Iterable[Voice], signs: Signs, *, plain: bool) -> Iterator[Mark]:
    """Contents first, then sources, then cues: of styles on the same words the later one shows."""
    sources: dict[Span, list[Voice]] = defaultdict(list)
    cues: dict[Span, Voice] = {}
    for voice in found:
        for start, end in voice.statement.content:
            opening, closing = signs.opens(voice.number), signs.closes(voice.number)
            yield Mark(start, end, voice.colour, opening, closing, voice.colour)
        for span in voice.statement.source[-1:]:
            sources[span].append(voice)
        for span in voice.statement.source[:-1]:
            sources.setdefault(span, [])
        for span in voice.statement.cue:
            cues.setdefault(span, voice)
    outer = _outermost(sources) if plain else set()
    for span, standing in sources.items():
        numbers = signs.number([voice.number for voice in standing]) if standing else ""
        colour = standing[0].colour if standing else ""
        star = "*" if span in outer else ""
        yield Mark(*span, f"bold {colour}".strip(), star, star + numbers, colour)
    outer = _outermost(cues) if plain else set()
    for span, voice in cues.items():
        line = "_" if span in outer else ""
        yield Mark(*span, f"underline {voice.colour}", line, line, voice.colour)


def _outermost(spans: Iterable[Span]) -> set[Span]:
    """The spans that begin inside no other: a second pair of the same sign would be unreadable there."""
    found: list[Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return set(found)


def _figures_and_times(reading: Reading, signs: Signs) -> Iterator[Mark]:
    for figure in reading.figures:
        yield Mark(*figure.span, "italic", signs.figure_opening, signs.figure_closing, "dim")
    for time in reading.times:
        yield Mark(*time.span, "italic")


def _marked(text: str, marks: list[Mark], reading: Reading) -> Text:
    """``text`` with its marks set and its notes left out. Time is linear in text and marks but for a sort."""
    styled = Text(text)
    signs: list[tuple[int, int, int, int, str, str]] = []
    for place, mark in enumerate(marks):
        if mark.start >= mark.end:
            continue
        styled.stylize(mark.style, mark.start, mark.end)
        # At one offset what began last closes first, and what ends last opens first.
        signs.append((mark.end, 0, -mark.start, -place, mark.closing, mark.sign_style))
        signs.append((mark.start, 1, -mark.end, place, mark.opening, mark.sign_style))
    signs.sort()
    notes = sorted(note.span for note in reading.article.notes)
    cuts = sorted({sign[0] for sign in signs} | {edge for note in notes for edge in note} | {len(text)})
    marked = Text()
    at, start = 0, 0
    for cut, piece in zip(cuts, styled.divide(cuts), strict=False):
        while notes and notes[0][1] <= start:
            notes.pop(0)
        if not (notes and notes[0][0] <= start):
            marked.append_text(piece)
        while at < len(signs) and signs[at][0] == cut:
            marked.append(signs[at][4], signs[at][5])
            at += 1
        start = cut
    return marked
