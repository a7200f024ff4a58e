"""The names of a ledger: kept once each, and found by the whole or a part of them."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sqlalchemy import ColumnElement, Connection, Select, exists, insert, or_, select, update

from sayso.ledger.naming import find_names, folded, is_named
from sayso.ledger.postings import find_named
from sayso.ledger.schema import actor, actor_name, name, name_word
from sayso.ledger.schema.columns import RECORDS_PER_READING
from sayso.records import Reading


def keep_names(connection: Connection, spellings: Iterable[str]) -> dict[str, int]:
    """The row ids of these names by their folded form; names the ledger has not met are added.

    Two look-ups and two inserts at most, and an update for each that is written otherwise here.
    """
    wanted: dict[str, tuple[str, bool]] = {}
    for words in spellings:
        plain, shown = folded(words), words.removeprefix("the ").removeprefix("The ")
        known = wanted.get(plain, ("", False))
        wanted[plain] = (max(known[0], shown), known[1] or is_named(words))
    rows = connection.execute(select(name).where(name.c.folded.in_(wanted))).all()
    parted: dict[str, int] = {}
    for row in rows:
        words, proper = wanted[row.folded]
        if proper and not row.proper:
            parted[row.folded] = row.id
        if words > row.words or (proper and not row.proper):
            connection.execute(
                update(name)
                .where(name.c.id == row.id)
                .values(words=max(words, row.words), proper=proper or row.proper)
            )
    found = {row.folded: int(row.id) for row in rows}
    missing = sorted(wanted.keys() - found.keys())
    if missing:
        connection.execute(
            insert(name),
            [{"folded": one, "words": wanted[one][0], "proper": wanted[one][1]} for one in missing],
        )
        new = connection.execute(select(name.c.folded, name.c.id).where(name.c.folded.in_(missing))).all()
        found |= {row.folded: int(row.id) for row in new}
        parted |= {row.folded: row.id for row in new if wanted[row.folded][1]}
    # Only a proper name is found by a part of it, and one word is no part of itself.
    words_of = [
        {"word": word, "name": number}
        for plain, number in parted.items()
        if " " in plain
        for word in sorted(set(plain.split()))
    ]
    if words_of:
        connection.execute(insert(name_word), words_of)
    return found


def keep_actor_names(connection: Connection, reading: Reading, reading_id: int) -> None:
    """Writes under which names each actor of a reading is found; its actors' rows are there already."""
    names = [list(find_names(reading, one)) for one in reading.actors]
    if not names:
        return
    ids = keep_names(connection, (words for of_actor in names for words in of_actor))
    first = reading_id * RECORDS_PER_READING
    connection.execute(
        insert(actor_name),
        [
            {"actor": first + at, "position": place, "name": ids[folded(words)]}
            for at, of_actor in enumerate(names)
            for place, words in enumerate(of_actor)
        ],
    )


@dataclass(frozen=True, slots=True)
class Asked:
    """The names that an asked name finds: those it is the ``whole`` of, and those it is a ``part`` of."""

    whole: tuple[int, ...]
    part: tuple[int, ...]


def find_asked(connection: Connection, asked: str) -> Asked:
    """The names that ``asked`` finds, whatever its case, accents, punctuation and a leading *the*.

    A part is one word or several that follow each other in a proper name: "Lund" of "Edda Lund". A country's
    name or adjective finds no part: "Ukraine" is not the Security Service of Ukraine.

    Cost: one look-up by index, and the names that share the asked name's last word.
    """
    plain = folded(asked)
    words = plain.split()
    whole = tuple(connection.scalars(select(name.c.id).where(name.c.folded == plain)))
    if not words or plain in _country_words():
        return Asked(whole, ())
    rows = connection.execute(
        select(name.c.id, name.c.folded)
        .join(name_word, name_word.c.name == name.c.id)
        .where(name_word.c.word == max(words, key=len), name.c.proper)
    )
    part = (row.id for row in rows if f" {plain} " in f" {row.folded} " and row.folded != plain)
    return Asked(whole, tuple(sorted(part)))


@cache
def _country_words() -> frozenset[str]:
    """Names, capitals, adjectives and peoples of countries, folded, without loading the reader."""
    lines = (files("sayso.reading") / "lexicon" / "countries.csv").read_text("utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return frozenset(
        folded(word)
        for row in rows
        for name, cell in row.items()
        if name != "code"
        for word in cell.split("|")
    )


def goes_by(owner: ColumnElement[int], asked: Asked) -> ColumnElement[bool]:
    """The condition that the actor whose row id is ``owner`` goes by the asked name."""
    named = exists().where(actor_name.c.actor == owner, actor_name.c.name.in_(asked.whole))
    if not asked.part:
        return named
    return or_(
        named,
        exists().where(
            actor_name.c.actor == owner,
            actor_name.c.name.in_(asked.part),
            actor.c.id == owner,
            actor.c.kind.in_(("person", "organisation")),
        ),
    )


def find_called(connection: Connection, asked: Asked) -> Select[tuple[int]]:
    """Selects the row ids of the actors that go by the asked name; one may come twice."""
    named = find_named(connection, asked.whole)
    if not asked.part:
        return named
    found = find_named(connection, asked.part).subquery()
    partly = (
        select(found.c.actor)
        .join(actor, actor.c.id == found.c.actor)
        .where(actor.c.kind.in_(("person", "organisation")))
    )
    both = named.union_all(partly).subquery()
    return select(both.c.actor)
