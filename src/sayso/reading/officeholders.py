"""A body and its officer run together: "head of the Ministry of Ports of Norway Jon Hask" names two.

Translated news writes no comma between a long office and its holder, and the learned tagger takes all of it
for the body's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.reading.actors.countries import country_word
from sayso.reading.actors.institutions import body_key, institutions
from sayso.reading.actors.terms import terms
from sayso.reading.actors.words import plain
from sayso.reading.kinds.lexicon import name_ends
from sayso.reading.names import Name
from sayso.records import Span

_OF = re.compile(r" (?:of|in) (?:the )?")
_HOLDER = re.compile(r" (?P<name>[A-Z][\w’'-]{1,20}(?: [A-Z][\w.’'-]{0,20}){1,2})")
_LONGEST_COUNTRY = 3  # words


def part_holders(text: str, names: Sequence[Name]) -> list[Name]:
    """``names`` with the person behind "… of COUNTRY" of an organisation's name as a name of its own.

    Linear in the text.
    """
    return [part for name in names for part in _parts(text, name)]


def join_countries(text: str, names: Sequence[Name]) -> list[Name]:
    """ "the Security Service" + "of" + "Ukraine" as one, where that is a known body: Britain has one too."""
    joined: list[Name] = []
    for name in names:
        before = joined[-1] if joined else None
        tied = before is not None and text[before.span[1] : name.span[0]] in (" of ", " of the ", " ")
        if before and tied and before.kind == "organisation" and name.kind == "place":
            whole = text[before.span[0] : name.span[1]]
            if body_key([plain(word) for word in whole.split()]) in institutions():
                joined[-1] = Name((before.span[0], name.span[1]), "organisation")
                continue
        joined.append(name)
    return joined


def _parts(text: str, name: Name) -> Iterator[Name]:
    holder = _holder(text, name.span) if name.kind == "organisation" else None
    if holder is None:
        yield name
    else:
        yield Name((name.span[0], holder[0] - 1), "organisation")
        yield Name(holder, "person")


def _holder(text: str, span: Span) -> Span | None:
    start, end = span
    for of in _OF.finditer(text, start, end):
        at = of.end()
        for _ in range(_LONGEST_COUNTRY):
            at = text.find(" ", at + 1, end)
            if at < 0:
                break
            if country_word(text[of.end() : at]) and (found := _HOLDER.fullmatch(text, at, end)):
                last = found["name"].rsplit(" ", 1)[-1].lower()
                body = last in name_ends() or last in terms().sorts
                return None if body else found.span("name")
    return None
