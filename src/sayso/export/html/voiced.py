"""A statement as the page shows it: its number, its voice and the classes that tie words and margin."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.export.html.kinds import KINDS, Kind
from sayso.export.signs import UNICODE
from sayso.export.voices import Voice, voices
from sayso.records import Reading, Statement


@dataclass(frozen=True, slots=True)
class Voiced:
    """A statement with what its marks and its note share.

    ``voice_number`` counts the article's voices from 1 in the order in which they first speak; ``depth``
    is 1 for an outermost statement.
    """

    voice: Voice
    voice_number: int
    depth: int
    classes: str

    @property
    def number(self) -> int:
        """The number in the article, from 1."""
        return self.voice.number

    @property
    def statement(self) -> Statement:
        """The record."""
        return self.voice.statement

    @property
    def kind(self) -> Kind:
        """The source kind with its sign."""
        return KINDS[self.statement.source_kind]

    @property
    def hollow(self) -> bool:
        """The sign is set hollow: a reader could not find out from the words who it was."""
        return self.statement.identification in ("anonymous", "unspecified")


def voiced(reading: Reading) -> dict[str, Voiced]:
    """The reading's statements by id, in the order of their first words."""
    found = voices(reading, UNICODE)
    counting = {figure.statement for figure in reading.figures}
    numbers: dict[object, int] = {}
    result: dict[str, Voiced] = {}
    for id, voice in found.items():
        statement = voice.statement
        voice_number = numbers.setdefault(statement.speakers or voice.speaker, len(numbers) + 1)
        classes = [f"s{voice.number}", f"v{voice_number}", f"k-{statement.source_kind}"]
        if statement.identification == "anonymous":
            classes.append("unnamed")
        if id in counting:
            classes.append("counting")
        result[id] = Voiced(voice, voice_number, _depth(statement, found), " ".join(classes))
    return result


def _depth(statement: Statement, found: dict[str, Voice]) -> int:
    depth = 1
    seen = {statement.id}
    while statement.within in found and statement.within not in seen:
        seen.add(statement.within)
        statement = found[statement.within].statement
        depth += 1
    return depth
