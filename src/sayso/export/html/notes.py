"""The margin: one note a statement, level with its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.export.html.links import Links
from sayso.export.html.voiced import Voiced
from sayso.export.manner import manner
from sayso.export.printable import one_line
from sayso.export.values import amount
from sayso.export.voices import NOBODY
from sayso.records import Figure, Reading

_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Name:
    """A name and the address of its page, empty where it has none."""

    words: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """What a statement has to do with another one: ``within 3``, ``on 14``."""

    words: str
    number: int


@dataclass(frozen=True, slots=True)
class Note:
    """A statement's note: whose voice, how it was said, to what it belongs, which figures it carries."""

    voiced: Voiced
    who: tuple[Name, ...]
    to: tuple[Name, ...]
    how: str
    relations: tuple[Relation, ...]
    figures: tuple[tuple[str, str], ...]
    href: str

    @property
    def depth(self) -> int:
        """How far it is indented, from 1."""
        return min(self.voiced.depth, _DEEPEST)

    @property
    def is_nobody(self) -> bool:
        """No voice is named or described."""
        return [name.words for name in self.who] == [NOBODY]


def notes(reading: Reading, found: dict[str, Voiced], links: Links) -> Iterator[Note]:
    """The notes of all statements, in the order of their numbers."""
    names = {actor.id: Name(one_line(actor.name), links.actor(actor.id)) for actor in reading.actors}
    carried: dict[str | None, list[Figure]] = {}
    for figure in reading.figures:
        carried.setdefault(figure.statement, []).append(figure)
    for id, voiced in found.items():
        statement = voiced.statement
        yield Note(
            voiced,
            _who(voiced, names),
            () if voiced.voice.goes_on else tuple(names[actor] for actor in statement.to if actor in names),
            ", ".join([voiced.kind.words, *manner(statement)]),
            tuple(_relations(voiced, found)),
            tuple((figure.id, amount(figure, "–")) for figure in carried.get(id, [])),
            links.statement(id),
        )


def _who(voiced: Voiced, names: dict[str, Name]) -> tuple[Name, ...]:
    """The speakers, each with its page; a voice described and not named is one name, in quotation marks."""
    known = [names[actor] for actor in voiced.statement.speakers if actor in names]
    if known and voiced.statement.identification in ("named", "unspecified"):
        return tuple(known)
    return (Name(voiced.voice.speaker, known[0].href if len(known) == 1 else ""),)


def _relations(voiced: Voiced, found: dict[str, Voiced]) -> Iterator[Relation]:
    statement = voiced.statement
    if statement.within in found:
        yield Relation("within", found[statement.within].number)
    for other in statement.alternatives:
        if other in found:
            yield Relation("or within", found[other].number)
    if statement.about in found:
        yield Relation("on", found[statement.about].number)
