"""W3C Web Annotation (Recommendation of 2017) as JSON-LD: every record as an annotation on its exact words.

Each target carries a TextPositionSelector, in code points of the article's text as the Recommendation counts,
and a TextQuoteSelector with enough context to stand once in that text; ``anchoring`` reads both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from sayso.export.json_document import write_document
from sayso.ledger.keys import find_keys
from sayso.records import Reading, Span, Statement

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# Hypothesis and Apache Annotator quote this much on either side.
CONTEXT_CHARS = 32

_FRAME: dict[str, Any] = {
    "@context": CONTEXT,
    "id": "urn:sayso:annotations",
    "type": "AnnotationCollection",
    "label": "What sayso read",
    "generator": {"type": "Software", "name": "sayso"},
    "first": {"id": "urn:sayso:annotations:page", "type": "AnnotationPage", "startIndex": 0, "items": []},
}
_QUALITIES = ("mode", "source_kind", "identification", "stance", "route")


def write_web_annotation(readings: Iterable[Reading], out: BinaryIO) -> int:
    """Writes one AnnotationCollection and returns how many annotations it has, one reading in memory."""
    return write_document(_FRAME, (item for reading in readings for item in annotate(reading)), out)


def annotate(reading: Reading) -> Iterator[dict[str, Any]]:
    """The reading's statements, figures, times, events and actors; one without words is left out."""
    page = _Page(reading)
    names = {actor.id: actor.name for actor in reading.actors}
    for said in reading.statements:
        who = [_body("identifying", names[actor]) for actor in said.speakers]
        parts = {"content": said.content, "cue": said.cue, "source": said.source}
        yield from page.annotation(said.id, "classifying", who + _qualities(said, page), parts)
    for figure in reading.figures:
        bodies = [
            _body("tagging", f"{name}:{value}")
            for name, value in (
                ("low", _number(figure.low)), ("high", _number(figure.high)), ("unit", figure.unit),
                ("measure", figure.measure), ("status", figure.status),
                ("statement", figure.statement and page.id(figure.statement)),
            )
            if value is not None
        ]  # fmt: skip
        parts = {"figure": (figure.span,), "counted": (figure.counted,) if figure.counted else ()}
        yield from page.annotation(figure.id, "classifying", bodies, parts)
    for time in reading.times:
        bodies = [_body("describing", time.value)]
        yield from page.annotation(time.id, "describing", bodies, {"time": (time.span,)})
    for event in reading.events:
        bodies = [_body("classifying", event.type)]
        bodies += [_body("identifying", names[actor]) for actor in event.actors]
        yield from page.annotation(event.id, "classifying", bodies, {"event": (event.span,)})
    for actor in reading.actors:
        bodies = [_body("identifying", actor.name)]
        yield from page.annotation(actor.id, "identifying", bodies, {"mention": actor.mentions})


class _Page:
    """What is annotated: one revision of an article."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.text
        self._revision = find_keys(reading.article).revision_id
        self._source = reading.article.url or f"urn:sayso:{self._revision}"

    def id(self, local_id: str) -> str:
        return f"urn:sayso:{self._revision}:{local_id}"

    def annotation(
        self, local_id: str, motivation: str, bodies: list[dict[str, Any]], parts: dict[str, tuple[Span, ...]]
    ) -> Iterator[dict[str, Any]]:
        targets = [self._target(part, span) for part, spans in parts.items() for span in spans]
        if targets:
            yield {
                "id": self.id(local_id),
                "type": "Annotation",
                "motivation": motivation,
                "body": bodies,
                "target": targets,
            }

    def _target(self, part: str, span: Span) -> dict[str, Any]:
        return {
            "type": "SpecificResource",
            "source": self._source,
            "scope": f"urn:sayso:{self._revision}",
            "styleClass": part,
            "selector": [
                {"type": "TextPositionSelector", "start": span[0], "end": span[1]},
                {"type": "TextQuoteSelector", **quote(self._text, span)},
            ],
        }


def quote(text: str, span: Span) -> dict[str, str]:
    """The exact words of ``span`` with as much before and after as makes them stand once in ``text``."""
    start, end = span
    width = CONTEXT_CHARS
    while True:
        before, after = text[max(0, start - width) : start], text[end : end + width]
        words = before + text[start:end] + after
        alone = text.find(words, text.find(words) + 1) == -1
        if alone or len(words) == len(text):
            return {"exact": text[start:end], "prefix": before, "suffix": after}
        width *= 2


def _qualities(said: Statement, page: _Page) -> list[dict[str, Any]]:
    links = [("within", said.within), ("about", said.about)]
    links += [("or_within", other) for other in said.alternatives]
    return [_body("tagging", f"{name}:{getattr(said, name)}") for name in _QUALITIES] + [
        _body("tagging", f"{name}:{page.id(other)}") for name, other in links if other is not None
    ]


def _body(purpose: str, value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _number(number: float | None) -> str | None:
    return None if number is None else f"{number:.15g}"
