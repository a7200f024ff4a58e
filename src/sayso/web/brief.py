"""A dossier's document -> what its page shows: what several papers repeat of one origin stands there once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Plain = dict[str, Any]

_DIRECT = "on the word of "
"""How the reason of a chain begins that says no more than its links."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one origin says of a claim: the records that say so in the same words or amount.

    ``why`` says how the word of an origin got into the papers, where it did so by way of others. ``cited``
    are the numbers of the articles in their order, each with the first of its records.
    """

    origin: str
    known: bool
    records: tuple[Plain, ...]
    why: tuple[str, ...]
    cited: tuple[tuple[int, Plain], ...]

    @property
    def first(self) -> Plain:
        """The record that is quoted."""
        return self.records[0]


@dataclass(frozen=True, slots=True)
class Claim:
    """One entry of the dossier; ``low`` to ``high`` independent origins."""

    title: str
    record: str
    low: int
    high: int
    lines: tuple[Line, ...]


def claims(entries: list[Plain], most_lines: int, numbers: Mapping[str, int]) -> list[Claim]:
    """The first entries of a part of a dossier that have no more lines together; each has them in time.

    Args:
        entries: the figures or the statements of its document.
        most_lines: how many lines they may have together.
        numbers: of the articles, by revision, as they are cited.
    """
    found: list[Claim] = []
    for entry in entries:
        claim = _claim(entry, numbers)
        most_lines -= len(claim.lines)
        if found and most_lines < 0:
            break
        found.append(claim)
    return found


def _claim(entry: Plain, numbers: Mapping[str, int]) -> Claim:
    records = {record["id"]: record for record in entry["records"]}
    count = entry["independent_origins"]
    lines = [line for origin in count["origins"] for line in _lines(origin, records, numbers)]
    lines.sort(key=lambda line: _in_time(line.first))
    return Claim(entry["title"], entry["records"][0]["id"], count["low"], count["high"], tuple(lines))


def _lines(origin: Plain, records: dict[str, Plain], numbers: Mapping[str, int]) -> list[Line]:
    found: dict[object, tuple[list[Plain], dict[str, None], dict[str, None]]] = {}
    for chain in origin["chains"]:
        record = records[chain["record"]]
        own, between, reasons = found.setdefault(
            record.get("amount") or _plain(record["words"]), ([], {}, {})
        )
        own.append(record)
        between |= dict.fromkeys(chain["links"][1:-1])
        if not chain["reason"].startswith(_DIRECT):
            reasons[chain["reason"]] = None
    lines = []
    for own, between, reasons in found.values():
        own.sort(key=_in_time)
        why = _why(between, reasons)
        lines.append(Line(origin["name"], origin["known"], tuple(own), why, _cited(own, numbers)))
    return lines


def _cited(records: Iterable[Plain], numbers: Mapping[str, int]) -> tuple[tuple[int, Plain], ...]:
    first: dict[int, Plain] = {}
    for record in records:
        first.setdefault(numbers[record["id"].partition(":")[0]], record)
    return tuple(sorted(first.items(), key=lambda one: one[0]))


def _why(between: Iterable[str], reasons: Iterable[str]) -> tuple[str, ...]:
    """By way of whom, and the first of the reasons: those of the others are on the page of origins."""
    names = ", ".join(between)
    return (*([f"by way of {names}"] if names else []), *list(reasons)[:1])


def _in_time(record: Plain) -> tuple[bool, str, str]:
    when = record.get("holds_for") or record["as_of"]
    return when is None, when or "", record["id"]


def _plain(words: str) -> str:
    return words.strip(" \"“”‘’',.").casefold().removeprefix("that ")
