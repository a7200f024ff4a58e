"""What people decide about what the machine read: made, listed, taken back.

The way in for pages, the API and the command line::

    made = decide(ledger, "wrong_speaker", "3f9c2a81d07e4b1a:s3", made_by="ana", value="Edda Lund")
    decide(ledger, "not_a_statement", "3f9c2a81d07e4b1a:s4", made_by="ana", remark="a headline")
    decide(ledger, "same_actor", "3f9c2a81d07e4b1a:a1", other="77ab…:a2", made_by="ana")
    undo(ledger, made.id, made_by="ben")
    find_decisions(ledger, about="3f9c2a81d07e4b1a")      # those about one revision; without, all

A decision is kept by revision, span and exact words, so it holds for every reading of the revision, later
ones too. Where the current reading has no such record, ``Decision.state`` is ``orphaned``: it is listed, and
has no effect. The machine's reading stays as it is (``Ledger.reading``); ``Ledger.decided`` gives it with the
decisions applied, and the questions, comparing and the tidy exports answer from that.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal, NamedTuple, get_args

from sqlalchemy import Connection, Row, and_, insert, or_, select, true

from sayso.errors import BadDecision, NoSuchRecord
from sayso.ledger.decided import ABOUT_ACTORS, ABOUT_STATEMENTS, UNDO, find_in_force, mark_decided
from sayso.ledger.keys import begins
from sayso.ledger.ledger import Ledger
from sayso.ledger.rebuild import rebuild
from sayso.ledger.refound import find_actors, find_statements
from sayso.ledger.schema import decision, reading, revision
from sayso.ledger.shown import recounted
from sayso.records import Span

DecisionKind = Literal["not_a_statement", "wrong_speaker", "same_actor", "not_same_actor"]
State = Literal["in_force", "superseded", "orphaned", "undone"]

_RECORD = re.compile(r"(?P<revision>[0-9a-f]{4,16}):(?P<record>[sa]\d+)")
_LONGEST = 1_000
"""Characters of a name or a remark: more is no name, and no remark."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision, and what has become of it.

    ``record`` (and ``other``, for the two kinds about actors) is the public id in the current reading,
    ``None`` where that has no record of exactly these words there. ``value`` is the right speaker's name for
    wrong_speaker; ``None`` says that nobody can be named. ``state``: ``in_force``; ``superseded`` by a later
    decision about the same thing; ``orphaned``; or ``undone``, then with who and when.
    """

    id: str
    kind: DecisionKind
    state: State
    record: str | None
    other: str | None
    revision: str
    span: Span
    words: str
    other_revision: str | None
    other_span: Span | None
    other_words: str | None
    value: str | None
    remark: str | None
    made_by: str
    made_at: str
    undone_by: str | None = None
    undone_at: str | None = None


class _Subject(NamedTuple):
    revision: str
    span_start: int
    span_end: int
    words: str


def decide(
    ledger: Ledger,
    kind: DecisionKind,
    record: str,
    *,
    made_by: str,
    other: str | None = None,
    value: str | None = None,
    remark: str | None = None,
    now: str | None = None,
) -> Decision:
    """Keeps a decision. The same one by the same person, still in force, is kept once.

    Args:
        ledger: where the record is.
        kind: not_a_statement or wrong_speaker of a statement; same_actor or not_same_actor of two actors.
        record: public id of a statement (``REV:s3``) or an actor (``REV:a1``) of the current reading; the
            beginning of REV is enough where only one revision has it.
        made_by: who decides.
        other: the second actor.
        value: for wrong_speaker the right speaker's name; ``None`` says that nobody can be named.
        remark: the reason.
        now: when, ISO 8601 in UTC; by default the clock's.

    Raises:
        BadDecision: the kind is unknown or does not fit the records, or a field is too long.
        NoSuchRecord: no record has that id.
        LedgerError: the ledger cannot be written to.

    Two people may decide at once; of two decisions about the same thing the later is in force.
    """
    _check(kind, other, value)
    facts = {
        "kind": kind,
        "value": _clean("a name", value),
        "remark": _clean("a remark", remark),
        "made_by": _clean("the name of who decides", made_by),
    }
    if facts["made_by"] is None:
        raise BadDecision("nobody is named who decides", "say who, with --by")
    with ledger.writes() as connection:
        one = _subject(connection, ledger.where, kind, record)
        two = _subject(connection, ledger.where, kind, other) if other else None
        if one == two:
            raise BadDecision("both are the same actor of the same article", "name two actors", record)
        row = {**facts, **one._asdict(), **_second(two)}
        made = _made_already(connection, row) or _insert(connection, row, now)
        return _listed(connection, decision.c.public_id == made)[0]


def undo(
    ledger: Ledger, decision_id: str, *, made_by: str, remark: str | None = None, now: str | None = None
) -> Decision:
    """Takes a decision back; what was decided before it about the same thing is in force again.

    Args:
        ledger: where it is.
        decision_id: its public id, or the beginning of it that only one decision has.
        made_by: who takes it back.
        remark: the reason.
        now: when, ISO 8601 in UTC; by default the clock's.

    Raises:
        BadDecision: it has been taken back already, or nobody is named.
        NoSuchRecord: no decision has that id.
        LedgerError: the ledger cannot be written to.
    """
    by = _clean("the name of who decides", made_by)
    if by is None:
        raise BadDecision("nobody is named who takes it back", "say who, with --by")
    with ledger.writes() as connection:
        found = connection.execute(
            select(decision)
            .where(begins(decision.c.public_id, decision_id), decision.c.kind != UNDO)
            .limit(2)
        ).all()
        if len(found) != 1 or not decision_id:
            what = "several decisions have" if found else "no decision has"
            raise NoSuchRecord(
                f"{what} the id {decision_id!r}", "list them with 'sayso decisions'", ledger.where
            )
        taken = found[0]
        if connection.scalar(select(decision.c.id).where(decision.c.undoes == taken.id)) is not None:
            raise BadDecision(
                "the decision has been taken back already",
                "decide again if it holds after all",
                taken.public_id,
            )
        copied = ("revision", "span_start", "span_end", "words", "other_revision", "other_start", "other_end")
        row = {name: getattr(taken, name) for name in (*copied, "other_words")}
        facts = {"kind": UNDO, "undoes": taken.id, "made_by": by, "remark": _clean("a remark", remark)}
        _insert(connection, {**row, **facts}, now)
        return _listed(connection, decision.c.id == taken.id)[0]


def find_decisions(
    ledger: Ledger, *, about: str | None = None, kinds: Iterable[DecisionKind] = (), limit: int | None = None
) -> list[Decision]:
    """Decisions with what has become of each, the newest first; those taken back are among them.

    Args:
        ledger: where to look.
        about: public id of a revision (``REV``, or its beginning) or of a record in its current reading
            (``REV:s3``).
        kinds: only of these kinds.
        limit: at most so many.

    Cost: reads all decisions about the same revisions, or all there are.
    """
    public, _, local = (about or "").partition(":")
    where = and_(
        decision.c.kind.in_(list(kinds) or [*ABOUT_STATEMENTS, *ABOUT_ACTORS]),
        or_(
            begins(decision.c.revision, public),
            begins(decision.c.other_revision, public),
        )
        if public
        else true(),
    )
    with ledger.reads() as connection:
        found = _listed(connection, where)
    if local:
        found = [
            one for one in found if _names(one.record, public, local) or _names(one.other, public, local)
        ]
    return found[:limit]


def _names(record: str | None, public: str, local: str) -> bool:
    return record is not None and record.startswith(public) and record.endswith(f":{local}")


def find_actor_decisions(connection: Connection) -> list[Decision]:
    """The decisions in force about two actors both of which current readings have."""
    found = _listed(connection, decision.c.kind.in_(ABOUT_ACTORS))
    return [one for one in found if one.state == "in_force"]


def _check(kind: str, other: str | None, value: str | None) -> None:
    if kind not in get_args(DecisionKind):
        raise BadDecision(
            f"{kind!r} is no kind of decision", f"take one of {', '.join(get_args(DecisionKind))}"
        )
    if (kind in ABOUT_ACTORS) != (other is not None):
        what = "is about two actors" if kind in ABOUT_ACTORS else "is about one statement alone"
        raise BadDecision(f"{kind} {what}", "see docs/decisions.md")
    if value is not None and kind != "wrong_speaker":
        raise BadDecision(f"{kind} names nobody who is right", "only wrong_speaker does")


def _clean(what: str, given: str | None) -> str | None:
    """``given`` without white space around it, ``None`` where nothing is left."""
    if given is None:
        return None
    if len(given) > _LONGEST or any(character < " " and character not in "\n\t" for character in given):
        raise BadDecision(
            f"{what} has more than {_LONGEST:,} characters or holds control characters", "mend it"
        )
    return given.strip() or None


def _subject(connection: Connection, place: str, kind: str, record: str) -> _Subject:
    """The exact words a record of the current reading stands on."""
    match = _RECORD.fullmatch(record)
    if match is None:
        raise NoSuchRecord(
            f"{record!r} is not the id of a statement or an actor", "give one such as REV:s3", place
        )
    wanted = "s" if kind in ABOUT_STATEMENTS else "a"
    if match["record"][0] != wanted:
        right = "a statement, such as REV:s3" if wanted == "s" else "an actor, such as REV:a1"
        raise BadDecision(f"{kind} is not for {record}", f"give the id of {right}")
    rows = connection.execute(
        select(reading.c.id, revision.c.public_id)
        .join(revision, reading.c.revision == revision.c.id)
        .where(reading.c.current, begins(revision.c.public_id, match["revision"]))
        .limit(2)
    ).all()
    if len(rows) != 1:
        what = "several articles have" if rows else "no article has"
        raise NoSuchRecord(f"{what} the id {match['revision']!r}", "look it up with 'sayso search'", place)
    found = rebuild(connection, rows[0].id)
    for said in found.statements:
        if said.id == match["record"] and said.content:
            span = (said.content[0][0], said.content[-1][1])
            return _Subject(rows[0].public_id, *span, found.words(said.content))
    for actor in found.actors:
        if actor.id == match["record"] and actor.mentions:
            named = [span for span in actor.mentions if found.text[slice(*span)] == actor.name]
            span = (named or list(actor.mentions))[0]
            return _Subject(rows[0].public_id, *span, found.text[slice(*span)])
    raise NoSuchRecord(f"the article has no {match['record']}", "see it whole with 'sayso show REV'", place)


def _second(two: _Subject | None) -> dict[str, Any]:
    if two is None:
        return dict.fromkeys(("other_revision", "other_start", "other_end", "other_words"))
    return {
        "other_revision": two.revision,
        "other_start": two.span_start,
        "other_end": two.span_end,
        "other_words": two.words,
    }


def _made_already(connection: Connection, row: dict[str, Any]) -> str | None:
    about = connection.execute(select(decision).where(decision.c.revision == row["revision"])).all()
    for found in find_in_force(about):
        if all(getattr(found, name) == value for name, value in row.items() if name != "remark"):
            return str(found.public_id)
    return None


def _insert(connection: Connection, row: dict[str, Any], now: str | None) -> str:
    """Writes a row of ``decision`` and brings in line what follows from it."""
    public = secrets.token_hex(8)
    when = now or datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    connection.execute(insert(decision).values(public_id=public, made_at=when, **row))
    settle(connection, row["revision"])
    return public


def settle(connection: Connection, public_id: str) -> None:
    """Brings in line what follows from the decisions about a revision, if the ledger has it."""
    number = connection.scalar(select(revision.c.article).where(revision.c.public_id == public_id))
    if number is not None:
        with recounted(connection, number):
            mark_decided(connection, public_id)


def _listed(connection: Connection, where: Any) -> list[Decision]:
    """The decisions on that condition with what has become of them, the newest first."""
    wanted = connection.execute(select(decision).where(where, decision.c.kind != UNDO)).all()
    undone = decision.alias()
    takers: dict[int, Any] = {
        row.undoes: row
        for row in connection.execute(
            select(undone.c.undoes, undone.c.made_by, undone.c.made_at)
            .join(decision, undone.c.undoes == decision.c.id)
            .where(where)
        )
    }
    revisions = select(decision.c.revision).where(where)
    beside = connection.execute(
        select(decision).where(
            or_(decision.c.revision.in_(revisions), decision.c.other_revision.in_(revisions))
        )
    ).all()
    in_force = {row.id for row in find_in_force(beside)}
    statements, ones = find_statements(connection, where), find_actors(connection, where)
    others = find_actors(connection, where, other=True)
    ordered = sorted(wanted, key=lambda row: (row.made_at, row.public_id), reverse=True)
    return [
        _decision(
            row,
            statements.get(row.id) or ones.get(row.id),
            others.get(row.id),
            takers.get(row.id),
            row.id in in_force,
        )
        for row in ordered
    ]


def _decision(row: Row[Any], record: str | None, other: str | None, undone: Any, counts: bool) -> Decision:
    lost = record is None or (row.other_revision is not None and other is None)
    state: State = "undone" if undone else "superseded" if not counts else "orphaned" if lost else "in_force"
    return Decision(
        id=row.public_id,
        kind=row.kind,
        state=state,
        record=record,
        other=other,
        revision=row.revision,
        span=(row.span_start, row.span_end),
        words=row.words,
        other_revision=row.other_revision,
        other_span=None if row.other_start is None else (row.other_start, row.other_end),
        other_words=row.other_words,
        value=row.value,
        remark=row.remark,
        made_by=row.made_by,
        made_at=row.made_at,
        undone_by=undone.made_by if undone else None,
        undone_at=undone.made_at if undone else None,
    )
