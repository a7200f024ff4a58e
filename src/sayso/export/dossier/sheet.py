"""A dossier's document laid out for readers: what is said alike stands once, with all its places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sayso.export.dossier.open_pairs import group_open
from sayso.export.printable import one_line

Plain = dict[str, Any]

_RELATIONS = {
    "conflict": "cannot both be true",
    "revision": "the later replaces the earlier",
    "different_scope": "do not count the same",
    "undetermined": "not known whether they count the same",
}
_ANSWERS = {
    "denial": "denies",
    "reinterpretation": "says it means something else",
    "repetition": "says again",
}
CHANGES = {
    "figure_changed": "figure changed",
    "statement_added": "statement added",
    "statement_dropped": "statement dropped",
    "source_changed": "now on another's word",
    "hedge_added": "hedge added",
    "hedge_removed": "hedge removed",
    "headline_only": "headline only",
    "cosmetic_only": "wording or typing only",
}
"""Kinds of change in words."""

_PLAIN_STANCE = frozenset({"neutral", "assertive"})
_ALL = 8  # places shown of one side of a difference


@dataclass(frozen=True, slots=True)
class Place:
    """Where it can be checked: number of the article in the list, its outlet and day, and the characters."""

    number: int
    outlet: str
    day: str
    chain: tuple[str, ...]
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """The same words in one or more places."""

    words: str
    note: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What one origin says: lines under what they commit to (empty for statements)."""

    amount: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """One origin of a claim, with what it says, in time."""

    name: str
    known: bool
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """A series of figures or an utterance; ``only`` is its line where it has no other."""

    title: str
    summary: str
    voices: tuple[Voice, ...]
    only: Line | None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides of a difference or an answer; ``how`` they stand, and why."""

    how: str
    one: Line
    other: Line
    reason: str


@dataclass(frozen=True, slots=True)
class Beside:
    """A figure and those of which nobody can tell whether they count the same as it."""

    one: Line
    others: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything of a dossier in the order in which it is read; articles are given by their numbers."""

    asked: str
    about: str
    figures: tuple[Claim, ...]
    statements: tuple[Claim, ...]
    answers: tuple[Pair, ...]
    differences: tuple[tuple[str, tuple[Pair, ...]], ...]
    unknowns: tuple[tuple[str, tuple[Line, ...]], ...]
    undetermined: tuple[tuple[str, tuple[Beside, ...]], ...]
    copies: tuple[tuple[int, int, str], ...]
    changes: tuple[tuple[int, int, tuple[tuple[str, str, str], ...]], ...]
    articles: tuple[Plain, ...]


def lay_out(document: Plain) -> Sheet:
    """The sheet of ``to_document``'s dossier."""
    cited = document["citations"]
    numbers = {one["revision"]: at for at, one in enumerate(cited, 1)}
    later = {pair["before"]: numbers[pair["after"]] for pair in document["changes"]}
    records = _records(document)

    def line(ids: Iterable[str]) -> Line:
        found = [records[id] for id in ids if id in records]
        return _line(found[:_ALL], numbers, {})

    open_: dict[str, list[tuple[str, str]]] = {}
    sides: dict[str, list[str]] = {}
    settled: list[Pair] = []
    for one in document["contrasts"]:
        reason = one_line(one["reason"])
        if one["relation"] == "undetermined":
            a, b = one["all_a"][0], one["all_b"][0]
            sides.setdefault(a, []).extend(one["all_a"])
            sides.setdefault(b, []).extend(one["all_b"])
            open_.setdefault(reason, []).append((a, b))
        else:
            settled.append(Pair(_RELATIONS[one["relation"]], line(one["all_a"]), line(one["all_b"]), reason))
    unknowns = [(f"On whose word in the end: {one['what']}", one["records"]) for one in document["unknowns"]]
    told = {first: line(dict.fromkeys(ids)) for first, ids in sides.items()}
    return Sheet(
        asked=one_line(document["asked"]),
        about=_about(cited, document["articles"]),
        figures=tuple(_claim(entry, numbers) for entry in document["figures"]),
        statements=tuple(_claim(entry, numbers) for entry in document["statements"]),
        answers=tuple(
            Pair(
                _ANSWERS[one["kind"]],
                _line([one["statement"]], numbers, {}),
                _line([one["to"]], numbers, {}),
                one_line(one["reason"]),
            )
            for one in document["answers"]
        ),
        differences=tuple((how, tuple(pairs)) for how, pairs in groupby(settled, key=lambda pair: pair.how)),
        unknowns=tuple(
            (what, _lines([records[id] for id in dict.fromkeys(ids) if id in records], numbers, {}))
            for what, ids in unknowns
        ),
        undetermined=tuple(
            (
                reason,
                tuple(Beside(told[one], tuple(told[other] for other in others)) for one, others in groups),
            )
            for reason, groups in ((reason, group_open(pairs)) for reason, pairs in open_.items())
        ),
        copies=tuple(
            (numbers[one["a"]], numbers[one["b"]], f"{one['kind']}: {one_line(one['reason'])}")
            for one in document["copies"]
        ),
        changes=tuple(
            (
                numbers[pair["before"]],
                numbers[pair["after"]],
                tuple(
                    (CHANGES[one["kind"]], one_line(one["before"] or ""), one_line(one["after"] or ""))
                    for one in pair["changes"]
                ),
            )
            for pair in document["changes"]
        ),
        articles=tuple(
            one | {"number": at, "replaced_by": later.get(one["revision"])} for at, one in enumerate(cited, 1)
        ),
    )


def _about(cited: Sequence[Plain], articles: int) -> str:
    """How many articles of how many outlets, from when to when."""
    outlets = len({one["outlet"] for one in cited if one["outlet"]})
    days = sorted({day for one in cited if (day := _day(one["updated"] or one["published"]))})
    parts = [f"{articles} article{'s' if articles != 1 else ''}"]
    if outlets:
        parts.append(f"of {outlets} outlet{'s' if outlets != 1 else ''}")
    if days:
        parts.append(f"from {days[0]} to {days[-1]}" if len(days) > 1 else f"of {days[0]}")
    return " ".join(parts)


def _records(document: Plain) -> dict[str, Plain]:
    """Every record of the document by its id."""
    found = {
        record["id"]: record
        for kind in ("figures", "statements")
        for entry in document[kind]
        for record in entry["records"]
    }
    for pairs, sides in ((document["contrasts"], ("a", "b")), (document["answers"], ("statement", "to"))):
        for pair in pairs:
            found |= {pair[side]["id"]: pair[side] for side in sides}
    return found


def _claim(entry: Plain, numbers: dict[str, int]) -> Claim:
    records = {record["id"]: record for record in entry["records"]}
    in_time = sorted(records, key=lambda id: records[id].get("holds_for") or _day(records[id]["as_of"]))
    order = {id: at for at, id in enumerate(in_time)}
    origins = entry["independent_origins"]
    voices = []
    for origin in origins["origins"]:
        chains = sorted(origin["chains"], key=lambda chain: order[chain["record"]])
        links = {chain["record"]: tuple(map(one_line, chain["links"])) for chain in chains}
        amounts: dict[str, list[Plain]] = {}
        for chain in chains:
            record = records[chain["record"]]
            amounts.setdefault(_amount(record), []).append(record)
        said = tuple(Said(amount, _lines(own, numbers, links)) for amount, own in amounts.items())
        voices.append((order[chains[0]["record"]], Voice(one_line(origin["name"]), origin["known"], said)))
    low, high = origins["low"], origins["high"]
    count = str(low) if low == high else f"{low} to {high}"
    pages = len({record["url"] or record["id"].partition(":")[0] for record in records.values()})
    summary = (
        f"{count} independent origin{'s' if high != 1 else ''}, {pages} article{'s' if pages != 1 else ''}"
    )
    voices.sort(key=lambda one: one[0])
    lines = [line for _, voice in voices for said in voice.said for line in said.lines if not said.amount]
    return Claim(
        one_line(entry["title"]),
        summary,
        tuple(voice for _, voice in voices),
        lines[0] if len(lines) == 1 else None,
    )


def _lines(
    records: Iterable[Plain], numbers: dict[str, int], links: dict[str, tuple[str, ...]]
) -> tuple[Line, ...]:
    """Records in lines, those of equal words in one."""
    by_words: dict[tuple[str, str], list[Plain]] = {}
    for record in records:
        by_words.setdefault((_bare(record).casefold(), _note(record)), []).append(record)
    return tuple(_line(own, numbers, links) for own in by_words.values())


def _line(records: Sequence[Plain], numbers: dict[str, int], links: dict[str, tuple[str, ...]]) -> Line:
    """One line of records that say the same; who says it, where no chain is given."""
    places = (
        Place(
            numbers[record["id"].partition(":")[0]],
            one_line(record["outlet"] or "no outlet"),
            _day(record["as_of"]) or "no date",
            links[record["id"]][1:-1]
            if record["id"] in links
            else tuple(map(one_line, record["speakers"][:1])),
            tuple(record["span"]),
        )
        for record in records
    )
    return Line(_bare(records[0]), _note(records[0]), tuple(sorted(places, key=lambda place: place.number)))


def _amount(record: Plain) -> str:
    """What a figure commits to, without the measure, which stands in the title; empty for a statement."""
    amount: str = record.get("amount", "")
    bare = amount.replace(f", {record.get('measure')}", "", 1).replace(" people", "", 1)
    return f"{bare}, as of {record['holds_for']}" if record.get("holds_for") else bare


def _note(record: Plain) -> str:
    stance = record.get("stance", "neutral")
    return "" if stance in _PLAIN_STANCE else stance


def _bare(record: Plain) -> str:
    """The exact words in one line, without the marks around them."""
    return one_line(record["words"]).strip('“”"').rstrip(",")


def _day(moment: str | None) -> str:
    return (moment or "")[:10]
