"""What many papers repeat stands on a page once, with all that print it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sayso.comparing.contrasts import Contrast
from sayso.comparing.figures import FigurePoint, Relation
from sayso.comparing.sides import set_side_by_side
from sayso.records import Figure

_POINT = FigurePoint("a:f1", Figure("f1", (0, 2), 46.0, 46.0), "46", "", "", "a", "a", outlet="Agency")


def _said(record: str, number: float, speaker: str, outlet: str) -> FigurePoint:
    revision = record.partition(":")[0]
    figure = replace(_POINT.figure, low=number, high=number)
    return replace(
        _POINT, id=record, figure=figure, article=revision, revision=revision, outlet=outlet,
        speakers=(speaker,), as_of=date(2026, 3, 2),
    )  # fmt: skip


def test_what_several_papers_print_of_the_same_two_is_one_pair() -> None:
    ministry = [_said(f"{name}:f1", 24, "Ministry", name) for name in "abc"]
    agency = [_said(f"{name}:f2", 46, "Agency", name) for name in "abc"]
    found = [
        Contrast(*sorted((one, other), key=lambda point: point.id), Relation("conflict", "they clash"))
        for one in ministry
        for other in agency
        if one.article != other.article
    ]
    later = Contrast(ministry[0], _said("d:f1", 30, "Ministry", "d"), Relation("revision", "later"))
    pairs = set_side_by_side([later, *found])
    assert [pair.relation.kind for pair in pairs] == ["conflict", "revision"]
    sides = {side.speakers[0]: {side.outlet, *(one.outlet for one in also)}
             for side, also in ((pairs[0].a, pairs[0].a_also), (pairs[0].b, pairs[0].b_also))}  # fmt: skip
    assert sides == {"Ministry": {"a", "b", "c"}, "Agency": {"a", "b", "c"}}


def test_another_number_or_another_speaker_is_another_pair() -> None:
    one, other = _said("a:f1", 24, "Ministry", "a"), _said("b:f1", 46, "Agency", "b")
    clash = Relation("conflict", "they clash")
    pairs = set_side_by_side(
        [
            Contrast(one, other, clash),
            Contrast(one, _said("c:f1", 47, "Agency", "c"), clash),
            Contrast(one, _said("d:f1", 46, "Police", "d"), clash),
        ]
    )
    assert len(pairs) == 3
    assert not any(pair.a_also or pair.b_also for pair in pairs)
