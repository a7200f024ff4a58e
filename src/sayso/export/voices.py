"""Whose voice a statement is: its number in the article, its speakers in words, and one colour a voice."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.export.printable import one_line
from sayso.export.signs import Signs
from sayso.records import Reading, Statement

# Blue is left out: the standard one cannot be read on black.
COLOURS = ("cyan", "green", "magenta", "yellow", "bright_blue", "bright_red")
NOBODY = "nobody named"


@dataclass(frozen=True, slots=True)
class Voice:
    """A statement as the picture shows it. ``goes_on``: the same voice as the statement before, no cue."""

    number: int
    statement: Statement
    speaker: str
    colour: str
    goes_on: bool


def voices(reading: Reading, signs: Signs) -> dict[str, Voice]:
    """The reading's statements by id, numbered in the order of their first words."""
    ordered = sorted(reading.statements, key=_place)
    names = {actor.id: one_line(actor.name) for actor in reading.actors}
    colours: dict[object, str] = {}
    found: dict[str, Voice] = {}
    before: Statement | None = None
    for number, statement in enumerate(ordered, start=1):
        speaker = _speaker(reading, statement, names, signs)
        colour = colours.setdefault(statement.speakers or speaker, COLOURS[len(colours) % len(COLOURS)])
        goes_on = before is not None and _goes_on(before, statement)
        found[statement.id] = Voice(number, statement, speaker, colour, goes_on)
        if statement.within is None:
            before = statement
    return found


def listed(names: list[str]) -> str:
    """``A``, ``A and B``, ``A, B and C``."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def _place(statement: Statement) -> tuple[int, int]:
    pieces = statement.content or statement.cue or statement.source or ((0, 0),)
    return pieces[0][0], -pieces[-1][1]


def _speaker(reading: Reading, statement: Statement, names: dict[str, str], signs: Signs) -> str:
    known = [names[actor] for actor in statement.speakers if actor in names]
    if known and statement.identification in ("named", "unspecified"):
        return listed(known)
    described = listed(known) or one_line(reading.words(statement.source))
    return signs.quoted(described) if described else NOBODY


def _goes_on(before: Statement, statement: Statement) -> bool:
    bare = not statement.cue and not statement.source and statement.within is None
    return bare and bool(statement.speakers) and statement.speakers == before.speakers
