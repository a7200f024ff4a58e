"""A dossier as plain lists and strings: what all its formats show."""

from __future__ import annotations

from typing import Any

from sayso.comparing.changes import Change
from sayso.comparing.dossier import Dossier, Entry
from sayso.comparing.matter import Matter, Member
from sayso.comparing.origins import Origins
from sayso.export.printable import one_line
from sayso.export.values import commitment

Plain = dict[str, Any]


def to_document(dossier: Dossier) -> Plain:
    """The dossier as JSON has it: every entry with its exact words, its place and its chain of say-so."""
    matter = dossier.matter
    return {
        "asked": dossier.asked,
        "articles": len({member.article for member in dossier.cited}),
        "figures": [_entry(matter, entry) for entry in dossier.figures],
        "statements": [_entry(matter, entry) for entry in dossier.statements],
        "answers": [
            {
                "kind": answer.kind,
                "reason": answer.reason,
                "statement": _record(matter, answer.statement),
                "to": _record(matter, answer.to),
            }
            for answer in dossier.answers
        ],
        "contrasts": [
            {
                "relation": one.first.relation.kind,
                "reason": one.first.relation.reason,
                "a": _record(matter, one.first.a.id),
                "b": _record(matter, one.first.b.id),
                "all_a": list(one.a),
                "all_b": list(one.b),
            }
            for one in dossier.differences
        ],
        "unknowns": [{"what": one.what, "records": list(one.records)} for one in dossier.unknowns],
        "copies": [
            {"a": copy.a, "b": copy.b, "kind": copy.kind, "original": copy.original, "reason": copy.reason}
            for copy in dossier.copies
        ],
        "changes": [
            {"before": before, "after": after, "changes": [_change(one) for one in changes]}
            for before, after, changes in dossier.changes
        ],
        "citations": [citation(member) for member in dossier.cited],
    }


def citation(member: Member) -> Plain:
    """Where a revision can be checked."""
    facts = member.reading.article
    return {
        "revision": member.revision,
        "outlet": facts.outlet,
        "headline": facts.headline,
        "title": one_line(facts.title),
        "published": facts.published,
        "updated": facts.updated,
        "url": facts.url,
    }


def origins_document(origins: Origins) -> Plain:
    """The interval of independent origins, and why each chain ends where it does."""
    return {
        "low": origins.low,
        "high": origins.high,
        "origins": [
            {
                "name": origin.name,
                "known": origin.known,
                "chains": [
                    {"record": chain.record, "links": list(chain.links), "reason": chain.reason}
                    for chain in origin.chains
                ],
            }
            for origin in origins.origins
        ],
    }


def _entry(matter: Matter, entry: Entry) -> Plain:
    return {
        "title": entry.title,
        "independent_origins": origins_document(entry.origins),
        "records": [_record(matter, record) for record in entry.records],
    }


def _record(matter: Matter, record: str) -> Plain:
    member, local = matter.find(record)
    facts = member.reading.article
    plain: Plain = {
        "id": record,
        "outlet": facts.outlet,
        "url": facts.url,
        "as_of": facts.updated or facts.published,
    }
    if point := matter.point(record):
        figure = point.figure
        return plain | {
            "amount": commitment(figure, "–"),
            "holds_for": _holds_for(point.holds_for, facts.updated or facts.published),
            "low": figure.low,
            "high": figure.high,
            "measure": figure.measure,
            "speakers": list(point.speakers),
            "span": list(figure.span),
            "words": point.words,
            "sentence": point.sentence,
        }
    statement = next(one for one in member.reading.statements if one.id == local)
    names = {actor.id: actor.name for actor in member.reading.actors}
    return plain | {
        "speakers": [names[who] for who in statement.speakers],
        "stance": statement.stance,
        "identification": statement.identification,
        "span": [statement.content[0][0], statement.content[-1][1]],
        "words": member.reading.words(statement.content),
    }


def _holds_for(day: str, published: str | None) -> str | None:
    """The day or month that a figure is told for, where it is before that of publication."""
    return day if day and published and day < published[: len(day)] else None


def _change(change: Change) -> Plain:
    return {
        "kind": change.kind,
        "before": change.before.words if change.before else None,
        "after": change.after.words if change.after else None,
    }
