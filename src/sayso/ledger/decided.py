"""Decisions in force, found again in a reading by the exact words they speak of, and their effect on it.

A decision is never moved to words that look alike: where a reading has no statement of exactly these words at
this place, it has no effect there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, or_, select

from sayso.ledger.names import keep_names
from sayso.ledger.naming import folded
from sayso.ledger.rebuild import rebuild_all
from sayso.ledger.schema import decided, decision, reading, revision, statement
from sayso.ledger.schema.columns import RECORDS_PER_READING
from sayso.records import Actor, ActorKind, Event, Figure, Reading, SourceKind, Statement

ABOUT_STATEMENTS = ("not_a_statement", "wrong_speaker")
ABOUT_ACTORS = ("same_actor", "not_same_actor")
UNDO = "undo"
"""Kind of a row that takes an earlier decision back."""

_KIND_OF_SOURCE: dict[SourceKind, ActorKind] = {
    "person": "person",
    "witness": "person",
    "expert": "person",
    "social_post": "person",
    "crowd": "group",
}
"""A speaker whom the article's machine reading does not know gets the kind that its source has."""


def find_in_force(rows: Iterable[Row[Any]]) -> list[Row[Any]]:
    """The rows of ``decision`` that count: not taken back, and the last one made about the same thing.

    The outcome does not depend on the order of ``rows``.
    """
    ordered = sorted(rows, key=lambda row: (row.made_at, row.public_id))
    undone = {row.undoes for row in ordered if row.undoes is not None}
    last: dict[tuple[Any, ...], Row[Any]] = {}
    for row in ordered:
        if row.kind != UNDO and row.id not in undone:
            last[_subject(row)] = row
    return list(last.values())


def _subject(row: Row[Any]) -> tuple[Any, ...]:
    one = (row.revision, row.span_start, row.span_end, row.words)
    if row.kind in ABOUT_STATEMENTS:
        return (row.kind, *one)
    other = (row.other_revision, row.other_start, row.other_end, row.other_words)
    return ("actors", *sorted((one, other)))


def load_decisions(connection: Connection, revisions: Iterable[str]) -> list[Row[Any]]:
    """Every row of ``decision``, in force or not, that speaks of one of the revisions (public ids)."""
    public = list(revisions)
    about = or_(decision.c.revision.in_(public), decision.c.other_revision.in_(public))
    return list(connection.execute(select(decision).where(about)))


def mark_decided(connection: Connection, public_id: str) -> None:
    """Writes down anew which statements of a revision decisions in force speak of, in every reading of it.

    Args:
        connection: in a transaction that writes; ``shown.recounted`` goes around this.
        public_id: the revision's; it need not be in the ledger.
    """
    readings = connection.scalars(
        select(reading.c.id)
        .join(revision, reading.c.revision == revision.c.id)
        .where(revision.c.public_id == public_id)
    ).all()
    for number in readings:
        first = number * RECORDS_PER_READING
        connection.execute(
            delete(decided).where(decided.c.statement.between(first, first + RECORDS_PER_READING - 1))
        )
    rows = connection.execute(
        select(decision).where(
            decision.c.revision == public_id, decision.c.kind.in_((*ABOUT_STATEMENTS, UNDO))
        )
    ).all()
    for row in find_in_force(rows):
        names = {} if row.value is None else keep_names(connection, [row.value])
        found = connection.scalars(
            select(statement.c.id).where(
                statement.c.reading.in_(readings),
                statement.c.span_start == row.span_start,
                statement.c.span_end == row.span_end,
                statement.c.content == row.words,
            )
        ).all()
        marked = {"kind": row.kind, "decision": row.id, "speaker": next(iter(names.values()), None)}
        if found:
            connection.execute(insert(decided), [{"statement": number, **marked} for number in found])


def rebuild_decided(connection: Connection, reading_ids: Sequence[int]) -> list[Reading]:
    """Several readings as people decided them, in the order asked for.

    Cost: that of ``rebuild_all`` and one look-up by index.
    """
    readings = rebuild_all(connection, reading_ids)
    public: dict[int, str] = {}
    for at in range(0, len(reading_ids), 500):
        rows = connection.execute(
            select(reading.c.id, revision.c.public_id)
            .join(revision, reading.c.revision == revision.c.id)
            .where(reading.c.id.in_(reading_ids[at : at + 500]))
        )
        public |= {row.id: row.public_id for row in rows}
    about: defaultdict[str, list[Row[Any]]] = defaultdict(list)
    names = list(public.values())
    for at in range(0, len(names), 500):
        for row in load_decisions(connection, names[at : at + 500]):
            about[row.revision].append(row)
    return [
        apply_decisions(one, about[public[number]]) if about.get(public[number]) else one
        for number, one in zip(reading_ids, readings, strict=True)
    ]


def apply_decisions(found: Reading, rows: Iterable[Row[Any]]) -> Reading:
    """The reading with the decisions about its revision applied.

    Args:
        found: a reading by machine.
        rows: of ``decision``, in force or not.

    Returns:
        Without statements that are none, with the right speakers, and with actors that are the same as one.
        What stood inside such a statement stands inside the one around it. Ids stay; a speaker who is no
        actor of the reading becomes one, with the next free id.
    """
    named: dict[str, str | None] = {}
    left_out: set[str] = set()
    same: list[tuple[str, str]] = []
    for row in find_in_force(rows):
        if row.kind in ABOUT_STATEMENTS:
            ids = [said.id for said in found.statements if _is_about(found, said, row)]
            if row.kind == "not_a_statement":
                left_out.update(ids)
            else:
                named.update(dict.fromkeys(ids, row.value))
        elif row.kind == "same_actor" and row.revision == row.other_revision:
            same += [
                (one.id, other.id)
                for one in found.actors
                if (row.span_start, row.span_end) in one.mentions
                for other in found.actors
                if (row.other_start, row.other_end) in other.mentions and other.id != one.id
            ]
    found = _with_speakers(found, {key: name for key, name in named.items() if key not in left_out})
    return _merged(_without(found, left_out), same)


def _is_about(found: Reading, said: Statement, row: Row[Any]) -> bool:
    return (
        bool(said.content)
        and (said.content[0][0], said.content[-1][1]) == (row.span_start, row.span_end)
        and found.words(said.content) == row.words
    )


def _with_speakers(found: Reading, named: dict[str, str | None]) -> Reading:
    actors = list(found.actors)
    statements = []
    for said in found.statements:
        if said.id not in named:
            statements.append(said)
            continue
        name = named[said.id]
        if name is not None and (known := _actor_called(found, actors, name)) is None:
            known = Actor(_next_id(actors), name, _KIND_OF_SOURCE.get(said.source_kind, "organisation"))
            actors.append(known)
        statements.append(replace(said, speakers=() if name is None or known is None else (known.id,)))
    return replace(found, actors=tuple(actors), statements=tuple(statements))


def _actor_called(found: Reading, actors: Sequence[Actor], name: str) -> Actor | None:
    """The one actor of that full name, else the one mentioned by it; ``None`` where there are several."""
    plain = folded(name)
    whole = [actor for actor in actors if folded(actor.name) == plain]
    mentioned = [
        actor
        for actor in actors
        if any(folded(found.text[start:end]) == plain for start, end in actor.mentions)
    ]
    fitting = whole or mentioned
    return fitting[0] if len(fitting) == 1 else None


def _next_id(actors: Sequence[Actor]) -> str:
    taken = {actor.id for actor in actors}
    number = len(actors) + 1
    while f"a{number}" in taken:
        number += 1
    return f"a{number}"


def _without(found: Reading, left_out: set[str]) -> Reading:
    if not left_out:
        return found
    within = {said.id: said.within for said in found.statements}

    def around(name: str | None) -> str | None:
        while name in left_out:
            name = within.get(name) if name else None
        return name

    return replace(
        found,
        statements=tuple(
            replace(
                said,
                within=around(said.within),
                about=None if said.about in left_out else said.about,
                alternatives=tuple(one for one in said.alternatives if one not in left_out),
            )
            for said in found.statements
            if said.id not in left_out
        ),
        figures=tuple(replace(one, statement=around(one.statement)) for one in found.figures),
        events=tuple(replace(one, statement=around(one.statement)) for one in found.events),
    )


def _merged(found: Reading, same: Iterable[tuple[str, str]]) -> Reading:
    """With the later of two actors that are one taken up in the earlier."""
    order = [actor.id for actor in found.actors]
    into: dict[str, str] = {}

    def first(name: str) -> str:
        while name in into:
            name = into[name]
        return name

    for one, other in same:
        a, b = sorted((first(one), first(other)), key=order.index)
        if a != b:
            into[b] = a
    if not into:
        return found
    actors: dict[str, Actor] = {}
    for actor in found.actors:
        key = first(actor.id)
        kept = actors.get(key)
        actors[key] = (
            actor
            if kept is None
            else replace(
                kept,
                country=kept.country or actor.country,
                roles=tuple(dict.fromkeys((*kept.roles, *actor.roles))),
                mentions=tuple(sorted({*kept.mentions, *actor.mentions})),
            )
        )

    def firsts(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(first, names)))

    def in_statement(said: Statement) -> Statement:
        return replace(said, speakers=firsts(said.speakers), to=firsts(said.to))

    def in_figure(figure: Figure) -> Figure:
        return replace(figure, of=firsts(figure.of))

    def in_event(event: Event) -> Event:
        return replace(event, actors=firsts(event.actors), recipients=firsts(event.recipients))

    return replace(
        found,
        actors=tuple(actors.values()),
        statements=tuple(map(in_statement, found.statements)),
        figures=tuple(map(in_figure, found.figures)),
        events=tuple(map(in_event, found.events)),
    )
