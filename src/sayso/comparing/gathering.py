"""Which articles of a ledger are looked at together."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from sayso.comparing.clusters import Decision
from sayso.comparing.filer import catch_up
from sayso.comparing.filing import find_related, find_set_aside, not_filed
from sayso.comparing.matter import Matter, Member
from sayso.comparing.members import Key, Members, members_of
from sayso.errors import LedgerReadOnly, NoSuchRecord
from sayso.ledger import Ledger
from sayso.ledger.decided import load_decisions, rebuild_decided
from sayso.ledger.decisions import find_actor_decisions
from sayso.ledger.keys import begins
from sayso.ledger.schema import article, decision, reading, revision

_log = logging.getLogger("sayso.comparing")

LIMIT = 200
"""Articles that are compared at once, in about a second; ask nearer to reach the others of a large ledger."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is looked at together: row ids of revisions and readings, and of the last decision that counts.

    Equal ones give equal matters, so a matter may be kept under it.
    """

    revisions: tuple[int, ...]
    readings: tuple[int, ...]
    decided: int


def gather(
    ledger: Ledger, revisions: Sequence[str] = (), *, related: bool = True, limit: int = LIMIT
) -> Matter:
    """The matter around some revisions, or the newest of the ledger: ``choose``, then ``load``.

    Raises:
        NoSuchRecord: a revision is not in the ledger.
    """
    return load(ledger, choose(ledger, revisions, related=related, limit=limit))


def choose(
    ledger: Ledger, revisions: Sequence[str] = (), *, related: bool = True, limit: int = LIMIT
) -> Chosen:
    """Which revisions are looked at around some, or the newest of the ledger.

    Args:
        ledger: files what is not filed yet, if it can be written to and related ones are looked for.
        revisions: public ids, or their unambiguous beginnings.
        related: add the revisions that share running text, statements or figures with them.
        limit: at most so many revisions; the nearest related ones are kept.

    Returns:
        Without those that filing failed on and set aside: each is named in a warning.

    Raises:
        NoSuchRecord: a revision is not in the ledger.
        NotFiled: all that was asked about was set aside.
    """
    with ledger.reads() as connection:
        given = [_row_id(connection, public, ledger.where) for public in revisions]
    if given and related:
        # In a ledger that is only read, what was filed before still finds its like.
        with suppress(LedgerReadOnly):
            catch_up(ledger, given)
    with ledger.reads() as connection:
        if given:
            others = find_related(connection, given, limit=max(0, limit - len(given))) if related else []
            chosen = [*given, *_siblings(connection, given), *others]
        else:
            newest = select(revision.c.id).order_by(
                revision.c.as_of.desc().nulls_last(), revision.c.id.desc()
            )
            given = []
            chosen = list(connection.scalars(newest.limit(limit)))
        together = _without_set_aside(connection, given, sorted(set(chosen)))
        current = select(reading.c.id).where(reading.c.current, reading.c.revision.in_(together))
        return Chosen(
            together,
            tuple(connection.scalars(current.order_by(reading.c.id))),
            connection.scalar(select(func.max(decision.c.id))) or 0,
        )


def _without_set_aside(
    connection: Connection, given: Sequence[int], chosen: Sequence[int]
) -> tuple[int, ...]:
    """What is chosen, but for what filing failed on: comparing would fail on it again, and on all with it."""
    aside = {one.revision: not_filed(one) for one in find_set_aside(connection, chosen)}
    if not aside:
        return tuple(chosen)
    rows = connection.execute(select(revision.c.id, revision.c.public_id).where(revision.c.id.in_(chosen)))
    numbers: dict[int, str] = {row.id: row.public_id for row in rows}
    if given and all(numbers[one] in aside for one in given):
        raise aside[numbers[given[0]]]
    for error in aside.values():
        _log.warning("sayso: left out: %s", error)
    return tuple(one for one in chosen if numbers[one] not in aside)


def load(ledger: Ledger, chosen: Chosen) -> Matter:
    """The chosen revisions as a matter, in their current readings and as people decided."""
    with ledger.reads() as connection:
        return Matter(_members(connection, members_of(ledger), chosen.revisions), _decisions(connection))


def _row_id(connection: Connection, public: str, where: str) -> int:
    found = connection.scalars(
        select(revision.c.id).where(begins(revision.c.public_id, public)).limit(2)
    ).all()
    if len(found) != 1:
        what = "no article has" if not found else "several articles have"
        raise NoSuchRecord(f"{what} the id {public!r}", "look it up with 'sayso search'", where)
    return int(found[0])


def _siblings(connection: Connection, revisions: Sequence[int]) -> list[int]:
    """The other revisions of the same articles."""
    articles = select(revision.c.article).where(revision.c.id.in_(revisions))
    return list(
        connection.scalars(
            select(revision.c.id).where(revision.c.article.in_(articles), revision.c.id.not_in(revisions))
        )
    )


def _members(connection: Connection, kept: Members, revisions: Iterable[int]) -> tuple[Member, ...]:
    """The revisions' current readings, those that were compared lately as they are kept."""
    rows = connection.execute(
        select(
            reading.c.id,
            revision.c.public_id.label("revision"),
            article.c.public_id.label("article"),
            revision.c.added,
            revision.c.id.label("number"),
        )
        .select_from(reading)
        .join(revision, reading.c.revision == revision.c.id)
        .join(article, revision.c.article == article.c.id)
        .where(reading.c.current, revision.c.id.in_(revisions))
        .order_by(revision.c.public_id)
    ).all()
    decided: defaultdict[str, list[int]] = defaultdict(list)
    for made in load_decisions(connection, [row.revision for row in rows]):
        decided[made.revision].append(made.id)
    keys: dict[int, Key] = {row.id: (row.id, tuple(sorted(decided[row.revision]))) for row in rows}
    found = {key: member for key in keys.values() if (member := kept.find(key))}
    new = [row for row in rows if keys[row.id] not in found]
    for row, one in zip(new, rebuild_decided(connection, [row.id for row in new]), strict=True):
        key, member = keys[row.id], Member(row.revision, row.article, one, (row.added, row.number))
        found[key] = kept.keep(key, member)
    return tuple(found[keys[row.id]] for row in rows)


def _decisions(connection: Connection) -> tuple[Decision, ...]:
    """What people decided about two actors, as far as the current readings have both."""
    return tuple(
        Decision(made.record, made.other, "same" if made.kind == "same_actor" else "apart")
        for made in find_actor_decisions(connection)
        if made.record and made.other
    )
