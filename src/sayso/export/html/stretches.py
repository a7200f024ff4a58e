"""The words of an article as stretches ready to set: text, the elements around it, the signs at its edges."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from sayso.export.html.kinds import Kind
from sayso.export.html.segments import Mark, Segment, segments
from sayso.export.html.voiced import Voiced
from sayso.export.moments import moment
from sayso.export.values import commitment
from sayso.records import Figure, Reading, Span, Time

# What HTML's <time datetime> can carry: a year, a month, a day, a week or a clock time, no open places.
_DATETIME = re.compile(r"\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?|-W\d{2})?")
_DEEPEST = 3
_Shape = Literal["begins", "goes-on", "ends", "badge"]


@dataclass(frozen=True, slots=True)
class Element:
    """An element around words: its tag and its attributes."""

    tag: str
    attributes: dict[str, str]


@dataclass(frozen=True, slots=True)
class Sign:
    """What stands before or after marked words.

    Before a content its number, at its end a corner, before a source the badge of its kind. ``classes``
    tie it to its statements.
    """

    shape: _Shape
    classes: str
    number: int
    kind: Kind
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words inside ``elements`` (outermost first), with signs before and after them."""

    text: str
    elements: tuple[Element, ...]
    before: tuple[Sign, ...]
    after: tuple[Sign, ...]


class Marked:
    """The marks of one reading over its text, set line by line."""

    def __init__(
        self, reading: Reading, found: dict[str, Voiced], text: str, asked: Span | None = None
    ) -> None:
        """Prepares the marks.

        Args:
            reading: the article with its records.
            found: its statements as the page shows them.
            text: the text to show, as long as the reading's, character for character.
            asked: words to point at, as a permalink does.
        """
        self._text = text
        self._found = found
        self._figures = {figure.id: figure for figure in reading.figures}
        self._times = {time.id: time for time in reading.times}
        self._marks = sorted(_marks(reading, found, asked), key=lambda mark: mark.span)
        self._starts = [mark.span[0] for mark in self._marks]
        self._reach = _reaches(self._marks)

    def stretches(self, span: Span) -> Iterator[Stretch]:
        """The words of ``span`` in stretches."""
        first = bisect_right(self._reach, span[0])
        inside = self._marks[first : bisect_left(self._starts, span[1])]
        for segment in segments(span, inside):
            yield Stretch(
                self._text[slice(*segment.span)],
                tuple(self._elements(segment)),
                tuple(sign for mark in segment.opening for sign in self._before(mark)),
                tuple(sign for mark in segment.closing for sign in self._after(mark)),
            )

    def _elements(self, segment: Segment) -> Iterator[Element]:
        for mark in segment.marks:
            begins = mark in segment.opening and mark.place == 0
            match mark.role:
                case "figure":
                    yield _figure(self._figures[mark.ids[0]], segment, mark, begins=begins)
                case "time":
                    yield _time(self._times[mark.ids[0]], begins=begins)
                case "asked":
                    yield Element("mark", {"class": "asked", **({"id": "words"} if begins else {})})
                case _:
                    voices = [self._found[id] for id in mark.ids]
                    classes = f"m {mark.role} d{min(mark.depth, _DEEPEST)} "
                    yield Element("span", {"class": classes + _joined(voices)})

    def _before(self, mark: Mark) -> Iterator[Sign]:
        if mark.role == "content" or (mark.role == "source" and mark.last):
            voices = [self._found[id] for id in mark.ids]
            shape: _Shape = "badge" if mark.role == "source" else "goes-on" if mark.place else "begins"
            yield Sign(shape, _joined(voices), voices[0].number, voices[0].kind, voices[0].hollow)

    def _after(self, mark: Mark) -> Iterator[Sign]:
        if mark.role == "content" and mark.last:
            voiced = self._found[mark.ids[0]]
            yield Sign("ends", voiced.classes, voiced.number, voiced.kind)


def _marks(reading: Reading, found: dict[str, Voiced], asked: Span | None) -> Iterator[Mark]:
    sources: dict[Span, list[Voiced]] = defaultdict(list)
    cues: dict[Span, list[Voiced]] = defaultdict(list)
    for voiced in found.values():
        statement = voiced.statement
        for place, span in enumerate(statement.content):
            is_last = place == len(statement.content) - 1
            yield Mark(span, "content", (statement.id,), voiced.depth, place, is_last)
        for span in statement.source:
            sources[span].append(voiced)
        for span in statement.cue:
            cues[span].append(voiced)
    for role, spans in (("source", sources), ("cue", cues)):
        for span, voices in spans.items():
            is_last = role == "source" and any(voiced.statement.source[-1] == span for voiced in voices)
            ids = tuple(voiced.statement.id for voiced in voices)
            yield Mark(span, "source" if role == "source" else "cue", ids, last=is_last)
    for figure in reading.figures:
        yield Mark(figure.span, "figure", (figure.id,))
    for time in reading.times:
        yield Mark(time.span, "time", (time.id,))
    if asked:
        yield Mark(asked, "asked", ())


def _reaches(marks: list[Mark]) -> list[int]:
    """For each mark the furthest end among it and all before it: where it is passed, all of them are."""
    reach, reaches = 0, []
    for mark in marks:
        reach = max(reach, mark.span[1])
        reaches.append(reach)
    return reaches


def _joined(voices: Iterable[Voiced]) -> str:
    return " ".join(dict.fromkeys(name for voiced in voices for name in voiced.classes.split()))


def _figure(figure: Figure, segment: Segment, mark: Mark, *, begins: bool) -> Element:
    edges = [
        *(["first"] if mark in segment.opening else []),
        *(["last"] if mark in segment.closing else []),
    ]
    attributes = {
        "class": " ".join(["figure", *edges]),
        "title": commitment(figure, "–"),
        "href": f"#row-{figure.id}",
    }
    if begins:
        return Element("a", {**attributes, "id": figure.id})
    return Element("a", {**attributes, "tabindex": "-1"})


def _time(time: Time, *, begins: bool) -> Element:
    attributes = {"class": "time", "title": moment(time), **({"id": time.id} if begins else {})}
    if _DATETIME.fullmatch(time.value):
        return Element("time", {**attributes, "datetime": time.value})
    return Element("span", attributes)
