"""``sayso compare``: articles side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from sayso.cli.matter import cite, words_of
from sayso.cli.pairs import print_pairs
from sayso.cli.rows import format_option, ledger_option

if TYPE_CHECKING:
    from sayso.comparing.matter import Matter

_RELATIONS = {
    "conflict": "cannot both be true",
    "revision": "replace one another, the later the earlier",
    "same": "say the same",
    "compatible": "can both be true",
    "undetermined": "may or may not count the same",
    "different_scope": "do not count the same",
}


@click.command()
@click.argument("asked", metavar="WHAT WHAT…", nargs=-1, required=True)
@ledger_option
@format_option
def compare(*, asked: tuple[str, ...], where: str, format_: str) -> None:
    """Set articles side by side: shared text, the same statements, and how their figures stand to each other.

    WHAT is the id or the URL of an article; give two or more.
    """
    from sayso.comparing.asking import find_subject  # noqa: PLC0415
    from sayso.comparing.contrasts import find_contrasts  # noqa: PLC0415
    from sayso.comparing.gathering import gather  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        revisions = [one for what in asked for one in find_subject(ledger, what).revisions]
        if len(set(revisions)) < 2:
            raise click.UsageError("give two articles or more")
        matter = gather(ledger, revisions, related=False)

    rows = [_row(matter, "text", one.kind, (one.a, one.b), one.reason) for one in matter.copies]
    rows += [
        _row(matter, "statement", "same", (one.a, one.b), one.reason)
        for one in sorted(matter.same_statements, key=lambda one: (-one.score, one.a, one.b))
        if matter.find(one.a)[0].article != matter.find(one.b)[0].article
    ]
    contrasts = (
        one
        for one in find_contrasts(matter)
        if one.relation.kind != "different_scope" or one.a.figure.measure == one.b.figure.measure
    )
    rows += [
        _row(matter, "figure", one.relation.kind, (one.a.id, one.b.id), one.relation.reason)
        for one in sorted(contrasts, key=lambda one: tuple(_RELATIONS).index(one.relation.kind))
    ]
    told = [row | {"heading": _heading(row)} for row in rows] if format_ == "table" else rows
    print_pairs(told, format_, heading="heading", empty="they share nothing that can be compared")


def _row(matter: Matter, what: str, relation: str, ids: tuple[str, str], reason: str) -> dict[str, Any]:
    row: dict[str, Any] = {"what": what, "relation": relation}
    for side, record in zip("ab", ids, strict=True):
        row |= {
            side: record,
            f"article_{side}": cite(matter, record),
            f"words_{side}": words_of(matter, record),
            f"by_{side}": _speakers(matter, record),
        }
    return row | {"reason": reason}


def _speakers(matter: Matter, record: str) -> list[str]:
    member, local = matter.find(record)
    if point := matter.points.get(record):
        return list(point.speakers)
    names = {actor.id: actor.name for actor in member.reading.actors}
    return [names[who] for who in matter.statement(record).speakers if who in names] if local else []


def _heading(row: dict[str, Any]) -> str:
    if row["what"] == "text":
        return f"SHARED TEXT, {row['relation']}"
    if row["what"] == "statement":
        return "THE SAME STATEMENT"
    return f"FIGURES that {_RELATIONS[row['relation']]}"
