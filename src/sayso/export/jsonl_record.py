"""A reading from its JSON object, every field checked: what ``jsonl`` reads may come from anywhere."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import fields
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from sayso.errors import BadRecord
from sayso.records import Actor, Article, Event, Figure, Note, Reading, Span, Statement, Time

T = TypeVar("T")

_SURROGATE = re.compile("[\ud800-\udfff]")
_LISTS: dict[str, type[Any]] = {
    "actors": Actor,
    "statements": Statement,
    "figures": Figure,
    "times": Time,
    "events": Event,
}
_HINTS = {kind: get_type_hints(kind) for kind in (Article, Note, *_LISTS.values())}
# Where a record names another one, and in which list that one must be.
_REFERENCES = {
    "statements": {
        "speakers": "actors", "to": "actors", "when": "times", "within": "statements", "about": "statements",
        "alternatives": "statements",
    },
    "figures": {"of": "actors", "when": "times", "statement": "statements"},
    "events": {"actors": "actors", "recipients": "actors", "when": "times", "statement": "statements"},
}  # fmt: skip
WRITE_AGAIN = "write it again with 'sayso export jsonl' or 'sayso read --format jsonl'"


def from_record(record: object) -> Reading:
    """The reading that ``jsonl.to_record`` or ``Reading.to_dict`` turned into ``record``.

    Keys that are not known are passed over; those that are absent have their defaults.

    Raises:
        BadRecord: a field is missing or of the wrong type, a span lies outside the text, an id stands twice,
            or a record names another one that is not there. The message says where.
    """
    if not isinstance(record, dict):
        raise _bad("the record", "is not an object")
    if "statements" not in record:
        raise BadRecord("is no reading: it has no statements", "articles are read with 'sayso add'")
    about = record.get("article", {})
    if not isinstance(about, dict):
        raise _bad("article", "is not an object")
    article = _decode(Article, {**about, "id": record.get("id"), "text": record.get("text")}, "article")
    found = {name: _list(record, name, kind) for name, kind in _LISTS.items()}
    reading = Reading(
        article, **found, warnings=_value(tuple[str, ...], record.get("warnings", []), "warnings")
    )
    _check_spans(reading)
    _check_references(reading)
    return reading


def _list(record: dict[str, Any], name: str, kind: type[T]) -> tuple[T, ...]:
    items = record.get(name, [])
    if not isinstance(items, list):
        raise _bad(name, "is not a list")
    found = tuple(_decode(kind, item, f"{name}[{at}]") for at, item in enumerate(items))
    ids = [item.id for item in found]  # type: ignore[attr-defined]
    if len(set(ids)) != len(ids):
        raise _bad(name, "has an id twice")
    return found


def _decode(kind: type[T], item: object, where: str) -> T:
    """A record of ``kind`` from its JSON object; fields that are absent have their defaults."""
    if not isinstance(item, dict):
        raise _bad(where, "is not an object")
    hints = _HINTS[kind]
    known = {
        field.name: _value(hints[field.name], item[field.name], f"{where}.{field.name}")
        for field in fields(kind)  # type: ignore[arg-type]
        if field.name in item
    }
    try:
        return kind(**known)
    except TypeError as error:
        raise _bad(where, "lacks a field") from error


def _value(hint: Any, value: Any, where: str) -> Any:
    """``value`` as the type a record's field is annotated with."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        if value is None and NoneType in inner:
            return None
        return _value(next(part for part in inner if part is not NoneType), value, where)
    if origin is tuple:
        return _tuple(hint, value, where)
    if hint is Note:
        return _decode(Note, value, where)
    return _plain(hint, value, where)


def _tuple(hint: Any, value: Any, where: str) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise _bad(where, "is not a list")
    if hint == Span:
        if len(value) != 2 or not all(type(end) is int for end in value):
            raise _bad(where, "is not a span [start, end]")
        return tuple(value)
    (item_hint, _) = get_args(hint)
    return tuple(_value(item_hint, item, f"{where}[{at}]") for at, item in enumerate(value))


def _plain(hint: Any, value: Any, where: str) -> Any:
    if get_origin(hint) is Literal:
        if value not in get_args(hint):
            raise _bad(where, f"is not one of {', '.join(get_args(hint))}")
    elif hint is float and type(value) in (int, float):
        return _number(value, where)
    elif type(value) is not hint:
        kind = {str: "a string", bool: "true or false", float: "a number"}[hint]
        raise _bad(where, f"is not {kind}")
    elif hint is str and _SURROGATE.search(value):
        raise _bad(where, "holds half a surrogate pair")
    return value


def _number(value: float, where: str) -> float:
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise _bad(where, "is out of range")
    return number


def _check_spans(reading: Reading) -> None:
    length = len(reading.text)
    for name, span in _spans(reading):
        if not 0 <= span[0] <= span[1] <= length:
            raise _bad(name, f"lies outside the text: {span[0]}-{span[1]} of {length}")


def _spans(reading: Reading) -> Iterator[tuple[str, Span]]:
    yield from (("a note", note.span) for note in reading.article.notes)
    yield from ((actor.id, mention) for actor in reading.actors for mention in actor.mentions)
    for said in reading.statements:
        yield from ((said.id, piece) for piece in (*said.content, *said.cue, *said.source))
    for figure in reading.figures:
        yield figure.id, figure.span
        if figure.counted is not None:
            yield figure.id, figure.counted
    yield from ((time.id, time.span) for time in reading.times)
    yield from ((event.id, event.span) for event in reading.events)


def _check_references(reading: Reading) -> None:
    there = {name: {record.id for record in getattr(reading, name)} for name in _LISTS}
    for name, links in _REFERENCES.items():
        for record in getattr(reading, name):
            for field, into in links.items():
                value = getattr(record, field)
                ids = (value,) if isinstance(value, str) else value or ()
                for missing in set(ids) - there[into]:
                    raise _bad(f"{record.id}.{field}", f"names {missing!r}, which is not among the {into}")


def _bad(where: str, what: str) -> BadRecord:
    return BadRecord(f"{where} {what}", WRITE_AGAIN)
