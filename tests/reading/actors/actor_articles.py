"""Short articles for the tests of actors: names and sources are given by their words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.reading.actors import resolve_actors
from sayso.reading.names import Name, NameKind
from sayso.reading.tokens import tokenize
from sayso.records import Actor, Article, Statement

_SOURCE = re.compile(r"\{(.*?)\}")


@dataclass
class Read:
    """A resolved article: its text, actors, and the names of the speakers of each statement."""

    text: str
    actors: list[Actor]
    statements: list[Statement]

    @property
    def speakers(self) -> list[list[str]]:
        by_id = {actor.id: actor.name for actor in self.actors}
        return [[by_id[speaker] for speaker in one.speakers] for one in self.statements]

    def actor(self, name: str) -> Actor:
        (found,) = [actor for actor in self.actors if actor.name == name]
        return found

    def mentions(self, name: str) -> list[str]:
        return [self.text[start:end] for start, end in self.actor(name).mentions]


def read_marked(marked: str, bylines: tuple[str, ...] = (), **named: str) -> Read:
    """Resolve an article whose sources stand in braces; ``named`` lists names by kind, split by bars.

    The content of each statement is the quotation before its source on the same line, if there is one.
    """
    text, sources = "", []
    for part in re.split(r"(\{.*?\})", marked):
        plain = part
        if _SOURCE.fullmatch(part):
            plain = part[1:-1]
            sources.append((len(text), len(text) + len(plain)))
        text += plain
    words = {word: kind for kind, listed in named.items() for word in listed.split("|")}
    longest_first = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)(?:{longest_first})(?!\w)")
    names = [Name(m.span(), _kind(words[m[0]])) for m in pattern.finditer(text)] if words else []
    statements = []
    for number, source in enumerate(sources, 1):
        quotations = [m.span() for m in re.finditer('"[^"]*"', text) if m.end() <= source[0]]
        content = quotations[-1] if quotations else (source[1], source[1] + 1)
        statements.append(Statement(f"s{number}", content=(content,), source=(source,)))
    actors, resolved = resolve_actors(tokenize(text), names, statements, Article(text, bylines=bylines))
    return Read(text, actors, resolved)


def _kind(word: str) -> NameKind:
    kinds: dict[str, NameKind] = {
        "people": "person",
        "bodies": "organisation",
        "places": "place",
        "groups": "group",
    }
    return kinds[word]
