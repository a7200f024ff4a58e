"""What a dossier calls its claims, and which pairs of figures it puts together."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from sayso.comparing.contrasts import Contrast
from sayso.comparing.dossier.differences import group_contrasts
from sayso.comparing.dossier.titles import title_of
from sayso.comparing.figures import FigurePoint, Relation
from sayso.comparing.matter import Matter
from sayso.records import Figure


@pytest.mark.parametrize(
    ("measure", "unit", "of", "where", "title"),
    [
        ("killed", "North Korean soldier", ("North Korea",), None, "North Korean soldiers killed"),
        ("killed", "soldier", ("PRK",), "Tolm", "soldiers of North Korea killed, in Tolm"),
        ("sent", "troop", ("Democratic People's Republic of Korea",), None, "troops of North Korea sent"),
        ("killed", None, (), None, "people killed"), ("killed", "death", (), None, "people killed"),
        ("arrested", "people", ("Ardania",), None, "people of Ardania arrested"),
        ("killed", "Ardanian", ("Ardania",), None, "Ardanians killed"),
        ("casualties", "North Korean", ("North Koreans",), None, "casualties among North Koreans"),
        ("casualties", "casualty", ("Ardania",), None, "casualties of Ardania"),
        ("other", "ferry", (), None, "ferries"), ("money", None, (), None, "money"),
        ("other", None, (), None, "number"), ("wounded", "child", (), None, "children wounded"),
    ],
)  # fmt: skip
def test_a_series_is_called_by_what_it_counts(
    measure: Any, unit: str | None, of: tuple[str, ...], where: str | None, title: str
) -> None:
    figure = Figure("f1", (0, 1), 1, 1, measure=measure, unit=unit, where=where)
    matter = cast(Matter, SimpleNamespace(points={"r:f1": SimpleNamespace(figure=figure, of=of)}))
    assert title_of(matter, ["r:f1"]) == title


def contrast(kind: Any, a: str, b: str, low: int, high: int, *, words: str = "600") -> Contrast:
    def point(id: str, value: int) -> FigurePoint:
        figure = Figure(id, (0, 1), value, value, measure="killed")
        made = SimpleNamespace(
            id=id, figure=figure, origin="service", speakers=(), published="2026", words=words
        )
        return cast(FigurePoint, made)

    return Contrast(point(a, low), point(b, high), Relation(kind, "why"))


def test_pairs_that_say_the_same_are_one_difference() -> None:
    found = group_contrasts(
        [
            contrast("revision", "r1:f1", "r2:f1", 600, 2000),
            contrast("same", "r2:f1", "r3:f1", 2000, 2000),
            contrast("revision", "r1:f1", "r3:f1", 600, 2000),
            contrast("conflict", "r4:f1", "r5:f1", 5, 7),
        ]
    )
    assert [(one.first.relation.kind, one.a, one.b) for one in found] == [
        ("conflict", ("r4:f1",), ("r5:f1",)), ("revision", ("r1:f1",), ("r2:f1", "r3:f1")),
    ]  # fmt: skip


def test_one_person_told_of_is_no_difference_from_a_count() -> None:
    beside = contrast("different_scope", "r1:f1", "r2:f1", 1, 600, words="he")
    two = contrast("different_scope", "r1:f1", "r2:f1", 2, 600)
    assert [one.first for one in group_contrasts([beside, two])] == [two]
