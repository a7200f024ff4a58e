"""What the articles of a dossier leave open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.comparing.matter import Matter
from sayso.comparing.origins import Origins


@dataclass(frozen=True, slots=True)
class Unknown:
    """Records (public ids) whose origin is not known, and why not."""

    what: str
    records: tuple[str, ...]


def find_unknowns(
    matter: Matter,
    figures: Iterable[tuple[Sequence[str], Origins]],
    statements: Iterable[tuple[Sequence[str], Origins]],
) -> tuple[Unknown, ...]:
    """Records whose origin the articles do not tell, by the reason; a statement where no figure has it."""
    found: dict[str, list[str]] = {}
    told: set[str] = set()
    for is_figure, entries in ((True, figures), (False, statements)):
        for _, origins in entries:
            for origin in origins.origins:
                if origin.known:
                    continue
                for chain in origin.chains:
                    said = _statement_of(matter, chain.record) if is_figure else chain.record
                    if is_figure or said not in told:
                        found.setdefault(chain.reason, []).append(chain.record)
                    if said:
                        told.add(said)
    return tuple(Unknown(reason, tuple(dict.fromkeys(records))) for reason, records in sorted(found.items()))


def _statement_of(matter: Matter, record: str) -> str | None:
    point = matter.points[record]
    return f"{point.revision}:{point.figure.statement}" if point.figure.statement else None
