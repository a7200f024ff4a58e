"""Readings put together by hand, so that tests of comparing do not depend on what the reader finds."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sayso.records import Actor, Article, Figure, Reading, Span, Statement


def span_of(text: str, words: str) -> Span:
    """Where ``words`` stand first in ``text``."""
    start = text.index(words)
    return start, start + len(words)


def reading(text: str, **facts: Any) -> Reading:
    """A reading of ``text`` without records."""
    return Reading(Article(text=text, id="x", **facts))


def with_actors(of: Reading, *actors: tuple[str, str, dict[str, Any]]) -> Reading:
    """``of`` with actors a1, a2, …: name, kind and further fields; mentioned where the name first stands."""
    made = [
        Actor(f"a{number}", name, kind, mentions=(span_of(of.text, name),), **more)  # type: ignore[arg-type]
        for number, (name, kind, more) in enumerate(actors, 1)
    ]
    return replace(of, actors=tuple(made))


def with_statements(of: Reading, *statements: dict[str, Any]) -> Reading:
    """``of`` with statements s1, s2, …; content, cue and source are given as words."""
    made = []
    for number, fields in enumerate(statements, 1):
        pieces = {
            key: tuple(span_of(of.text, words) for words in fields.pop(key, ()))
            for key in ("content", "cue", "source")
        }
        made.append(Statement(f"s{number}", **pieces, **fields))
    return replace(of, statements=tuple(made))


def with_figures(of: Reading, *figures: dict[str, Any]) -> Reading:
    """``of`` with figures f1, f2, …; the span is given as words."""
    made = [
        Figure(f"f{number}", span_of(of.text, fields.pop("words")), **fields)
        for number, fields in enumerate(figures, 1)
    ]
    return replace(of, figures=tuple(made))
