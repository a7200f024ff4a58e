"""Statements for tests, marked in their sentence: ``{source} <cue> [content]``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.reading.kinds import characterise
from sayso.reading.tokens import tokenize
from sayso.records import Actor, ActorKind, Article, Span, Statement, Time

_MARK = re.compile(r"[{}<>\[\]]")
_ROLE = {"{": "source", "<": "cue", "[": "content"}


def unmark(*sentences: str) -> tuple[str, list[Statement]]:
    """The sentences' text, one a line, and the statement marked in each that holds a mark."""
    text = ""
    statements: list[Statement] = []
    for sentence in sentences:
        spans: dict[str, list[Span]] = {"source": [], "cue": [], "content": []}
        opened: list[tuple[str, int]] = []
        for piece in re.split(r"([{}<>\[\]])", sentence):
            if piece in _ROLE:
                opened.append((_ROLE[piece], len(text)))
            elif _MARK.fullmatch(piece):
                role, start = opened.pop()
                spans[role].append((start, len(text)))
            else:
                text += piece
        text += "\n"
        if spans["content"]:
            content, cue, source = (tuple(spans[role]) for role in ("content", "cue", "source"))
            statements.append(Statement(f"s{len(statements) + 1}", content, cue, source))
    return text, statements


def find_actors(text: str, named: Mapping[str, tuple[ActorKind, Sequence[str]]]) -> list[Actor]:
    """Actors with the mentions given by their words, wherever these stand, longest first."""
    actors = []
    for number, (name, (kind, words)) in enumerate(named.items(), 1):
        longest = "|".join(re.escape(word) for word in sorted({name, *words}, key=len, reverse=True))
        found = re.finditer(rf"(?<!\w)(?:{longest})(?!\w)", text)
        actors.append(Actor(f"a{number}", name, kind, mentions=tuple(match.span() for match in found)))
    return actors


def read(
    *sentences: str,
    actors: Mapping[str, tuple[ActorKind, Sequence[str]]] | None = None,
    times: Sequence[str] = (),
    outlet: str | None = None,
) -> list[Statement]:
    """The marked statements as ``characterise`` reads them.

    A statement's speakers are the ``actors`` mentioned in its source; ``times`` are days by their words.
    """
    text, statements = unmark(*sentences)
    known = find_actors(text, actors or {})
    spoken = [
        replace(
            statement,
            speakers=tuple(
                actor.id
                for actor in known
                if any(s <= m[0] and m[1] <= e for s, e in statement.source for m in actor.mentions)
            ),
        )
        for statement in statements
    ]
    days = [
        Time(f"t{n}", (text.index(words), text.index(words) + len(words)), "DATE", "2025-03-04")
        for n, words in enumerate(times, 1)
    ]
    return characterise(tokenize(text), spoken, known, days, Article(text, outlet=outlet))
